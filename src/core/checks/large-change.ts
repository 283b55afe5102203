import { placeOfFigure } from "../between/labelled-table";
import { defineCheck } from "../check";
import { exactSum } from "../numbers/decimal";
import { pathOf } from "../relations/identify";
import { cellName } from "../workbook/address";

/** Less than this is how people come and go. */
const LEAST = 10;

export default defineCheck({
  id: "large-change",
  severity: "query",
  looksAt: "relations",
  title: {
    vi: "Số không thay đổi quá nhiều so với kỳ trước",
    en: "A figure is not too far from that of the period before",
  },
  messages: {
    changed: {
      vi: "Kỳ trước {before}, kỳ này {now}: thay đổi {difference} ({percent} %), từ mức {from} % trở lên. Nếu đúng, hãy ghi lý do.",
      en: "{before} in the period before, {now} in this one: a change of {difference} ({percent} %), {from} % or more. If it is right, say why.",
    },
    begun: {
      vi: "Kỳ trước {before}, kỳ này {now}. Nếu đúng, hãy ghi lý do.",
      en: "{before} in the period before, {now} in this one. If it is right, say why.",
    },
  },
  *run({ changes, prefixOf, largeChange }) {
    let consistent = 0;
    for (const { now, before, value, valueBefore } of changes()) {
      const difference = exactSum([value, valueBefore], [1, -1]);
      const percent = valueBefore === 0 ? Infinity : (difference / Math.abs(valueBefore)) * 100;
      if (Math.abs(difference) < LEAST || Math.abs(percent) < largeChange) {
        consistent++;
        continue;
      }
      const nameOf = (figure: typeof now): string => {
        const place = placeOfFigure(figure);
        return prefixOf(place) + cellName(place.row, place.column);
      };
      const { table } = now.from;
      yield {
        verdict: "inconsistent",
        at: nameOf(now),
        related: [nameOf(before)],
        place: [table.sheet.name, pathOf(table, "column", now.column), pathOf(table, "row", now.row)].join(
          "\u001f",
        ),
        messageId: Number.isFinite(percent) ? "changed" : "begun",
        data: {
          before: valueBefore,
          now: value,
          difference,
          percent: Number.isFinite(percent) ? Math.round(percent * 10) / 10 : 0,
          from: largeChange,
        },
      };
    }
    yield { verdict: "consistent", count: consistent };
  },
});
