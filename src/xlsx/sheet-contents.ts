import type { CellTableBuilder } from "../core/workbook/cell-table-builder";
import type { StringTable } from "../core/workbook/string-table";
import type { HiddenRows } from "./hidden-rows";
import type { RowLevels } from "./row-levels";

/** What the cells of a sheet refer to, and what is made of them. */
export interface SheetContents {
  readonly builder: CellTableBuilder;
  readonly hiddenRows: HiddenRows;
  readonly rowLevels: RowLevels;
  /** Codes of the shared formulas by their `si`. */
  readonly sharedFormulas: Map<string, number>;
  readonly strings: StringTable;
  /** By number in the shared strings part: index in `strings`. */
  readonly sharedStrings: Int32Array;
  /** By number in `cellXfs`: index in `Workbook.styles`. */
  readonly styles: Uint16Array;
  readonly date1904: boolean;
}
