import { parseAddress, type Place } from "../../core/parse-address";
import type { Finding, Severity } from "../../core/report";
import type { Range } from "../../core/workbook/address";

/** The worst finding on each cell of one sheet, by row and column. */
export type Marks = ReadonlyMap<string, Severity>;

export const markKey = (row: number, column: number): string => `${String(row)},${String(column)}`;

export function marksBySheet(findings: readonly Finding[]): ReadonlyMap<string, Marks> {
  const sheets = new Map<string, Map<string, Severity>>();
  for (const { at, severity, accepted } of findings) {
    const place = accepted ? undefined : parseAddress(at);
    if (!place) continue;
    const marks = sheets.get(place.sheet) ?? new Map<string, Severity>();
    sheets.set(place.sheet, marks);
    const key = markKey(place.range.row, place.range.column);
    if (marks.get(key) !== "error") marks.set(key, severity);
  }
  return sheets;
}

/** Cells that were asked for: where to go, and what to mark beside. */
export interface Target {
  readonly place: Place;
  readonly related: readonly Place[];
}

export function targetOf(addresses: readonly string[]): Target | undefined {
  const [place, ...related] = addresses.flatMap((address) => parseAddress(address) ?? []);
  return place && { place, related };
}

export function isWithin(row: number, column: number, range: Range): boolean {
  return (
    row >= range.row &&
    row < range.row + range.rowCount &&
    column >= range.column &&
    column < range.column + range.columnCount
  );
}
