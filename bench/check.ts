/** What detection and checking cost beside reading, on tallies of ten times the size each, and on many sheets. */
import { checkWorkbook } from "../src/core/check-workbook";
import type { Workbook } from "../src/core/workbook/workbook";
import { inflateZlib } from "../src/node/inflate-zlib";
import { readXlsx } from "../src/xlsx/read-xlsx";
import { largeTally } from "../test/support/large-tally";
import { manySheets } from "../test/support/many-sheets";
import { xlsxOf } from "../test/support/xlsx-of";
import { cpuOf, rowPrinter } from "./measure";

/** A workbook is measured until this much CPU time is spent on it, twice at least and so often at most. */
const ENOUGH_MS = 2_500;
const MOST_RUNS = 5;

const WORKBOOKS: Readonly<Record<string, () => Workbook>> = {
  "one tally of 330 rows": () => largeTally(330),
  "one tally of 3,300 rows": () => largeTally(3_300),
  "one tally of 33,000 rows": () => largeTally(33_000),
  "10 tallies of 1,000 rows": () => manySheets(10, 1_000, "tally"),
  "100 tallies of 1,000 rows": () => manySheets(100, 1_000, "tally"),
  "10 lists of 1,000 rows": () => manySheets(10, 1_000, "list"),
  "100 lists of 1,000 rows": () => manySheets(100, 1_000, "list"),
};

/** Prints a row per workbook as soon as it is measured: the best of its runs. */
export async function benchCheck(): Promise<void> {
  console.log("\n## Detecting and checking beside reading, by size\n");
  await cpuOf(() => Promise.resolve(checkWorkbook(largeTally(2000))));
  const print = rowPrinter([
    "workbook",
    "cells",
    "reading, CPU ms",
    "detecting and checking",
    "times the reading",
    "runs",
  ]);
  for (const [name, make] of Object.entries(WORKBOOKS)) {
    const made = make();
    const bytes = xlsxOf(made);
    let [reading, checking, spent, runs] = [Infinity, Infinity, 0, 0];
    while (runs < 2 || (runs < MOST_RUNS && spent < ENOUGH_MS)) {
      const read = await cpuOf(() => Promise.resolve(readXlsx(bytes, made.name, inflateZlib)));
      const check = await cpuOf(() => Promise.resolve(checkWorkbook(read.result)));
      [reading, checking] = [Math.min(reading, read.ms), Math.min(checking, check.ms)];
      spent += read.ms + check.ms;
      runs++;
    }
    const cells = made.sheets.reduce((sum, sheet) => sum + sheet.cells.column.length, 0);
    print([
      name,
      String(cells),
      reading.toFixed(0),
      checking.toFixed(0),
      (checking / reading).toFixed(2),
      String(runs),
    ]);
  }
}
