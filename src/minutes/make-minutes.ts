import { foldLabel } from "../core/labels/fold-label";
import { formatNumber, type Locale } from "../core/message";
import { commonCauses } from "../core/units-sent/causes";
import type { SentFile } from "../core/units-sent/sent-file";
import type { UnitTable } from "../core/units-sent/unit-table";
import { minutesWordsOf } from "../locales/minutes";
import { unitWordsOf } from "../locales/units";
import { causeLine } from "./cause-line";
import { countRows } from "./count-rows";
import type { CountedFile } from "./counted-file";
import { explanationBlocks, findingBlocks, notCheckedBlocks } from "./file-blocks";
import type { Minutes, MinutesBlock, MinutesColumn } from "./minutes";

/**
 * Minutes of the check of one workbook or of all that units have sent: what was looked at, what does not agree, what
 * was said of it, what was not checked, and lines for what is written and signed by hand.
 *
 * @param day when it was checked, `2026-11-23`; a line of dots where it is not given
 */
export function makeMinutes(
  files: readonly SentFile[],
  table: UnitTable,
  locale: Locale,
  day?: string,
): Minutes {
  const words = minutesWordsOf(locale);
  const counted = table.rows.flatMap((row): CountedFile[] => {
    const outcome = files.find(({ file }) => file === row.file)?.outcome;
    return outcome?.kind === "checked" && row.state !== "replaced" ? [{ row, outcome }] : [];
  });
  const [only] = files.length === 1 && !table.list ? files : [];
  let number = 0;
  const heading = (text: string): MinutesBlock => ({
    kind: "heading",
    level: 1,
    text: `${ROMAN[number++] ?? ""}. ${text}`,
  });
  return {
    locale,
    head: [words.office, isOfTheParty(counted) ? words.party : words.state],
    title: words.title,
    subtitle: only ? words.ofFile(only.file) : words.ofFiles(table.totals.files),
    blocks: [
      { kind: "paragraph", text: words.opening(day) },
      ...words.present.map((text): MinutesBlock => ({ kind: "dotted", text, lines: 1 })),
      heading(words.counts),
      countTable(countRows(counted, table, only !== undefined, locale), locale),
      ...(only ? [] : unitBlocks(table, heading, locale)),
      heading(words.findings),
      ...findingBlocks(counted, only !== undefined, locale),
      heading(words.explanations),
      ...explanationBlocks(counted, only !== undefined, locale),
      heading(words.notChecked),
      ...notCheckedBlocks(counted, table, only !== undefined, locale),
      heading(words.opinion),
      { kind: "dotted", text: "", lines: 3 },
      heading(words.conclusion),
      { kind: "dotted", text: "", lines: 3 },
      { kind: "paragraph", text: words.copies, keepNext: true },
    ],
    signatures: only ? words.signOne : words.signMany,
    signHere: words.signHere,
    page: (number, of) => words.page(number, of),
  };
}

const ROMAN = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"];

/** The head of the documents that were sent is that of the minutes on them. */
function isOfTheParty(counted: readonly CountedFile[]): boolean {
  return counted.some(({ outcome: { unit } }) =>
    unit.titles.some((title) => foldLabel(title).includes("đảng cộng sản việt nam")),
  );
}

function countTable(rows: readonly (readonly string[])[], locale: Locale): MinutesBlock {
  const [what, count] = minutesWordsOf(locale).countColumns;
  return {
    kind: "table",
    columns: [
      { caption: what, width: 78, align: "left" },
      { caption: count, width: 22, align: "right" },
    ],
    rows,
  };
}

function unitBlocks(
  table: UnitTable,
  heading: (text: string) => MinutesBlock,
  locale: Locale,
): MinutesBlock[] {
  const words = minutesWordsOf(locale);
  const missing = table.rows.filter(({ state }) => state === "missing").map(({ unit }) => unit);
  const causes = commonCauses(table);
  return [
    ...(causes.length > 0
      ? [
          heading(words.causes),
          { kind: "list" as const, items: causes.map((cause) => causeLine(cause, locale)) },
          { kind: "paragraph" as const, text: words.causesNote },
        ]
      : []),
    heading(words.units),
    unitsTable(table, locale),
    ...(missing.length > 0
      ? [
          {
            kind: "heading" as const,
            level: 2 as const,
            text: `${words.missing} (${String(missing.length)})`,
          },
          { kind: "paragraph" as const, text: `${missing.join("; ")}.` },
        ]
      : []),
  ];
}

function unitsTable({ rows, totals }: UnitTable, locale: Locale): MinutesBlock {
  const words = unitWordsOf(locale);
  const { columns, states, sum, list } = words;
  const n = (value: number): string => formatNumber(value, locale);
  const figure = (caption: string): MinutesColumn => ({ caption, width: 9, align: "right" });
  return {
    kind: "table",
    columns: [
      { caption: minutesWordsOf(locale).number, width: 8, align: "center" },
      { caption: columns.unit, width: 36, align: "left" },
      figure(columns.errors),
      figure(columns.queries),
      figure(columns.explained),
      figure(columns.undecided),
      { caption: columns.state, width: 20, align: "left" },
    ],
    rows: rows
      .filter(({ state }) => state !== "missing")
      .map((row, i) => {
        const { counts, undecided, state, unit, file } = row;
        const figures = [counts.errors, counts.queries, counts.explained + counts.accepted, undecided];
        const isCounted = state !== "unread" && state !== "replaced";
        return [
          n(i + 1),
          row.isList ? `${file} (${list})` : `${unit} (${file})`,
          ...figures.map((value) => (isCounted ? n(value) : "–")),
          row.replacedBy === undefined ? states[state] : words.replacedBy(row.replacedBy),
        ];
      }),
    foot: [
      "",
      sum,
      ...[totals.errors, totals.queries, totals.explained + totals.accepted, totals.undecided].map(n),
      "",
    ],
  };
}
