import type { LinearEdit, Values } from "./linear-edit";
import { explainPart } from "./methods/auto";
import { imputeMissing } from "./methods/impute";
import { correctRounding } from "./methods/rounding";
import { correctSigns } from "./methods/sign";
import { correctTypos } from "./methods/typo";
import {
  checkOptions,
  type Localization,
  type LocalizeOptions,
  type LocalizeStatus,
  type Solution,
} from "./options";
import { type LocalizeRecord, makeRecord, partsOf } from "./record";
import { inOrder } from "./typing/explain-changes";

/** Joint answers of parts that have nothing to do with each other are listed up to this many. */
const MOST_SOLUTIONS = 5000;

/**
 * Which figures are wrong, where figures do not satisfy the edits that bind them.
 *
 * `fewest` finds every lightest set of figures whose change satisfies all edits (Fellegi and Holt); `auto`
 * counts a mistake that spoils several figures as one, orders equal answers by how plausible the mistakes
 * are, and fills in missing figures where nothing is wrong. The other methods give one kind of
 * explanation only. Pure; the same answer for the same edits and values in whatever order.
 * @throws TypeError on anything but linear edits, finite values and options of use
 */
export function localizeErrors(
  edits: readonly LinearEdit[],
  values: Values,
  options: LocalizeOptions = {},
): Localization {
  checkOptions(options);
  const record = makeRecord(edits, values, options);
  switch (options.method ?? "auto") {
    case "typo":
      return correctTypos(record);
    case "sign":
      return correctSigns(record);
    case "rounding":
      return correctRounding(record);
    case "impute":
      return imputeMissing(record);
    case "fewest":
      return explainAll(record, false);
    case "auto": {
      const explained = explainAll(record, true);
      return explained.status === "uncheckable" ? imputeMissing(record) : explained;
    }
  }
}

function explainAll(record: LocalizeRecord, structures: boolean): Localization {
  const parts = partsOf(record).map((component) => explainPart(record, component, structures));
  return { status: jointStatus(parts.map(({ status }) => status)), solutions: jointSolutions(parts) };
}

function jointStatus(statuses: readonly LocalizeStatus[]): LocalizeStatus {
  const rest = new Set(statuses.filter((status) => status !== "valid"));
  if (rest.has("corrected") || rest.has("partial"))
    return rest.size === 1 && rest.has("corrected") ? "corrected" : "partial";
  const worst = (["not-localised", "invalid", "uncheckable"] as const).find((status) => rest.has(status));
  return worst ?? "valid";
}

function jointSolutions(parts: readonly Localization[]): readonly Solution[] {
  let joint: Solution[] = [];
  for (const { solutions } of parts) {
    if (solutions.length === 0) continue;
    joint =
      joint.length === 0
        ? [...solutions]
        : inOrder(joint.flatMap((one) => solutions.map((other) => together(one, other)))).slice(
            0,
            MOST_SOLUTIONS,
          );
  }
  return joint;
}

function together(a: Solution, b: Solution): Solution {
  return {
    changes: { ...a.changes, ...b.changes },
    weight: a.weight + b.weight,
    reasons: { ...a.reasons, ...b.reasons },
    ...((a.parts ?? b.parts) && { parts: { ...a.parts, ...b.parts } }),
    surprise: a.surprise + b.surprise,
  };
}
