import { foldTerm } from "./fold-term";

/** A branch's name for comparing: CB 01 and Chi bộ 1 are one. */
export function unitKey(unit: readonly string[]): string {
  return unit.map(keyOf).join("\u001f");
}

const known = new Map<string, string>();
const MOST_REMEMBERED = 20_000;

function keyOf(name: string): string {
  let key = known.get(name);
  if (key === undefined) {
    key = foldTerm(name)
      .replace(/^cb (?=\S)/u, "chi bộ ")
      .replace(/^cb(?=\d)/u, "chi bộ ")
      .replace(/^đb (?=\S)/u, "đảng bộ ")
      .replace(/(?<!\d)0+(?=\d)/g, "");
    if (known.size >= MOST_REMEMBERED) known.clear();
    known.set(name, key);
  }
  return key;
}
