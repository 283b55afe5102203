import { readWorkbook, shownText } from "../../src/node";
import { countCells } from "./count-cells";

const workbook = await readWorkbook(process.argv[2] ?? "");
let characters = 0;
for (const sheet of workbook.sheets) {
  const { cells } = sheet;
  for (let row = 0; row < cells.rowCount; row++) {
    for (let i = cells.rowStart[row] ?? 0; i < (cells.rowStart[row + 1] ?? 0); i++) {
      characters += shownText(workbook, sheet, row, cells.column[i] ?? 0, "vi").length;
    }
  }
}
if (characters === 0) throw new Error("nothing shown");
countCells(workbook);
