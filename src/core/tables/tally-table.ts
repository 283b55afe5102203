import type { NumberFormat } from "../numbers/read-number";
import type { Sheet } from "../workbook/workbook";
import type { BodyGrid } from "./body-grid";
import type { ColumnCode } from "./code-row";
import type { ColumnRole } from "./column-roles";
import type { TableFrame } from "./find-frames";
import type { RowCode } from "./row-code";
import type { RowLabel } from "./row-labels";

/**
 * A block of figures with captions over its columns and labels before its rows. (`Table` already
 * means something in Excel.) Rows and columns of `grid`, `roles` and `paths` count from the body's
 * first cell.
 */
export interface TallyTable {
  readonly sheetIndex: number;
  readonly sheet: Sheet;
  readonly frame: TableFrame;
  readonly kind: "tally" | "roster" | "form" | "other";
  readonly grid: BodyGrid;
  readonly roles: readonly ColumnRole[];
  /** Captions over each column, from the top down. */
  readonly paths: readonly (readonly string[])[];
  readonly codes: readonly ColumnCode[];
  /** Sheet-wide columns of row labels. */
  readonly labelColumns: readonly number[];
  /** Label of a body row; made when asked for, and kept. */
  readonly labelOf: (row: number) => RowLabel;
  /** What code a body row bears and what is printed beside it; made when asked for. */
  readonly codeOf: (row: number) => RowCode;
  /** Whether anything that could be a sum is printed beside a body row: quicker to ask than its code. */
  readonly declaresSum: (row: number) => boolean;
  readonly habit: NumberFormat | undefined;
}

/** A place of a sheet that looks like a table and was not read, and why. */
export interface UnreadTable {
  readonly sheetIndex: number;
  readonly frame: TableFrame;
  readonly reason: "too-large";
}
