import type { Identifier } from "../relations/identify";
import type { LinkPattern } from "../relations/link";
import { type Case, ENOUGH_BITS, isBorneOut, judgeCases, mostBroken, supportOf } from "./judge-link";
import { type Figure, type LabelledTable, valueOf } from "./labelled-table";
import type { NumberedTables } from "./name-numbers";
import { differInPeriod } from "./period";
import { isNeighbour, type Scope } from "./scope";
import { sharedFigures } from "./shared-figures";

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
  numbered: NumberedTables,
  scope: Scope,
  identifier: Identifier,
  areStrangers: (a: LabelledTable, b: LabelledTable) => boolean = () => false,
): LinkPattern[] {
  const found: LinkPattern[] = [];
  for (const [table, partners] of partnersOf(numbered, scope, areStrangers)) {
    const taken = new Set<string>();
    for (const source of partners) {
      if (!mayRepeat(table, source)) continue;
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
 * Whether two tables may say the same: not where so many figures that they name alike differ that whatever the
 * others are, too many do. Most tables that share figures by chance are told apart by a part of their figures.
 */
function mayRepeat(from: LabelledTable, source: LabelledTable): boolean {
  const columns = [...from.columns].flatMap(([caption, column]) => {
    const other = source.columns.get(caption);
    return other === undefined ? [] : [{ column, other }];
  });
  const shared = mostBroken(columns.length * Math.min(from.rows.size, source.rows.size));
  let [rows, broken] = [0, 0];
  for (const [words, row] of from.rows) {
    const otherRow = source.rows.get(words);
    if (otherRow === undefined) continue;
    rows++;
    for (const { column, other } of columns)
      if (
        areOther({ from, row, column }, { from: source, row: otherRow, column: other }) &&
        ++broken > shared
      )
        return false;
  }
  return broken <= mostBroken(columns.length * rows);
}

/** Whole numbers both, and not the same. */
function areOther(a: Figure, b: Figure): boolean {
  const [one, other] = [valueOf(a), valueOf(b)];
  return one !== other && Number.isInteger(one) && Number.isInteger(other);
}

/** The tables before a table that share figures with it, those that share most first. */
function partnersOf(
  numbered: NumberedTables,
  scope: Scope,
  areStrangers: (a: LabelledTable, b: LabelledTable) => boolean,
): ReadonlyMap<LabelledTable, readonly LabelledTable[]> {
  const tables = numbered.tables.map(({ from }) => from);
  return new Map(
    sharedFigures(numbered, scope).flatMap((bits, t) => {
      const from = tables[t];
      if (!from) return [];
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
      return [[from, chosen] as const];
    }),
  );
}
