/**
 * Mistakes planted into correct tables of three layouts, one to four at a time: how often exactly the wrong
 * cells are named and their figures restored, beside the acceptance rule of the paper on typing errors; and
 * what it costs.
 */
import { localizeErrors } from "../src/core/localize/localize-errors";
import type { Localization, Solution } from "../src/core/localize/options";
import { highsSolver } from "../test/support/highs-solver";
import { cpuOf, table } from "./measure";
import { Chance } from "./planted/chance";
import {
  crossTable,
  Draft,
  fillCross,
  type Layout,
  linkedSheets,
  nestedTable,
  type PlantedTable,
} from "./planted/layouts";
import { plant, type Planted } from "./planted/plant";
import { benchWorkbookCost } from "./planted/workbook-cost";

const CASES = 150;
const LAYOUTS: Readonly<Record<string, Layout>> = {
  "cross table": crossTable,
  "nested, by sex": nestedTable,
  "linked sheets": linkedSheets,
};

interface Tally {
  cases: number;
  unique: number;
  uniqueNamed: number;
  named: number;
  valuesRight: number;
  tied: number;
  tiedWithTruth: number;
  smaller: number;
  gaveUp: number;
  typo: number;
}

const NOTHING = (): Tally => ({
  cases: 0,
  unique: 0,
  uniqueNamed: 0,
  named: 0,
  valuesRight: 0,
  tied: 0,
  tiedWithTruth: 0,
  smaller: 0,
  gaveUp: 0,
  typo: 0,
});

export async function benchPlantedErrors(): Promise<void> {
  console.log(`\n## Planted errors: ${String(CASES)} cases for each layout and number of errors\n`);
  const rows: string[][] = [];
  for (const [layout, make] of [...Object.entries(LAYOUTS), ["all", undefined] as const])
    for (const count of [1, 2, 3, 4]) {
      const tally = NOTHING();
      const layouts = make ? [make] : Object.values(LAYOUTS);
      for (const each of layouts) tallyOf(each, count, tally);
      rows.push([layout, String(count), ...shown(tally)]);
    }
  table(
    [
      "layout",
      "errors",
      "unique smallest",
      "of these named",
      "of all named",
      "values right where named",
      "tied",
      "truth among tied",
      "smaller answer",
      "not localised",
      "by the paper's rule",
    ],
    rows,
  );
  await benchCost();
}

function shown(tally: Tally): string[] {
  const of = (part: number, whole: number): string =>
    whole === 0 ? "–" : `${((100 * part) / whole).toFixed(1)} %`;
  const { cases, unique, uniqueNamed, named, valuesRight, tied, tiedWithTruth, smaller, gaveUp, typo } =
    tally;
  return [
    of(unique, cases),
    of(uniqueNamed, unique),
    of(named, cases),
    of(valuesRight, named),
    of(tied, cases),
    of(tiedWithTruth, tied),
    of(smaller, cases),
    of(gaveUp, cases),
    of(typo, cases),
  ];
}

const known = new Map<Layout, Map<number, Tally>>();

function tallyOf(layout: Layout, count: number, sum: Tally): void {
  const own = known.get(layout) ?? new Map<number, Tally>();
  known.set(layout, own);
  const tally = own.get(count) ?? measured(layout, count);
  own.set(count, tally);
  for (const key of Object.keys(sum) as (keyof Tally)[]) sum[key] += tally[key];
}

function measured(layout: Layout, count: number): Tally {
  const tally = NOTHING();
  for (let k = 0; k < CASES; k++) {
    const chance = new Chance(1000 * count + k + 7);
    const made = layout(chance);
    const planted = plant(made, count, chance);
    add(tally, count, planted, localize(made, planted, "auto"), localize(made, planted, "typo"));
  }
  return tally;
}

function localize(made: PlantedTable, { values }: Planted, method: "auto" | "typo"): Localization {
  return localizeErrors(made.edits, Object.fromEntries(values), {
    method,
    grids: made.grids,
    nonNegative: [...values.keys()],
  });
}

function add(tally: Tally, count: number, { truth }: Planted, found: Localization, typo: Localization): void {
  const isTruth = ({ changes }: Solution): boolean => sameCells(changes, truth);
  tally.cases++;
  if (typo.solutions[0] && isTruth(typo.solutions[0])) tally.typo++;
  const [best] = found.solutions;
  if (!best) {
    tally.gaveUp++;
    tally.unique++;
    return;
  }
  const isAmong = found.solutions.some(isTruth);
  // Fewer mistakes than were made explain all that is seen: no one can tell.
  const isSmaller = !isAmong && best.weight < count;
  const isTied = !isSmaller && found.solutions.length > 1;
  tally.smaller += Number(isSmaller);
  tally.tied += Number(isTied);
  tally.tiedWithTruth += Number(isTied && isAmong);
  tally.unique += Number(!isSmaller && !isTied);
  if (!isTruth(best)) return;
  if (found.solutions.length === 1) tally.uniqueNamed++;
  tally.named++;
  const isRight = Object.entries(best.changes).every(([name, value]) => value === truth.get(name));
  if (isRight) tally.valuesRight++;
}

function sameCells(changes: Solution["changes"], truth: ReadonlyMap<string, number>): boolean {
  const names = Object.keys(changes);
  return names.length === truth.size && names.every((name) => truth.has(name));
}

/** 200 cells under 60 relations with five errors, the median of many; the first few by HiGHS too. */
async function benchCost(): Promise<void> {
  const solver = await highsSolver();
  const times: number[] = [];
  const byHighs: number[] = [];
  let [asGood, named] = [0, 0];
  for (let k = 0; k < 60; k++) {
    const chance = new Chance(99_000 + k);
    const draft = new Draft();
    for (const sheet of ["a", "b"]) fillCross(draft, sheet, 16, 5, chance);
    fillCross(draft, "c", 6, 5, chance);
    const made = draft.finish();
    const planted = plant(made, 5, chance);
    const { ms, result } = await cpuOf(() => Promise.resolve(localize(made, planted, "auto")));
    times.push(ms);
    if (k === 0)
      console.log(`\n${String(made.values.size)} cells, ${String(made.edits.length)} relations, 5 errors:`);
    if (k >= BY_HIGHS) continue;
    const other = await cpuOf(() =>
      Promise.resolve(
        localizeErrors(made.edits, Object.fromEntries(planted.values), {
          method: "fewest",
          nonNegative: [...planted.values.keys()],
          budget: 1,
          solver,
        }),
      ),
    );
    byHighs.push(other.ms);
    const [best, theirs] = [result.solutions[0]?.weight, other.result.solutions[0]?.weight];
    named += Number(theirs !== undefined);
    asGood += Number(best !== undefined && (theirs === undefined || best <= theirs));
  }
  const median = at(times, 0.5);
  console.log(`CPU ms: ${spread(times)}`);
  console.log(
    `CPU ms of HiGHS on the first ${String(BY_HIGHS)}: ${spread(byHighs)}; ${String(named)} sets proved; none lighter than ours in ${String(asGood)}`,
  );
  console.log(`HiGHS takes ${(at(byHighs, 0.5) / median).toFixed(0)} times as long`);
  await benchWorkbookCost();
}

const BY_HIGHS = 12;

function at(times: readonly number[], share: number): number {
  return [...times].sort((a, b) => a - b)[Math.floor(share * (times.length - 1))] ?? NaN;
}

function spread(times: readonly number[]): string {
  return `median ${at(times, 0.5).toFixed(1)}, 90 % ${at(times, 0.9).toFixed(1)}, slowest ${at(times, 1).toFixed(1)}`;
}
