import type { ErrorReason, Solution } from "../options";
import { type PartsOf, type TotalError, totalError } from "./total-error";
import { typingError } from "./typing-error";

/** One figure of a solution. */
export interface Change {
  readonly variable: string;
  readonly from: number | null;
  readonly to: number | null;
  /** What is known of it beforehand: it is part of a paste, a copied row, an exchange. */
  readonly reason?: ErrorReason;
  /** For figures of one mistake: together they surprise once. */
  readonly bits?: number;
}

/** Bits of an exchange of two figures, beyond which it is no better than two mistakes. */
const EXCHANGED_BITS = 8;

/** What is known of figures beside their digits. */
export interface Circumstances {
  readonly partsOf: PartsOf;
  readonly valueOf: (variable: string) => number | null;
  readonly texts: ReadonlySet<string>;
  readonly hidden: ReadonlySet<string>;
  readonly previous: Readonly<Record<string, number>>;
}

/** Bits of a figure of the period before that was left in. */
const PREVIOUS_BITS = 5;

/** Names what happened to each figure, and how surprising all of it is together. */
export function explainChanges(
  changes: readonly Change[],
  weight: number,
  circumstances?: Circumstances,
): Solution {
  const reasons: Record<string, ErrorReason> = {};
  const parts: Record<string, readonly string[]> = {};
  const now = new Map(changes.map(({ variable, to }) => [variable, to]));
  let surprise = 0;
  const exchanged = exchangedPairs(changes);
  for (const change of changes) {
    const { variable, from, to } = change;
    const typed = typingError(from, to);
    if (change.reason !== undefined) {
      reasons[variable] = change.reason;
      surprise += change.bits ?? typed.bits;
    } else if (exchanged.has(variable)) {
      reasons[variable] = "values-swapped";
      surprise += EXCHANGED_BITS / 2;
    } else {
      const told = circumstances && ofCircumstances(change, circumstances, now);
      const likeliest = told && told.bits < typed.bits ? told : typed;
      reasons[variable] = likeliest.reason;
      surprise += likeliest.bits;
      if (told && likeliest === told && told.parts.length > 0) parts[variable] = told.parts;
    }
  }
  return {
    changes: Object.fromEntries(changes.map(({ variable, to }) => [variable, to])),
    weight,
    reasons,
    ...(Object.keys(parts).length > 0 && { parts }),
    surprise: Math.round(surprise * 1e6) / 1e6,
  };
}

function ofCircumstances(
  { variable, from, to }: Change,
  { partsOf, valueOf, texts, hidden, previous }: Circumstances,
  now: ReadonlyMap<string, number | null>,
): TotalError | undefined {
  if (from === null) return undefined;
  if (previous[variable] === from && from !== 0)
    return { reason: "previous-period", parts: [], bits: PREVIOUS_BITS };
  const sums = partsOf.get(variable);
  if (to === null || !sums) return undefined;
  const valueNow = (part: string): number | null => (now.has(part) ? (now.get(part) ?? null) : valueOf(part));
  return totalError(from, to, sums, { valueOf: valueNow, texts, hidden });
}

function exchangedPairs(changes: readonly Change[]): Set<string> {
  const pairs = new Set<string>();
  changes.forEach((a, i) => {
    for (const b of changes.slice(i + 1)) {
      if (a.to === null || b.to === null || a.to !== b.from || b.to !== a.from) continue;
      if (pairs.has(a.variable) || pairs.has(b.variable)) continue;
      pairs.add(a.variable).add(b.variable);
    }
  });
  return pairs;
}

/** Best first: lighter, then less surprising, then by the names of the figures. */
export function inOrder(solutions: readonly Solution[]): Solution[] {
  const keyed = solutions.map((solution) => ({
    solution,
    key: Object.keys(solution.changes).join("\u001f"),
  }));
  keyed.sort(
    (a, b) =>
      a.solution.weight - b.solution.weight ||
      a.solution.surprise - b.solution.surprise ||
      (a.key < b.key ? -1 : 1),
  );
  return keyed.map(({ solution }) => solution);
}
