import type { Facts } from "./field";
import { numberKey } from "./number-key";

/** Numbers of the former identity card have nine digits; of those that came after it, twelve, of which zeros may be lost. */
const FORMER = 9;

/**
 * Whether two entries bear one identity number: that of the person, or that of the former card. Undefined where they
 * bear none of one kind: who has a new card has another number, and is nobody else.
 */
export function isIdentitySame(a: Facts, b: Facts): boolean | undefined {
  const [one, other] = [numbersOf(a), numbersOf(b)];
  if (one.some((number) => other.includes(number))) return true;
  const areOfOneKind = one.some((number) => other.some((beside) => isFormer(number) === isFormer(beside)));
  return areOfOneKind ? false : undefined;
}

function numbersOf(facts: Facts): readonly string[] {
  return [facts["person.id"], facts["person.oldId"]].flatMap((number) => numberKey(number) ?? []);
}

function isFormer(number: string): boolean {
  return number.length <= FORMER;
}
