import { parseAddress } from "../core/parse-address";
import type { State } from "../core/state/state";
import type { UndoEntry } from "../core/undo/entry";
import type { Workbook } from "../core/workbook/workbook";

/** What taking marks off took, and what is marked all the same. */
export interface TakenOff {
  /** Cells whose mark went. */
  readonly cells: number;
  readonly notes: number;
  /** Cells of filled forms that stay marked, because their figures are provisional. */
  readonly provisional: number;
}

export function takenOff(
  { touched }: UndoEntry,
  { sheets }: Workbook,
  { filled = [] }: Pick<State, "filled">,
): TakenOff {
  let [cells, notes] = [0, 0];
  for (const one of touched) {
    if (one.kind === "marks") for (const { at } of one.removed) cells += cellsIn(at);
    if (one.kind === "note" && one.before !== null && one.after === null) notes++;
  }
  const isThere = new Set(sheets.map(({ name }) => name));
  const provisional = filled.reduce(
    (sum, { sheet, provisional: marked = [] }) => sum + (isThere.has(sheet) ? marked.length : 0),
    0,
  );
  return { cells, notes, provisional };
}

function cellsIn(at: readonly string[]): number {
  return at.reduce((sum, address) => {
    const range = parseAddress(address)?.range;
    return sum + (range ? range.rowCount * range.columnCount : 0);
  }, 0);
}
