import type { Field } from "../../roster/field";
import { vocabularyOf } from "../../roster/vocabulary";
import type { Condition } from "../condition";
import type { CountReason } from "./form-proposal";

interface Asking {
  readonly counts?: { readonly where?: readonly Condition[] };
  readonly reason: CountReason;
}

/**
 * The highest level that a group of rows, or of columns, names takes in those above it: a form without one for these
 * means so.
 *
 * @param groupOf what tells those apart that do not stand together
 */
export function highestTakesAbove<T extends Asking>(
  proposed: readonly T[],
  groupOf: (i: number) => string,
): readonly T[] {
  return proposed.map((one, i) => {
    const [only, ...more] = one.counts?.where ?? [];
    const vocabulary = only && vocabularyOf(only.field as Field);
    if (
      !one.counts ||
      !only?.is ||
      more.length > 0 ||
      vocabulary?.levels !== true ||
      one.reason.why !== "value"
    )
      return one;
    const order = vocabulary.values.map(({ id }) => id);
    const named = new Set(
      proposed.flatMap((other, k) =>
        groupOf(k) === groupOf(i)
          ? (other.counts?.where ?? []).flatMap(({ field, is }) => (field === only.field ? (is ?? []) : []))
          : [],
      ),
    );
    const highest = Math.max(...[...named].map((id) => order.indexOf(id)));
    const isHighest = only.is.some((id) => order.indexOf(id) === highest);
    const above = order.slice(highest + 1).filter((id) => id !== "other");
    if (!isHighest || above.length === 0 || named.size < 2) return one;
    return { ...one, counts: { ...one.counts, where: [{ ...only, is: [...only.is, ...above] }] } };
  });
}
