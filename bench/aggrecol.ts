/**
 * How many of the annotated aggregations of real tables are found, per source and operator. Relations
 * that miss by more than 5 % are findings of ours and no aggregations of theirs: they are left out.
 * `strict`: same total, same operator, same parts (empty cells aside).
 */
import { existsSync, readFileSync } from "node:fs";
import { basename, resolve } from "node:path";
import { gunzipSync } from "node:zlib";
import { detect } from "../src/core/relations/detection";
import { readWorkbook } from "../src/node/read-workbook";
import { corpusFiles } from "../test/support/corpus-files";
import { aggregationsOf } from "./aggrecol/aggregations";
import {
  type Annotated,
  type Counts,
  countMatches,
  f1,
  NO_COUNTS,
  OPERATORS,
  sumCounts,
} from "./aggrecol/match";
import { halfOf } from "./half-of";
import { table } from "./measure";

interface IndexEntry {
  readonly file_name: string;
  readonly xlsx: string;
  readonly source: string;
}

const FOLDER = resolve(import.meta.dirname, "../../shared/bench/aggrecol");

function annotations(): Map<string, Annotated> {
  const byName = new Map<string, Annotated>();
  for (const set of ["validation", "unseen"]) {
    const lines = gunzipSync(readFileSync(resolve(FOLDER, `data/${set}.dev.jsonl.gz`)))
      .toString("utf8")
      .split("\n");
    for (const line of lines) {
      if (line === "") continue;
      const record = JSON.parse(line) as Annotated & { readonly file_name: string };
      byName.set(record.file_name, record);
    }
  }
  return byName;
}

/** Prints a table per half of the files. */
export async function benchAggrecol(): Promise<void> {
  console.log("\n## Annotated aggregations, strict: precision / recall / F1");
  if (!existsSync(FOLDER)) {
    console.log("\nSKIPPED: ../shared/bench/aggrecol is absent");
    return;
  }
  const index = JSON.parse(readFileSync(resolve(FOLDER, "index.dev.json"), "utf8")) as readonly IndexEntry[];
  const entryOf = new Map(index.map((entry) => [entry.xlsx, entry]));
  const truth = annotations();
  const results: { readonly source: string; readonly half: string; readonly counts: Counts }[] = [];
  for (const { name, bytes } of corpusFiles(resolve(FOLDER, "xlsx"), [".xlsx"])) {
    const entry = entryOf.get(basename(name));
    const annotated = entry && truth.get(entry.file_name);
    if (!annotated) continue;
    const workbook = await readWorkbook(bytes, { name });
    const counts = countMatches(annotated, aggregationsOf(workbook, detect(workbook)));
    results.push({ source: entry.source, half: halfOf(entry.file_name), counts });
  }
  for (const half of ["A", "B"]) {
    console.log(`\n### Half ${half}\n`);
    const rows: string[][] = [];
    for (const source of [...new Set(results.map((result) => result.source)), "all"]) {
      const own = results.filter(
        (result) => result.half === half && (source === "all" || result.source === source),
      );
      const pooled = own.reduce((sum, { counts }) => sumCounts(sum, counts), NO_COUNTS);
      const good = own.filter(({ counts }) => f1(counts.all) >= 0.95).length;
      rows.push([
        source,
        String(own.length),
        ...OPERATORS.map((operator) => shown(pooled[operator])),
        shown(pooled.all),
        `${((100 * good) / own.length).toFixed(0)} %`,
      ]);
    }
    table(["source", "files", ...OPERATORS, "all", "files with F1 ≥ .95"], rows);
  }
}

function shown(counts: Counts["all"]): string {
  const { found, wrong, missed } = counts;
  if (found + missed === 0) return wrong === 0 ? "–" : `${String(wrong)} wrong`;
  const precision = found / Math.max(1, found + wrong);
  return [precision, found / (found + missed), f1(counts)].map((value) => value.toFixed(3)).join(" / ");
}
