import { localTypeRecounts } from "./organizations";
import { age, how, type Lists, type Need, oneDecimal, type Person, type Recount, thisPeriod } from "./person";

/** The local tables that lists and the tally tell. */

type Fits = (person: Person, year: number) => boolean;

/** The number of those who fit, and their share of all. */
function withShare(form: string, row: string, needs: readonly Need[], fits: Fits): Recount[] {
  const number = ({ now, year }: Lists): number => how(fits)(now, year);
  return [
    { form, row, column: "2", needs, value: number },
    {
      form,
      row,
      column: "3",
      needs,
      value: (lists) =>
        lists.now.length === 0 ? null : oneDecimal((100 * number(lists)) / lists.now.length),
    },
  ];
}

const AGES: readonly (readonly [string, number, number])[] = [
  ["T.1", 0, 40],
  ["T.1.1", 0, 30],
  ["T.1.2", 31, 35],
  ["T.1.3", 36, 40],
  ["T.2", 41, 200],
  ["T.2.1", 41, 45],
  ["T.2.2", 46, 50],
  ["T.2.3", 51, 55],
  ["T.2.4", 56, 60],
  ["T.2.5", 61, 200],
];

const LEVELS: readonly (readonly [string, readonly Need[], (person: Person) => boolean])[] = [
  ["T", [], () => true],
  ["C.1", ["edu.professional"], ({ education }) => /^(Thạc|Tiến) sĩ/.test(education)],
  ["C.2", ["edu.professional"], ({ education }) => education === "Đại học"],
  ["C.3", ["edu.professional"], ({ education }) => education === "Cao đẳng"],
  [
    "C.4",
    ["edu.professional"],
    ({ education }) =>
      ["Trung cấp", "Sơ cấp", "Công nhân kỹ thuật", "Lao động phổ thông"].includes(education),
  ],
  ["L.1", ["theory.level"], ({ theory }) => theory === "Cao cấp" || theory === "Cử nhân"],
  ["L.2", ["theory.level"], ({ theory }) => theory === "Trung cấp"],
];

function levels(): Recount[] {
  return LEVELS.flatMap(([row, needs, fits]): Recount[] => {
    const both: readonly Need[] = [...needs, "list before"];
    const last = ({ before }: Lists): number => before.filter(fits).length;
    const now = (lists: Lists): number => lists.now.filter(fits).length;
    const lastShare = (lists: Lists): number => oneDecimal((100 * last(lists)) / lists.before.length);
    const share = (lists: Lists): number => oneDecimal((100 * now(lists)) / lists.now.length);
    const values: readonly (readonly [string, readonly Need[], (lists: Lists) => number])[] = [
      ["2", both, last],
      ["3", both, lastShare],
      ["4", needs, now],
      ["5", needs, share],
      // Points between the shares as they are printed.
      ["6", both, (lists) => oneDecimal(share(lists) - lastShare(lists))],
    ];
    return values.map(([column, asked, value]) => ({
      form: "LOCAL-TRINHDO",
      row,
      column,
      needs: asked,
      value,
    }));
  });
}

const COMMITTEE = ["Bí thư", "Phó Bí thư", "Đảng ủy viên", "Chi ủy viên"];
const holding =
  (...offices: readonly string[]) =>
  ({ now }: Lists): number =>
    now.filter(({ office = "" }) => offices.includes(office)).length;

export const localRecounts: readonly Recount[] = [
  ...withShare("LOCAL-TUOI", "T", [], () => true),
  ...AGES.flatMap(([row, from, to]) =>
    withShare("LOCAL-TUOI", row, ["person.birthDate"], (person, year) => {
      const years = age(person, year);
      return years >= from && years <= to;
    }),
  ),
  ...levels(),
  ...localTypeRecounts,
  ...thisPeriod("LOCAL-CAPUY", [
    ["1", ["party.position"], holding(...COMMITTEE)],
    ["2", ["party.position"], holding("Ủy viên UBKT")],
  ]),
];
