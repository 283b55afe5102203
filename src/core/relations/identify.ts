import { foldLabel } from "../labels/fold-label";
import type { TallyTable } from "../tables/tally-table";
import type { Direction } from "./line-view";
import type { Pattern } from "./pattern";

/**
 * Ids of relations and patterns: hashes of kind, sheet name and the folded captions and labels, and
 * an ordinal among equals; never of addresses, values or language, so that inserting a row changes
 * no other id.
 */
export class Identifier {
  private readonly seen = new Map<string, number>();
  private noted: string[] | undefined;

  /** @param scope goes into every id */
  constructor(private readonly scope = "") {}

  /** The id of what these words describe; the second that they describe gets another. */
  idOf(...words: readonly string[]): string {
    const key = [...(this.scope === "" ? [] : [this.scope]), ...words].join("\u001f");
    const ordinal = this.seen.get(key) ?? 0;
    this.seen.set(key, ordinal + 1);
    this.noted?.push(key);
    return hash(ordinal === 0 ? key : `${key}\u001f${String(ordinal)}`);
  }

  /** Does a piece of work and notes what it gave ids to. */
  noting<T>(work: () => T): { readonly result: T; readonly given: readonly string[] } {
    const given: string[] = [];
    this.noted = given;
    const result = work();
    this.noted = undefined;
    return { result, given };
  }

  /** As if the noted work were done again: what comes after gets the ids that it would get then. */
  skip(given: readonly string[]): void {
    for (const key of given) this.seen.set(key, (this.seen.get(key) ?? 0) + 1);
  }
}

/** 53 bits of a text in 11 characters of base 32 (two rounds of multiply-xor, no cryptography). */
export function hash(text: string): string {
  let [a, b] = [0xdeadbeef, 0x41c6ce57];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(32).padStart(11, "0");
}

/** Folded captions over a column, or the folded label before a row, of a table. */
export function pathOf(table: TallyTable, what: "column" | "row", index: number): string {
  if (what === "column") return pathOfWords(table.paths[index] ?? []);
  const { words, name } = table.labelOf(index);
  return words.length === 1 ? name : pathOfWords(words);
}

function pathOfWords(words: readonly string[]): string {
  return words.map(foldLabel).join("/");
}

/** Words of the positions and of the lines of a direction. */
export function positionPath(table: TallyTable, direction: Direction, position: number): string {
  return pathOf(table, direction === "across" ? "column" : "row", position);
}

export function linePath(table: TallyTable, direction: Direction, line: number): string {
  return pathOf(table, direction === "across" ? "row" : "column", line);
}

/** Ids of a pattern's relations, by line: what the line is called, and an ordinal among equals. */
export function relationIds(
  pattern: Pick<Pattern, "id" | "table" | "direction" | "lines">,
): (k: number) => string {
  const ids: string[] = [];
  const seen = new Map<string, number>();
  return (k) => {
    for (let next = ids.length; next <= k; next++) {
      const path = linePath(pattern.table, pattern.direction, pattern.lines[next] ?? 0);
      const ordinal = seen.get(path) ?? 0;
      seen.set(path, ordinal + 1);
      ids.push(hash(`${pattern.id}\u001f${path}\u001f${String(ordinal)}`));
    }
    return ids[k] ?? "";
  };
}
