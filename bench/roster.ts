/** Reading, checking and counting 100,000 members, and both sample rosters in every layout against their generator. */
import { makeCommittee } from "../samples/generator/committee/make-committee";
import { ROSTER_LAYOUTS } from "../samples/generator/roster-layouts/roster-layouts";
import { checkWorkbook } from "../src/core/check-workbook";
import type { Condition, Measure } from "../src/core/forms/condition";
import { countMembers } from "../src/core/forms/count-members";
import { readRoster } from "../src/core/roster/read-roster";
import { viewWorkbook } from "../src/core/tables/sheet-view";
import { asLaidOut, compareWithTruth } from "../test/support/compare-roster";
import { largeRoster } from "../test/support/large-roster";
import { workbookOf } from "../test/support/workbook-of-sheets";
import { cpuOf, table } from "./measure";

const MEMBERS = 100_000;
const MEASURE: Measure = {
  asOf: "2021-12-31",
  period: { start: "2021-01-01", end: "2021-12-31" },
  ageBy: "completed-years",
};

export async function benchRoster(): Promise<void> {
  console.log(`\n## ${String(MEMBERS)} members: read, checked, counted\n`);
  const workbook = largeRoster(MEMBERS);
  const heapBefore = process.memoryUsage().heapUsed;
  const checked = await cpuOf(() => Promise.resolve(checkWorkbook(workbook)));
  const read = await cpuOf(() => Promise.resolve(readRoster(viewWorkbook(workbook))));
  const roster = read.result;
  if (!roster) throw new Error("no roster was found");
  const counted = await cpuOf(() => Promise.resolve(countMembers(roster.members, CELLS, MEASURE)));
  const heap = (process.memoryUsage().heapUsed - heapBefore) / 1e6;
  table(
    ["step", "CPU ms"],
    [
      ["tables found, roster read, all checks", checked.ms.toFixed(0)],
      ["of which the roster read (again, alone)", read.ms.toFixed(0)],
      [`${String(CELLS.length)} cells counted`, counted.ms.toFixed(0)],
      ["checked and counted", (checked.ms + counted.ms).toFixed(0)],
      ["heap grown by, MB", heap.toFixed(0)],
    ],
  );
  console.log("\n## Both sample rosters in every layout: values beside the generator's\n");
  const { units, roster2020, roster2021 } = makeCommittee();
  const rows: string[][] = [];
  for (const layout of ROSTER_LAYOUTS) {
    for (const [year, people] of [[2020, roster2020] as const, [2021, roster2021] as const]) {
      const drawn = workbookOf(layout.make(units, people, year));
      const found = readRoster(viewWorkbook(drawn));
      if (!found) throw new Error(`no roster was found: ${layout.name}`);
      const { values, wrong, notRead } = compareWithTruth(
        found,
        asLaidOut(layout.name, people),
        units,
        layout.name,
      );
      const { findings } = checkWorkbook(drawn);
      rows.push(
        [layout.name, year, found.members.length, values, wrong.length, notRead, findings.length].map(String),
      );
    }
  }
  table(["layout", "year", "members", "values", "wrong (at most 20 counted)", "not read", "findings"], rows);
}

/** The cells of a row of Biểu 3: a total, the sexes, ages and levels. */
const CELLS: readonly (readonly Condition[])[] = [
  [],
  ...["male", "female"].map((value) => [{ field: "person.gender", is: [value] }]),
  ...[18, 31, 36, 41, 46, 51, 56].map((from, k, all): Condition[] => [
    { field: "person.birthDate", age: [from, (all[k + 1] ?? 61) - 1] },
  ]),
  [{ field: "person.birthDate", age: [61, null] }],
  ...["unskilled", "elementary", "intermediate", "college", "university", "master", "doctor"].map((value) => [
    { field: "edu.professional", is: [value] },
  ]),
];
