import { how, indicators, type Lists, type Need, type Person, type Recount, thisPeriod } from "./person";

/** Forms 1 of both series, 7-BTCTW and 10-TCTW: what happened between two lists. */

const ids = (people: readonly Person[]): ReadonlySet<string> => new Set(people.map(({ id }) => id));

const came = ({ now, before }: Lists): readonly Person[] => {
  const were = ids(before);
  return now.filter(({ id }) => !were.has(id));
};
const left = ({ now, before }: Lists): readonly Person[] => {
  const are = ids(now);
  return before.filter(({ id }) => !are.has(id));
};
const isAdmitted =
  (year: number) =>
  ({ admitted }: Person): boolean =>
    admitted.startsWith(String(year));
const admitted = ({ now, year }: Lists): number => now.filter(isAdmitted(year)).length;
/** From elsewhere, or restored to membership: lists do not tell these apart. */
const arrived = (lists: Lists): number =>
  came(lists).filter((person) => !isAdmitted(lists.year)(person)).length;
/** As the list of now keeps those who left. */
const gone =
  (...ways: readonly string[]) =>
  ({ gone: all }: Lists): number =>
    all.filter(({ status = "" }) => ways.includes(status)).length;
const goneOnProbation =
  (way: string, wanted: boolean) =>
  ({ gone: all }: Lists): number =>
    all.filter(({ status, official }) => status === way && (official === undefined) === wanted).length;

const FLOW: readonly Need[] = ["list before"];
const HOW: readonly Need[] = ["list before", "status"];

const movements = (form: string): Recount[] => [
  ...thisPeriod(form, [
    ["A", FLOW, ({ before }) => before.length],
    ["B", FLOW, (lists) => came(lists).length],
    ["B.1", ["party.admitDate"], admitted],
    ["B.2", [...FLOW, "party.admitDate"], arrived],
    ["C", FLOW, (lists) => left(lists).length],
    ["C.1", HOW, gone("Từ trần")],
    ["C.2", HOW, gone("Khai trừ")],
    ["C.3", HOW, gone("Xóa tên")],
    ["C.4", HOW, gone("Xin ra khỏi Đảng")],
    ["C.5", HOW, gone("Chuyển đi")],
  ]),
  ...indicators(form, (people) => people, [["D", [], (people) => people.length]]),
];

/** Who was admitted a year ago is told by last year's list too. */
const admittedBefore = (form: string, row: string): Recount[] =>
  indicators(form, (people) => people, [
    [row, ["party.admitDate"], how((p, year) => isAdmitted(year)(p))],
  ]).filter(({ column }) => column !== "2");

const badgesGiven = ({ now, before }: Lists): readonly number[] => {
  const had = new Map(before.map(({ id, badges }) => [id, badges ?? []]));
  return now.flatMap(({ id, badges = [] }) => {
    const earlier = had.get(id);
    return earlier ? badges.filter((badge) => !earlier.includes(badge)) : [];
  });
};
const badgeRows = (start: string, marks: readonly number[]) =>
  marks.map((years, i): [string, readonly Need[], (lists: Lists) => number] => [
    `${start}${String(i + 1)}`,
    ["badge", "list before"],
    (lists) => badgesGiven(lists).filter((badge) => badge === years).length,
  ]);
const MARKS = [30, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90] as const;

export const flowRecounts: readonly Recount[] = [
  ...movements("B1-BTCTW"),
  ...admittedBefore("B1-BTCTW", "B.1"),
  ...thisPeriod("B1-BTCTW", [["C.3.x1", [...HOW, "party.officialDate"], goneOnProbation("Xóa tên", true)]]),
  ...movements("T1-TCTW"),
  ...admittedBefore("T1-TCTW", "B.1"),
  ...thisPeriod("T1-TCTW", [
    ["E", [...HOW, "party.admitDate"], (lists) => gone("Chuyển đi")(lists) - arrived(lists)],
    [
      "G",
      [...HOW, "party.admitDate"],
      (lists) => lists.now.length + gone("Chuyển đi")(lists) - arrived(lists),
    ],
  ]),
  ...thisPeriod("B7-BTCTW", [
    ["II", ["badge", "list before"], (lists) => badgesGiven(lists).length],
    ...badgeRows("II.x", MARKS),
    ["IV.2", [...HOW, "party.admitDate"], (lists) => gone("Chuyển đi")(lists) + arrived(lists)],
    ["IV.2.x1", HOW, gone("Chuyển đi")],
    ["IV.2.x2", [...FLOW, "party.admitDate"], arrived],
  ]),
  ...thisPeriod("T10-TCTW", [
    ["V.2", [...HOW, "party.admitDate"], (lists) => gone("Chuyển đi")(lists) + arrived(lists)],
    ["V.2.x1", HOW, gone("Chuyển đi")],
    ["V.2.x2", [...FLOW, "party.admitDate"], arrived],
    ["VI.2.a", ["badge", "list before"], (lists) => badgesGiven(lists).length],
    ...badgeRows(
      "VI.2.a.x",
      [...MARKS].reverse().filter((years) => years !== 45),
    ),
    ["VII.1.x4", HOW, gone("Khai trừ")],
    ["VII.2", HOW, gone("Xóa tên", "Xin ra khỏi Đảng")],
    ["VII.2.x1", [...HOW, "party.officialDate"], goneOnProbation("Xóa tên", true)],
    ["VII.2.x2", HOW, gone("Xin ra khỏi Đảng")],
    ["VII.2.x3", [...HOW, "party.officialDate"], goneOnProbation("Xóa tên", false)],
  ]),
  ...indicators("T10-TCTW", (people) => people, [
    [
      "II.1",
      ["party.officialDate"],
      how(({ official }, year) => official?.startsWith(String(year)) === true),
    ],
    ["III.1", ["party.officialDate", "party.cardNo"], how((p) => p.official !== undefined && p.hasCard)],
    ["III.2", ["party.officialDate", "party.cardNo"], how((p) => p.official !== undefined && !p.hasCard)],
  ]),
];
