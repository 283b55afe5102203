import { exactSum } from "../../numbers/decimal";
import type { LinearEdit } from "../linear-edit";
import type { ErrorReason } from "../options";

/** How a total came to be off: which of its parts were added wrongly. */
export interface TotalError {
  readonly reason: ErrorReason;
  readonly parts: readonly string[];
  readonly bits: number;
}

/** Shares of the ways in which a total that is added up by hand goes wrong. */
const SHARES = { leftOut: 0.03, twice: 0.02, texts: 0.03, hidden: 0.03 };

/** The parts of each figure that is the total of a sum, sum by sum. */
export type PartsOf = ReadonlyMap<string, readonly (readonly string[])[]>;

/** Of the edits that are plain sums: those with one figure on one side and several on the other. */
export function partsOfTotals(edits: readonly LinearEdit[]): PartsOf {
  const found = new Map<string, (readonly string[])[]>();
  for (const { terms, operator, constant, quotient } of edits) {
    if (operator !== "==" || quotient || constant !== 0 || terms.length < 3) continue;
    const added = terms.filter(({ coefficient }) => coefficient === 1);
    const taken = terms.filter(({ coefficient }) => coefficient === -1);
    if (added.length + taken.length < terms.length) continue;
    const [total, parts] = added.length === 1 ? [added[0], taken] : [taken[0], added];
    if (!total || (added.length !== 1 && taken.length !== 1)) continue;
    const lists = found.get(total.variable) ?? [];
    found.set(total.variable, [...lists, parts.map(({ variable }) => variable)]);
  }
  return found;
}

/** What is known of the parts: their values as they should be, and which stand as text or in hidden rows. */
export interface PartFacts {
  readonly valueOf: (part: string) => number | null;
  readonly texts: ReadonlySet<string>;
  readonly hidden: ReadonlySet<string>;
}

/** The likeliest way in which parts added wrongly make the total that stands there of what it should be. */
export function totalError(
  from: number,
  to: number,
  sums: readonly (readonly string[])[],
  { valueOf, texts, hidden }: PartFacts,
): TotalError | undefined {
  const missing = exactSum([to, from], [1, -1]);
  const found: TotalError[] = [];
  for (const parts of sums) {
    const whole = (reason: ErrorReason, own: readonly string[], share: number): void => {
      const some = own.length > 0 && own.length < parts.length;
      if (some && isSame(exactSum(own.map((part) => valueOf(part) ?? 0)), missing))
        found.push({ reason, parts: own, bits: -Math.log2(share) });
    };
    whole(
      "text-skipped",
      parts.filter((part) => texts.has(part)),
      SHARES.texts,
    );
    whole(
      "hidden-rows",
      parts.filter((part) => hidden.has(part)),
      SHARES.hidden,
    );
    for (const part of parts) {
      const value = valueOf(part) ?? 0;
      if (value === 0) continue;
      const bits = (share: number): number => Math.log2(parts.length) - Math.log2(share);
      if (isSame(value, missing))
        found.push({ reason: "part-left-out", parts: [part], bits: bits(SHARES.leftOut) });
      if (isSame(value, -missing))
        found.push({ reason: "part-counted-twice", parts: [part], bits: bits(SHARES.twice) });
    }
  }
  return found.reduce<TotalError | undefined>(
    (best, one) => (best && best.bits <= one.bits ? best : one),
    undefined,
  );
}

function isSame(a: number, b: number): boolean {
  return a !== 0 && Math.abs(a - b) <= 1e-12 * Math.max(Math.abs(a), Math.abs(b));
}
