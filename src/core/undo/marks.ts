import { bySheet, joinAddresses, splitAddress } from "../address-list";
import type { Edit, Mark, RemoveOverlays } from "../edit";
import { parseAddress } from "../parse-address";
import { rangeName, sheetPrefix } from "../workbook/address";

/** The marks that edits leave behind: one for each edit and sheet, none of those before every mark is taken off. */
export function addedMarks(edits: readonly Edit[]): Mark[] {
  let added: Mark[] = [];
  for (const edit of edits) {
    if (edit.kind === "remove-overlays" && edit.marks === undefined)
      added = added.filter((mark) => !takesOff(edit, mark));
    if (edit.kind !== "add-overlay") continue;
    for (const at of bySheet(edit.at, (address) => address).values()) added.push({ at, tone: edit.tone });
  }
  return added;
}

/** The marks among those that are there which edits take off. */
export function removedMarks<T extends Mark>(edits: readonly Edit[], there: readonly T[]): T[] {
  const removals = edits.filter((edit) => edit.kind === "remove-overlays");
  const gone = new Set(there.filter((mark) => removals.some((edit) => takesOff(edit, mark))));
  const named = matched(
    removals.flatMap(({ marks = [] }) => marks),
    there.filter((mark) => !gone.has(mark)),
  );
  for (const mark of named) gone.add(mark);
  return there.filter((mark) => gone.has(mark));
}

/** Of an edit that names no marks: whether this is one of those that it takes off. */
function takesOff({ marks, tones, sheets }: RemoveOverlays, mark: Mark): boolean {
  if (marks !== undefined || (tones && !tones.includes(mark.tone))) return false;
  return sheets?.includes(sheetOfMark(mark)) ?? true;
}

/** Of the marks that are there, one for each of those wanted, in their order; those not found are left out. */
export function matched<T extends Mark>(wanted: readonly Mark[], there: readonly T[]): T[] {
  const left = there.map((mark) => ({ mark, key: markKey(mark) }));
  return wanted.flatMap((mark) => {
    const key = markKey(mark);
    const place = left.findIndex((one) => one.key === key);
    return place < 0 ? [] : left.splice(place, 1).map((one) => one.mark);
  });
}

/** The same for marks of one tone over the same cells, however their rectangles are written. */
export function markKey({ at, tone }: Mark): string {
  const places = at.flatMap((address) => parseAddress(address) ?? []);
  places.sort((a, b) => a.range.row - b.range.row || a.range.column - b.range.column);
  const cells = joinAddresses(places.map(({ range }) => rangeName(range)));
  return `${tone} ${sheetOf(at)}!${cells.join()}`;
}

/** Whether two marks have a cell in common. */
export function marksMeet(a: Mark, b: Mark): boolean {
  return a.at.some((one) => b.at.some((other) => meet(one, other)));
}

function meet(a: string, b: string): boolean {
  const [p, q] = [parseAddress(a), parseAddress(b)];
  if (p?.sheet !== q?.sheet || !p || !q) return false;
  const [r, s] = [p.range, q.range];
  return (
    r.row < s.row + s.rowCount &&
    s.row < r.row + r.rowCount &&
    r.column < s.column + s.columnCount &&
    s.column < r.column + r.columnCount
  );
}

/** The name of the sheet a mark is on. */
export function sheetOfMark({ at }: Mark): string {
  return splitAddress(at[0] ?? "").sheet;
}

function sheetOf(at: readonly string[]): string {
  return sheetPrefix(splitAddress(at[0] ?? "").sheet);
}
