import { organizationKey } from "../forms/unit-facts";
import { foldTerm, withoutMarks } from "../roster/fold-term";
import type { UnitAlias } from "./unit-alias";

/** Units that should send something, told by their names however these are written. */
export interface UnitDirectory {
  readonly names: readonly string[];
  /** The unit that one of the texts names; the longest name counts. Undefined where two are as good. */
  inTexts(texts: readonly string[]): string | undefined;
  /** The unit that the base of a file's name stands for: `01 so noi vu`. */
  inFileName(base: string): string | undefined;
}

/** @param aliases other ways in which names of the list are written; of units that are not in it they say nothing */
export function unitDirectory(names: readonly string[], aliases: readonly UnitAlias[] = []): UnitDirectory {
  const byKey = new Map<string, string>();
  for (const name of names) {
    const key = organizationKey(name);
    if (key !== "" && !byKey.has(key)) byKey.set(key, name);
  }
  const listed = [...byKey.values()];
  for (const { written, unit } of aliases) {
    const [key, name] = [organizationKey(written), byKey.get(organizationKey(unit))];
    if (key !== "" && name !== undefined && !byKey.has(key)) byKey.set(key, name);
  }
  const entries = [...byKey].map(([key, name]) => ({
    key: ` ${key} `,
    bare: ` ${withoutNumber(withoutMarks(key))} `,
    name,
  }));
  const texts = (all: readonly string[]): string | undefined => {
    for (const text of all) {
      const exact = byKey.get(organizationKey(text));
      if (exact !== undefined) return exact;
    }
    const folded = all.map((text) => ` ${foldTerm(text)} `);
    return longest(entries.filter(({ key }) => folded.some((text) => text.includes(key))));
  };
  return {
    names: listed,
    inTexts: texts,
    inFileName: (base) => {
      const words = ` ${withoutNumber(withoutMarks(foldTerm(base.slice(base.lastIndexOf("/") + 1))))} `;
      if (words.trim() === "") return undefined;
      const inside = longest(entries.filter(({ bare }) => words.includes(bare)));
      if (inside !== undefined || !words.trim().includes(" ")) return inside;
      const around = new Set(entries.filter(({ bare }) => bare.includes(words)).map(({ name }) => name));
      const [only] = around;
      return around.size === 1 ? only : undefined;
    },
  };
}

function longest(found: readonly { readonly key: string; readonly name: string }[]): string | undefined {
  const length = Math.max(0, ...found.map(({ key }) => key.length));
  const best = new Set(found.filter(({ key }) => key.length === length).map(({ name }) => name));
  const [only] = best;
  return best.size === 1 ? only : undefined;
}

/** Files are often numbered by their place in the list. */
function withoutNumber(words: string): string {
  return words.replace(/^\d+ /u, "");
}
