import { decimalsOf, powerOfTen } from "../numbers/decimal";
import { CellClass } from "../tables/sheet-view";
import { Budget } from "./budget";
import type { TallyTable } from "../tables/tally-table";

/** `across`: total and parts are columns, every row is a line. `down`: they are rows, every column is a line. */
export type Direction = "across" | "down";

/**
 * A table looked at in one direction: `positions` that may be totals or parts, and parallel `lines`
 * on which a rule between positions may hold. Both hold grid indexes (columns and rows of the body).
 */
export interface LineView {
  readonly table: TallyTable;
  readonly direction: Direction;
  readonly positions: Int32Array;
  readonly lines: Int32Array;
  /** Figures in units of their line, 0 where there is none: position p on line l is at `p * lines.length + l`. */
  readonly units: Float64Array;
  /** 1 where there is a figure. */
  readonly present: Uint8Array;
  /** 1 for lines of one figure only, again and again (a unit, a base year): no sum holds there, and none fails. */
  readonly constant: Uint8Array;
  /** Per line, how far a sum may be off by rounding, in units per figure: 0 for counts, 0.5 where decimals are shown. */
  readonly halfUnit: Float64Array;
  /** Steps that looking for rules in this view may take, a step being one figure looked at once. */
  readonly budget: Budget;
}

/** Figures with more decimals than this are compared by their first four. */
const MOST_UNIT_DECIMALS = 4;

const LOOKS_AT_EACH_FIGURE = 300;
const STEPS_OF_SMALL_VIEWS = 20_000_000;

/** @param positions grid indexes, ascending; @param lines grid indexes, ascending */
export function makeLineView(
  table: TallyTable,
  direction: Direction,
  positions: number[],
  lines: number[],
): LineView {
  const { grid } = table;
  const [P, L] = [positions.length, lines.length];
  const units = new Float64Array(P * L);
  const present = new Uint8Array(P * L);
  const halfUnit = new Float64Array(L);
  const constant = new Uint8Array(L);
  const stride = direction === "across" ? 1 : grid.columnCount;
  const from = Int32Array.from(positions, (position) => position * stride);
  for (let l = 0; l < L; l++) {
    const line = gridIndex(table, direction, 0, lines[l] ?? 0);
    let [decimals, first, count, isConstant] = [0, 0, 0, true];
    for (let p = 0, at = l; p < P; p++, at += L) {
      const value = grid.value[line + (from[p] ?? 0)] ?? NaN;
      if (Number.isNaN(value)) continue;
      units[at] = value;
      present[at] = 1;
      if (count++ === 0) first = value;
      else if (value !== first) isConstant = false;
      if (Math.floor(value) !== value) decimals = Math.max(decimals, decimalsOf(value));
    }
    constant[l] = Number(isConstant && count >= FEWEST_EQUAL && first !== 0);
    if (decimals === 0) continue;
    const power = powerOfTen(Math.min(decimals, MOST_UNIT_DECIMALS));
    halfUnit[l] = 0.5;
    for (let p = 0; p < P; p++) units[p * L + l] = Math.round((units[p * L + l] ?? 0) * power);
  }
  return {
    budget: new Budget(STEPS_OF_SMALL_VIEWS + LOOKS_AT_EACH_FIGURE * P * L),
    table,
    direction,
    positions: Int32Array.from(positions),
    lines: Int32Array.from(lines),
    units,
    present,
    constant,
    halfUnit,
  };
}

/** Fewer equal figures than this may be equal by chance. */
const FEWEST_EQUAL = 4;

/** Where a position on a line stands in the table's grid. */
export function gridIndex(table: TallyTable, direction: Direction, position: number, line: number): number {
  return direction === "across"
    ? line * table.grid.columnCount + position
    : position * table.grid.columnCount + line;
}

/** Which of ascending grid indexes this is; undefined where it is none of them. */
export function placeAmong(positions: Int32Array, grid: number): number | undefined {
  let low = 0;
  let high = positions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((positions[middle] ?? 0) < grid) low = middle + 1;
    else high = middle;
  }
  return positions[low] === grid ? low : undefined;
}

/** The columns of quantities, or of shares where there is nothing else: these add up to 100. */
export function figureColumns(table: TallyTable): number[] {
  const quantities = columnsOf(table, "quantity");
  return quantities.length > 0 ? quantities : columnsOf(table, "share");
}

function columnsOf({ roles }: TallyTable, wanted: "quantity" | "share"): number[] {
  return roles.flatMap((role, column) => (role === wanted ? [column] : []));
}

/** The rows that hold at least one figure of these columns. */
export function figureRows(table: TallyTable, columns: readonly number[]): number[] {
  const { grid } = table;
  const rows: number[] = [];
  for (let row = 0; row < grid.rowCount; row++) {
    for (const column of columns) {
      const found = grid.cellClass[row * grid.columnCount + column] ?? 0;
      if (found !== CellClass.blank && found !== CellClass.words) {
        rows.push(row);
        break;
      }
    }
  }
  return rows;
}
