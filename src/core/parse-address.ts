import { splitAddress } from "./address-list";
import { parseRange, type Range } from "./workbook/address";

/** Where an address of a report stands: `'Biểu 1'!H6` → the sheet `Biểu 1` and the cell. */
export interface Place {
  /** "" where the address names none. */
  readonly sheet: string;
  readonly range: Range;
}

/** Undefined where the text is no cell and no rectangle. */
export function parseAddress(address: string): Place | undefined {
  const { sheet, cell } = splitAddress(address);
  const range = parseRange(cell);
  return range && { sheet, range };
}
