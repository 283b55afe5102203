import type { Facts } from "../roster/field";
import { isIdentitySame } from "../roster/identity-number";
import { numberKey } from "../roster/number-key";
import { type DateLikeness, dateLikeness } from "./near-date";
import { type NameLikeness, nameLikeness } from "./near-name";

/** Why two entries are taken for one person, the strongest reason. */
export type MatchedBy =
  "card" | "id" | "file" | "name-and-birth" | "near-name" | "near-date" | "near-both" | "name-alone";

/** How much speaks for two entries being one person. */
export interface PersonLikeness {
  /** Higher is more; comparable between pairs of the same two lists. */
  readonly strength: number;
  readonly by: MatchedBy;
  /** Beyond asking; otherwise somebody should look. */
  readonly isCertain: boolean;
}

const NAME = { same: 4, marks: 3, letter: 2, near: 1, different: -3 } as const;
const BIRTH = { same: 4, part: 2, near: 1, different: -3, unknown: 0 } as const;
const ADMITTED = { same: 3, part: 1, near: 1, different: -1, unknown: 0 } as const;
const SAME_NUMBER = 6;
const OTHER_ID = -4;
const OTHER_CARD = -2;
const OTHER_SEX = -3;
const SAME_UNIT = 1;
/** Less is chance: two people have one name or one birthday. */
const LEAST_STRENGTH = 5;

/** Undefined where too little speaks for one person. */
export function personLikeness(a: Facts, b: Facts, isUnitSame: boolean): PersonLikeness | undefined {
  const name = nameLikeness(a["person.name"] ?? "", b["person.name"] ?? "");
  const birth = dateLikeness(a["person.birthDate"], b["person.birthDate"]);
  const admitted = dateLikeness(a["party.admitDate"], b["party.admitDate"]);
  const [card, id, file] = [
    sameNumber(a["party.cardNo"], b["party.cardNo"]),
    isIdentitySame(a, b),
    sameNumber(a["party.fileNo"], b["party.fileNo"]),
  ];
  const isNumberSame = card === true || id === true || file === true;
  if (name === "different" && !isNumberSame) return undefined;
  const isSexOther = isOther(a["person.gender"], b["person.gender"]);
  const strength =
    NAME[name] +
    BIRTH[birth] +
    ADMITTED[admitted] +
    (card === true ? SAME_NUMBER : card === false ? OTHER_CARD : 0) +
    (id === true ? SAME_NUMBER : id === false ? OTHER_ID : 0) +
    (file === true ? SAME_NUMBER : 0) +
    (isSexOther ? OTHER_SEX : 0) +
    (isUnitSame ? SAME_UNIT : 0);
  if (strength < LEAST_STRENGTH) return undefined;
  const isCertain = isNumberSame
    ? name !== "different" || birth === "same"
    : name === "same" &&
      birth === "same" &&
      !isSexOther &&
      (admitted === "same" || (card !== false && id !== false));
  const number = card === true ? "card" : id === true ? "id" : file === true ? "file" : undefined;
  return { strength, by: number ?? matchedBy(name, birth), isCertain };
}

/** The reason where no number is the same. */
function matchedBy(name: NameLikeness, birth: DateLikeness): MatchedBy {
  const isNameSame = name === "same" || name === "marks";
  const isBirthSame = birth === "same" || birth === "part";
  if (isNameSame && isBirthSame) return name === "same" ? "name-and-birth" : "near-name";
  if (isBirthSame) return "near-name";
  if (birth === "unknown") return "name-alone";
  return name === "same" ? "near-date" : "near-both";
}

function sameNumber(a: string | undefined, b: string | undefined): boolean | undefined {
  const one = numberKey(a);
  const other = a === b ? one : numberKey(b);
  return one === undefined || other === undefined ? undefined : one === other;
}

function isOther(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && a !== b;
}
