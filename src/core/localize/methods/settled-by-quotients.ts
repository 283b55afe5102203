import type { Quotient } from "../linear-edit";
import { figuresBetween, rangeWithin, shownBy } from "../quotient";
import type { LocalizeRecord } from "../record";
import { valueIn } from "../record";
import type { Change } from "../typing/explain-changes";
import { isOneTypingError } from "../typing/typing-error";

/** More figures than this are no answer. */
const MOST_FIGURES = 1000;

/**
 * The changes again, of figures that only quotients bind: the figure of a quotient is what it then comes to;
 * a term of one lies somewhere in a range, and is settled where one figure there is, or one is a slip of typing
 * away from what stands there.
 */
export function settledByQuotients(record: LocalizeRecord, changes: readonly Change[]): Change[] {
  const { quotients, inSums } = record;
  if (quotients.length === 0) return [...changes];
  const old = valueIn(record);
  const now = new Map(changes.map(({ variable, to }) => [variable, to]));
  const valueOf = (variable: string): number | null | undefined =>
    now.has(variable) ? now.get(variable) : old(variable);
  const isShown = new Set(quotients.map(({ variable }) => variable));
  const open = changes.filter(({ variable }) => !inSums.has(variable));
  // A figure that is a quotient comes last: it follows from its terms.
  for (const { variable, from } of open.filter((change) => !isShown.has(change.variable)))
    now.set(variable, termOf(quotients, variable, from, valueOf));
  for (const { variable } of open.filter((change) => isShown.has(change.variable))) {
    const own = quotients.find((quotient) => quotient.variable === variable);
    now.set(variable, (own && shownBy(own, valueOf)) ?? null);
  }
  return changes.map((change) => ({ ...change, to: now.get(change.variable) ?? null }));
}

function termOf(
  quotients: readonly Quotient[],
  variable: string,
  from: number | null,
  valueOf: (variable: string) => number | null | undefined,
): number | null {
  let [low, high] = [-Infinity, Infinity];
  for (const quotient of quotients) {
    const { numerator, denominator } = quotient;
    if (![...numerator, ...denominator].some((term) => term.variable === variable)) continue;
    const range = rangeWithin(quotient, variable, valueOf);
    if (!range) return null;
    [low, high] = [Math.max(low, range[0]), Math.min(high, range[1])];
  }
  const figures = figuresBetween([low, high], from ?? 0, MOST_FIGURES) ?? [];
  if (figures.length === 1) return figures[0] ?? null;
  const slips = figures.filter((figure) => from !== null && isOneTypingError(figure, from));
  return slips.length === 1 ? (slips[0] ?? null) : null;
}
