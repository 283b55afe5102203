import { createRequire } from "node:module";
import type * as ExcelJs from "exceljs";
import { report } from "./report";

const { Workbook } = createRequire(import.meta.url)("exceljs") as typeof ExcelJs;
const workbook = new Workbook();
await workbook.xlsx.readFile(process.argv[2] ?? "");
let count = 0;
let sum = 0;
workbook.eachSheet((sheet) => {
  sheet.eachRow((row) => {
    row.eachCell((cell) => {
      // Cells covered by a merge repeat the value of its first.
      if (cell.isMerged && cell.master !== cell) return;
      count++;
      if (typeof cell.value === "number") sum += cell.value;
    });
  });
});
report(count, sum);
