import type { Detection } from "../relations/detection";
import type { Sheet } from "../workbook/workbook";
import type { CountedList } from "./counted-list";
import type { CountRelation } from "./count-relation";
import { findCounts } from "./find-counts";

/** A workbook of a set, as far as counting needs it. */
export interface CountingWorkbook {
  readonly detection: Pick<Detection, "view" | "tables" | "forms">;
  /** The lists of members in it. */
  readonly lists: () => readonly CountedList[];
  /** What counts these. */
  readonly counts: () => readonly CountRelation[];
}

/**
 * The figures of workbooks that lists in other workbooks of the set tell: a table in one and the list in another,
 * a form on who came and who left with the lists of two years. What a workbook's own lists tell is not among them.
 *
 * @param lists those of all of them, lists of branches as one
 */
export function countBetween(
  all: readonly CountingWorkbook[],
  prefixOf: (table: { readonly sheet: Sheet }) => string,
  lists: readonly CountedList[],
  asOf?: string,
): CountRelation[] {
  const inAll = all.reduce((sum, one) => sum + one.lists().length, 0);
  if (inAll === 0) return [];
  return all.flatMap((one) => {
    // The only list of the set is its own: nothing is to be said anew.
    if (one.lists().length === inAll) return [];
    const known = new Set(one.counts().map(placeOf));
    const found = findCounts(one.detection, () => lists, prefixOf, asOf);
    // Of a table that counts another list nothing is known: it is not for this set to say so.
    return found.filter((relation) => relation.verdict !== "undecided" && !known.has(placeOf(relation)));
  });
}

function placeOf({ table: { sheetIndex, frame }, row, column }: CountRelation): string {
  return [sheetIndex, frame.bodyTop + row, frame.left + column].join(" ");
}
