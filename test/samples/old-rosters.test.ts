import { join } from "node:path";
import { makeCommittee } from "../../samples/generator/committee/make-committee";
import { makeOldRosters } from "../../samples/generator/roster-layouts/old-rosters";
import { ROSTER_LAYOUTS } from "../../samples/generator/roster-layouts/roster-layouts";
import { checkWorkbook } from "../../src/core/check-workbook";
import { readRoster } from "../../src/core/roster/read-roster";
import { viewWorkbook } from "../../src/core/tables/sheet-view";
import type { Workbook } from "../../src/core/workbook/workbook";
import { readWorkbook } from "../../src/node/read-workbook";
import { asLaidOut, compareWithTruth } from "../support/compare-roster";

const rosters = makeOldRosters(makeCommittee());

/** The sheets of one layout: each list is in the file five times. */
const ofLayout = (workbook: Workbook, layout: string): Workbook => ({
  ...workbook,
  sheets: workbook.sheets.filter(({ name }) => name.startsWith(layout.charAt(0))),
});

describe.each(rosters.map((roster) => [roster.file, roster] as const))("%s", (file, { members, units }) => {
  const read = readWorkbook(join(__dirname, "../../samples", file));

  it.each(ROSTER_LAYOUTS.map(({ name }) => name))(
    "tells every fact of every member, in layout %s",
    async (layout) => {
      const workbook = ofLayout(await read, layout);
      const roster = readRoster(viewWorkbook(workbook));
      if (!roster) throw new Error("no roster was found");
      expect(roster.members).toHaveLength(members.length);
      const { values, wrong, notRead } = compareWithTruth(roster, asLaidOut(layout, members), units, layout);
      expect(wrong).toEqual([]);
      expect(notRead / values).toBeLessThanOrEqual(0.001);
      expect(checkWorkbook(workbook).findings).toEqual([]);
    },
  );

  it("was typed in old fonts", async () => {
    expect((await read).originals?.size).toBeGreaterThan(100);
  });
});
