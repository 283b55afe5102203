import { makeCommittee } from "../../samples/generator/committee/make-committee";
import { makeRandom } from "../../samples/generator/random";
import { cellName, newSheet, put, type Sheet } from "../../samples/generator/xlsx/sheet";
import {
  FAULT_KINDS,
  type FaultColumn,
  plant,
  type PlantedFault,
  type TypedRow,
  typedRow,
} from "./roster-faults";

/** The people of some organizations. */
export const people = makeCommittee().roster2021.filter(({ unit }) => unit % 9 === 1 && unit < 60);
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

/** The list as a sheet. */
export function sheetOf(rows: readonly TypedRow[]): Sheet {
  const sheet = newSheet({ name: "DS", widths: [] });
  COLUMNS.forEach(([, heading], column) => put(sheet, cellName(HEADER_ROW, column), heading, {}));
  rows.forEach((row, k) =>
    COLUMNS.forEach(([column], at) =>
      put(sheet, cellName(HEADER_ROW + 1 + k, at), column === "index" ? k + 1 : row[column], {}),
    ),
  );
  return sheet;
}

const addressOf = (person: number, column: FaultColumn): string =>
  `DS!${cellName(
    HEADER_ROW + 1 + person,
    COLUMNS.findIndex(([name]) => name === column),
  )}`;

/** Sixty faults, three of each kind, in rows of their own. */
export function faulty(seed: number): { rows: TypedRow[]; faults: PlantedFault[] } {
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

/** A finding, as far as planted ones are compared. */
export const keyOf = ({ check, messageId, at }: { check: string; messageId: string; at: string }): string =>
  `${check} ${messageId} ${at}`;

/** What must be found, and nothing else. */
export function expectedOf(faults: readonly PlantedFault[]): string[] {
  return faults.map((fault) => keyOf({ ...fault, at: addressOf(fault.person, fault.column) })).sort();
}
