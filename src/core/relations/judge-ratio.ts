import { decimalsOf, powerOfTen, roundTo, truncateTo } from "../numbers/decimal";
import { CellClass } from "../tables/sheet-view";
import type { TallyTable } from "../tables/tally-table";
import type { Workbook } from "../workbook/workbook";
import { EMPTY, formatDecimals, obstacle, shownDecimals } from "./judge";
import type { Judgement } from "./pattern";
import { type RatioForm, ratioOf } from "./ratio-form";

const MOST_SHOWN = 9;

/** What is known of the digits of a rule's figures. */
export interface Digits {
  /** Decimals that its quotients usually show. */
  readonly decimals?: number | undefined;
  /** The operands are rounded to this unit. */
  readonly roundedTo?: number | undefined;
}

/**
 * Judges share = part ÷ whole · scale, or change = (new − old) ÷ old · scale, on one line, at the digits
 * that the quotient shows. Half-up rounding and truncation both pass: official texts mix them. Counts are
 * exact; an operand with decimals stands for every value that would be shown so. A zero whole is undecided.
 * @param cells grid indexes of the quotient, of part or new, of whole or old
 */
export function judgeRatio(
  workbook: Workbook,
  table: TallyTable,
  cells: readonly [number, number, number],
  form: RatioForm,
  { decimals: usual = 0, roundedTo = 0 }: Digits = {},
): Judgement {
  const { cellClass, value } = table.grid;
  const [quotient, first, second] = cells;
  const blocked = obstacle(cellClass[quotient] ?? 0, "total");
  if (blocked === "none") return EMPTY;
  for (const at of [first, second]) {
    const found = obstacle(cellClass[at] ?? 0, "part");
    if (found === "none") return EMPTY;
    if (found)
      return found === "part-is-text" && blocked === "total-is-text"
        ? EMPTY
        : { verdict: "undecided", reason: found };
  }
  if (blocked) return { verdict: "undecided", reason: blocked };
  const reported = value[quotient] ?? 0;
  const [numerator, base] = [value[first] ?? 0, value[second] ?? 0];
  if (base === 0) return numerator === 0 ? EMPTY : { verdict: "undecided", reason: "base-unknown" };
  const exact = ratioOf(form, numerator, base);
  const decimals = quotientDecimals(workbook, table, quotient, usual);
  const rounding = roundingThatHolds(reported, exact, decimals);
  const computed = roundTo(exact, decimals);
  if (rounding) return { verdict: "consistent", reported, computed, rounding };
  // A dash among ratios says that there is none to show.
  if (cellClass[quotient] === CellClass.dash) return EMPTY;
  return withinOperands(workbook, table, cells, form, decimals, roundedTo)
    ? { verdict: "consistent", reported, computed, rounding: "half-up" }
    : { verdict: "inconsistent", reported, computed };
}

/** As many as the format shows, but no more than were typed here or are usual: 0.43 shown as 0.43000 says no more. */
export function quotientDecimals(workbook: Workbook, table: TallyTable, at: number, usual: number): number {
  const stored = Math.max(usual, decimalsOf(table.grid.value[at] ?? 0));
  const shown = formatDecimals(workbook, table, at) ?? stored;
  return Math.min(MOST_SHOWN, Math.max(0, Math.min(shown, stored)));
}

function roundingThatHolds(reported: number, exact: number, decimals: number): Judgement["rounding"] {
  const same = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1e-3, Math.abs(a));
  if (same(exact, reported)) return "exact";
  const shown = roundTo(reported, decimals);
  if (same(shown, roundTo(exact, decimals))) return "half-up";
  return same(shown, truncateTo(exact, decimals)) ? "truncated" : undefined;
}

/** Whether values that would be shown as the operands are make a quotient that would be shown as this one is. */
function withinOperands(
  workbook: Workbook,
  table: TallyTable,
  [quotient, first, second]: readonly [number, number, number],
  form: RatioForm,
  decimals: number,
  roundedTo: number,
): boolean {
  const { value } = table.grid;
  const slack = (at: number): number => {
    const shown = shownDecimals(workbook, table, at);
    return shown === undefined ? roundedTo / 2 : 0.5 / powerOfTen(shown);
  };
  const [a, b] = [slack(first), slack(second)];
  const [numerator, base] = [value[first] ?? 0, value[second] ?? 0];
  if ((a === 0 && b === 0) || Math.abs(base) <= b) return false;
  const ends = [-1, 1].flatMap((x) => [-1, 1].map((y) => ratioOf(form, numerator + x * a, base + y * b)));
  const reported = value[quotient] ?? 0;
  const half = (0.5 / powerOfTen(decimals)) * (1 + 1e-9);
  return Math.min(...ends) <= reported + half && reported - half <= Math.max(...ends);
}

/**
 * Judges mean = Σ parts ÷ number of parts that are there, at the digits that the mean shows. Half-up
 * rounding and truncation both pass; parts with decimals stand for every value that would be shown so.
 * A blank part does not count, a dash counts as nothing.
 * @param total grid index of the mean; @param parts grid indexes
 */
export function judgeMean(
  workbook: Workbook,
  table: TallyTable,
  total: number,
  parts: readonly number[],
  { decimals: usual = 0 }: Digits = {},
): Judgement {
  const { cellClass, value } = table.grid;
  const blocked = obstacle(cellClass[total] ?? 0, "total");
  if (blocked === "none") return EMPTY;
  let reason = blocked;
  let [sum, count, slack] = [0, 0, 0];
  for (const at of parts) {
    const found = obstacle(cellClass[at] ?? 0, "part");
    // Words among the parts are names and remarks: a mean passes over them as a spreadsheet does.
    if (found === "none" || found === "part-is-text") continue;
    if (found) {
      reason ??= found;
      continue;
    }
    sum += value[at] ?? 0;
    count++;
    const shown = shownDecimals(workbook, table, at);
    if (shown !== undefined) slack += 0.5 / powerOfTen(shown);
  }
  if (count === 0 || blocked === "total-is-text") return EMPTY;
  if (reason) return { verdict: "undecided", reason };
  const reported = value[total] ?? 0;
  const exact = sum / count;
  const decimals = quotientDecimals(workbook, table, total, usual);
  const computed = roundTo(exact, decimals);
  const rounding = roundingThatHolds(reported, exact, decimals);
  if (rounding) return { verdict: "consistent", reported, computed, rounding };
  const tolerance = slack === 0 ? 0 : slack / count + 0.5 / powerOfTen(decimals);
  const agrees = tolerance > 0 && Math.abs(exact - reported) <= tolerance * (1 + 1e-9);
  return { verdict: agrees ? "consistent" : "inconsistent", reported, computed };
}
