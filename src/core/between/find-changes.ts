import { type Figure, inOrder, type LabelledTable, labelledTables, valueOf } from "./labelled-table";
import type { FoundTables } from "./find-between";
import { unitWords } from "./find-openings";
import { follows } from "./period";

/** A figure and the same figure of the period before. */
export interface PeriodChange {
  readonly now: Figure;
  readonly before: Figure;
  readonly value: number;
  readonly valueBefore: number;
}

/** As many of the words of rows and columns must be the same, for two tables to be one table of two periods. */
const SAME_WORDS = 0.8;

/**
 * The figures of workbooks beside those of the period before in other workbooks: of tables of one unit, whose
 * captions and labels are nearly all the same and whose periods follow each other.
 */
export function findChanges(all: readonly FoundTables[]): PeriodChange[] {
  const tables = all.flatMap(({ view, tables: found }) => labelledTables(view, found)).sort(inOrder);
  return tables.flatMap((now) => {
    const fitting = tables
      .filter((before) => before.workbook !== now.workbook && follows(now.period, before.period))
      .filter((before) => unitWords(before) === unitWords(now))
      .map((before) => ({ before, share: sharedWords(now, before) }))
      .filter(({ share }) => share >= SAME_WORDS)
      .sort(
        (a, b) =>
          b.share - a.share || Number(isSameSheet(now, b.before)) - Number(isSameSheet(now, a.before)),
      );
    const [best, next] = fitting;
    // Two that fit as well: nobody knows which is the one.
    if (
      !best ||
      (next?.share === best.share && isSameSheet(now, next.before) === isSameSheet(now, best.before))
    )
      return [];
    return changesIn(now, best.before);
  });
}

function isSameSheet(a: LabelledTable, b: LabelledTable): boolean {
  return a.table.sheet.name === b.table.sheet.name;
}

function sharedWords(a: LabelledTable, b: LabelledTable): number {
  const share = (one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number =>
    [...one.keys()].filter((words) => other.has(words)).length / Math.max(one.size, other.size);
  return Math.min(share(a.rows, b.rows), share(a.columns, b.columns));
}

function changesIn(now: LabelledTable, before: LabelledTable): PeriodChange[] {
  const changes: PeriodChange[] = [];
  for (const [rowWords, row] of now.rows)
    for (const [columnWords, column] of now.columns) {
      const [rowBefore, columnBefore] = [before.rows.get(rowWords), before.columns.get(columnWords)];
      if (rowBefore === undefined || columnBefore === undefined) continue;
      const [own, its] = [
        { from: now, row, column },
        { from: before, row: rowBefore, column: columnBefore },
      ];
      const [value, valueBefore] = [valueOf(own), valueOf(its)];
      if (Number.isFinite(value) && Number.isFinite(valueBefore))
        changes.push({ now: own, before: its, value, valueBefore });
    }
  return changes;
}
