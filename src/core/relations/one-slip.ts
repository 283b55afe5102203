import { isOneTypingError } from "../localize/typing/typing-error";
import { type SumRule, sumLines, toleranceOn } from "./line-sum";
import type { LineView } from "./line-view";

/** Figures of fewer digits are a slip of typing apart by chance. */
const SMALLEST = 1000;

/**
 * Whether one slip of typing, in the total or in one of its parts, is all that keeps a sum from holding on a line.
 * @param off what the parts add up to, less the total
 */
export function isOneSlip(
  view: LineView,
  { total, parts, signs }: SumRule,
  line: number,
  off: number,
): boolean {
  const L = view.lines.length;
  const slips = (stands: number, meant: number): boolean =>
    Math.abs(stands) >= SMALLEST && Math.abs(meant) >= SMALLEST && isOneTypingError(meant, stands);
  const whole = view.units[total * L + line] ?? 0;
  if (slips(whole, whole + off)) return true;
  return parts.some((part, k) => {
    const stands = view.units[part * L + line] ?? 0;
    return view.present[part * L + line] === 1 && slips(stands, stands - (signs[k] ?? 1) * off);
  });
}

/** Whether one slip of typing a line is all that keeps a sum from holding on all lines. */
export function failsBySlips(view: LineView, rule: SumRule): boolean {
  const sums = sumLines(view, rule);
  return Array.from(view.lines, (_, l) => l).every((l) => {
    const off = (sums.sum[l] ?? 0) - (sums.total[l] ?? 0);
    return (
      sums.count[l] === 0 || Math.abs(off) <= toleranceOn(view, sums, l) || isOneSlip(view, rule, l, off)
    );
  });
}
