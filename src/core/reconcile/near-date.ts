import type { PartialDate } from "../roster/field";

/**
 * How alike two days are: the same; the same as far as both are known; one slip of the pen apart; different; or not
 * known on both sides.
 */
export type DateLikeness = "same" | "part" | "near" | "different" | "unknown";

export function dateLikeness(a: PartialDate | undefined, b: PartialDate | undefined): DateLikeness {
  if (a === undefined || b === undefined) return "unknown";
  if (a === b) return "same";
  if (a.length !== b.length) return a.startsWith(b) || b.startsWith(a) ? "part" : "different";
  return isOneSlip(a, b) ? "near" : "different";
}

const FULL = 10;

/** One digit is another, two neighbours changed places, or day and month did. */
function isOneSlip(a: string, b: string): boolean {
  const odd: number[] = [];
  for (let k = 0; k < a.length; k++) if (a.charCodeAt(k) !== b.charCodeAt(k)) odd.push(k);
  const [first = 0, second = 0] = odd;
  if (odd.length === 1) return true;
  if (a.length === FULL && a.slice(0, 4) === b.slice(0, 4) && a.slice(5, 7) === b.slice(8))
    return a.slice(8) === b.slice(5, 7);
  return (
    odd.length === 2 &&
    second - first <= 2 &&
    a.charAt(first) === b.charAt(second) &&
    a.charAt(second) === b.charAt(first)
  );
}
