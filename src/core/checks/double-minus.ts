import { defineCheck } from "../check";
import { hasDoubleMinus } from "../formulas/double-minus";
import { fingerprintsOf } from "../formulas/fingerprint";
import { placeName } from "../formulas/place-name";
import { rectanglesOf } from "../formulas/rectangles";
import { shortFormula } from "../formulas/short-formula";
import { rangeName } from "../workbook/address";
import { formulaOf } from "../workbook/read-cell";

export default defineCheck({
  id: "double-minus",
  severity: "query",
  looksAt: "cells",
  title: {
    vi: "Công thức không có hai dấu trừ liền nhau",
    en: "No formula has two minus signs in a row",
  },
  messages: {
    adds: {
      vi: "Công thức ở {cells} có hai dấu trừ liền nhau ({formula}): trừ đi số âm là cộng. Hãy xem có phải ý muốn không.",
      en: "The formula in {cells} has two minus signs in a row ({formula}): taking away a negative adds it. See whether that is meant.",
    },
  },
  *run({ workbook, detection, prefixOf }) {
    for (const sheet of workbook.sheets) {
      const { cells } = sheet;
      if (!cells.formula) continue;
      const fingerprints = fingerprintsOf(cells);
      // A shared formula has its signs wherever it is filled.
      const shared = cells.sharedFormulas.map(({ text }) => hasDoubleMinus(text));
      const found: { row: number; column: number; key: string; index: number }[] = [];
      let formulas = 0;
      for (let row = 0; row < cells.rowCount; row++) {
        for (let index = cells.rowStart[row] ?? 0; index < (cells.rowStart[row + 1] ?? 0); index++) {
          const code = cells.formula[index] ?? 0;
          if (code === 0) continue;
          formulas++;
          if (code > 0 ? !hasDoubleMinus(cells.formulas[code - 1] ?? "") : !shared[-code - 1]) continue;
          const key = String(fingerprints[index]);
          found.push({ row, column: cells.column[index] ?? 0, key, index });
        }
      }
      for (const { range, cells: together } of rectanglesOf(found)) {
        const [first] = together;
        if (!first) continue;
        yield {
          verdict: "inconsistent",
          at: prefixOf({ sheet }) + rangeName(range),
          related: [],
          place: placeName(detection.tables, sheet, first),
          messageId: "adds",
          data: { cells: rangeName(range), formula: shortFormula(formulaOf(cells, first.index) ?? "") },
        };
      }
      yield { verdict: "consistent", count: formulas - found.length };
    }
  },
});
