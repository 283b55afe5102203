import { join } from "node:path";

import { makeCommittee } from "../../../samples/generator/committee/make-committee";
import { makeRandom } from "../../../samples/generator/random";
import { flowCounts } from "../../../src/core/reconcile/flow-counts";
import { reconcileRosters, type Reconciliation } from "../../../src/core/reconcile/reconcile-rosters";
import { readRoster } from "../../../src/core/roster/read-roster";
import type { Roster } from "../../../src/core/roster/roster";
import { viewWorkbook } from "../../../src/core/tables/sheet-view";
import { readWorkbook } from "../../../src/node/read-workbook";
import { misspelt, withoutNumbers } from "../../support/misspelt-roster";
import { truthOf } from "../../support/roster-truth";

const { units, roster2020, roster2021, events } = makeCommittee();
let before: Roster;
let now: Roster;

beforeAll(async () => {
  [before, now] = [await rosterOf(2020), await rosterOf(2021)];
});

async function rosterOf(year: number): Promise<Roster> {
  const file = join(__dirname, `../../../samples/dang-vien-${String(year)}.xlsx`);
  const roster = readRoster(viewWorkbook(await readWorkbook(file)));
  if (!roster) throw new Error("no roster was found");
  return roster;
}

const cardBefore = (k: number): string => before.members[k]?.facts["party.cardNo"] ?? "";
const cardNow = (k: number): string => now.members[k]?.facts["party.cardNo"] ?? "";
const cards2021 = new Set(roster2021.map(({ card }) => card));
const inBoth = roster2020.filter(({ card }) => cards2021.has(card)).length;

/** Pairs of the same person, and of two persons. */
function judge({ pairs }: Reconciliation): { right: number; wrong: number } {
  const right = pairs.filter((pair) => cardBefore(pair.before) === cardNow(pair.now)).length;
  return { right, wrong: pairs.length - right };
}

/** Fields that the generator changed, by card. */
function changesOfGenerator(): string[] {
  const old = new Map(roster2020.map((person) => [person.card, truthOf(person)]));
  return roster2021.flatMap((person) => {
    const was = old.get(person.card);
    if (!was) return [];
    const is = truthOf(person);
    const fields = new Set([...Object.keys(was), ...Object.keys(is)]) as Set<keyof typeof was>;
    return [...fields].filter((field) => was[field] !== is[field]).map((field) => `${person.card} ${field}`);
  });
}

describe("the lists of 2020 and 2021", () => {
  let found: Reconciliation;
  beforeAll(() => {
    found = reconcileRosters(before, now);
  });

  it("names exactly those who came and those who left", () => {
    const came = [...events.admitted, ...events.movedIn, ...events.restored].sort();
    const left = [...events.movedOut, ...events.died, ...events.removed].sort();
    expect(found.onlyNow.map(cardNow).sort()).toEqual(came);
    expect(found.onlyBefore.map(cardBefore).sort()).toEqual(left);
    expect(judge(found)).toEqual({ right: inBoth, wrong: 0 });
    expect(found.pairs.every(({ isCertain }) => isCertain)).toBe(true);
  });

  it("names exactly those who changed units", () => {
    const nameOf = (index: number): string => units[index]?.name ?? "";
    const moved = found.pairs.flatMap(({ before: k, move }) =>
      move?.level === "unit" ? [`${cardBefore(k)} ${move.from[0] ?? ""} ${move.to[0] ?? ""}`] : [],
    );
    expect(moved.sort()).toEqual(
      events.transferred.map(({ card, from, to }) => `${card} ${nameOf(from)} ${nameOf(to)}`).sort(),
    );
  });

  it("names exactly the fields that changed", () => {
    const changed = found.pairs.flatMap(({ before: k, changes }) =>
      changes.map(({ field }) => `${cardBefore(k)} ${field}`),
    );
    expect(changed.sort()).toEqual(changesOfGenerator().sort());
    expect(changed.filter((name) => name.endsWith("edu.professional"))).toHaveLength(
      events.changed.education.length,
    );
  });

  it("gives the flows of the year", () => {
    const flows = flowCounts(found, { start: "2021-01-01", end: "2021-12-31" });
    const left = events.movedOut.length + events.died.length + events.removed.length;
    expect(flows).toEqual({
      opening: roster2020.length,
      admitted: events.admitted.length,
      arrived: events.movedIn.length + events.restored.length,
      left,
      leftBy: { "": left },
      closing: roster2021.length,
    });
  });
});

describe("the lists with 2 % of the names and of the dates misspelt", () => {
  it("pairs everybody whose card is told, and names the same comings and goings", () => {
    const found = reconcileRosters(before, misspelt(now, makeRandom(7), 0.02));
    expect(judge(found)).toEqual({ right: inBoth, wrong: 0 });
    const came = [...events.admitted, ...events.movedIn, ...events.restored].sort();
    expect(found.onlyNow.map(cardNow).sort()).toEqual(came);
    const moved = found.pairs
      .filter(({ move }) => move?.level === "unit")
      .map(({ before: k }) => cardBefore(k));
    expect(moved.sort()).toEqual(events.transferred.map(({ card }) => card).sort());
  });

  it("pairs 99 of 100 right by names and dates alone", () => {
    const found = reconcileRosters(
      withoutNumbers(before),
      withoutNumbers(misspelt(now, makeRandom(8), 0.02)),
    );
    const { right, wrong } = judge(found);
    expect(right / inBoth).toBeGreaterThanOrEqual(0.99);
    expect(wrong / found.pairs.length).toBeLessThanOrEqual(0.01);
    // Who is not certain is asked about, and nearly nobody else is.
    expect(
      found.pairs.filter((pair) => pair.isCertain && cardBefore(pair.before) !== cardNow(pair.now)),
    ).toEqual([]);
  });
});
