import { foldTerm } from "./fold-term";
import { onceAText } from "../text/once-a-text";

const BRANCH = /^(?:các )?(?:chi bộ|đảng bộ|đảng ủy|tổ đảng|cb|đb)(?![\p{L}])/u;

/** The word with which the name of a branch or a committee begins; "" where a text is none. */
export function branchWord(text: string): string {
  return BRANCH.exec(foldTerm(text))?.[0] ?? "";
}

/** A branch's name for comparing: CB 01 and Chi bộ 1 are one. */
export function unitKey(unit: readonly string[]): string {
  return unit.map(keyOf).join("\u001f");
}

const keyOf = onceAText(
  (name) =>
    foldTerm(name)
      .replace(/^cb (?=\S)/u, "chi bộ ")
      .replace(/^cb(?=\d)/u, "chi bộ ")
      .replace(/^đb (?=\S)/u, "đảng bộ ")
      .replace(/(?<!\d)0+(?=\d)/g, ""),
  20_000,
);
