import { defineCheck } from "../check";
import { exactSum } from "../numbers/decimal";
import { gridIndex } from "../relations/line-view";
import { relationOutcomes } from "../relation-outcomes";

export default defineCheck({
  id: "part-exceeds-total",
  severity: "error",
  looksAt: "relations",
  title: {
    vi: "Số trong đó không lớn hơn tổng số",
    en: "A part is not greater than its whole",
  },
  messages: {
    exceeds: {
      vi: "Số trong đó ghi {reported}, lớn hơn tổng số {computed} ở ô {whole}.",
      en: "This part is {reported}, more than its whole, {computed} in {whole}.",
    },
  },
  *run(context) {
    yield* relationOutcomes<"exceeds">(
      context,
      "of-which",
      function* ({ pattern, k, total, parts, relation, computed }) {
        const { table, direction, lines } = pattern;
        for (const [i, at] of parts.entries()) {
          const reported =
            table.grid.value[gridIndex(table, direction, pattern.parts[i] ?? 0, lines[k] ?? 0)] ?? NaN;
          if (!(reported > computed)) continue;
          yield {
            verdict: "inconsistent",
            at,
            related: [total],
            relation,
            place: `${relation}/${String(i)}`,
            reported,
            computed,
            difference: exactSum([reported, computed], [1, -1]),
            messageId: "exceeds",
            data: { reported, computed, whole: total.slice(total.lastIndexOf("!") + 1) },
          };
        }
      },
    );
  },
});
