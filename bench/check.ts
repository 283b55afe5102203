/** What detection and checking cost beside reading, on tallies of ten times the size each. */
import { checkWorkbook } from "../src/core/check-workbook";
import { largeTally } from "../test/support/large-tally";
import { cpuOf, table } from "./measure";

const RUNS = 5;

export async function benchCheck(): Promise<void> {
  console.log("\n## Detecting and checking, by size\n");
  const rows: string[][] = [];
  let before = NaN;
  await cpuOf(() => Promise.resolve(checkWorkbook(largeTally(2000))));
  for (const count of [330, 3_300, 33_000]) {
    const workbook = largeTally(count);
    let best = Infinity;
    for (let run = 0; run < RUNS; run++) {
      best = Math.min(best, (await cpuOf(() => Promise.resolve(checkWorkbook(workbook)))).ms);
    }
    const cells = workbook.sheets[0]?.cells.column.length ?? 0;
    rows.push([String(cells), best.toFixed(0), (best / before).toFixed(1)]);
    before = best;
  }
  table(["cells", `CPU ms, best of ${String(RUNS)}`, "times the row before"], rows);
}
