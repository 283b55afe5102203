import { foldLabel } from "./labels/fold-label";
import type { Detection } from "./relations/detection";
import { pathOf } from "./relations/identify";
import { figureColumns, figureRows } from "./relations/line-view";
import type { RowLabel } from "./tables/row-labels";
import type { TallyTable } from "./tables/tally-table";

/** Captions of rows that are what is counted, not those for whom it is counted. */
const CAPTIONS_OF_ITEMS: ReadonlySet<string> = new Set(
  ["Chỉ tiêu", "Nội dung", "Mục", "Khoản mục", "Danh mục", "Hạng mục", "Indicator", "Item"].map(foldLabel),
);

/** Longer lists are of persons or places, not of those who report. */
const MOST_NAMED = 2_000;

/** How many units the tables of a workbook list, and their names; no names where they are too many. */
export interface ListedUnits {
  readonly count: number;
  readonly names: readonly string[];
}

/**
 * The units (party cells, communes, schools …) that the tables of a workbook list.
 *
 * A unit is a row with figures that is no total: not by its label, not by a rule that was found, and not
 * by the outline, where it is numbered as a group (I, A) and a row of the group follows. Tables that list
 * what is counted have none: those that say so in the caption of their labels, or have a row “of which”.
 *
 * Workbooks list the same units in many tables, and small tables of other things beside them. So the
 * table with the most units speaks, together with all that call their rows as it does (“Đơn vị”); a unit
 * that stands in several of these counts once.
 */
export function listUnits({ tables, patterns }: Pick<Detection, "tables" | "patterns">): ListedUnits {
  const totals = new Map<TallyTable, Set<number>>();
  for (const { table, kind, direction, total } of patterns) {
    if (kind !== "sum" || direction !== "down") continue;
    totals.set(table, (totals.get(table) ?? new Set()).add(total));
  }
  const known = new KnownUnits();
  const lists = tables.map((table) => ({
    caption: captionOf(table),
    units: unitsOf(table, totals.get(table) ?? new Set(), known),
  }));
  const size = Math.max(0, ...lists.map(({ units }) => units.length));
  const longest = lists.find(({ units }) => units.length === size);
  const names = new Map<number, readonly string[]>();
  for (const { caption, units } of lists)
    if (caption === longest?.caption) for (const { unit, words } of units) names.set(unit, words);
  return {
    count: names.size,
    names: names.size > MOST_NAMED ? [] : [...names.values()].map((words) => words.join(" ")),
  };
}

/** Units by their group and their label, folded: a number each, whatever table they stand in. */
class KnownUnits {
  private readonly byGroup = new Map<string, Map<string, number>>();
  private count = 0;

  numberOf(group: string, path: string): number {
    let own = this.byGroup.get(group);
    if (!own) this.byGroup.set(group, (own = new Map<string, number>()));
    let number = own.get(path);
    if (number === undefined) own.set(path, (number = this.count++));
    return number;
  }
}

/** A unit as a table writes its label: of several that are alike, the last. */
interface Listed {
  readonly unit: number;
  words: readonly string[];
}

function captionOf(table: TallyTable): string {
  return table.labelColumns.map((column) => pathOf(table, "column", column - table.frame.left)).join(" ");
}

/** The units of one table, each once, in the order in which they are first met. */
function unitsOf(table: TallyTable, totals: ReadonlySet<number>, known: KnownUnits): readonly Listed[] {
  const captions = table.labelColumns.flatMap((column) => table.paths[column - table.frame.left] ?? []);
  if (table.kind !== "tally" || captions.some((one) => CAPTIONS_OF_ITEMS.has(foldLabel(one)))) return [];
  const rows = figureRows(table, figureColumns(table));
  const units: Listed[] = [];
  const listed = new Map<number, Listed>();
  let group = "";
  for (let k = 0; k < rows.length; k++) {
    const row = rows[k] ?? 0;
    const label = table.labelOf(row);
    if (label.isOfWhich) return [];
    if (label.isTotal || totals.has(row) || headsGroup(label, table, rows[k + 1]))
      group = pathOf(table, "row", row);
    else if (label.column >= 0) {
      const unit = known.numberOf(group, pathOf(table, "row", row));
      const before = listed.get(unit);
      if (before) before.words = label.words;
      else {
        const one = { unit, words: label.words };
        listed.set(unit, one);
        units.push(one);
      }
    }
  }
  return units;
}

function headsGroup({ numbering }: RowLabel, table: TallyTable, next: number | undefined): boolean {
  if (next === undefined || (numbering !== "roman" && numbering !== "letter-capital")) return false;
  const following = table.labelOf(next).numbering;
  return following !== numbering && following !== "none";
}
