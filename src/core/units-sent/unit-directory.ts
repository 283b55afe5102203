import { organizationKey } from "../forms/unit-facts";
import { foldTerm, withoutMarks } from "../roster/fold-term";

/** Units that should send something, told by their names however these are written. */
export interface UnitDirectory {
  readonly names: readonly string[];
  /** The unit that one of the texts names; the longest name counts. Undefined where two are as good. */
  inTexts(texts: readonly string[]): string | undefined;
  /** The unit that the base of a file's name stands for: `01 so noi vu`. */
  inFileName(base: string): string | undefined;
}

export function unitDirectory(names: readonly string[]): UnitDirectory {
  const byKey = new Map<string, string>();
  for (const name of names) {
    const key = organizationKey(name);
    if (key !== "" && !byKey.has(key)) byKey.set(key, name);
  }
  const entries = [...byKey].map(([key, name]) => ({
    key: ` ${key} `,
    bare: ` ${withoutMarks(key)} `,
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
    names: [...byKey.values()],
    inTexts: texts,
    inFileName: (base) => {
      const words = ` ${withoutMarks(foldTerm(base.slice(base.lastIndexOf("/") + 1))).replace(/^\d+ /u, "")} `;
      if (words.trim() === "") return undefined;
      const inside = longest(entries.filter(({ bare }) => words.includes(bare)));
      if (inside !== undefined || !words.trim().includes(" ")) return inside;
      const around = entries.filter(({ bare }) => bare.includes(words));
      return around.length === 1 ? around[0]?.name : undefined;
    },
  };
}

function longest(found: readonly { readonly key: string; readonly name: string }[]): string | undefined {
  const length = Math.max(0, ...found.map(({ key }) => key.length));
  const best = found.filter(({ key }) => key.length === length);
  return best.length === 1 ? best[0]?.name : undefined;
}
