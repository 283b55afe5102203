/**
 * Changes one thing that a list says of one person, many times over, and prints for each change which cells of the
 * forms the second count expects to change, and what the program does: its figures, and whether each changed figure
 * leads to the row of the person.
 */
import { makeCommittee } from "../../samples/generator/committee/make-committee";
import type { FillPlan } from "../../src/core/forms/fill-plan";
import { whereFrom } from "../../src/core/forms/where-from";
import {
  ALL_RECOUNTS,
  cellsOf,
  drawn,
  fillOf,
  keyOf,
  sampleUnits,
  valueOf,
} from "../support/recount/compare";
import { fullLists } from "../support/recount/full-lists";
import type { Lists, Person } from "../support/recount/person";
import { sampleLists } from "../support/recount/sample-lists";

type Change = Partial<{ -readonly [K in keyof Person]: Person[K] | undefined }>;
const CHANGES: readonly (readonly [string, Change])[] = [
  ["sex", { gender: "Nữ" }],
  ["birth", { birth: "1991-05-05" }],
  ["ethnicity", { ethnicity: "Thái" }],
  ["religion", { religion: "Cao Đài" }],
  ["admission", { admitted: "1974-02-03" }],
  ["admission in the period", { admitted: "2021-02-03" }],
  ["full membership", { official: undefined }],
  ["full membership in the period", { official: "2021-09-02" }],
  ["general education", { general: "Tiểu học" }],
  ["education", { education: "Tiến sĩ khoa học" }],
  ["title", { title: "GS" }],
  ["theory", { theory: "Trung cấp" }],
  ["occupation", { occupation: "Công an" }],
  ["retirement", { occupation: "Hưu trí" }],
  ["exemption", { status: "Miễn sinh hoạt" }],
  ["union", { joinedUnion: "2016-03-26", birth: "2000-01-05" }],
  ["badge", { badges: [90] }],
  ["card", { hasCard: false }],
  ["office", { office: "Ủy viên UBKT" }],
];

const known = sampleLists(makeCommittee()).units;
const units = await sampleUnits(known.map(({ name }) => name));
const base = fullLists(known, 160);
const target = known.find(({ isCommittee, type }) => isCommittee && type.includes("nước ngoài"));
const moved: Change = { unit: target?.name ?? "", branch: "Chi bộ 9" };
const plain = fillOf(drawn(base, units));
const before = new Map([...cellsOf(plain)].map(([at, cell]) => [at, valueOf(cell)]));
const expectedBefore = new Map(ALL_RECOUNTS.map((one) => [keyOf(one), one.value(base)]));

type Where = "now" | "before" | "gone";
const withList = (list: Where, people: readonly Person[]): Lists => ({ ...base, [list]: people });
/** The first man on the list, and on the other where he is not gone, whom all of it changes. */
const whom = (list: Where, by: Change): number =>
  base[list].findIndex(
    (person) =>
      person.gender === "Nam" &&
      person.official !== undefined &&
      person.badges?.length === 0 &&
      (list === "gone" ||
        [base.now, base.before].every((other) => other.some(({ id }) => id === person.id))) &&
      Object.entries(by).every(([field, value]) => person[field as keyof Person] !== value),
  );
const change = (name: string, list: Where, by: Change): Planted => {
  const index = whom(list, by);
  if (index < 0) throw new Error(`${name}: nobody`);
  const people = base[list].map((person, i) => (i === index ? ({ ...person, ...by } as Person) : person));
  return { name, id: base[list][index]?.id ?? "", lists: withList(list, people) };
};
const drop = (name: string, list: Where): Planted => {
  const index = whom(list, {});
  return {
    name,
    id: base[list][index]?.id ?? "",
    lists: withList(
      list,
      base[list].filter((_, i) => i !== index),
    ),
  };
};

interface Planted {
  readonly name: string;
  readonly id: string;
  readonly lists: Lists;
}

const planted: readonly Planted[] = [
  ...[...CHANGES, ["unit", moved] as const].map(([name, by]) => change(name, "now", by)),
  ...CHANGES.filter(([name]) => ["sex", "birth", "education"].includes(name)).map(([name, by]) =>
    change(`${name} last year`, "before", by),
  ),
  change("how one left", "gone", { status: "Khai trừ" }),
  drop("one who is not on the list any more", "now"),
  drop("one who was not on it", "before"),
];

/** Where a person stands in the two files. */
function rowsOf({ now, before: earlier, gone }: Lists, id: string): readonly string[] {
  const inFile = (file: string, people: readonly Person[]): string[] =>
    people.flatMap((person, i) => (person.id === id ? [`'[${file}]Danh sách'!A${String(i + 2)}`] : []));
  return [...inFile("nay.xlsx", [...now, ...gone]), ...inFile("truoc.xlsx", earlier)];
}

function originsOf({ sheets, sources }: FillPlan, at: string): readonly string[] {
  const [form, row = "", column = ""] = at.split(" ");
  const plan = sheets.find(({ form: { id } }) => id === form)?.plan;
  return plan ? whereFrom(plan, sources, row, column).map((origin) => origin.at) : [];
}

/** Organizations are followed back to the first of their members. */
function countsPeople({ sheets }: FillPlan, at: string): boolean {
  const [form, row = "", column = ""] = at.split(" ");
  const plan = sheets.find(({ form: { id } }) => id === form)?.plan;
  const visit = (r: string, c: string): boolean => {
    const cell = plan?.cell(r, c);
    if (cell?.kind === "derived") return cell.case.parts.every((part) => visit(part.row, part.column));
    return cell?.kind === "counted" && cell.asked.of !== "organizations" && cell.asked.of !== "branches";
  };
  return visit(row, column);
}

const results = planted.map(({ name, id, lists }) => {
  const plan = fillOf(drawn(lists, units));
  const cells = cellsOf(plan);
  const expected = ALL_RECOUNTS.filter((one) => one.value(lists) !== expectedBefore.get(keyOf(one))).map(
    keyOf,
  );
  const recounted = new Set(ALL_RECOUNTS.map(keyOf));
  const changed = [...cells].flatMap(([at, cell]) => (valueOf(cell) === before.get(at) ? [] : [at]));
  const leads = (fill: FillPlan, of: Lists, at: string): boolean => {
    const rows = rowsOf(of, id);
    return originsOf(fill, at).some((origin) => rows.includes(origin));
  };
  const followed = changed.filter((at) => countsPeople(plan, at));
  return {
    name,
    expected: expected.length,
    forms: new Set(expected.map((at) => at.split(" ")[0])).size,
    wrong: ALL_RECOUNTS.flatMap((one) => {
      const [ours, theirs] = [one.value(lists), valueOf(cells.get(keyOf(one)))];
      return ours === theirs ? [] : [{ at: keyOf(one), ours, theirs }];
    }),
    /** Cells that the second count did not expect to change. */
    beside: changed.filter((at) => recounted.has(at) && !expected.includes(at)),
    followed: followed.length,
    /** Changed figures that lead to the person neither before nor after. */
    lost: followed.filter((at) => !leads(plan, lists, at) && !leads(plain, base, at)),
  };
});
console.log(JSON.stringify(results));
