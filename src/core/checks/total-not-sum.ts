import { defineCheck } from "../check";
import { linkOutcomes } from "../link-outcomes";
import { severityOf } from "../relations/proof";
import { relationOutcomes } from "../relation-outcomes";
import type { LinkReason } from "../relations/link";
import { cellsMissedBy } from "../relations/missed-cells";

export default defineCheck({
  id: "total-not-sum",
  severity: "error",
  looksAt: "relations",
  title: {
    vi: "Tổng số bằng cộng các phần",
    en: "A total equals the sum of its parts",
  },
  messages: {
    differs: {
      vi: "Tổng ghi {reported}; cộng các phần được {computed}, chênh lệch {difference}.",
      en: "The total says {reported}; its parts add up to {computed}, a difference of {difference}.",
    },
    summary: {
      vi: "Ô này ghi {reported}; cộng cùng chỉ tiêu ấy ở các trang hoặc các tệp kia được {computed}, chênh lệch {difference}.",
      en: "This cell says {reported}; the same cells of the other sheets or workbooks add up to {computed}, a difference of {difference}.",
    },
    taught: {
      vi: "Ô này ghi {reported}; theo quy tắc đã nêu thì tính được {computed}, chênh lệch {difference}.",
      en: "This cell says {reported}; by a rule that was given it comes to {computed}, a difference of {difference}.",
    },
    form: {
      vi: "Ô này ghi {reported}; cộng theo quan hệ giữa các biểu được {computed}, chênh lệch {difference}.",
      en: "This cell says {reported}; by the forms it is a sum, which comes to {computed}, a difference of {difference}.",
    },
    running: {
      vi: "Lũy kế ghi {reported}; lũy kế kỳ trước cộng số kỳ này được {computed}, chênh lệch {difference}.",
      en: "The running total says {reported}; the one before and this period's figure come to {computed}, a difference of {difference}.",
    },
    continued: {
      vi: "Tổng ghi {reported}; cộng các dòng của cả bảng, kể cả phần in tiếp ở cột hoặc trang khác, được {computed}, chênh lệch {difference}.",
      en: "The total says {reported}; the rows of the whole table, with those printed beside it or on another sheet, add up to {computed}, a difference of {difference}.",
    },
    stacked: {
      vi: "Tổng ghi {reported}; cộng các dòng của những bảng trên trang này được {computed}, chênh lệch {difference}.",
      en: "The total says {reported}; rows of several tables of this sheet add up to {computed}, a difference of {difference}.",
    },
  },
  *run(context) {
    yield* relationOutcomes<"differs">(context, "sum", function* (broken) {
      // A SUM that leaves cells out is told by total-formula-misses-cells, with the cells it misses.
      if (cellsMissedBy(broken.pattern, broken.k).length > 0) return;
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
        messageId: "differs",
        data: { reported, computed, difference },
      };
    });
    yield* linkOutcomes(context, "sum", (why) => (isTold(why) ? why : "summary"));
  },
});

/** Sums between places that have a sentence of their own. */
const TOLD = ["form", "continued", "stacked", "running", "taught"] as const;

function isTold(why: LinkReason): why is (typeof TOLD)[number] {
  return (TOLD as readonly string[]).includes(why);
}
