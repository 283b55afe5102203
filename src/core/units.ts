import { foldLabel } from "./labels/fold-label";
import type { Detection } from "./relations/detection";
import { isOfWhichLabel, isTotalLabel } from "./relations/from-labels";
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
  const lists = tables.map((table) => ({
    caption: captionOf(table),
    units: unitsOf(table, totals.get(table) ?? new Set()),
  }));
  const size = Math.max(0, ...lists.map(({ units }) => units.count));
  const longest = lists.find(({ units }) => units.count === size);
  const all = new Units();
  for (const { caption, units } of lists) if (caption === longest?.caption) all.addAll(units);
  return { count: all.count, names: all.count > MOST_NAMED ? [] : all.names };
}

/** Units by their group and their label, folded, each with the label as it is written last. */
class Units {
  /** In the order in which they were first met. */
  private readonly all: { readonly group: string; readonly path: string; words: readonly string[] }[] = [];
  private readonly byGroup = new Map<string, Map<string, number>>();

  get count(): number {
    return this.all.length;
  }

  get names(): string[] {
    return this.all.map(({ words }) => words.join(" "));
  }

  add(group: string, path: string, words: readonly string[]): void {
    let own = this.byGroup.get(group);
    if (!own) this.byGroup.set(group, (own = new Map<string, number>()));
    const known = this.all[own.get(path) ?? -1];
    if (known) {
      known.words = words;
      return;
    }
    own.set(path, this.all.length);
    this.all.push({ group, path, words });
  }

  addAll(others: Units): void {
    for (const { group, path, words } of others.all) this.add(group, path, words);
  }
}

function captionOf(table: TallyTable): string {
  return table.labelColumns.map((column) => pathOf(table, "column", column - table.frame.left)).join(" ");
}

/** The units of one table. */
function unitsOf(table: TallyTable, totals: ReadonlySet<number>): Units {
  const units = new Units();
  const captions = table.labelColumns.flatMap((column) => table.paths[column - table.frame.left] ?? []);
  if (table.kind !== "tally" || captions.some((one) => CAPTIONS_OF_ITEMS.has(foldLabel(one)))) return units;
  const rows = figureRows(table, figureColumns(table));
  let group = "";
  for (let k = 0; k < rows.length; k++) {
    const row = rows[k] ?? 0;
    const label = table.labelOf(row);
    const next = rows[k + 1];
    if (isOfWhichLabel(label)) return new Units();
    const path = pathOf(table, "row", row);
    if (
      isTotalLabel(label) ||
      totals.has(row) ||
      headsGroup(label, next === undefined ? undefined : table.labelOf(next))
    )
      group = path;
    else if (label.column >= 0) units.add(group, path, label.words);
  }
  return units;
}

function headsGroup({ numbering }: RowLabel, next: RowLabel | undefined): boolean {
  if (numbering !== "roman" && numbering !== "letter-capital") return false;
  return next !== undefined && next.numbering !== numbering && next.numbering !== "none";
}
