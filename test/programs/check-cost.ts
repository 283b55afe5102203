import { checkWorkbook } from "../../src/core/check-workbook";
import { largeTally } from "../support/large-tally";

/** Prints CPU milliseconds of one check of a tally of so many rows, the best of a few: `check-cost ROWS…`. */
function costOf(rows: number): number {
  const workbook = largeTally(rows);
  let best = Infinity;
  for (let run = 0; run < 5; run++) {
    const before = process.cpuUsage();
    const { findings, tested } = checkWorkbook(workbook);
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, (user + system) / 1000);
    const consistent = tested["total-not-sum"]?.consistent ?? 0;
    if (findings.length > 0 || consistent !== rows * 10 + 10 + 30)
      throw new Error(`${String(rows)} rows: wrong result`);
  }
  return best;
}

console.log(JSON.stringify(process.argv.slice(2).map((rows) => costOf(Number(rows)))));
