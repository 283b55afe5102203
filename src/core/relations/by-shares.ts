import { decimalsOf, powerOfTen } from "../numbers/decimal";
import type { SumRule } from "./line-sum";
import { gridIndex, type LineView } from "./line-view";

/** So many parts that are not zero tell a sum from a figure that is repeated. */
const FEWEST_PARTS = 2;

/**
 * Whether the shares beside the figures add up as the rule says: where one figure is wrong, the shares that were
 * worked out from the right ones bear the rule out all the same. Each shows its last digit rounded.
 */
export function isBorneOutByShares(view: LineView, { total, parts, signs }: SumRule): boolean {
  const { table, direction, positions } = view;
  if (direction !== "down" || !table.roles.includes("quantity")) return false;
  return table.roles.some((role, column) => {
    if (role !== "share") return false;
    const shareOf = (position: number): number =>
      table.grid.value[gridIndex(table, direction, positions[position] ?? 0, column)] ?? NaN;
    const whole = shareOf(total);
    const shares = parts.map(shareOf);
    if (Number.isNaN(whole) || whole === 0 || shares.some(Number.isNaN)) return false;
    if (shares.filter((share) => share !== 0).length < FEWEST_PARTS) return false;
    const decimals = Math.max(...shares.map(decimalsOf), decimalsOf(whole));
    // Whole per cents of many parts agree with much.
    if (decimals === 0) return false;
    const sum = shares.reduce((all, share, k) => all + (signs[k] ?? 1) * share, 0);
    return Math.abs(sum - whole) <= ((parts.length + 1) * 0.5) / powerOfTen(decimals) + 1e-9;
  });
}
