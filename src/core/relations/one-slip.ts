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

/** Slips of typing that one figure of so many digits allows for, by digit. */
const SLIPS_A_DIGIT = 12;
/** How seldom a slip must explain by chance what nothing else bears out. */
const SELDOM = 500;

/**
 * The same where the figures are so large, and so few, that hardly any others would be a slip apart: the rule is then
 * likely though it holds nowhere.
 */
export function failsByPlainSlips(view: LineView, rule: SumRule): boolean {
  const L = view.lines.length;
  const isLarge = Array.from(view.lines, (_, l) => Math.abs(view.units[rule.total * L + l] ?? 0)).every(
    (total) => {
      const digits = Math.ceil(Math.log10(total + 1));
      return total === 0 || total > SELDOM * SLIPS_A_DIGIT * digits * (rule.parts.length + 1);
    },
  );
  return isLarge && failsBySlips(view, rule);
}
