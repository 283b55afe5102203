import type { Detection } from "../relations/detection";
import { hash, pathOf } from "../relations/identify";
import type { Roster } from "../roster/roster";
import { titleDate } from "../roster/title-date";
import type { TallyTable } from "../tables/tally-table";
import type { Sheet } from "../workbook/workbook";
import { countByUnit } from "./count-by-unit";
import { countForm } from "./count-form";
import { type CountedList, listFor } from "./counted-list";
import type { CountRelation, Uncounted } from "./count-relation";

type PrefixOf = (table: { readonly sheet: Sheet }) => string;

/**
 * The figures of a workbook's tables that a list of members tells, each beside its recount.
 *
 * @param listsOf the lists that may be counted, asked for where there is something to count them for
 * @param prefixOf the text before a cell's name in an address, of which the ids are made too
 * @param asOf the date of the lists, where a user said it
 */
export function findCounts(
  { view, tables, forms }: Pick<Detection, "view" | "tables" | "forms">,
  listsOf: () => readonly CountedList[],
  prefixOf: PrefixOf,
  asOf?: string,
): CountRelation[] {
  // A workbook whose tables are all lists has nothing to count them for.
  const lists = tables.every(({ kind }) => kind === "roster") ? [] : listsOf();
  if (lists.length === 0) return [];
  const seen = new Map<string, number>();
  const named = (relation: Uncounted): CountRelation => {
    const { table, row, column } = relation;
    const place = [prefixOf(table), pathOf(table, "column", column), pathOf(table, "row", row)];
    const key = ["count", ...place].join("\u001f");
    const ordinal = seen.get(key) ?? 0;
    seen.set(key, ordinal + 1);
    return { ...relation, id: hash(ordinal === 0 ? key : `${key}\u001f${String(ordinal)}`) };
  };
  return tables.flatMap((table): CountRelation[] => {
    if (table.kind === "roster" || lists.some(({ roster }) => isPartOf(roster, table))) return [];
    const said = titleDate(view, table.sheet, table.frame.headerTop);
    const list = listFor(lists, said);
    if (!list) return [];
    const date = asOf ?? said ?? list.date;
    const match = forms.get(table);
    const found = match ? countForm(table, match, list, date) : countByUnit(table, list, date);
    return found.map(named);
  });
}

/** Tables of figures that are taken from the rows of the list itself. */
function isPartOf({ parts }: Roster, { sheet, frame }: TallyTable): boolean {
  return parts.some(
    (part) => part.sheet === sheet && frame.bodyTop <= part.bodyBottom && frame.bodyBottom >= part.headerTop,
  );
}
