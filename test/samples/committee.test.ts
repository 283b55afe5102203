import { makeCommittee } from "../../samples/generator/committee/make-committee";
import { makeTruth } from "../../samples/generator/truth";

const committee = makeCommittee();

test("the rosters agree with every figure of the report that holds", () => {
  expect(makeTruth(committee)).toMatchObject({
    organizations: {
      all: 109,
      inRoster2020: 109,
      inRoster2021: 109,
      partyCommittees: 68,
      byType: [44, 16, 2, 7, 31, 1, 7, 1],
    },
    roster2020: {
      total: 8197,
      byType: [3260, 1180, 152, 110, 3043, 74, 319, 59],
      ages: [2428, 1021, 634, 1063, 1311, 981, 742, 17],
      education: { postgraduate: 1250, university: 4735, college: 363, other: 1849 },
      theory: { senior: 940, intermediate: 1689 },
      minority: 2,
      catholic: 18,
    },
    roster2021: {
      total: 8341,
      male: 4340,
      female: 4001,
      committeeMembers: 656,
      inspectors: 220,
      secretaries: 109,
      secretariesWhoAreHeads: 103,
    },
  });
});

test("offices and businesses have 4,702 and 3,495 members", () => {
  const inTypes = (types: readonly number[]): number =>
    committee.roster2020.filter(({ unit }) => types.includes(committee.units[unit]?.type ?? -1)).length;
  expect([inTypes([0, 1, 2, 3]), inTypes([4, 5, 6, 7])]).toEqual([4702, 3495]);
});

test("the three largest organizations have 494, 388 and 356 members", () => {
  const sizes = committee.units.map(
    ({ index }) => committee.roster2021.filter(({ unit }) => unit === index).length,
  );
  expect(sizes.sort((a, b) => b - a).slice(0, 3)).toEqual([494, 388, 356]);
});

test("who came and who left accounts for the difference of the rosters", () => {
  const { roster2020, roster2021, events } = committee;
  const before = new Map(roster2020.map((member) => [member.card, member]));
  const after = new Map(roster2021.map((member) => [member.card, member]));
  const came = [...after.keys()].filter((card) => !before.has(card)).sort();
  const left = [...before.keys()].filter((card) => !after.has(card)).sort();
  expect(came).toEqual([...events.admitted, ...events.movedIn, ...events.restored].sort());
  expect(left).toEqual([...events.movedOut, ...events.died, ...events.removed].sort());
  const moved = [...after.values()].filter(({ card, unit }) => {
    const old = before.get(card);
    return old !== undefined && old.unit !== unit;
  });
  expect(moved.map(({ card }) => card).sort()).toEqual(events.transferred.map(({ card }) => card).sort());
});

test("only the listed members changed education, theory or office", () => {
  const before = new Map(committee.roster2020.map((member) => [member.card, member]));
  const changed = (field: "education" | "theory" | "position"): string[] =>
    committee.roster2021
      .filter((member) => before.has(member.card) && before.get(member.card)?.[field] !== member[field])
      .map(({ card }) => card)
      .sort();
  expect({
    education: changed("education"),
    theory: changed("theory"),
    position: changed("position"),
  }).toEqual(committee.events.changed);
});

test("dates follow one another, and no two members are alike", () => {
  for (const { birth, admitted, official } of committee.roster2021) {
    expect(Number(admitted.slice(0, 4)) - Number(birth.slice(0, 4))).toBeGreaterThanOrEqual(19);
    if (official !== undefined) expect(official > admitted).toBe(true);
  }
  const persons = committee.roster2021.map(({ name, birth }) => name + birth);
  expect(new Set(persons).size).toBe(persons.length);
  expect(new Set(committee.roster2021.map(({ card }) => card)).size).toBe(persons.length);
});
