/**
 * How many of the annotated aggregations of real tables are found, per source and operator. Relations
 * that miss by more than 5 % are findings of ours and no aggregations of theirs: they are left out.
 * `strict`: same total, same operator, same parts (empty cells aside).
 */
import { detect } from "../src/core/relations/detection";
import { isProved } from "../src/core/relations/proof";
import { aggregationsOf } from "./aggrecol/aggregations";
import { type Counts, countMatches, f1, NO_COUNTS, OPERATORS, sumCounts } from "./aggrecol/match";
import { annotatedTables } from "./aggrecol/tables";
import { cpuOf, table } from "./measure";

interface Result {
  readonly source: string;
  readonly half: string;
  readonly counts: Counts;
  /** Of the sums that are called proved. */
  readonly proved: Counts;
  readonly ms: number;
}

/** Prints two tables per half of the files. */
export async function benchAggrecol(): Promise<void> {
  console.log("\n## Annotated aggregations, strict: precision / recall / F1");
  const tables = await annotatedTables();
  if (!tables) {
    console.log("\nSKIPPED: ../shared/bench/aggrecol is absent");
    return;
  }
  const results: Result[] = [];
  for (const { source, half, annotated, workbook } of tables) {
    const { result, ms } = await cpuOf(() => Promise.resolve(detect(workbook)));
    const counts = countMatches(annotated, aggregationsOf(workbook, result));
    const patterns = result.patterns.filter((pattern) => pattern.kind === "sum" && isProved(pattern));
    const proved = countMatches(annotated, aggregationsOf(workbook, { patterns }));
    results.push({ source, half, counts, proved, ms });
  }
  const sources = [...new Set(results.map(({ source }) => source)), "all"];
  for (const half of ["A", "B"]) {
    const of = (source: string): Result[] =>
      results.filter((result) => result.half === half && (source === "all" || result.source === source));
    console.log(`\n### Half ${half}\n`);
    table(
      ["source", "files", ...OPERATORS, "all"],
      sources.map((source) => pooledRow(source, of(source))),
    );
    console.log(`\nHalf ${half}, file by file, sums, and those called proved\n`);
    table(
      [
        "source",
        "mean Sum F1",
        "Sum F1 ≥ .95",
        "mean F1 of all",
        "F1 of all ≥ .95",
        "precision of proved sums",
        "proved / all sums",
        "median CPU ms",
        "most",
      ],
      sources.map((source) => fileRow(source, of(source))),
    );
  }
}

function pooledRow(source: string, results: readonly Result[]): string[] {
  const pooled = results.reduce((sum, { counts }) => sumCounts(sum, counts), NO_COUNTS);
  return [
    source,
    String(results.length),
    ...OPERATORS.map((operator) => shown(pooled[operator])),
    shown(pooled.all),
  ];
}

function fileRow(source: string, results: readonly Result[]): string[] {
  const mean = (values: readonly number[]): string =>
    (values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)).toFixed(3);
  const good = (values: readonly number[]): string =>
    `${((100 * values.filter((value) => value >= 0.95).length) / Math.max(1, values.length)).toFixed(0)} %`;
  const ofSums = results.map(({ counts }) => f1(counts.Sum));
  const ofAll = results.map(({ counts }) => f1(counts.all));
  const proved = results.reduce((sum, result) => sumCounts(sum, result.proved), NO_COUNTS).Sum;
  const all = results.reduce((sum, { counts }) => sumCounts(sum, counts), NO_COUNTS).Sum;
  const times = results.map(({ ms }) => ms).sort((a, b) => a - b);
  return [
    source,
    mean(ofSums),
    good(ofSums),
    mean(ofAll),
    good(ofAll),
    (proved.found / Math.max(1, proved.found + proved.wrong)).toFixed(3),
    ((proved.found + proved.wrong) / Math.max(1, all.found + all.wrong)).toFixed(2),
    (times[times.length >> 1] ?? 0).toFixed(0),
    (times[times.length - 1] ?? 0).toFixed(0),
  ];
}

function shown(counts: Counts["all"]): string {
  const { found, wrong, missed } = counts;
  if (found + missed === 0) return wrong === 0 ? "–" : `${String(wrong)} wrong`;
  const precision = found / Math.max(1, found + wrong);
  return [precision, found / (found + missed), f1(counts)].map((value) => value.toFixed(3)).join(" / ");
}
