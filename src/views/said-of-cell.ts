import { splitAddress } from "../core/address-list";
import type { CheckReport, Finding, UndecidedEntry } from "../core/report";
import { parseRange } from "../core/workbook/address";

/** What a report says of a cell. */
export type SaidOfCell =
  | { readonly kind: "finding"; readonly finding: Finding }
  | { readonly kind: "undecided"; readonly entry: UndecidedEntry }
  | { readonly kind: "nothing" };

/**
 * The first finding on a cell, else the first that it is a part of, else why it could not be judged.
 *
 * @param address one cell, such as `'Biểu 1'!B3`
 * @param findings in the order in which the reader sees them
 */
export function saidOfCell(
  address: string,
  findings: readonly Finding[],
  { undecided }: Pick<CheckReport, "undecided">,
): SaidOfCell {
  const holds = (place: string): boolean => covers(place, address);
  const finding = findings.find(({ at }) => holds(at)) ?? findings.find(({ related }) => related.some(holds));
  if (finding) return { kind: "finding", finding };
  const entry = undecided.find(({ at }) => holds(at));
  return entry ? { kind: "undecided", entry } : { kind: "nothing" };
}

/** Whether a cell lies in a cell or rectangle; the names of sheets tell no capitals apart, as in Excel. */
function covers(place: string, address: string): boolean {
  const [outer, inner] = [splitAddress(place), splitAddress(address)];
  if (outer.sheet.toLowerCase() !== inner.sheet.toLowerCase()) return false;
  const [area, cell] = [parseRange(outer.cell), parseRange(inner.cell)];
  return (
    area !== undefined &&
    cell !== undefined &&
    cell.row >= area.row &&
    cell.row < area.row + area.rowCount &&
    cell.column >= area.column &&
    cell.column < area.column + area.columnCount
  );
}
