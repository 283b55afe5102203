import type { Random } from "../../samples/generator/random";
import type { Member as Person } from "../../samples/generator/committee/member";

/** A fault put into a list, and what must be said of it. */
export interface PlantedFault {
  readonly kind: FaultKind;
  readonly check: string;
  readonly messageId: string;
  /** Index of the person in whose row it is told. */
  readonly person: number;
  readonly column: FaultColumn;
}

export type FaultColumn =
  | "name"
  | "birth"
  | "gender"
  | "ethnicity"
  | "card"
  | "admitted"
  | "official"
  | "education"
  | "theory"
  | "cell";

/** A row of the list to be: every cell as it is typed. */
export type TypedRow = Record<FaultColumn | "religion", string>;

export const FAULT_KINDS = [
  "same-card",
  "same-name-and-birth",
  "near-name",
  "two-units",
  "impossible-date",
  "admitted-before-birth",
  "under-age",
  "official-before-admission",
  "name-missing",
  "birth-missing",
  "ethnicity-missing",
  "cell-missing",
  "misspelt-ethnicity",
  "unknown-education",
  "ambiguous-education",
  "two-levels",
  "two-theories",
  "unknown-gender",
  "unreadable-date",
  "admission-missing",
] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];

/** Rows as they are typed where nothing is wrong. */
export function typedRow(person: Person): TypedRow {
  const day = (text: string | undefined): string =>
    text === undefined ? "" : text.split("-").reverse().join("/");
  return {
    name: person.name,
    birth: day(person.birth),
    gender: person.gender,
    ethnicity: person.ethnicity,
    religion: person.religion,
    card: person.card,
    admitted: day(person.admitted),
    official: day(person.official),
    education: person.education,
    theory: person.theory,
    cell: `Chi bộ ${String(person.unit + 1)}`,
  };
}

/**
 * Changes one row so that it has the fault; `other` is the row of another person in another branch, whom
 * duplicates are made like.
 */
export function plant(
  kind: FaultKind,
  row: TypedRow,
  other: Readonly<TypedRow>,
  serial: number,
  random: Random,
): Omit<PlantedFault, "person" | "kind"> {
  const likeOther = (): void => {
    row.name = other.name;
    row.birth = other.birth;
    row.gender = other.gender;
    row.admitted = other.admitted;
    row.official = other.official;
  };
  switch (kind) {
    case "same-card":
      row.card = other.card;
      row.cell = other.cell;
      return { check: "duplicate-person", messageId: "card", column: "card" };
    case "same-name-and-birth":
      likeOther();
      row.cell = other.cell;
      return { check: "duplicate-person", messageId: "name-and-birth", column: "name" };
    case "near-name":
      likeOther();
      row.name = misspelt(other.name, random);
      row.cell = other.cell;
      return { check: "duplicate-person", messageId: "near-name", column: "name" };
    case "two-units":
      likeOther();
      row.card = other.card;
      return { check: "person-in-two-units", messageId: "certain", column: "name" };
    case "impossible-date":
      row.birth = random.pick(["31/02/1980", "30/02/1975", "12/13/1981", "31/11/1969"]);
      return { check: "dates-out-of-order", messageId: "impossible", column: "birth" };
    case "admitted-before-birth":
      row.admitted = `01/02/${String(Number(row.birth.slice(-4)) - 3)}`;
      return { check: "dates-out-of-order", messageId: "admitted-before-birth", column: "admitted" };
    case "under-age":
      row.admitted = `${row.birth.slice(0, 6)}${String(Number(row.birth.slice(-4)) + 16)}`;
      return { check: "dates-out-of-order", messageId: "under-age", column: "admitted" };
    case "official-before-admission":
      row.official = `${row.admitted.slice(0, 6)}${String(Number(row.admitted.slice(-4)) - 1)}`;
      return { check: "dates-out-of-order", messageId: "official-before-admission", column: "official" };
    case "unreadable-date":
      row.admitted = `không rõ ${String(serial)}`;
      return { check: "dates-out-of-order", messageId: "said-unknown", column: "admitted" };
    case "name-missing":
      row.name = "";
      return { check: "value-missing", messageId: "one", column: "name" };
    case "birth-missing":
      row.birth = "";
      return { check: "value-missing", messageId: "one", column: "birth" };
    case "ethnicity-missing":
      row.ethnicity = "";
      return { check: "value-missing", messageId: "one", column: "ethnicity" };
    case "admission-missing":
      row.admitted = "";
      return { check: "value-missing", messageId: "one", column: "admitted" };
    case "cell-missing":
      row.cell = "";
      return { check: "value-missing", messageId: "one", column: "cell" };
    case "misspelt-ethnicity":
      row.ethnicity = ["Kih", "Kimh", "Kịnhh", "Mườngg", "Nùngg", "Kingh"][serial % 6] ?? "Kih";
      return { check: "value-outside-vocabulary", messageId: "misspelt", column: "ethnicity" };
    case "unknown-education":
      row.education = `Lớp ${String(serial)}`;
      return { check: "value-outside-vocabulary", messageId: "unknown", column: "education" };
    case "ambiguous-education":
      row.education = `CN may ${String(serial)}`;
      return { check: "value-outside-vocabulary", messageId: "ambiguous", column: "education" };
    case "unknown-gender":
      row.gender = `?${String(serial)}`;
      return { check: "value-outside-vocabulary", messageId: "unknown", column: "gender" };
    case "two-levels":
      row.education = random.pick(["Đại học, Thạc sĩ", "ThS; ĐH", "Cao đẳng + Đại học"]);
      return { check: "two-highest-levels", messageId: "several", column: "education" };
    case "two-theories":
      row.theory = random.pick(["Sơ cấp, Trung cấp", "TC; CC"]);
      return { check: "two-highest-levels", messageId: "several", column: "theory" };
  }
}

/** The name as another clerk spells it: without a mark, with y for i. */
function misspelt(name: string, random: Random): string {
  const words = name.split(" ");
  const at = words.findIndex((word) => word !== bare(word));
  if (at < 0) return `${name.slice(0, -1)}${name.endsWith("n") ? "ñ" : `${name.slice(-1)}\u0301`}`;
  const marked = words.map((word, k) => ({ word, k })).filter(({ word }) => word !== bare(word));
  const { k } = random.pick(marked);
  return words.map((word, i) => (i === k ? bare(word) : word)).join(" ");
}

const bare = (word: string): string =>
  word.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d").replaceAll("Đ", "D");
