import { groupBy } from "../address-list";
import { foldLabel } from "../labels/fold-label";
import { means } from "../labels/lexicon";
import type { Identifier } from "../relations/identify";
import type { LinkPattern } from "../relations/link";
import { type Case, ENOUGH_BITS, isBorneOut, judgeCases, supportOf } from "./judge-link";
import type { Figure, LabelledTable } from "./labelled-table";
import { differInPeriod } from "./period";
import { isNeighbour, type Scope } from "./scope";

/** Tables of one name that a row is compared with. */
const MOST_NAMESAKES = 12;

interface CarriedCase extends Case {
  readonly caption: string;
  readonly unit: LabelledTable;
}

/**
 * Totals that are carried to a line of another table: its label is the name of the sheet, of the file, or a
 * title above the table whose total it shows. A rule for each column of the summary, all units together.
 */
export function findCarried(
  tables: readonly LabelledTable[],
  scope: Scope,
  identifier: Identifier,
): LinkPattern[] {
  const named = byName(tables);
  return tables.flatMap((summary): LinkPattern[] => {
    const cases = [...summary.rows].flatMap(([words, row]) => {
      const label =
        words
          .split(/[/\u001f]/)
          .reverse()
          .find((word) => named.has(word)) ?? words;
      const units = (named.get(label) ?? []).slice(0, MOST_NAMESAKES);
      return units
        .filter((unit) => isNeighbour(scope, summary, unit) && !differInPeriod(summary.period, unit.period))
        .flatMap((unit) => (scope.spend(summary.columns.size) ? casesOf(summary, words, row, unit) : []));
    });
    const byColumn = groupBy(onceEach(cases), ({ caption }) => caption);
    const kept = [...byColumn].filter(([, ofColumn]) => isBorneOut(supportOf(ofColumn)));
    const all = supportOf(kept.flatMap(([, ofColumn]) => ofColumn));
    if (all.bits < ENOUGH_BITS || !isBorneOut(all)) return [];
    return kept.map(([caption, ofColumn]) => {
      const id = identifier.idOf("equal", "carried", summary.workbook, summary.table.sheet.name, caption);
      return judgeCases(
        {
          id,
          kind: "equal",
          why: "carried",
          evidence: ["header", "arithmetic"],
          declared: false,
          bits: all.bits,
        },
        ofColumn,
      );
    });
  });
}

/** Of several tables of one name that hold the column, the first that agrees, or else the first. */
function onceEach(cases: readonly CarriedCase[]): CarriedCase[] {
  return [...groupBy(cases, ({ words, caption }) => `${words}\u001e${caption}`).values()].flatMap((same) => {
    const agreeing = same.find((one) => supportOf([one]).holds > 0);
    return agreeing ?? (same.length === 1 ? (same[0] ?? []) : []);
  });
}

/** Tables by what they are called: their sheet, their file, the titles above them. */
function byName(tables: readonly LabelledTable[]): ReadonlyMap<string, readonly LabelledTable[]> {
  const named = new Map<string, LabelledTable[]>();
  for (const table of tables) {
    const file =
      table.workbook
        .split("/")
        .at(-1)
        ?.replace(/\.[a-z]+$/i, "") ?? "";
    const titles = table.titles.flatMap((title) => [title, title.slice(title.indexOf(":") + 1)]);
    for (const name of new Set([table.table.sheet.name, file, ...titles].map(foldLabel))) {
      if (name === "" || /^\P{L}*$/u.test(name)) continue;
      const known = named.get(name);
      if (known) known.push(table);
      else named.set(name, [table]);
    }
  }
  return named;
}

/** The figures of one line of a summary, each with the total of the unit's table that is called like its column. */
function casesOf(summary: LabelledTable, words: string, row: number, unit: LabelledTable): CarriedCase[] {
  const [total, across] = [totalRow(unit), totalColumn(unit)];
  return [...summary.columns].flatMap(([caption, column]): CarriedCase[] => {
    const own = unit.columns.get(caption);
    const line = unit.rows.get(caption);
    const part: Figure | undefined =
      total !== undefined && own !== undefined
        ? { from: unit, row: total, column: own }
        : across !== undefined && line !== undefined
          ? { from: unit, row: line, column: across }
          : undefined;
    if (!part) return [];
    return [{ shown: { from: summary, row, column }, parts: [part], signs: [1], words, caption, unit }];
  });
}

/** The row of totals, or the only row of figures. */
function totalRow({ table, rows }: LabelledTable): number | undefined {
  if (rows.size === 1) return [...rows.values()][0];
  const totals = [...rows.values()].filter((row) => table.labelOf(row).says.whole.has("total"));
  return totals.length === 1 ? totals[0] : undefined;
}

/** Where lines are what columns are elsewhere: the column of totals, or the only one. */
function totalColumn({ table, columns }: LabelledTable): number | undefined {
  if (columns.size === 1) return [...columns.values()][0];
  const totals = [...columns.values()].filter((column) => means(table.paths[column]?.at(-1) ?? "", "total"));
  return totals.length === 1 ? totals[0] : undefined;
}
