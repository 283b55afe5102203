import { compared, type Lists, type Need, type Person, type Recount, type Unit } from "./person";

/** Forms 5 of both series, and what forms 2 and 10 ask of organizations. */

const UNIT: readonly Need[] = ["party.cell"];
const KIND: readonly Need[] = ["party.cell", "tally"];

/** The organizations that have members in a list. */
const present = (people: readonly Person[], units: readonly Unit[]): readonly Unit[] => {
  const named = new Set(people.map(({ unit }) => unit));
  return units.filter(({ name }) => named.has(name));
};
const branchesOf = (people: readonly Person[], units: readonly Unit[]): number => {
  const committees = new Set(units.filter(({ isCommittee }) => isCommittee).map(({ name }) => name));
  return new Set(
    people.filter(({ unit }) => committees.has(unit)).map(({ unit, branch }) => `${unit} ${branch}`),
  ).size;
};
const admits = (people: readonly Person[], year: number): ReadonlySet<string> =>
  new Set(people.filter(({ admitted }) => admitted.startsWith(String(year))).map(({ unit }) => unit));

/** What each column of a form of organizations counts of those of some types. */
type Columns = Readonly<Record<string, readonly [readonly Need[], (lists: Lists, types: Types) => number]>>;
type Types = (type: string) => boolean;

const some = ({ now, units }: Lists, types: Types): readonly Unit[] =>
  present(now, units).filter(({ type }) => types(type));
const organizations = (lists: Lists, types: Types): number => some(lists, types).length;
const committees = (lists: Lists, types: Types): number =>
  some(lists, types).filter(({ isCommittee }) => isCommittee).length;
const basic = (lists: Lists, types: Types): number => organizations(lists, types) - committees(lists, types);
/** No list names parts of a committee between it and its branches. */
const sections = (): number => 0;
const branches = (lists: Lists, types: Types): number => branchesOf(lists.now, some(lists, types));
const members = (lists: Lists, types: Types): number => {
  const names = new Set(some(lists, types).map(({ name }) => name));
  return lists.now.filter(({ unit }) => names.has(unit)).length;
};

const columnsFrom = (first: number): Columns => {
  const [all, two, three, four, five, six] = [0, 1, 2, 3, 4, 5].map((i) => String(first + i));
  return {
    [all ?? ""]: [UNIT, organizations],
    [two ?? ""]: [KIND, committees],
    [three ?? ""]: [KIND, basic],
    [four ?? ""]: [KIND, sections],
    [five ?? ""]: [KIND, branches],
    [six ?? ""]: [[], members],
  };
};

function typeRows(form: string, columns: Columns, rows: readonly (readonly [string, Types])[]): Recount[] {
  return rows.flatMap(([row, types]) =>
    Object.entries(columns).map(([column, [needs, value]]): Recount => {
      const asked: readonly Need[] =
        row === "T" ? needs : [...new Set<Need>([...needs, "party.cell", "tally"])];
      return { form, row, column, needs: asked, value: (lists) => value(lists, types) };
    }),
  );
}

/** Headings of the tally that a row of the form takes in whole; rows that one of them may or may not belong to are left out. */
const of =
  (...headings: readonly string[]): Types =>
  (type) =>
    headings.includes(type);
const [OFFICE, SERVICE, PRESS, ASSOCIATION] = [
  "Cơ quan hành chính",
  "Đơn vị sự nghiệp",
  "Cơ quan báo chí",
  "Cơ quan hội quần chúng",
];
const [STATE, LESS_STATE, PRIVATE, FOREIGN] = [
  "Doanh nghiệp trên 50% vốn Nhà nước",
  "Doanh nghiệp dưới 50% vốn Nhà nước",
  "Doanh nghiệp cổ phần, doanh nghiệp tư nhân",
  "Doanh nghiệp có vốn nước ngoài",
];
const NONE = of();
export const TYPE_HEADINGS = [
  OFFICE,
  SERVICE,
  PRESS,
  ASSOCIATION,
  STATE,
  LESS_STATE,
  PRIVATE,
  FOREIGN,
] as const;

const ofCommittees =
  (wanted: boolean, isAdmitting?: boolean) =>
  (people: readonly Person[], year: number, units: readonly Unit[]): number => {
    const admitting = admits(people, year);
    return present(people, units).filter(
      ({ isCommittee, name }) =>
        isCommittee === wanted && (isAdmitting === undefined || admitting.has(name) === isAdmitting),
    ).length;
  };

type UnitRow = readonly [
  row: string,
  needs: readonly Need[],
  counting: (people: readonly Person[], year: number, units: readonly Unit[]) => number,
];

/** Rows of three columns that count organizations, which are the same in both years. */
function unitRows(form: string, rows: readonly UnitRow[]): Recount[] {
  return rows.flatMap(([row, needs, counting]) =>
    compared(
      form,
      row,
      needs,
      ({ now, year, units }) => counting(now, year, units),
      ({ before, year, units }) => counting(before, year - 1, units),
    ),
  );
}

const ADMITS: readonly Need[] = ["party.cell", "party.admitDate"];

/** The local table of types: its rows are the headings of the tally. */
export const localTypeRecounts: readonly Recount[] = typeRows(
  "LOCAL-LOAIHINH",
  { "2": [UNIT, organizations], "3": [KIND, committees], "4": [KIND, basic], "5": [[], members] },
  [...TYPE_HEADINGS.map((heading, i) => [`T.${String(i + 1)}`, of(heading)] as const), ["T", () => true]],
);

export const organizationRecounts: readonly Recount[] = [
  ...typeRows("B5-BTCTW", columnsFrom(2), [
    ["1", NONE],
    ["2", NONE],
    ["3", NONE],
    ["6", of(SERVICE, PRESS)],
    ["7", NONE],
    ["8", NONE],
    ["9", of(STATE, LESS_STATE, PRIVATE, FOREIGN)],
    ["9.a", of(STATE, LESS_STATE)],
    ["9.a.x3", of(LESS_STATE)],
    ["9.b", of(PRIVATE, FOREIGN)],
    // Joint-stock and private ones share a heading of the tally; other kinds have one of their own, and there is none.
    ["9.b.x3", NONE],
    ["9.b.x4", NONE],
    ["9.b.x5", of(FOREIGN)],
    ["9.c", NONE],
    ["10", NONE],
    ["T", () => true],
  ]),
  ...typeRows("T5-TCTW", columnsFrom(5), [
    ["1", NONE],
    ["2", NONE],
    ["3", NONE],
    ["6", NONE],
    ["8", NONE],
    ["10", of(FOREIGN)],
    ["11", of(SERVICE, PRESS)],
    ["12", of(OFFICE)],
    ["13", NONE],
    ["14", NONE],
    ["15", NONE],
    ["16", of(ASSOCIATION)],
    ["T", () => true],
  ]),
  ...unitRows("B2-BTCTW", [
    ["III", UNIT, (people, _, units) => present(people, units).length],
    ["III.1", KIND, ofCommittees(true)],
    ["III.1.x1", [...KIND, ...ADMITS], ofCommittees(true, true)],
    ["III.2", KIND, ofCommittees(false)],
    ["III.2.x1", [...KIND, ...ADMITS], ofCommittees(false, true)],
  ]),
  ...unitRows("T10-TCTW", [
    ["I.2.a", KIND, ofCommittees(true)],
    ["I.2.a.x1", KIND, () => 0],
    ["I.2.a.x2", KIND, (people, _, units) => branchesOf(people, present(people, units))],
    ["I.2.b", KIND, ofCommittees(false)],
    [
      "II.3.x1",
      ADMITS,
      (people, year, units) =>
        present(people, units).filter(({ name }) => !admits(people, year).has(name)).length,
    ],
  ]),
];
