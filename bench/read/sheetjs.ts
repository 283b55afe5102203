import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type * as SheetJs from "@e965/xlsx";
import { report } from "./report";

// Loaded as its users load it, not bundled.
const { read } = createRequire(import.meta.url)("@e965/xlsx") as typeof SheetJs;
const workbook = read(readFileSync(process.argv[2] ?? ""), {
  dense: true,
  cellFormula: false,
  cellHTML: false,
  cellText: false,
  cellNF: false,
  cellStyles: false,
});
let count = 0;
let sum = 0;
for (const sheet of Object.values(workbook.Sheets)) {
  for (const row of (sheet["!data"] ?? []) as ((SheetJs.CellObject | undefined)[] | undefined)[]) {
    for (const cell of row ?? []) {
      if (cell?.v === undefined) continue;
      count++;
      if (typeof cell.v === "number") sum += cell.v;
    }
  }
}
report(count, sum);
