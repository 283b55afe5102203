import { defineCheck } from "../check";
import { exactSum } from "../numbers/decimal";
import { placeName } from "../formulas/place-name";
import { rectanglesOf } from "../formulas/rectangles";
import { shortFormula } from "../formulas/short-formula";
import { isAsComputed, typedCells } from "../formulas/typed-cells";
import { cellName, rangeName } from "../workbook/address";

export default defineCheck({
  id: "typed-among-formulas",
  severity: "query",
  looksAt: "cells",
  title: {
    vi: "Giữa các ô công thức không có số gõ tay",
    en: "No number is typed among formulas",
  },
  messages: {
    same: {
      vi: "{cells} là số gõ tay, còn các ô bên cạnh ({beside}) là công thức; công thức ở đó ({expected}) cho cùng số, nhưng số gõ tay không đổi theo.",
      en: "{cells} is typed where the cells beside it ({beside}) are computed; the formula ({expected}) would give the same figure, which a typed one does not follow.",
    },
    differs: {
      vi: "{cells} là số gõ tay {reported}, còn các ô bên cạnh ({beside}) là công thức; công thức ở đó ({expected}) cho {computed}, chênh lệch {difference}.",
      en: "{cells} is typed, {reported}, where the cells beside it ({beside}) are computed; the formula ({expected}) would give {computed}, a difference of {difference}.",
    },
    typed: {
      vi: "{cells} là số gõ tay, còn các ô bên cạnh ({beside}) là công thức; theo các ô ấy là {expected}.",
      en: "{cells} is typed where the cells beside it ({beside}) are computed; like them it would be {expected}.",
    },
  },
  *run({ workbook, detection, prefixOf }) {
    for (const sheet of workbook.sheets) {
      const prefix = prefixOf({ sheet });
      const typed = typedCells(workbook, sheet, detection.view.dateStyles).filter(({ isTotal }) => !isTotal);
      for (const { range, cells } of rectanglesOf(typed)) {
        const [first] = cells;
        if (!first) continue;
        const { value: reported, computed, expected } = first;
        const beside = first.beside.map(({ row, column }) => cellName(row, column));
        const figures =
          cells.length === 1 && computed !== undefined
            ? { reported, computed, difference: exactSum([reported, computed], [1, -1]) }
            : undefined;
        yield {
          verdict: "inconsistent",
          at: prefix + rangeName(range),
          related: beside.map((name) => prefix + name),
          place: placeName(detection.tables, sheet, first),
          ...figures,
          messageId: isAsComputed(first) ? "same" : figures ? "differs" : "typed",
          data: { ...figures, cells: rangeName(range), beside, expected: shortFormula(expected) },
        };
      }
    }
  },
});
