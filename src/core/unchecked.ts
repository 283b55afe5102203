import { groupBy } from "./address-list";
import { areasOf } from "./areas-of";
import type { CountRelation } from "./counts/count-relation";
import type { PrefixOf } from "./detect-relations";
import { figuresOutside } from "./figures-outside";
import { gridIndex } from "./relations/line-view";
import type { UncheckedEntry } from "./report";
import type { Roster } from "./roster/roster";
import type { TaughtDetection } from "./rules/detect-taught";
import { CellClass } from "./tables/sheet-view";
import type { TallyTable } from "./tables/tally-table";
import { rangeName } from "./workbook/address";
import type { Sheet, Workbook } from "./workbook/workbook";

/** The cells of a table's grid that something is said of: 1 each. */
type Covered = Map<TallyTable, Uint8Array>;

/**
 * Where figures stand that nothing is held against, and why: sheets in which no table was seen, cells of tables of
 * which no rule speaks. Lists of persons are looked through by checks of their own.
 */
export function uncheckedPlaces(
  workbook: Workbook,
  detection: TaughtDetection,
  counts: readonly CountRelation[],
  prefixOf: PrefixOf,
  roster?: Roster,
): UncheckedEntry[] {
  const covered = coveredCells(detection, counts);
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
      roster?.parts.some((part) => part.sheet === sheet) === true ||
      detection.unread.some((one) => workbook.sheets[one.sheetIndex] === sheet);
    const figures = isSeen ? undefined : figuresOutside(sheet);
    if (figures) entries.push({ at: prefixOf({ sheet }) + rangeName(figures), reason: "no-table" });
  }
  return entries;
}

function coveredCells({ all, allLinks, tables }: TaughtDetection, counts: readonly CountRelation[]): Covered {
  const covered: Covered = new Map();
  const cellsOf = (table: TallyTable): Uint8Array => {
    const known = covered.get(table) ?? new Uint8Array(table.grid.rowCount * table.grid.columnCount);
    covered.set(table, known);
    return known;
  };
  // Of a rule that is switched off it is said that it is.
  for (const { pattern } of all) {
    const { table, direction, total, parts, lines, verdicts, baseLines } = pattern;
    const cells = cellsOf(table);
    const told = lines.filter((_, k) => verdicts[k] !== "empty");
    for (let i = -1; i < parts.length; i++) {
      const position = i < 0 ? total : (parts[i] ?? 0);
      const first = gridIndex(table, direction, position, 0);
      const step = gridIndex(table, direction, position, 1) - first;
      for (const line of told) cells[first + line * step] = 1;
    }
    const [, base] = parts;
    if (!baseLines || base === undefined) continue;
    for (let k = 0; k < lines.length; k++)
      if (verdicts[k] !== "empty")
        cells[gridIndex(table, direction, base, baseLines[k] ?? lines[k] ?? 0)] = 1;
  }
  for (const { table, row, column } of counts) cellsOf(table)[row * table.grid.columnCount + column] = 1;
  const bySheet: ReadonlyMap<Sheet, readonly TallyTable[]> = groupBy(tables, ({ sheet }) => sheet);
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
        if (!table) continue;
        const { bodyTop, left } = table.frame;
        cellsOf(table)[(row - bodyTop) * table.grid.columnCount + (column - left)] = 1;
      }
    }
  return covered;
}

/** Two figures have nothing that they could add up to. */
const FEWEST = 3;

/** The rectangles of a table's body whose figures no rule speaks of. */
function uncoveredRanges(table: TallyTable, covered: Uint8Array | undefined): string[] {
  if (table.kind === "roster") return [];
  const { frame, grid, roles } = table;
  const { rowCount, columnCount, cellClass, value } = grid;
  const columns = roles.flatMap((role, column) => (role === "quantity" || role === "share" ? [column] : []));
  let count = 0;
  for (let from = 0; from < value.length; from += columnCount)
    for (const column of columns)
      if (!covered?.[from + column] && isFigure(cellClass[from + column], value[from + column])) count++;
  if (count < FEWEST) return [];
  const isOpen = new Uint8Array(rowCount * columnCount);
  const isHeld = new Uint8Array(rowCount * columnCount);
  for (let from = 0; from < value.length; from += columnCount)
    for (const column of columns) {
      const index = from + column;
      if (isFigure(cellClass[index], value[index])) (covered?.[index] ? isHeld : isOpen)[index] = 1;
    }
  return areasOf(isOpen, isHeld, rowCount, columnCount).map((area) =>
    rangeName({ ...area, row: frame.bodyTop + area.row, column: frame.left + area.column }),
  );
}

/** A number; a dash or a zero in no rule says nothing that could be wrong of itself. */
function isFigure(found: number | undefined, value: number | undefined): boolean {
  return (
    (found === CellClass.number || found === CellClass.textNumber) &&
    value !== undefined &&
    !Number.isNaN(value) &&
    value !== 0
  );
}
