import { type CheckContext, defineCheck, type Outcome } from "../check";
import { addressOfCount } from "../counts/address-of-count";
import { exactSum } from "../numbers/decimal";
import { unitKey } from "../roster/unit-name";
import { cellName } from "../workbook/address";

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
    stated: {
      vi: "Dòng này ghi {reported} người; đếm các dòng {rows} của danh sách được {computed}, chênh lệch {difference}.",
      en: "This line says {reported}; rows {rows} of the list count {computed}, a difference of {difference}.",
    },
    statedOpen: {
      vi: "Dòng này ghi {reported} người; đếm các dòng {rows} của danh sách được {computed}, chênh lệch {difference}; còn {unsettled} người thiếu thông tin nên chưa biết có đếm hay không.",
      en: "This line says {reported}; rows {rows} of the list count {computed}, a difference of {difference}; of {unsettled} it does not tell whether they count.",
    },
  },
  *run(context) {
    const { prefixOf, counts } = context;
    yield* statedOutcomes(context);
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

/** What lines of the list itself say, such as "Tổng cộng: 27 đồng chí". */
function* statedOutcomes({
  roster,
  stated,
  prefixOf,
}: CheckContext): Iterable<Outcome<"stated" | "statedOpen">> {
  const { parts = [], members = [] } = roster() ?? {};
  for (const count of stated()) {
    const { verdict, reported, computed, unsettled, row, column, counted } = count;
    const sheet = parts[count.part]?.sheet;
    if (!sheet) continue;
    const at = `${prefixOf({ sheet })}${cellName(row, column)}`;
    if (verdict === "consistent") yield { verdict, count: 1 };
    else if (verdict === "undecided") yield { verdict, at, reason: "base-unknown" };
    else {
      const difference = exactSum([reported, computed], [1, -1]);
      const rows = [counted.first, counted.last].map((k) => String((members[k]?.row ?? 0) + 1)).join("–");
      const place = [sheet.name, JSON.stringify(count.where), unitKey(members[counted.last]?.unit ?? [])];
      yield {
        verdict,
        at,
        related: [],
        place: ["stated", ...place].join("\u001f"),
        reported,
        computed,
        difference,
        messageId: unsettled > 0 ? "statedOpen" : "stated",
        data: { reported, rows, computed, difference, unsettled },
      };
    }
  }
}
