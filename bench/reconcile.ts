/** Two lists of 100,000 members put side by side, the second misspelt, with people gone, come and moved. */
import { makeRandom } from "../samples/generator/random";
import { reconcileRosters } from "../src/core/reconcile/reconcile-rosters";
import { readRoster } from "../src/core/roster/read-roster";
import type { Roster } from "../src/core/roster/roster";
import { viewWorkbook } from "../src/core/tables/sheet-view";
import { largeRoster } from "../test/support/large-roster";
import { misspelt, withoutNumbers } from "../test/support/misspelt-roster";
import { cpuOf, table } from "./measure";

const MEMBERS = 100_000;
const SHARE = 0.02;

export async function benchReconcile(): Promise<void> {
  console.log(`\n## 2 × ${String(MEMBERS)} members put side by side\n`);
  const workbook = largeRoster(MEMBERS + MEMBERS / 50);
  const read = await cpuOf(() => Promise.resolve(readRoster(viewWorkbook(workbook))));
  const whole = read.result;
  if (!whole) throw new Error("no roster was found");
  const apart = MEMBERS / 50;
  // The first of the one list and the last of the other stand on no other list.
  const before: Roster = { ...whole, members: whole.members.slice(0, MEMBERS) };
  const rest: Roster = { ...whole, members: whole.members.slice(apart) };
  const now = misspelt(rest, makeRandom(100), SHARE);
  const rows: string[][] = [];
  for (const [name, first, second] of [
    ["cards and IDs told", before, now],
    ["names and dates alone", withoutNumbers(before), withoutNumbers(now)],
  ] as const) {
    const heapBefore = process.memoryUsage().heapUsed;
    const { result, ms } = await cpuOf(() => Promise.resolve(reconcileRosters(first, second)));
    const heap = (process.memoryUsage().heapUsed - heapBefore) / 1e6;
    const right = result.pairs.filter((pair) => pair.before === pair.now + apart).length;
    const probable = result.pairs.filter(({ isCertain }) => !isCertain).length;
    rows.push(
      [
        name,
        ms.toFixed(0),
        heap.toFixed(0),
        right,
        result.pairs.length - right,
        MEMBERS - apart - right,
        probable,
      ].map(String),
    );
  }
  table(["lists", "CPU ms", "heap grown by, MB", "pairs right", "wrong", "not found", "to ask"], rows);
  console.log(
    `\nReading one list: ${read.ms.toFixed(0)} ms CPU. Resident memory: ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB.`,
  );
}
