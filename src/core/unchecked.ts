import { figuresOutside } from "./figures-outside";
import type { CountRelation } from "./counts/count-relation";
import type { PrefixOf } from "./detect-relations";
import { figureColumns } from "./relations/line-view";
import type { UncheckedEntry } from "./report";
import type { TaughtDetection } from "./rules/detect-taught";
import type { TallyTable } from "./tables/tally-table";
import { rangeName } from "./workbook/address";
import type { Sheet, Workbook } from "./workbook/workbook";

/** Columns of a table that something is said of. */
type Covered = Map<TallyTable, Set<number>>;

/**
 * Where figures stand that nothing is held against, and why: sheets in which no table was seen, tables and columns
 * of which no rule speaks. Lists of persons are looked through by checks of their own.
 */
export function uncheckedPlaces(
  workbook: Workbook,
  detection: TaughtDetection,
  counts: readonly CountRelation[],
  prefixOf: PrefixOf,
): UncheckedEntry[] {
  const covered = coveredColumns(detection, counts);
  const entries: UncheckedEntry[] = [];
  for (const sheet of workbook.sheets) {
    const tables = detection.tables.filter((table) => table.sheet === sheet);
    const open = tables.flatMap((table) =>
      uncoveredRanges(table, covered.get(table)).map((at): UncheckedEntry => ({
        at: prefixOf(table) + at,
        reason: "no-rule",
      })),
    );
    entries.push(...open);
    const isSeen =
      open.length > 0 ||
      tables.some((table) => table.kind === "roster" || covered.has(table)) ||
      detection.unread.some((one) => workbook.sheets[one.sheetIndex] === sheet);
    const figures = isSeen ? undefined : figuresOutside(sheet);
    if (figures) entries.push({ at: prefixOf({ sheet }) + rangeName(figures), reason: "no-table" });
  }
  return entries;
}

function coveredColumns(
  { all, allLinks, tables }: TaughtDetection,
  counts: readonly CountRelation[],
): Covered {
  const covered: Covered = new Map();
  const cover = (table: TallyTable, column: number): void => {
    const columns = covered.get(table) ?? new Set();
    covered.set(table, columns);
    columns.add(column);
  };
  // Of a rule that is switched off it is said that it is.
  for (const { pattern } of all) {
    const { table, direction, total, parts, lines, verdicts } = pattern;
    if (direction === "across") for (const column of [total, ...parts]) cover(table, column);
    else
      lines.forEach((column, k) => {
        if (verdicts[k] !== "empty") cover(table, column);
      });
  }
  for (const { table, column } of counts) cover(table, column);
  const bySheet = new Map<Sheet, readonly TallyTable[]>();
  for (const { sheet } of tables)
    bySheet.set(
      sheet,
      tables.filter((table) => table.sheet === sheet),
    );
  for (const { pattern } of allLinks)
    for (const { shown, parts, verdict } of pattern.links) {
      if (verdict === "empty") continue;
      for (const { sheet, row, column } of [shown, ...parts]) {
        const table = bySheet
          .get(sheet)
          ?.find(
            ({ frame }) =>
              row >= frame.bodyTop &&
              row <= frame.bodyBottom &&
              column >= frame.left &&
              column <= frame.right,
          );
        if (table) cover(table, column - table.frame.left);
      }
    }
  return covered;
}

/** Two figures have nothing that they could add up to. */
const FEWEST = 3;

function figuresIn({ grid }: TallyTable, column: number): number {
  let count = 0;
  for (let row = 0; row < grid.rowCount; row++)
    if (!Number.isNaN(grid.value[row * grid.columnCount + column] ?? NaN)) count++;
  return count;
}

/** The body's columns of quantities of which no rule speaks, neighbours together. */
function uncoveredRanges(table: TallyTable, covered: ReadonlySet<number> = new Set()): string[] {
  if (table.kind === "roster") return [];
  const { frame } = table;
  const open = figureColumns(table).filter((column) => !covered.has(column));
  const figures = open.reduce((sum, column) => sum + figuresIn(table, column), 0);
  if (figures < FEWEST) return [];
  const runs: { first: number; last: number }[] = [];
  for (const column of open) {
    const run = runs.at(-1);
    if (run?.last === column - 1) run.last = column;
    else runs.push({ first: column, last: column });
  }
  return runs.map(({ first, last }) =>
    rangeName({
      row: frame.bodyTop,
      column: frame.left + first,
      rowCount: frame.bodyBottom - frame.bodyTop + 1,
      columnCount: last - first + 1,
    }),
  );
}
