import { defineCheck } from "../check";
import { severityOf } from "../relations/proof";
import { relationOutcomes } from "../relation-outcomes";

export default defineCheck({
  id: "change-differs",
  severity: "error",
  looksAt: "relations",
  title: {
    vi: "Tỷ lệ tăng, giảm bằng số sau trừ số trước, chia cho số trước",
    en: "A change equals new minus old, divided by old",
  },
  messages: {
    differs: {
      vi: "Tỷ lệ tăng, giảm ghi {reported}; từ {old} đến {new} là {computed}, chênh lệch {difference}.",
      en: "The change says {reported}; from {old} to {new} it is {computed}, a difference of {difference}.",
    },
  },
  *run(context) {
    yield* relationOutcomes<"differs">(context, "change", function* (broken) {
      const { pattern, total, parts, relation, reported, computed, difference } = broken;
      const [newer = "", older = ""] = parts.map((name) => name.slice(name.lastIndexOf("!") + 1));
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
        data: { reported, computed, difference, new: newer, old: older },
      };
    });
  },
});
