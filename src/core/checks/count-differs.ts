import { defineCheck } from "../check";
import { addressOfCount } from "../counts/address-of-count";
import { exactSum } from "../numbers/decimal";

export default defineCheck({
  id: "count-differs",
  severity: "error",
  looksAt: "relations",
  title: {
    vi: "Số đếm được trong danh sách bằng số trong biểu",
    en: "A table's figure is what the list of members counts",
  },
  messages: {
    differs: {
      vi: "Ô này ghi {reported}; đếm trong danh sách được {computed}, chênh lệch {difference}.",
      en: "This cell says {reported}; the list of members counts {computed}, a difference of {difference}.",
    },
    open: {
      vi: "Ô này ghi {reported}; đếm trong danh sách được {computed}, chênh lệch {difference}; còn {unsettled} người thiếu thông tin nên chưa biết có đếm hay không.",
      en: "This cell says {reported}; the list of members counts {computed}, a difference of {difference}; of {unsettled} it does not tell whether they count.",
    },
  },
  *run({ prefixOf, counts }) {
    for (const relation of counts()) {
      const { verdict, reported, computed, unsettled, isBaseDoubtful } = relation;
      const at = addressOfCount(relation, prefixOf);
      if (verdict === "consistent") yield { verdict, count: 1 };
      else if (verdict === "undecided") yield { verdict, at, reason: relation.reason ?? "base-unknown" };
      else {
        const difference = exactSum([reported, computed], [1, -1]);
        yield {
          verdict,
          at,
          related: [],
          relation: relation.id,
          reported,
          computed,
          difference,
          severity: isBaseDoubtful ? "query" : "error",
          messageId: unsettled > 0 ? "open" : "differs",
          data: { reported, computed, difference, unsettled },
        };
      }
    }
  },
});
