import { makeCommittee } from "../../../samples/generator/committee/make-committee";
import { makeRandom } from "../../../samples/generator/random";
import { cellName, newSheet, put } from "../../../samples/generator/xlsx/sheet";
import { checkWorkbook } from "../../../src/core/check-workbook";
import type { CheckReport } from "../../../src/core/report";
import {
  FAULT_KINDS,
  type FaultColumn,
  plant,
  type PlantedFault,
  type TypedRow,
  typedRow,
} from "../../support/roster-faults";
import { workbookOf } from "../../support/workbook-of-sheets";

const people = makeCommittee().roster2021.filter(({ unit }) => unit % 9 === 1 && unit < 60);
const COLUMNS: readonly (readonly [FaultColumn | "religion" | "index", string])[] = [
  ["index", "STT"],
  ["name", "Họ và tên"],
  ["birth", "Ngày sinh"],
  ["gender", "Giới tính"],
  ["ethnicity", "Dân tộc"],
  ["religion", "Tôn giáo"],
  ["card", "Số thẻ đảng viên"],
  ["admitted", "Ngày vào Đảng"],
  ["official", "Ngày chính thức"],
  ["education", "Chuyên môn nghiệp vụ"],
  ["theory", "Lý luận chính trị"],
  ["cell", "Chi bộ"],
];
const HEADER_ROW = 2;

function reportOf(rows: readonly TypedRow[], names?: "shown"): CheckReport {
  const sheet = newSheet({ name: "DS", widths: [] });
  COLUMNS.forEach(([, heading], column) => put(sheet, cellName(HEADER_ROW, column), heading, {}));
  rows.forEach((row, k) =>
    COLUMNS.forEach(([column], at) =>
      put(sheet, cellName(HEADER_ROW + 1 + k, at), column === "index" ? k + 1 : row[column], {}),
    ),
  );
  return checkWorkbook(workbookOf([sheet]), names ? { names } : {});
}

const addressOf = (person: number, column: FaultColumn): string =>
  `DS!${cellName(
    HEADER_ROW + 1 + person,
    COLUMNS.findIndex(([name]) => name === column),
  )}`;

/** Sixty faults, three of each kind, in rows of their own. */
function faulty(seed: number): { rows: TypedRow[]; faults: PlantedFault[] } {
  const random = makeRandom(seed);
  const rows = people.map(typedRow);
  const official = people.flatMap((person, k) => (person.official === undefined ? [] : [k]));
  const places = random.shuffle(official);
  const faults: PlantedFault[] = [];
  for (let round = 0; round < 3; round++) {
    FAULT_KINDS.forEach((kind, i) => {
      const a = places.pop() ?? 0;
      // The one listed later is told; duplicates are made like a person of another branch.
      const other = places.find((k) => people[k]?.unit !== people[a]?.unit) ?? 0;
      places.splice(places.indexOf(other), 1);
      const row = rows[a];
      const like = rows[other];
      if (!row || !like) throw new Error("too few people");
      const fault = plant(kind, row, like, round * FAULT_KINDS.length + i, random);
      const isPair = /^same|^near|^two-units/.test(kind);
      faults.push({ ...fault, kind, person: isPair ? Math.max(a, other) : a });
    });
  }
  return { rows, faults };
}

test("a list without faults has no finding", () => {
  expect(people.length).toBeGreaterThan(300);
  expect(reportOf(people.map(typedRow)).findings).toEqual([]);
});

test.each([1, 2026])("all of sixty planted faults are found, and nothing else (seed %i)", (seed) => {
  const { rows, faults } = faulty(seed);
  const { findings } = reportOf(rows);
  const key = ({ check, messageId, at }: { check: string; messageId: string; at: string }): string =>
    `${check} ${messageId} ${at}`;
  const expected = faults.map((fault) => key({ ...fault, at: addressOf(fault.person, fault.column) }));
  expect(faults).toHaveLength(60);
  expect(findings.map(key).sort()).toEqual(expected.sort());
});

test("no finding carries a name, a number or a date of a person unless names are asked for", () => {
  const { rows } = faulty(3);
  const words = new Set(
    rows.flatMap(({ name, card, birth }) => [name, card, birth]).filter((text) => text.length > 3),
  );
  const told = JSON.stringify(reportOf(rows).findings);
  expect([...words].filter((word) => told.includes(word))).toEqual([]);
  const shown = JSON.stringify(reportOf(rows, "shown").findings);
  expect(
    [...new Set(rows.map(({ name }) => name))].filter((name) => name !== "" && shown.includes(name)).length,
  ).toBeGreaterThan(10);
});
