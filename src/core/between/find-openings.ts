import { means, mentions } from "../labels/lexicon";
import { foldLabel } from "../labels/fold-label";
import type { Identifier } from "../relations/identify";
import type { LinkPattern } from "../relations/link";
import { type Case, isBorneOut, judgeCases, supportOf } from "./judge-link";
import type { LabelledTable } from "./labelled-table";
import { follows } from "./period";
import { isNeighbour, type Scope } from "./scope";

/** Bits of agreeing figures that show that two tables are of one unit, where nothing else says so. */
const ONE_UNIT_BITS = 12;

/**
 * Opening figures are the closing ones of the period before: tables with an opening and a closing row or
 * column, whose periods (in title, name of the sheet, name of the file) follow each other. The words
 * declare it; that both are of one unit must be said by their titles or borne out by figures.
 */
export function findOpenings(
  tables: readonly LabelledTable[],
  scope: Scope,
  identifier: Identifier,
): LinkPattern[] {
  const flows = tables.flatMap((from) => {
    const { opening, closing } = flowLines(from);
    return from.period && (opening || closing) ? [{ from, opening, closing, unit: unitWords(from) }] : [];
  });
  return flows.flatMap(({ from, opening, unit }): LinkPattern[] => {
    if (!opening) return [];
    const fitting = flows.flatMap((before) => {
      if (before.closing?.along !== opening.along || !isNeighbour(scope, from, before.from)) return [];
      if (!follows(from.period, before.from.period)) return [];
      const cases = casesOf(from, opening, before.from, before.closing.at);
      const support = supportOf(cases);
      const isOneUnit = before.unit !== "" && before.unit === unit;
      const isKept =
        isBorneOut(support) && (support.bits >= ONE_UNIT_BITS || (isOneUnit && support.holds > 0));
      // A single figure cannot be borne out by others; the words of one unit must do.
      const isDeclared = isOneUnit && support.holds + support.breaks === 1;
      return isKept || isDeclared ? [{ cases, support, name: before.from }] : [];
    });
    const [best] = fitting.sort((a, b) => b.support.bits - a.support.bits);
    if (!best || (fitting.length > 1 && best.support.holds === 0)) return [];
    const id = identifier.idOf("equal", "opening", from.workbook, from.table.sheet.name, opening.words);
    return [
      judgeCases(
        {
          id,
          kind: "equal",
          why: "opening",
          evidence: best.support.holds > 0 ? ["header", "arithmetic"] : ["header"],
          declared: true,
          bits: best.support.bits,
          severity: "query",
        },
        best.cases,
      ),
    ];
  });
}

interface FlowLine {
  readonly along: "row" | "column";
  readonly at: number;
  readonly words: string;
}

/** The one row or column of opening figures, and of closing ones; none where several are called so. */
function flowLines(from: LabelledTable): {
  readonly opening: FlowLine | undefined;
  readonly closing: FlowLine | undefined;
} {
  const { table, rows, columns } = from;
  // Most rows of a long table name neither.
  const named = [...rows.values()].filter((at) => {
    const { anywhere } = table.labelOf(at).says;
    return anywhere.has("opening") || anywhere.has("closing");
  });
  const lines: FlowLine[] = [
    ...named.map((at) => ({
      along: "row" as const,
      at,
      words: table.labelOf(at).words.at(-1) ?? "",
    })),
    ...[...columns.values()].map((at) => ({
      along: "column" as const,
      at,
      words: table.paths[at]?.join(" ") ?? "",
    })),
  ];
  const one = (concept: "opening" | "closing"): FlowLine | undefined => {
    const flows = lines.filter(({ words }) => isFlow(words, concept));
    const exact = flows.filter(({ words }) => means(words, concept));
    const called = exact.length > 0 ? exact : flows;
    return called.length === 1 ? called[0] : undefined;
  };
  return { opening: one("opening"), closing: one("closing") };
}

/** "Đảng viên có đến cuối kỳ"; what the period before closed with is an opening figure, whatever it ends in. */
function isFlow(words: string, concept: "opening" | "closing"): boolean {
  return mentions(words, concept) && (concept === "opening" || !mentions(words, "opening"));
}

function casesOf(from: LabelledTable, opening: FlowLine, before: LabelledTable, closing: number): Case[] {
  const [own, others] = opening.along === "row" ? [from.columns, before.columns] : [from.rows, before.rows];
  return [...own].flatMap(([words, at]): Case[] => {
    const other = others.get(words);
    if (other === undefined) return [];
    const place = (table: LabelledTable, line: number, across: number) =>
      opening.along === "row"
        ? { from: table, row: line, column: across }
        : { from: table, row: across, column: line };
    return [
      {
        shown: place(from, opening.at, at),
        parts: [place(before, closing, other)],
        signs: [1],
        words,
      },
    ];
  });
}

/** The words above a table without its period: whose it is. */
export function unitWords({ titles, workbook, table }: LabelledTable): string {
  const words = titles.map((title) => foldLabel(title.replace(/\d+/g, " "))).filter((title) => title !== "");
  return words.length > 0
    ? words.join(" | ")
    : foldLabel(`${workbook} ${table.sheet.name}`.replace(/\d+/g, " "));
}
