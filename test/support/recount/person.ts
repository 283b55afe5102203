/**
 * What is needed to count the forms a second time, by hand: people as their list prints them, and the columns that
 * lists may have. Nothing here knows the program.
 */
export interface Person {
  /** By it a person is known on two lists. */
  readonly id: string;
  readonly gender: "Nam" | "Nữ";
  /** `1990-05-01` */
  readonly birth: string;
  readonly ethnicity: string;
  readonly religion: string;
  readonly admitted: string;
  /** Missing while on probation. */
  readonly official?: string | undefined;
  readonly general: string;
  readonly education: string;
  readonly title?: string;
  readonly theory: string;
  readonly occupation?: string;
  /** `Đang sinh hoạt`, or how somebody left. */
  readonly status?: string;
  readonly joinedUnion?: string;
  readonly badges?: readonly number[];
  readonly hasCard: boolean;
  /** Of the committee or the branch. */
  readonly office?: string;
  readonly unit: string;
  readonly branch: string;
}

export interface Unit {
  readonly name: string;
  /** The heading of the tally that it stands under. */
  readonly type: string;
  readonly isCommittee: boolean;
}

export interface Lists {
  readonly year: number;
  /** Who belongs to the list at the end of the year, and a year before. */
  readonly now: readonly Person[];
  readonly before: readonly Person[];
  /** Who left in the year, as the list of now keeps them with how they left; of none it does in most lists. */
  readonly gone: readonly Person[];
  readonly units: readonly Unit[];
}

/** What has to be there to count a cell: columns of roster.json by their concepts, the earlier list, the tally. */
export type Need =
  | "person.gender"
  | "person.birthDate"
  | "person.ethnicity"
  | "person.religion"
  | "party.admitDate"
  | "party.officialDate"
  | "party.cell"
  | "party.cardNo"
  | "edu.general"
  | "edu.professional"
  | "edu.title"
  | "theory.level"
  | "work.occupation"
  | "union.date"
  | "status"
  | "badge"
  | "party.position"
  | "list before"
  | "tally";

/** A cell that lists determine: what it takes, and what it comes to. */
export interface Recount {
  readonly form: string;
  readonly row: string;
  readonly column: string;
  readonly needs: readonly Need[];
  /** Null: a share of nothing, left blank. */
  readonly value: (lists: Lists) => number | null;
}

export type Counting = (people: readonly Person[], year: number) => number;

/** A row that counts people: what it needs and how it is counted. */
export type Row = readonly [row: string, needs: readonly Need[], counting: Counting];

export const how = (fits: (person: Person, year: number) => boolean): Counting => {
  return (people, year) => people.filter((person) => fits(person, year)).length;
};

/** To one decimal, halves up. */
export const oneDecimal = (number: number): number => Math.round(10 * number) / 10;

/** On the last day of a year everybody is as old as the years differ. */
export const age = ({ birth }: Person, year: number): number => year - Number(birth.slice(0, 4));

export const meanAge: Counting = (people, year) =>
  oneDecimal(people.reduce((sum, person) => sum + age(person, year), 0) / people.length);

/**
 * A form of three columns: this period, the same a year before, and their share.
 *
 * @param of who is counted, of this year's list or of last year's
 */
export function indicators(
  form: string,
  of: (people: readonly Person[], year: number) => readonly Person[],
  rows: readonly Row[],
): Recount[] {
  return rows.flatMap(([row, needs, counting]) =>
    compared(
      form,
      row,
      needs,
      ({ now, year }) => counting(of(now, year), year),
      ({ before, year }) => counting(of(before, year - 1), year - 1),
    ),
  );
}

/** A row of three columns: this period, the same a year before, and their share. */
export function compared(
  form: string,
  row: string,
  needs: readonly Need[],
  now: (lists: Lists) => number,
  last: (lists: Lists) => number,
): Recount[] {
  const both: readonly Need[] = [...needs, "list before"];
  return [
    { form, row, column: "2", needs, value: now },
    { form, row, column: "3", needs: both, value: last },
    {
      form,
      row,
      column: "4",
      needs: both,
      value: (lists) => {
        const whole = last(lists);
        return whole === 0 ? null : oneDecimal((100 * now(lists)) / whole);
      },
    },
  ];
}

/** A form of which only this period is told by two lists: what came and went. */
export function thisPeriod(
  form: string,
  rows: readonly (readonly [
    row: string,
    needs: readonly Need[],
    value: (lists: Lists) => number,
    column?: string,
  ])[],
): Recount[] {
  return rows.map(([row, needs, value, column = "2"]) => ({ form, row, column, needs, value }));
}
