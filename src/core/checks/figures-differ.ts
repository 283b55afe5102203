import { defineCheck } from "../check";
import { linkOutcomes } from "../link-outcomes";
import { relationOutcomes } from "../relation-outcomes";
import type { LinkReason } from "../relations/link";
import { severityOf } from "../relations/proof";

export default defineCheck({
  id: "figures-differ",
  severity: "error",
  looksAt: "relations",
  title: {
    vi: "Một số liệu ghi ở hai nơi thì như nhau",
    en: "A figure shown in two places is the same",
  },
  messages: {
    differs: {
      vi: "Ô này ghi {reported}; các ô bên cạnh lấy số bằng công thức, theo đó ô này phải bằng {source} là {computed}, chênh lệch {difference}.",
      en: "This cell says {reported}; by the formulas beside it, it should be {source}, which is {computed}, a difference of {difference}.",
    },
    labels: {
      vi: "Ô này ghi {reported}; cùng chỉ tiêu ấy ở {source} ghi {computed}, chênh lệch {difference}. Các ô khác của hai bảng thì khớp.",
      en: "This cell says {reported}; under the same labels {source} says {computed}, a difference of {difference}. Other cells of the two tables agree.",
    },
    carried: {
      vi: "Ô này ghi {reported}; số của đơn vị ở {source} là {computed}, chênh lệch {difference}. Các số khác chuyển từ các trang ấy thì khớp.",
      en: "This cell says {reported}; the unit's own figure in {source} is {computed}, a difference of {difference}. Other figures carried over agree.",
    },
    opening: {
      vi: "Số đầu kỳ ghi {reported}; số cuối kỳ trước ở {source} là {computed}, chênh lệch {difference}.",
      en: "The opening figure says {reported}; the closing one of the period before, {source}, is {computed}, a difference of {difference}.",
    },
    taught: {
      vi: "Ô này ghi {reported}; theo quy tắc đã nêu thì phải bằng {source} là {computed}, chênh lệch {difference}.",
      en: "This cell says {reported}; by a rule that was given it should be {source}, which is {computed}, a difference of {difference}.",
    },
    form: {
      vi: "Ô này ghi {reported}; theo quan hệ giữa các biểu thì phải bằng {source} là {computed}, chênh lệch {difference}.",
      en: "This cell says {reported}; by the forms it should be {source}, which is {computed}, a difference of {difference}.",
    },
  },
  *run(context) {
    yield* relationOutcomes<"taught">(context, "equal", function* (broken) {
      const { total, parts, relation, reported, computed, difference } = broken;
      yield {
        verdict: "inconsistent",
        at: total,
        related: parts,
        relation,
        reported,
        computed,
        difference,
        severity: severityOf(broken.pattern, broken),
        messageId: "taught",
        data: { reported, computed, difference, source: parts[0] ?? "" },
      };
    });
    yield* linkOutcomes(context, "equal", (why) => (isPlain(why) ? "differs" : why));
  },
});

/** What has no sentence of its own here. */
const PLAIN = ["formula", "summary", "continued", "stacked", "running"] as const;

function isPlain(why: LinkReason): why is (typeof PLAIN)[number] {
  return (PLAIN as readonly string[]).includes(why);
}
