import { decimalsOf, exactSum, powerOfTen } from "../numbers/decimal";
import { shownAs } from "../numbers/number-format-code";
import type { UndecidedReason } from "../report";
import { CellClass } from "../tables/sheet-view";
import type { TallyTable } from "../tables/tally-table";
import { findCell } from "../workbook/cells";
import { textAt } from "../workbook/read-cell";
import { PLAIN_STYLE, type Workbook } from "../workbook/workbook";
import type { Judgement } from "./pattern";

/** A cell of a table by its index in the grid. */
export interface GridCell {
  readonly table: TallyTable;
  readonly at: number;
}

export const EMPTY: Judgement = { verdict: "empty" };

/** Why a cell gives no figure, as total or as part; "none" for a blank or "not applicable". */
export function obstacle(cellClass: number, role: "total" | "part"): UndecidedReason | "none" | undefined {
  switch (cellClass) {
    case CellClass.number:
    case CellClass.textNumber:
    case CellClass.dash:
      return undefined;
    case CellClass.blank:
    case CellClass.notApplicable:
      return "none";
    case CellClass.error:
      return role === "total" ? "total-is-error" : "part-is-error";
    case CellClass.withoutValue:
      return "formula-without-value";
    case CellClass.ambiguous:
      return "ambiguous-number";
    default:
      return role === "total" ? "total-is-text" : "part-is-text";
  }
}

/**
 * Judges total = Σ sign·part on one line. Whole numbers are compared exactly. Where decimals are
 * shown, each figure stands for the interval of values that would be shown so, and the sum is
 * inconsistent only if no choice of such values satisfies it (XBRL Calculations 1.1, rounding mode).
 * A blank part counts 0 if another part is a number.
 * @param total grid index of the total; @param parts grid indexes
 * @param roundedTo unit to which whole numbers are rounded; 0 for counts
 */
export function judgeSum(
  workbook: Workbook,
  table: TallyTable,
  total: number,
  parts: readonly number[],
  signs: readonly number[],
  roundedTo = 0,
): Judgement {
  const { cellClass } = table.grid;
  const totalObstacle = obstacle(cellClass[total] ?? 0, "total");
  if (totalObstacle === "none") return EMPTY;
  const partSigns: number[] = [];
  const used: number[] = [];
  let reason = totalObstacle;
  let hasWords = false;
  for (let k = 0; k < parts.length; k++) {
    const at = parts[k] ?? 0;
    const found = obstacle(cellClass[at] ?? 0, "part");
    if (found === "none") continue;
    if (found) {
      if (found === "part-is-text" && hasNoDigit(workbook, table, at)) hasWords = true;
      else reason ??= found;
      continue;
    }
    partSigns.push(signs[k] ?? 1);
    used.push(at);
  }
  if (used.length === 0 && (reason === undefined || reason === "total-is-text" || reason === "part-is-text"))
    return EMPTY;
  if (reason) return { verdict: "undecided", reason };
  const judgement = compared(workbook, table, total, used, partSigns, roundedTo);
  // A word among figures is none of the parts where these add up without it; where they do not, it may stand for one.
  return hasWords && judgement.verdict === "inconsistent"
    ? { verdict: "undecided", reason: "part-is-text" }
    : judgement;
}

/** Compares a total with its parts, all of them figures. */
function compared(
  workbook: Workbook,
  table: TallyTable,
  total: number,
  used: readonly number[],
  signs: readonly number[],
  roundedTo: number,
): Judgement {
  const { value } = table.grid;
  const values = used.map((at) => value[at] ?? 0);
  const reported = value[total] ?? 0;
  const computed = exactSum(values, signs);
  if (computed === reported) return { verdict: "consistent", reported, computed, rounding: "exact" };
  let tolerance = roundingTolerance(workbook, table, [total, ...used]);
  if (roundedTo > 0) tolerance += ((used.length + 1) * roundedTo) / 2;
  // A whole total of figures with decimals is a rounded one.
  else if (tolerance > 0 && Number.isInteger(reported) && !Number.isInteger(computed)) tolerance += 0.5;
  // Stored values that agree agree, however they are shown.
  const agrees = tolerance > 0 && Math.abs(computed - reported) <= tolerance * (1 + 1e-9) + 1e-9;
  return { verdict: agrees ? "consistent" : "inconsistent", reported, computed };
}

/** Whether a cell holds a text that no number could be meant by. */
function hasNoDigit(workbook: Workbook, { frame, grid, sheet }: TallyTable, at: number): boolean {
  const row = frame.bodyTop + Math.floor(at / grid.columnCount);
  return !/\d/.test(textAt(workbook, sheet.cells, row, frame.left + (at % grid.columnCount)));
}

/** Half a unit of the last digit shown, of every figure that has decimals, added up; 0 for counts. */
export function roundingTolerance(workbook: Workbook, table: TallyTable, cells: readonly number[]): number {
  let tolerance = 0;
  for (const at of cells) {
    const decimals = shownDecimals(workbook, table, at);
    if (decimals !== undefined) tolerance += 0.5 / powerOfTen(decimals);
  }
  return tolerance;
}

/** Figures with more decimals are the results of divisions; beyond these they are noise. */
const MOST_SHOWN_DECIMALS = 6;

/** Decimals of a figure as shown; undefined for whole numbers, which are counts. */
export function shownDecimals(workbook: Workbook, table: TallyTable, at: number): number | undefined {
  const stored = decimalsOf(table.grid.value[at] ?? 0);
  if (stored === 0) return undefined;
  const format = formatDecimals(workbook, table, at);
  return Math.max(0, Math.min(stored, format ?? stored, MOST_SHOWN_DECIMALS));
}

/** Decimals that the number format of a grid cell shows; undefined where it shows what is there. */
export function formatDecimals(workbook: Workbook, table: TallyTable, at: number): number | undefined {
  const { frame, grid, sheet } = table;
  const row = frame.bodyTop + Math.floor(at / grid.columnCount);
  const index = findCell(sheet.cells, row, frame.left + (at % grid.columnCount));
  return shownAs((workbook.styles[sheet.cells.style[index] ?? 0] ?? PLAIN_STYLE).numberFormat).decimals;
}

/** Judges part ≤ whole on one line. */
export function judgeOfWhich(table: TallyTable, whole: number, part: number): Judgement {
  const { cellClass, value } = table.grid;
  const blocked = obstacle(cellClass[whole] ?? 0, "total");
  const found = obstacle(cellClass[part] ?? 0, "part");
  if (blocked === "none" || found === "none") return EMPTY;
  if (blocked === "total-is-text" && found === "part-is-text") return EMPTY;
  if (blocked ?? found) return { verdict: "undecided", reason: blocked ?? found ?? "part-is-text" };
  const [reported, computed] = [value[part] ?? 0, value[whole] ?? 0];
  return { verdict: reported <= computed ? "consistent" : "inconsistent", reported, computed };
}
