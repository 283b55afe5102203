import type { Identifier } from "../relations/identify";
import type { LinkPattern } from "../relations/link";
import { bitsOf, type Case, ENOUGH_BITS, isBorneOut, judgeCases, supportOf } from "./judge-link";
import { type Figure, type LabelledTable, valueOf } from "./labelled-table";
import { differInPeriod } from "./period";
import { isNeighbour, type Scope } from "./scope";

/** Tables that a table is compared with, those that share most figures with it first. */
const MOST_PARTNERS = 3;

/**
 * The same figures under the same labels in two tables of two sheets or workbooks: a rule for each pair of
 * columns. Kept where nearly all figures that the tables name alike agree, of different periods never; a
 * column is compared with one other only, so that many copies make no more rules than copies.
 *
 * @param areStrangers tables of which nothing is to be found
 */
export function findRepeated(
  tables: readonly LabelledTable[],
  scope: Scope,
  identifier: Identifier,
  areStrangers: (a: LabelledTable, b: LabelledTable) => boolean = () => false,
): LinkPattern[] {
  const found: LinkPattern[] = [];
  const partners = partnersOf(tables, scope, areStrangers);
  for (const table of tables) {
    const taken = new Set<string>();
    for (const source of partners.get(table) ?? []) {
      const cases = casesOf(table, source);
      const all = supportOf([...cases.values()].flat());
      if (all.bits < ENOUGH_BITS || !isBorneOut(all)) continue;
      for (const [caption, ofColumn] of cases) {
        const support = supportOf(ofColumn);
        if (taken.has(caption) || !isBorneOut(support)) continue;
        taken.add(caption);
        const id = identifier.idOf(
          "equal",
          "labels",
          table.workbook,
          table.table.sheet.name,
          source.workbook,
          source.table.sheet.name,
          caption,
        );
        found.push(
          judgeCases(
            {
              id,
              kind: "equal",
              why: "labels",
              evidence: ["header", "arithmetic"],
              declared: false,
              bits: all.bits,
            },
            ofColumn,
          ),
        );
      }
    }
  }
  return found;
}

/** Figures that both tables name alike, by column. */
function casesOf(from: LabelledTable, source: LabelledTable): Map<string, Case[]> {
  const cases = new Map<string, Case[]>();
  for (const [caption, column] of from.columns) {
    const other = source.columns.get(caption);
    if (other === undefined) continue;
    const ofColumn = [...from.rows].flatMap(([words, row]): Case[] => {
      const otherRow = source.rows.get(words);
      if (otherRow === undefined) return [];
      const part: Figure = { from: source, row: otherRow, column: other };
      return [{ shown: { from, row, column }, parts: [part], signs: [1], words }];
    });
    if (ofColumn.length > 0) cases.set(caption, ofColumn);
  }
  return cases;
}

/**
 * The tables before a table that share figures with it, found in one pass over all figures: each is
 * looked up by its labels and its value, and points to the first table that has it.
 */
function partnersOf(
  tables: readonly LabelledTable[],
  scope: Scope,
  areStrangers: (a: LabelledTable, b: LabelledTable) => boolean,
): ReadonlyMap<LabelledTable, readonly LabelledTable[]> {
  const shared = namesInSeveral(tables);
  const firsts = new Map<number, number[]>();
  const partners = new Map<LabelledTable, readonly LabelledTable[]>();
  tables.forEach((from, t) => {
    const bits = new Map<number, number>();
    for (const [caption, column] of from.columns) {
      const captionNumber = shared.get(`c${caption}`);
      if (captionNumber === undefined) continue;
      for (const [words, row] of from.rows) {
        const rowNumber = shared.get(`r${words}`);
        if (rowNumber === undefined || !scope.spend(1)) continue;
        const value = valueOf({ from, row, column });
        if (value === 0 || Number.isNaN(value)) continue;
        const key = keyOf(captionNumber, rowNumber, value);
        const before = firsts.get(key);
        if (!before) firsts.set(key, [t]);
        else {
          for (const b of before) bits.set(b, (bits.get(b) ?? 0) + bitsOf(value));
          // Two, so that a slip in the first copy does not hide the others from each other.
          if (before.length < 2 && !before.includes(t)) before.push(t);
        }
      }
    }
    const chosen = [...bits]
      .flatMap(([b, shared]) => {
        const other = tables[b];
        return other && shared >= ENOUGH_BITS ? [{ other, shared, b }] : [];
      })
      .filter(({ other }) => isNeighbour(scope, from, other) && !differInPeriod(from.period, other.period))
      .filter(({ other }) => !areStrangers(from, other))
      .sort((x, y) => y.shared - x.shared || x.b - y.b)
      .slice(0, MOST_PARTNERS)
      .map(({ other }) => other);
    partners.set(from, chosen);
  });
  return partners;
}

/** Numbers for the captions (`c…`) and labels (`r…`) that more than one sheet has. */
function namesInSeveral(tables: readonly LabelledTable[]): ReadonlyMap<string, number> {
  const first = new Map<string, LabelledTable>();
  const several = new Map<string, number>();
  for (const from of tables) {
    for (const name of namesOf(from)) {
      const before = first.get(name);
      if (!before) first.set(name, from);
      else if (before.table.sheet !== from.table.sheet && !several.has(name))
        several.set(name, several.size + 1);
    }
  }
  return several;
}

function* namesOf({ rows, columns }: LabelledTable): Generator<string> {
  for (const words of rows.keys()) yield `r${words}`;
  for (const caption of columns.keys()) yield `c${caption}`;
}

const bytes = new DataView(new ArrayBuffer(8));

/** A number for labels and value; that two meet in one is rare and only costs a comparison. */
function keyOf(caption: number, row: number, value: number): number {
  bytes.setFloat64(0, value);
  let hash = Math.imul(caption ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(row, 0xc2b2ae35);
  hash = Math.imul(hash ^ bytes.getInt32(0), 0x27d4eb2f);
  hash = Math.imul(hash ^ (hash >>> 15) ^ bytes.getInt32(4), 0x165667b1);
  return hash ^ (hash >>> 13);
}
