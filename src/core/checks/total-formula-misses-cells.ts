import { joinAddresses } from "../address-list";
import { defineCheck } from "../check";
import { shortFormula } from "../formulas/short-formula";
import { exactSum } from "../numbers/decimal";
import { relationIds } from "../relations/identify";
import { judgeLine } from "../relations/make-pattern";
import { cellsMissedBy } from "../relations/missed-cells";
import { partNames, type Pattern, placeOf, totalName } from "../relations/pattern";
import { totalFormula } from "../relations/total-formula";
import { cellName } from "../workbook/address";

export default defineCheck({
  id: "total-formula-misses-cells",
  severity: "error",
  looksAt: "cells",
  title: {
    vi: "Công thức tổng cộng đủ các ô của nó",
    en: "A total's formula takes in all of its cells",
  },
  messages: {
    misses: {
      vi: "Công thức tổng bỏ sót {missed}: ghi {reported}, cộng đủ được {computed}. Công thức cộng đủ là {expected}.",
      en: "The total's formula leaves out {missed}: it gives {reported}, with them {computed}. The whole sum is {expected}.",
    },
  },
  *run({ detection, workbook, prefixOf }) {
    for (const pattern of detection.patterns) {
      const { table, direction, lines } = pattern;
      if (pattern.kind !== "sum" || !table.sheet.cells.formula) continue;
      const idOf = relationIds(pattern);
      const prefix = prefixOf(table);
      let consistent = 0;
      for (let k = 0; k < lines.length; k++) {
        const line = lines[k] ?? 0;
        if (totalFormula(table, direction, pattern.total, line) === undefined) continue;
        const missed = pattern.verdicts[k] === "inconsistent" ? cellsMissedBy(pattern, k) : [];
        if (missed.length === 0) {
          consistent++;
          continue;
        }
        const names = missed.map((part) => {
          const place = placeOf(table, direction, part, line);
          return cellName(place.row, place.column);
        });
        const { reported = 0, computed = 0 } = judgeLine(workbook, pattern, k);
        yield {
          verdict: "inconsistent",
          at: prefix + totalName(pattern, k),
          related: names.map((name) => prefix + name),
          relation: idOf(k),
          pattern: pattern.id,
          reported,
          computed,
          difference: exactSum([reported, computed], [1, -1]),
          messageId: "misses",
          data: { missed: names, reported, computed, expected: wholeSum(pattern, k) },
        };
      }
      yield { verdict: "consistent", count: consistent };
    }
  },
});

/** A formula that adds all of the parts, for people to compare with theirs. */
function wholeSum(pattern: Pattern, k: number): string {
  return shortFormula(`SUM(${joinAddresses(partNames(pattern, k)).join(",")})`);
}
