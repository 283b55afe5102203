/** Planning and writing 13 forms from lists of 100,000 members. */
import { forms } from "../src/core/forms";
import { fillFromRosters } from "../src/core/forms/fill-rosters";
import { listErrors } from "../src/core/forms/list-errors";
import { readPeriod } from "../src/core/forms/period";
import { readRoster } from "../src/core/roster/read-roster";
import { viewWorkbook } from "../src/core/tables/sheet-view";
import { newWorkbook } from "../src/node";
import { largeRoster } from "../test/support/large-roster";
import { cpuOf, table } from "./measure";

const MEMBERS = 100_000;
/** As many came in the period. */
const NEW = 2_000;
const FORMS = "B1 B2 B3 B4 B5 B7 T1 T2 T3 T4 T5 T6 T10".split(" ");

export async function benchFill(): Promise<void> {
  console.log(`\n## ${String(MEMBERS)} members: ${String(FORMS.length)} forms planned, proven and written\n`);
  const rosterOf = (members: number) => readRoster(viewWorkbook(largeRoster(members)));
  const large = largeRoster(MEMBERS);
  const read = await cpuOf(() => Promise.resolve(readRoster(viewWorkbook(large))));
  const [current, previous, period] = [read.result, rosterOf(MEMBERS - NEW), readPeriod("2021")];
  if (!current || !previous || !period) throw new Error("no list was found");
  const wrong = await cpuOf(() => Promise.resolve(listErrors(large, current)));
  const chosen = forms.filter(
    ({ id, series }) => series !== "local" && FORMS.includes(id.split("-")[0] ?? ""),
  );
  const planned = await cpuOf(() =>
    Promise.resolve(
      fillFromRosters({
        forms: chosen,
        current: { roster: current, errors: wrong.result },
        previous: { roster: previous },
        period,
        ageBy: "completed-years",
      }),
    ),
  );
  const written = await cpuOf(() => Promise.resolve(newWorkbook(planned.result.edits)));
  const cells = planned.result.sheets.reduce((sum, { plan }) => sum + plan.cells.length, 0);
  table(
    ["step", "CPU ms"],
    [
      ["one list read", read.ms.toFixed(0)],
      ["what is wrong in it looked for", wrong.ms.toFixed(0)],
      [`${String(chosen.length)} forms of ${String(cells)} cells planned and proven`, planned.ms.toFixed(0)],
      ["written", written.ms.toFixed(0)],
      ["all of it", (read.ms + wrong.ms + planned.ms + written.ms).toFixed(0)],
    ],
  );
}
