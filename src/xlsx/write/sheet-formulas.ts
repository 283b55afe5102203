import { parseRange, type Range } from "../../core/workbook/address";
import { scanCells, scanRows } from "./sheet-scan";
import { attribute } from "./xml-edit";
import { child, parseNodes } from "./xml-nodes";
import { sharedGroup } from "./write-cells";

/** What a worksheet's formulas say beyond their text. */
export interface SheetFormulas {
  /** Ranges that one formula fills: arrays and what-if tables. */
  readonly filled: readonly Range[];
  /** The `si` of the shared formulas by the place (`placeKey`) of the cell that says them. */
  readonly sharedFirst: ReadonlyMap<number, string>;
}

const PLAIN: SheetFormulas = { filled: [], sharedFirst: new Map() };

/** A number for a place on a sheet. */
export function placeKey(row: number, column: number): number {
  return row * 16384 + column;
}

/** @throws PartError where rows or cells stand out of order */
export function sheetFormulas(xml: string): SheetFormulas {
  // Most sheets have formulas of the plain kind only, and then there is nothing to look for.
  if (!/<(?:[^\s/>:]+:)?f\s/.test(xml)) return PLAIN;
  const root = parseNodes(xml, 1);
  const data = child(root, "sheetData");
  if (!data) return PLAIN;
  const filled: Range[] = [];
  const sharedFirst = new Map<number, string>();
  for (const row of scanRows(xml, root, data))
    for (const { column, formula } of scanCells(xml, root, row)) {
      if (!formula || formula.inner - formula.start < 8) continue;
      const range = parseRange(attribute(xml, formula, "ref") ?? "");
      const type = attribute(xml, formula, "t");
      const group = sharedGroup(xml, formula);
      if ((type === "array" || type === "dataTable") && range) filled.push(range);
      else if (group !== undefined && formula.end > formula.inner)
        sharedFirst.set(placeKey(row.row, column), group);
    }
  return { filled, sharedFirst };
}
