import type { Form } from "../form";
import { compareForms } from "./compare-forms";
import type { FormComparison } from "./form-comparison";
import { labelKey } from "./known-rows";

/** As many of the rows of the shorter form must be in the other. */
const LEAST_SHARED = 0.3;
const FEWEST_SHARED = 3;

/**
 * Sets a form beside another that is known.
 *
 * @param id of the other; the one that has most rows in common with it where none is given
 */
export function compareWithKnown(
  now: Form,
  known: readonly Form[],
  id?: string,
): { readonly before: Form; readonly comparison: FormComparison } | undefined {
  const before = id === undefined ? mostAlike(now, known) : known.find((one) => one.id === id);
  return before && { before, comparison: compareForms(before, now) };
}

function mostAlike(now: Form, known: readonly Form[]): Form | undefined {
  const wanted = new Set(now.rows.map(({ label }) => labelKey(label)));
  const [best] = known
    .filter(({ id, rows }) => id !== now.id && rows.length > 0)
    .map((form) => {
      const keys = new Set(form.rows.map(({ label }) => labelKey(label)));
      const common = [...keys].filter((key) => wanted.has(key)).length;
      const isNamed = now.number !== undefined && form.number === now.number;
      const [shorter, longer] = [Math.min(keys.size, wanted.size), Math.max(keys.size, wanted.size)];
      return { form, common, isLike: common >= shorter * LEAST_SHARED, share: common / longer, isNamed };
    })
    .filter(({ common, isLike }) => isLike && common >= FEWEST_SHARED)
    .sort((a, b) => b.share - a.share || Number(b.isNamed) - Number(a.isNamed));
  return best?.form;
}
