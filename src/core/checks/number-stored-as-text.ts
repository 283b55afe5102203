import { defineCheck } from "../check";
import { linePath, positionPath } from "../relations/identify";
import { listColumns } from "../roster/list-columns";
import { CellClass } from "../tables/sheet-view";
import { cellName, rangeName } from "../workbook/address";

export default defineCheck({
  id: "number-stored-as-text",
  severity: "query",
  looksAt: "cells",
  title: {
    vi: "Số liệu được lưu là số, không phải chữ",
    en: "Figures are stored as numbers, not as text",
  },
  messages: {
    one: {
      vi: "Ô này chứa số dưới dạng chữ ({value}): công thức SUM của Excel bỏ qua nó.",
      en: "This cell holds a number as text ({value}): Excel's SUM passes over it.",
    },
    many: {
      vi: "{count} ô chứa số dưới dạng chữ: công thức SUM của Excel bỏ qua chúng.",
      en: "{count} cells hold numbers as text: Excel's SUM passes over them.",
    },
    ambiguous: {
      vi: "Số dưới dạng chữ này có thể đọc theo hai cách; hãy nhập lại thành số.",
      en: "This number as text can be read in two ways; please type it as a number.",
    },
  },
  *run({ workbook, detection, prefixOf, roster }) {
    for (const table of detection.tables) {
      const { grid, roles, frame } = table;
      const ofPeople = listColumns(roster(), table);
      let consistent = 0;
      for (let column = 0; column < grid.columnCount; column++) {
        const role = roles[column];
        if ((role !== "quantity" && role !== "share") || ofPeople.has(column)) continue;
        for (let row = 0; row < grid.rowCount; row++) {
          const at = row * grid.columnCount + column;
          const found = grid.cellClass[at];
          if (found === CellClass.number) consistent++;
          if (found !== CellClass.textNumber && found !== CellClass.ambiguous) continue;
          if (workbook.textOnly && found === CellClass.textNumber) {
            consistent++;
            continue;
          }
          // Neighbours below that are text too are one matter, told once.
          let count = 1;
          while (row + count < grid.rowCount && grid.cellClass[at + count * grid.columnCount] === found)
            count++;
          const place = { row: frame.bodyTop + row, column: frame.left + column };
          const name =
            count === 1
              ? cellName(place.row, place.column)
              : rangeName({ ...place, rowCount: count, columnCount: 1 });
          const value = grid.value[at] ?? 0;
          yield {
            verdict: "inconsistent",
            at: prefixOf(table) + name,
            related: [],
            place: [
              table.sheet.name,
              positionPath(table, "across", column),
              linePath(table, "across", row),
            ].join("\u001f"),
            ...(count === 1 && found === CellClass.textNumber && { reported: value }),
            messageId: found === CellClass.ambiguous ? "ambiguous" : count === 1 ? "one" : "many",
            data: { value: Number.isNaN(value) ? "" : value, count },
          };
          row += count - 1;
        }
      }
      yield { verdict: "consistent", count: consistent };
    }
  },
});
