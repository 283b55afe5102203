import { makeCommittee } from "../../../samples/generator/committee/make-committee";
import type { Member as Person } from "../../../samples/generator/committee/member";
import type { RosterLayout } from "../../../samples/generator/roster-layouts/roster-layout";
import { ROSTER_LAYOUTS } from "../../../samples/generator/roster-layouts/roster-layouts";
import type { Roster } from "../../../src/core/roster/roster";
import { readRoster } from "../../../src/core/roster/read-roster";
import { viewWorkbook } from "../../../src/core/tables/sheet-view";
import type { Workbook } from "../../../src/core/workbook/workbook";
import { compareWithTruth } from "../../support/compare-roster";
import { workbookOf } from "../../support/workbook-of-sheets";

const committee = makeCommittee();
/** Every eighth organization: the whole of both rosters is read by the benchmark `roster`. */
const isRead = ({ unit }: Person): boolean => unit % 8 === 3;
const rosters = {
  2020: committee.roster2020.filter(isRead),
  2021: committee.roster2021.filter(isRead),
} as const;

function rosterOf(workbook: Workbook): Roster {
  const roster = readRoster(viewWorkbook(workbook));
  if (!roster) throw new Error("no roster was found");
  return roster;
}

describe.each(ROSTER_LAYOUTS.map((layout) => [layout.name, layout] as const))("layout %s", (_, layout) => {
  it.each([2020, 2021] as const)("gives every fact of every member of %i", (year) => {
    const people = inOrder(layout, rosters[year]);
    const roster = rosterOf(workbookOf(layout.make(committee.units, rosters[year], year)));
    expect(roster.questions).toEqual([]);
    expect(roster.members).toHaveLength(people.length);
    const { values, wrong, notRead } = compareWithTruth(roster, people, committee.units, layout.name);
    expect(wrong).toEqual([]);
    expect(notRead / values).toBeLessThanOrEqual(0.001);
    expect(values).toBeGreaterThan(people.length * 12);
  });
});

/** The order in which a layout lists them: by organization, some by branch too. */
function inOrder({ name }: RosterLayout, members: readonly Person[]): readonly Person[] {
  if (!/^[25]/.test(name)) return members;
  return members
    .map((member, k) => ({ member, k }))
    .sort((a, b) => a.member.unit - b.member.unit || a.member.cell - b.member.cell || a.k - b.k)
    .map(({ member }) => member);
}
