import { foldTerm, withoutMarks } from "../roster/fold-term";
import { likenessOf, type Likeness } from "../roster/names-alike";

/** As names are alike within one list; `near`: a few slips apart, or words that changed places or were left out. */
export type NameLikeness = Likeness | "near";

/** Shorter names are one word or two: so many slips make any of them another. */
const SHORTEST = 8;
const MOST_SLIPS = 2;

/** How alike the names of two lists are. */
export function nameLikeness(a: string, b: string): NameLikeness {
  const likeness = likenessOf(a, b);
  if (likeness !== "different") return likeness;
  const [plainA, plainB] = [plainName(a), plainName(b)];
  if (plainA.length < SHORTEST || plainB.length < SHORTEST) return "different";
  if (areWordsAlike(plainA.split(" "), plainB.split(" "))) return "near";
  return slips(plainA, plainB) <= MOST_SLIPS ? "near" : "different";
}

const known = new Map<string, string>();
const MOST_REMEMBERED = 200_000;

/** A name in small letters without marks: what misspellings leave alone most often. */
export function plainName(name: string): string {
  let plain = known.get(name);
  if (plain === undefined) {
    plain = withoutMarks(foldTerm(name));
    if (known.size >= MOST_REMEMBERED) known.clear();
    known.set(name, plain);
  }
  return plain;
}

/** The same words in another order, or all but one of the words between the first and the last. */
function areWordsAlike(a: readonly string[], b: readonly string[]): boolean {
  if (a.length === b.length) return [...a].sort().join(" ") === [...b].sort().join(" ");
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (long.length - short.length !== 1 || short.length < 2) return false;
  return long.some(
    (_, k) => k > 0 && k < long.length - 1 && long.filter((__, i) => i !== k).join(" ") === short.join(" "),
  );
}

/** Letters put in, left out, replaced, or swapped with the next; counted no further than one beyond the most. */
function slips(a: string, b: string): number {
  const beyond = MOST_SLIPS + 1;
  if (Math.abs(a.length - b.length) > MOST_SLIPS) return beyond;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, k) => k);
  for (let i = 1; i <= a.length; i++) {
    const line = [i];
    for (let k = 1; k <= b.length; k++) {
      const isSame = a.charCodeAt(i - 1) === b.charCodeAt(k - 1);
      let least = Math.min((last[k] ?? 0) + 1, (line[k - 1] ?? 0) + 1, (last[k - 1] ?? 0) + (isSame ? 0 : 1));
      const isSwapped =
        i > 1 &&
        k > 1 &&
        a.charCodeAt(i - 1) === b.charCodeAt(k - 2) &&
        a.charCodeAt(i - 2) === b.charCodeAt(k - 1);
      if (isSwapped) least = Math.min(least, (before[k - 2] ?? 0) + 1);
      line.push(least);
    }
    if (Math.min(...line) >= beyond) return beyond;
    before = last;
    last = line;
  }
  return last[b.length] ?? beyond;
}
