import { foldTerm, withoutMarks } from "./fold-term";

const [Y, I] = [0x79, 0x69];

/** How alike two names are: written the same but for case, spacing and spelling of the same sounds; then but for marks; then but for one letter. */
export type Likeness = "same" | "marks" | "letter" | "different";

export function likenessOf(a: string, b: string): Likeness {
  if (a === b) return "same";
  if (Math.abs(a.length - b.length) > 2) return "different";
  const [foldA, foldB] = [foldTerm(a), foldTerm(b)];
  if (foldA === foldB) return "same";
  const [plainA, plainB] = [withoutMarks(foldA), withoutMarks(foldB)];
  if (plainA === plainB) return "marks";
  return isOneEdit(plainA, plainB) ? "letter" : "different";
}

/** Each small letter, marked or not, to the one without marks; i for y. */
const BARE = new Uint16Array(0x2000);
for (let code = 0; code < BARE.length; code++) {
  const letter = withoutMarks(String.fromCharCode(code)).charCodeAt(0);
  BARE[code] = letter === Y ? I : letter;
}

/** One look at two names in small letters before they are folded: whether they differ in at most one letter. */
export function mayBeAlike(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 2) return false;
  let start = 0;
  while (start < a.length && start < b.length && bareAt(a, start) === bareAt(b, start)) start++;
  let [endA, endB] = [a.length - 1, b.length - 1];
  while (endA >= start && endB >= start && bareAt(a, endA) === bareAt(b, endB)) {
    endA--;
    endB--;
  }
  return endA - start <= 0 && endB - start <= 0;
}

function bareAt(text: string, at: number): number {
  return BARE[text.charCodeAt(at)] ?? 0;
}

/** One letter more, less or another. */
export function isOneEdit(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let start = 0;
  while (start < short.length && short.charCodeAt(start) === long.charCodeAt(start)) start++;
  const rest = long.length === short.length ? start + 1 : start;
  return short.slice(rest) === long.slice(start + 1);
}
