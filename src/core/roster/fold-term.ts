import { foldLabel } from "../labels/fold-label";

/** i and y after these sound alike and are written either way: sĩ and sỹ, kĩ thuật and kỹ thuật. */
const Y_AS_I: readonly (readonly [RegExp, string])[] = [
  ["y", "i"],
  ["ý", "í"],
  ["ỳ", "ì"],
  ["ỷ", "ỉ"],
  ["ỹ", "ĩ"],
  ["ỵ", "ị"],
].map(([from = "", to = ""]) => [new RegExp(`(?<=[hklmstqvrdđg])${from}(?!\\p{L})`, "gu"), to] as const);

/**
 * A word of a list as people mean it: lower case, one placing of the tone mark, i for y, single spaces
 * between words, no punctuation but `/` between digits.
 */
export function foldTerm(text: string): string {
  let fold = foldLabel(text);
  for (const [from, to] of Y_AS_I) fold = fold.replace(from, to);
  return fold
    .replace(/(?<!\d)\/|\/(?!\d)/g, " ")
    .replace(/[^\p{L}\p{M}\p{N}#/]+/gu, " ")
    .trim();
}

/** A folded term without its spaces: Ê - Đê, Ê-đê and Êđê are one. */
export function compact(fold: string): string {
  return fold.replaceAll(" ", "");
}

/** Without any mark of Vietnamese: for texts typed without them, and for names that may be misspelt. */
export function withoutMarks(fold: string): string {
  return fold
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .replaceAll("đ", "d");
}
