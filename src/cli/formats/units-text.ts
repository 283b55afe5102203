import { errorText } from "../../core/error-text";
import { formatNumber } from "../../core/message";
import { commonCauses } from "../../core/units-sent/causes";
import type { UnitRow, UnitState, UnitTable } from "../../core/units-sent/unit-table";
import { unitWordsOf } from "../../locales/units";
import { causesText } from "./causes-text";
import { oneLine, padTo, type Presentation, widthOf } from "./presentation";

/** What units have in common, then a line for each, those that need somebody first, and the sums. */
export function unitsText(table: UnitTable, presentation: Presentation): string {
  const { colours, locale } = presentation;
  const words = unitWordsOf(locale);
  const { totals, list } = table;
  const rows = table.rows.filter(({ state }) => state !== "missing");
  const missing = table.rows.filter(({ state }) => state === "missing").map(({ unit }) => unit);
  const n = (value: number): string => formatNumber(value, locale);
  const { unit, file, errors, queries, explained, undecided, state } = words.columns;
  const header = [unit, file, errors, queries, explained, undecided, state];
  const lines = rows.map((row) => [
    oneLine(row.isList ? words.list : row.unit),
    oneLine(row.file),
    ...(isCounted(row) ? figuresOf(row).map(n) : ["–", "–", "–", "–"]),
    words.states[row.state],
  ]);
  const sums = [totals.errors, totals.queries, totals.explained + totals.accepted, totals.undecided];
  const foot = [words.sum, "", ...sums.map(n), ""];
  const widths = header.map((_, k) =>
    Math.max(...[header, ...lines, foot].map((line) => widthOf(line[k] ?? ""))),
  );
  const lineOf = (line: readonly string[]): string => {
    const cells = line.map((text, k) => {
      const width = widths[k] ?? 0;
      return k >= 2 && k <= 5 ? " ".repeat(width - widthOf(text)) + text : padTo(text, width);
    });
    return `  ${cells.join("  ")}`.trimEnd();
  };
  return [
    causesText(commonCauses(table), presentation),
    colours.bold(words.heading),
    colours.dim(lineOf(header)),
    ...rows.flatMap((row, i) => [
      colourOf(row.state, presentation)(lineOf(lines[i] ?? [])),
      ...remarks(row, presentation).map((remark) => `    ${oneLine(remark)}`),
    ]),
    lineOf(foot),
    words.total(totals.files, totals.states),
    ...(missing.length > 0 ? [colours.red(`${words.missing(missing.length)}:`)] : []),
    ...missing.map((unit) => `  ${oneLine(unit)}`),
    list ? oneLine(words.listFrom(list.units, list.from)) : words.noList,
    "",
  ].join("\n");
}

function isCounted({ state }: UnitRow): boolean {
  return state !== "unread" && state !== "replaced";
}

function figuresOf({ counts, undecided }: UnitRow): readonly number[] {
  return [counts.errors, counts.queries, counts.explained + counts.accepted, undecided];
}

/** Why it could not be read, and which file stands for which. */
function remarks({ file, trouble, replacedBy, replaces, disputed }: UnitRow, to: Presentation): string[] {
  const words = unitWordsOf(to.locale);
  return [
    ...(trouble ? [errorText(trouble.code, file, trouble.detail, to.locale)] : []),
    ...(replacedBy !== undefined ? [words.replacedBy(replacedBy)] : []),
    ...(replaces.length > 0 ? [words.replaces(replaces)] : []),
    ...(disputed ? [words.disputed] : []),
  ];
}

function colourOf(state: UnitState, { colours }: Presentation): (text: string) => string {
  if (state === "unread" || state === "errors") return colours.red;
  if (state === "replaced") return colours.dim;
  return state === "agrees" || state === "nothing-to-check" ? String : colours.yellow;
}
