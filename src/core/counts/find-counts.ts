import { forms } from "../forms";
import { findForm } from "../forms/find-form";
import type { Detection } from "../relations/detection";
import { hash, pathOf } from "../relations/identify";
import { listsOf } from "../roster/lists-of";
import type { Roster } from "../roster/roster";
import { rosterDate, titleDate } from "../roster/title-date";
import type { TallyTable } from "../tables/tally-table";
import type { Sheet } from "../workbook/workbook";
import { countByUnit } from "./count-by-unit";
import { countForm } from "./count-form";
import type { CountRelation, Uncounted } from "./count-relation";

type PrefixOf = (table: { readonly sheet: Sheet }) => string;

/**
 * The figures of a workbook's tables that a list of members in it tells, each beside its recount.
 *
 * @param rosterOf the members that the workbook lists, asked for where there is something to count them for
 * @param prefixOf the text before a cell's name in an address, of which the ids are made too
 * @param asOf the date of the lists, where a user said it
 */
export function findCounts(
  { view, tables }: Pick<Detection, "view" | "tables">,
  rosterOf: () => Roster | undefined,
  prefixOf: PrefixOf,
  asOf?: string,
): CountRelation[] {
  // A workbook whose tables are all lists has nothing to count them for.
  const roster = tables.every(({ kind }) => kind === "roster") ? undefined : rosterOf();
  if (!roster) return [];
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
    if (table.kind === "roster" || isPartOf(roster, table)) return [];
    const said = titleDate(view, table.sheet, table.frame.headerTop);
    const list = listFor(roster, (one) => rosterDate(view, one), said);
    if (!list) return [];
    const date = asOf ?? said ?? rosterDate(view, list);
    const match = findForm(view, table, forms);
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

/** The list that a table is about: of the lists of several years that of its own, or none. */
function listFor(
  roster: Roster,
  dateOf: (list: Roster) => string | undefined,
  said: string | undefined,
): Roster | undefined {
  const lists = listsOf(roster);
  const numbers = new Set(lists);
  if (numbers.size <= 1) return roster;
  const found = [...numbers].flatMap((number): Roster[] => {
    const members = roster.members.filter((_, k) => lists[k] === number);
    const used = new Set(members.map(({ part }) => part));
    const first = roster.parts.find((_, part) => used.has(part));
    const list = { ...roster, members };
    const date = first && dateOf({ ...list, parts: [first] });
    return date !== undefined && date.slice(0, 4) === said?.slice(0, 4) ? [list] : [];
  });
  return found.length === 1 ? found[0] : undefined;
}
