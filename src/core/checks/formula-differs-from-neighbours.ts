import { type CheckContext, defineCheck } from "../check";
import type { OddCell } from "../formulas/judge-odd";
import { oddCells } from "../formulas/odd-cells";
import { placeName } from "../formulas/place-name";
import { rectanglesOf } from "../formulas/rectangles";
import { shortFormula } from "../formulas/short-formula";
import { cellsMissedBy } from "../relations/missed-cells";
import { totalName } from "../relations/pattern";
import { cellName, rangeName } from "../workbook/address";

export default defineCheck({
  id: "formula-differs-from-neighbours",
  severity: "query",
  looksAt: "cells",
  title: {
    vi: "Công thức giống các ô bên cạnh",
    en: "A formula is like those beside it",
  },
  messages: {
    "leaves-out": {
      vi: "Công thức ở {cells} không lấy {missed}, còn các ô bên cạnh ({beside}) thì có lấy: đang là {formula}; theo các ô ấy là {expected}.",
      en: "The formula in {cells} leaves out {missed}, which those beside it ({beside}) would take: it is {formula}; like them it would be {expected}.",
    },
    "takes-more": {
      vi: "Công thức ở {cells} lấy thêm {more}, còn các ô bên cạnh ({beside}) thì không: đang là {formula}; theo các ô ấy là {expected}.",
      en: "The formula in {cells} also takes {more}, which those beside it ({beside}) would not: it is {formula}; like them it would be {expected}.",
    },
    anchor: {
      vi: "Công thức ở {cells} không khóa ô bằng dấu $ như các ô bên cạnh ({beside}): đang là {formula}; theo các ô ấy là {expected}. Số chưa sai, nhưng chép công thức sang ô khác sẽ sai.",
      en: "The formula in {cells} has no $ where those beside it ({beside}) do: it is {formula}; like them it would be {expected}. The figure is not wrong yet, a copy of the formula would be.",
    },
    between: {
      vi: "Công thức ở {cells} khác các ô ở hai bên ({beside}): đang là {formula}; theo các ô ấy là {expected}.",
      en: "The formula in {cells} differs from those on both sides ({beside}): it is {formula}; like them it would be {expected}.",
    },
    groups: {
      vi: "Hai nhóm ô cạnh nhau tính theo hai cách: {cells} là {formula}; theo cách của nhóm bên cạnh ({beside}) là {expected}. Hãy xem nhóm nào đúng.",
      en: "Two groups side by side are computed in two ways: {cells} has {formula}; the way of the group beside it ({beside}) gives {expected}. See which one is right.",
    },
  },
  *run(context) {
    const { workbook, detection, prefixOf } = context;
    const told = toldByTotals(context);
    for (const sheet of workbook.sheets) {
      if (!sheet.cells.formula) continue;
      const prefix = prefixOf({ sheet });
      const { cells, formulas, cut } = oddCells(workbook, sheet);
      const odd = cells.filter(({ row, column }) => !told.has(prefix + cellName(row, column)));
      for (const { range, cells: together } of rectanglesOf(odd)) {
        const [first] = together;
        if (!first) continue;
        const names = { cells: rangeName(range), beside: first.beside.map(nameOf) };
        yield {
          verdict: "inconsistent",
          at: prefix + names.cells,
          related: names.beside.map((name) => prefix + name),
          place: placeName(detection.tables, sheet, first),
          messageId: messageOf(first),
          data: {
            ...names,
            formula: shortFormula(first.formula),
            expected: shortFormula(first.expected),
            missed: together.flatMap(({ leftOut }) => leftOut.map(rangeName)),
            more: together.flatMap(({ added }) => added.map(rangeName)),
          },
        };
      }
      if (cut) yield { verdict: "undecided", at: prefix + "A1", reason: "too-large" };
      yield { verdict: "consistent", count: formulas - odd.length };
    }
  },
});

const nameOf = ({ row, column }: { readonly row: number; readonly column: number }): string =>
  cellName(row, column);

function messageOf({ oddity, sides, leftOut }: OddCell) {
  if (oddity === "range") return leftOut.length > 0 ? "leaves-out" : "takes-more";
  if (oddity === "anchor") return "anchor";
  return sides === 2 ? "between" : "groups";
}

/** Totals whose formulas leave out parts: they are told by that, with the figures. */
function toldByTotals({ detection, prefixOf }: CheckContext): ReadonlySet<string> {
  const told = new Set<string>();
  for (const pattern of detection.patterns) {
    if (pattern.kind !== "sum") continue;
    pattern.verdicts.forEach((verdict, k) => {
      if (verdict === "inconsistent" && cellsMissedBy(pattern, k).length > 0)
        told.add(prefixOf(pattern.table) + totalName(pattern, k));
    });
  }
  return told;
}
