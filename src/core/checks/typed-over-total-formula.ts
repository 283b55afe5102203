import { type CheckContext, defineCheck } from "../check";
import { exactSum } from "../numbers/decimal";
import { placeName } from "../formulas/place-name";
import { rectanglesOf } from "../formulas/rectangles";
import { shortFormula } from "../formulas/short-formula";
import { isAsComputed, typedCells } from "../formulas/typed-cells";
import { totalName } from "../relations/pattern";
import { cellName, rangeName } from "../workbook/address";

export default defineCheck({
  id: "typed-over-total-formula",
  severity: "error",
  looksAt: "cells",
  title: {
    vi: "Ô tổng là công thức như các ô tổng bên cạnh",
    en: "A total is computed like the totals beside it",
  },
  messages: {
    same: {
      vi: "Ô tổng {cells} là số gõ tay, còn các ô bên cạnh ({beside}) là công thức cộng; hiện vẫn đúng, nhưng không đổi theo khi các phần đổi. Công thức ở đó là {expected}.",
      en: "The total {cells} is typed where those beside it ({beside}) are sums; it is right now, and will not follow when its parts change. The formula there is {expected}.",
    },
    differs: {
      vi: "Ô tổng {cells} là số gõ tay {reported}, còn các ô bên cạnh ({beside}) là công thức cộng; công thức ở đó ({expected}) cho {computed}, chênh lệch {difference}.",
      en: "The total {cells} is typed, {reported}, where those beside it ({beside}) are sums; the formula there ({expected}) gives {computed}, a difference of {difference}.",
    },
    typed: {
      vi: "Các ô tổng {cells} là số gõ tay, còn các ô bên cạnh ({beside}) là công thức cộng; công thức ở ô đầu là {expected}, cho số khác.",
      en: "The totals {cells} are typed where those beside them ({beside}) are sums; the formula of the first is {expected}, which gives another figure.",
    },
  },
  *run(context) {
    const { workbook, detection, prefixOf } = context;
    const told = brokenTotals(context);
    for (const sheet of workbook.sheets) {
      const prefix = prefixOf({ sheet });
      const typed = typedCells(workbook, sheet, detection.view.dateStyles).filter(({ isTotal }) => isTotal);
      for (const { range, cells } of rectanglesOf(typed)) {
        const [first] = cells;
        if (!first) continue;
        const { value: reported, computed, expected } = first;
        const beside = first.beside.map(({ row, column }) => cellName(row, column));
        const isSame = isAsComputed(first);
        const figures =
          cells.length === 1 && computed !== undefined
            ? { reported, computed, difference: exactSum([reported, computed], [1, -1]) }
            : undefined;
        const isTold = cells.every(({ row, column }) => told.has(prefix + cellName(row, column)));
        yield {
          verdict: "inconsistent",
          at: prefix + rangeName(range),
          related: beside.map((name) => prefix + name),
          place: placeName(detection.tables, sheet, first),
          ...figures,
          // That the figure is wrong is said by its relation; here only why it may be.
          severity: isSame || isTold || computed === undefined ? "query" : "error",
          messageId: isSame ? "same" : figures ? "differs" : "typed",
          data: { ...figures, cells: rangeName(range), beside, expected: shortFormula(expected) },
        };
      }
    }
  },
});

function brokenTotals({ detection, prefixOf }: CheckContext): ReadonlySet<string> {
  const broken = new Set<string>();
  for (const pattern of detection.patterns) {
    pattern.verdicts.forEach((verdict, k) => {
      if (verdict === "inconsistent") broken.add(prefixOf(pattern.table) + totalName(pattern, k));
    });
  }
  return broken;
}
