import { defineCheck } from "../check";
import { severityOf } from "../relations/proof";
import { relationOutcomes } from "../relation-outcomes";
import { gridIndex } from "../relations/line-view";
import type { Pattern } from "../relations/pattern";

export default defineCheck({
  id: "average-differs",
  severity: "error",
  looksAt: "relations",
  title: {
    vi: "Số bình quân bằng trung bình cộng của các số",
    en: "An average equals the mean of its figures",
  },
  messages: {
    differs: {
      vi: "Bình quân ghi {reported}; trung bình cộng của {count} số là {computed}, chênh lệch {difference}.",
      en: "The average says {reported}; the mean of {count} figures is {computed}, a difference of {difference}.",
    },
  },
  *run(context) {
    yield* relationOutcomes<"differs">(context, "average", function* (broken) {
      const { pattern, total, parts, relation, reported, computed, difference } = broken;
      const count = figuresOf(pattern, broken.k);
      yield {
        verdict: "inconsistent",
        at: total,
        related: parts,
        relation,
        reported,
        computed,
        difference,
        severity: severityOf(pattern, broken),
        messageId: "differs",
        data: { reported, computed, difference, count },
      };
    });
  },
});

/** How many of the parts hold a figure on the k-th line: blanks do not count. */
function figuresOf({ table, direction, parts, lines }: Pattern, k: number): number {
  return parts.filter(
    (part) => !Number.isNaN(table.grid.value[gridIndex(table, direction, part, lines[k] ?? 0)] ?? NaN),
  ).length;
}
