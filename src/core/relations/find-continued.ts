import { type Case, judgeCase, judgeCases, type Support, supportOf } from "../between/judge-link";
import type { TableFigure } from "../between/labelled-table";
import type { WorkbookView } from "../tables/sheet-view";
import { tableSeries } from "../tables/table-series";
import type { TallyTable } from "../tables/tally-table";
import { NEAR } from "./candidate";
import { type Identifier, pathOf } from "./identify";
import type { LinkPattern } from "./link";
import { figureColumns, figureRows } from "./line-view";
import type { Pattern } from "./pattern";

/** A row of one piece of a table. */
interface SeriesRow {
  readonly piece: TallyTable;
  readonly row: number;
}

/** Where no figure bears a total out, only so few may all be slips. */
const FEW_COLUMNS = 2;

export interface ContinuedTotals {
  readonly links: readonly LinkPattern[];
  /** Rules of single pieces that the whole table shows to be none. */
  readonly replaced: ReadonlySet<Pattern>;
}

/**
 * Totals of tables in several pieces (`tableSeries`): a row called a total that does not add up in its own
 * piece may be that of all pieces. The rows it adds up are those that are called no total, or those that no
 * total of a piece has taken, or those of the strongest numbering; the figures of all columns choose.
 */
export function findContinued(
  view: WorkbookView,
  tables: readonly TallyTable[],
  patterns: readonly Pattern[],
  identifier: Identifier,
): ContinuedTotals {
  const links: LinkPattern[] = [];
  const replaced = new Set<Pattern>();
  const tallies = tables.filter(({ kind }) => kind !== "roster");
  for (const series of tableSeries(view, tallies)) {
    const own = patterns.filter(
      ({ table, kind, direction }) => kind === "sum" && direction === "down" && series.includes(table),
    );
    const [first] = series;
    const columns = first ? figureColumns(first) : [];
    const rows = series.flatMap((piece) =>
      figureRows(piece, columns).map((row): SeriesRow => ({ piece, row })),
    );
    for (const total of rows) {
      if (!total.piece.labelOf(total.row).isTotal) continue;
      const inPiece = own.filter(({ table, total: row }) => table === total.piece && row === total.row);
      if (inPiece.some(({ holds, breaks }) => holds > breaks)) continue;
      const heldInPiece = Math.max(0, ...inPiece.map(({ holds }) => holds));
      const cases = bestReading(readings(total, rows, own), total, columns);
      if (!cases) continue;
      const support = supportOf(cases);
      const isNear = cases.every((one) => isWithin(one, NEAR));
      if (heldInPiece > 0 && heldInPiece >= support.holds) continue;
      if (support.holds === 0 && !isNear && inPiece.length === 0) continue;
      for (const pattern of inPiece) replaced.add(pattern);
      const id = identifier.idOf(
        "sum",
        "continued",
        total.piece.sheet.name,
        pathOf(total.piece, "row", total.row),
      );
      const rule = {
        id,
        kind: "sum",
        why: "continued",
        evidence: ["header", "layout"],
        declared: true,
        bits: support.bits,
      } as const;
      links.push(judgeCases(support.holds > 0 || isNear ? rule : { ...rule, severity: "query" }, cases));
    }
  }
  return { links, replaced };
}

/** What a total of the whole table may add up: sets of rows, each of two pieces at least. */
function readings(
  total: SeriesRow,
  rows: readonly SeriesRow[],
  own: readonly Pattern[],
): readonly (readonly SeriesRow[])[] {
  const labelOf = ({ piece, row }: SeriesRow) => piece.labelOf(row);
  const others = rows.filter((row) => row !== total && !labelOf(row).isOfWhich);
  const taken = own.filter(
    ({ table, total: row, holds, breaks }) =>
      !(table === total.piece && row === total.row) && holds > 0 && holds >= breaks,
  );
  const isTaken = ({ piece, row }: SeriesRow): boolean =>
    taken.some(({ table, parts }) => table === piece && parts.includes(row));
  const strongest = others.filter((row) => /^(?:roman|letter-capital)$/.test(labelOf(row).numbering));
  return [
    others.filter((row) => !labelOf(row).isTotal),
    others.filter((row) => !isTaken(row)),
    strongest,
  ].filter((parts) => new Set(parts.map(({ piece }) => piece)).size > 1);
}

/** Of the readings the one that most columns bear out; failing all, the nearest, if so few columns may all be slips. */
function bestReading(
  all: readonly (readonly SeriesRow[])[],
  total: SeriesRow,
  columns: readonly number[],
): readonly Case[] | undefined {
  let best: { readonly cases: readonly Case[]; readonly support: Support; readonly gap: number } | undefined;
  for (const parts of all) {
    const cases = columns.map((column) => caseOf(total, parts, column)).filter(isJudged);
    if (cases.length === 0) continue;
    const support = supportOf(cases);
    const gap = Math.max(...cases.map(gapOf));
    if (
      !best ||
      support.holds > best.support.holds ||
      (support.holds === best.support.holds && gap < best.gap)
    )
      best = { cases, support, gap };
  }
  if (!best) return undefined;
  const { holds, breaks } = best.support;
  const isBorneOut = holds > 0 ? holds >= breaks || breaks === 1 : breaks > 0 && breaks <= FEW_COLUMNS;
  return isBorneOut ? best.cases : undefined;
}

function caseOf(total: SeriesRow, parts: readonly SeriesRow[], column: number): Case {
  const figure = ({ piece, row }: SeriesRow): TableFigure => ({ from: { table: piece }, row, column });
  return {
    shown: figure(total),
    parts: parts.map(figure),
    signs: parts.map(() => 1),
    words: pathOf(total.piece, "column", column),
  };
}

function isJudged(one: Case): boolean {
  return judgeCase(one).verdict !== "empty";
}

/** How far a total is from its sum, against the sum. */
function gapOf(one: Case): number {
  const { reported, computed } = judgeCase(one);
  return Math.abs(reported - computed) / Math.max(1, Math.abs(computed));
}

function isWithin(one: Case, share: number): boolean {
  return gapOf(one) <= share;
}
