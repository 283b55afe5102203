/**
 * Workbooks made with formulas, read as if every figure had been typed: what of their sums, means, quotients and
 * changes is found from the figures and the words alone, with the formulas as answer key. No annotator chose these
 * relations. Half A is looked at while rules are designed, B only measured; a workbook of which `aggrecol` annotates
 * a sheet is in the same half in both.
 */
import { existsSync, readFileSync } from "node:fs";
import { basename, resolve } from "node:path";
import { detect } from "../src/core/relations/detection";
import { isProved } from "../src/core/relations/proof";
import type { Workbook } from "../src/core/workbook/workbook";
import { readWorkbook } from "../src/node/read-workbook";
import { corpusFiles } from "../test/support/corpus-files";
import { aggregationsOf } from "./aggrecol/aggregations";
import { OPERATORS } from "./aggrecol/match";
import { halfOf } from "./half-of";
import { cpuOf, table } from "./measure";
import {
  addStripped,
  NO_STRIPPED,
  scoreSheet,
  type StrippedCounts,
  type StrippedTally,
  withoutFormulas,
} from "./stripped/score";

const SHARED = resolve(import.meta.dirname, "../../shared/bench");
const FOLDERS = ["excelint", "workbooks", "vietnamese_encoding"];

interface Result {
  readonly half: "A" | "B";
  readonly all: StrippedCounts;
  readonly proved: StrippedCounts;
  readonly ms: number;
}

/** Prints a table per half of the workbooks that hold a formula. */
export async function benchStripped(): Promise<void> {
  console.log("\n## Formulas taken away, and found again from the figures");
  if (!existsSync(resolve(SHARED, "excelint"))) {
    console.log("\nSKIPPED: ../shared/bench is absent");
    return;
  }
  const halfIn = halvesOfAnnotated();
  const results: Result[] = [];
  for (const folder of FOLDERS)
    for (const { name, bytes } of corpusFiles(resolve(SHARED, folder), [".xlsx", ".xls"])) {
      const workbook = await readWorkbook(bytes, { name });
      if (!workbook.sheets.some(({ cells }) => cells.formula)) continue;
      const bare = withoutFormulas(workbook);
      const { result, ms } = await cpuOf(() => Promise.resolve(detect(bare)));
      const { patterns, links } = result;
      const proved = patterns.filter((pattern) => pattern.kind === "sum" && isProved(pattern));
      const half = halfIn.get(stemOf(name)) ?? halfOf(stemOf(name));
      results.push({
        half,
        ms,
        all: scored(workbook, bare, patterns, links),
        proved: scored(workbook, bare, proved, []),
      });
    }
  for (const half of ["A", "B"]) {
    const own = results.filter((result) => result.half === half);
    const pooled = (which: "all" | "proved"): StrippedCounts =>
      own.reduce((sum, result) => addStripped(sum, result[which]), NO_STRIPPED);
    console.log(`\n### Half ${half}, ${String(own.length)} workbooks\n`);
    table(
      ["", "found", "in other words", "missed", "wrong", "of typed cells", "precision", "recall", "F1"],
      [
        ...OPERATORS.map((operator) => row(operator, pooled("all")[operator])),
        row("Sum, called proved", pooled("proved").Sum),
      ],
    );
  }
  const times = results.map(({ ms }) => ms);
  console.log(`\nDetection, CPU: ${Math.max(...times).toFixed(0)} ms for the slowest.`);
}

type Patterns = ReturnType<typeof detect>["patterns"];
type Links = ReturnType<typeof detect>["links"];

function scored({ sheets }: Workbook, bare: Workbook, patterns: Patterns, links: Links): StrippedCounts {
  return sheets.reduce((sum, { cells }, index) => {
    const own = {
      patterns: patterns.filter((pattern) => pattern.table.sheetIndex === index),
      links: links.filter((pattern) => pattern.links.some(({ shown }) => shown.sheet === bare.sheets[index])),
    };
    return addStripped(sum, scoreSheet(cells, aggregationsOf(bare, own)));
  }, NO_STRIPPED);
}

function row(name: string, { found, otherwise, missed, wrong, unasked }: StrippedTally): string[] {
  const right = found + otherwise;
  const [precision, recall] = [right / Math.max(1, right + wrong), right / Math.max(1, right + missed)];
  const f1 = (2 * precision * recall) / (precision + recall || 1);
  return [
    name,
    ...[found, otherwise, missed, wrong, unasked].map(String),
    ...[precision, recall, f1].map((share) => share.toFixed(3)),
  ];
}

/** The halves of the workbooks of which a sheet is annotated elsewhere. */
function halvesOfAnnotated(): ReadonlyMap<string, "A" | "B"> {
  const index = resolve(SHARED, "aggrecol/index.dev.json");
  if (!existsSync(index)) return new Map();
  const entries = JSON.parse(readFileSync(index, "utf8")) as readonly { readonly file_name: string }[];
  return new Map(entries.map(({ file_name }) => [stemOf(file_name), halfOf(file_name)]));
}

function stemOf(name: string): string {
  return basename(name)
    .replace(/\.xlsx?$/i, "")
    .toLowerCase();
}
