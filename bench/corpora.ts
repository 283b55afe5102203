/**
 * Reads, detects and checks every .xlsx, .xls and .csv of the corpora beside the project and prints, per
 * corpus: counts, CPU time, peak memory. Workbooks of real people are among them: counts only, no text.
 */
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { checkWorkbook } from "../src/core/check-workbook";
import type { CheckReport } from "../src/core/report";
import { readWorkbook } from "../src/node/read-workbook";
import { corpusFiles } from "../test/support/corpus-files";
import { cpuOf, table } from "./measure";

const CORPORA = ["workbooks", "excelint", "aggrecol/xlsx", "vietnamese_encoding", "table_structure"];

interface Row {
  files: number;
  failed: number;
  tables: number;
  relations: number;
  inconsistent: number;
  undecided: number;
  errors: number;
  queries: number;
  filesWithErrors: number;
  readMs: number;
  checkMs: number;
  slowestMs: number;
}

const NOTHING: Row = {
  files: 0,
  failed: 0,
  tables: 0,
  relations: 0,
  inconsistent: 0,
  undecided: 0,
  errors: 0,
  queries: 0,
  filesWithErrors: 0,
  readMs: 0,
  checkMs: 0,
  slowestMs: 0,
};

const RELATION_CHECKS = [
  "total-not-sum",
  "part-exceeds-total",
  "share-differs",
  "change-differs",
  "average-differs",
  "figures-differ",
];

function add(row: Row, { tables, findings, tested }: CheckReport): void {
  row.tables += tables.length;
  for (const check of RELATION_CHECKS) {
    const { consistent = 0, inconsistent = 0, undecided = 0 } = tested[check] ?? {};
    row.relations += consistent + inconsistent + undecided;
    row.inconsistent += inconsistent;
    row.undecided += undecided;
  }
  const errors = findings.filter(({ severity }) => severity === "error").length;
  row.errors += errors;
  row.queries += findings.length - errors;
  if (errors > 0) row.filesWithErrors++;
}

async function measure(folder: string): Promise<Row> {
  const row = { ...NOTHING };
  for (const { name, bytes } of corpusFiles(folder, [".xlsx", ".xls", ".csv"])) {
    row.files++;
    try {
      const read = await cpuOf(() => readWorkbook(bytes, { name }));
      const check = await cpuOf(() => Promise.resolve(checkWorkbook(read.result)));
      row.readMs += read.ms;
      row.checkMs += check.ms;
      row.slowestMs = Math.max(row.slowestMs, read.ms + check.ms);
      add(row, check.result);
    } catch (error) {
      row.failed++;
      console.error(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return row;
}

export async function benchCorpora(): Promise<void> {
  console.log("\n## Every .xlsx, .xls and .csv of the corpora\n");
  const rows: string[][] = [];
  for (const corpus of CORPORA) {
    const folder = resolve(import.meta.dirname, "../../shared/bench", corpus);
    if (!existsSync(folder)) {
      console.log(`SKIPPED: ../shared/bench/${corpus} is absent`);
      continue;
    }
    const row = await measure(folder);
    if (row.files > 0) rows.push([corpus, ...Object.values(row).map((value: number) => value.toFixed(0))]);
  }
  table(["corpus", ...Object.keys(NOTHING)], rows);
  console.log(`\nPeak memory of the whole run: ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`);
}
