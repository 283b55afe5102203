import { defineCheck } from "../check";
import { severityOf } from "../relations/proof";
import { relationOutcomes } from "../relation-outcomes";

export default defineCheck({
  id: "share-differs",
  severity: "error",
  looksAt: "relations",
  title: {
    vi: "Tỷ lệ bằng phần chia cho tổng số",
    en: "A share equals its part divided by the whole",
  },
  messages: {
    differs: {
      vi: "Tỷ lệ ghi {reported}; {part} chia {whole} được {computed}, chênh lệch {difference}.",
      en: "The share says {reported}; {part} divided by {whole} is {computed}, a difference of {difference}.",
    },
    quotient: {
      vi: "Ô này ghi {reported}; {part} chia {whole} được {computed}, chênh lệch {difference}.",
      en: "This cell says {reported}; {part} divided by {whole} is {computed}, a difference of {difference}.",
    },
  },
  *run(context) {
    yield* relationOutcomes<"differs" | "quotient">(context, "share", function* (broken) {
      const { pattern, total, parts, relation, reported, computed, difference } = broken;
      const [part = "", whole = ""] = parts.map((name) => name.slice(name.lastIndexOf("!") + 1));
      yield {
        verdict: "inconsistent",
        at: total,
        related: parts,
        relation,
        reported,
        computed,
        difference,
        severity: severityOf(pattern, broken),
        messageId: pattern.isShare ? "differs" : "quotient",
        data: { reported, computed, difference, part, whole },
      };
    });
  },
});
