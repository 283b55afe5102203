import { cellName } from "../workbook/address";
import type { Sheet } from "../workbook/workbook";
import type { CountRelation } from "./count-relation";

/** Where a recounted figure stands. */
export function addressOfCount(
  { table, row, column }: CountRelation,
  prefixOf: (table: { readonly sheet: Sheet }) => string,
): string {
  return prefixOf(table) + cellName(table.frame.bodyTop + row, table.frame.left + column);
}
