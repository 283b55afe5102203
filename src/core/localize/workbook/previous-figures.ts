import { type LabelledTable, labelledTables, placeOfFigure, valueOf } from "../../between/labelled-table";
import { follows } from "../../between/period";
import { foldLabel } from "../../labels/fold-label";
import type { CellKey, FigureCells, SearchedWorkbook } from "./figure-cells";

/** Tables of one form share at least this part of their rows, and of their columns. */
const SHARED = 0.6;

const BEFORE = oneOf([
  ...["kỳ trước", "năm trước", "quý trước", "tháng trước"],
  ...["previous period", "previous year", "last year", "last quarter", "last month"],
]);
const NOW = oneOf([
  ...["kỳ này", "kỳ báo cáo", "năm nay", "quý này", "tháng này"],
  ...["this period", "current period", "this year", "this quarter", "this month"],
]);

function oneOf(words: readonly string[]): RegExp {
  return new RegExp(words.map(foldLabel).join("|"), "u");
}

/**
 * What figures were in the period before, by their cells: as a column of the same table has it, else the table of
 * the same rows and columns whose title, sheet or file is of the period before.
 */
export function previousFigures(
  all: readonly SearchedWorkbook[],
  cells: FigureCells,
): ReadonlyMap<CellKey, number> {
  const tables = all.flatMap(({ detection }) => labelledTables(detection.view, detection.tables));
  const found = new Map<CellKey, number>();
  const keep = (now: LabelledTable, row: number, column: number, value: number): void => {
    const key = cells.keyOf(placeOfFigure({ from: now, row, column }));
    if (!Number.isNaN(value) && !found.has(key)) found.set(key, value);
  };
  for (const now of tables) {
    for (const [column, before] of columnsBefore(now))
      for (const row of now.rows.values())
        keep(now, row, column, valueOf({ from: now, row, column: before }));
    const before = tables.find(
      (other) =>
        follows(now.period, other.period) &&
        isOneForm(now.rows, other.rows) &&
        isOneForm(now.columns, other.columns),
    );
    if (!before) continue;
    for (const [words, row] of now.rows)
      for (const [caption, column] of now.columns) {
        const [otherRow, otherColumn] = [before.rows.get(words), before.columns.get(caption)];
        if (otherRow === undefined || otherColumn === undefined) continue;
        keep(now, row, column, valueOf({ from: before, row: otherRow, column: otherColumn }));
      }
  }
  return found;
}

/** Columns of this period with those of the period before that are called the same otherwise. */
function columnsBefore({ columns }: LabelledTable): (readonly [number, number])[] {
  const before = new Map<string, number>();
  for (const [words, column] of columns) {
    const plain = foldLabel(words);
    if (BEFORE.test(plain)) before.set(plain.replace(BEFORE, "*"), column);
  }
  if (before.size === 0) return [];
  return [...columns].flatMap(([words, column]) => {
    const plain = foldLabel(words);
    const other = NOW.test(plain) ? before.get(plain.replace(NOW, "*")) : undefined;
    return other === undefined ? [] : [[column, other] as const];
  });
}

function isOneForm(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): boolean {
  let shared = 0;
  for (const words of a.keys()) if (b.has(words)) shared++;
  return shared >= SHARED * Math.max(a.size, b.size);
}
