/** A workbook to begin with, as plain data. Addresses are A1 without a sheet. */
export interface WorkbookSeed {
  /** File name. */
  readonly name: string;
  readonly sheets: readonly SheetSeed[];
  readonly names?: readonly NameSeed[];
  readonly structureProtected?: boolean;
  /** Opened for reading only. */
  readonly readOnly?: boolean;
  /** Custom XML parts, as text. */
  readonly xmlParts?: readonly string[];
}

export interface SheetSeed {
  readonly name: string;
  readonly visibility?: "visible" | "hidden" | "very-hidden";
  readonly protected?: boolean;
  readonly cells?: readonly CellSeed[];
  /** `A1:C1` */
  readonly merges?: readonly string[];
  /** Zero-based. */
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  /** In characters, by zero-based column. */
  readonly columnWidths?: Readonly<Record<number, number>>;
  readonly tables?: readonly TableSeed[];
  readonly comments?: readonly NoteSeed[];
}

export interface CellSeed {
  readonly at: string;
  /** What the cell shows; with a formula its value when the workbook was saved. */
  readonly value?: number | string | boolean | { readonly error: string };
  /** With or without `=`. */
  readonly formula?: string;
  readonly numberFormat?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly indent?: number;
  readonly fontName?: string;
  /** In points. */
  readonly fontSize?: number;
  /** `#RRGGBB` */
  readonly fill?: string;
  readonly wrap?: boolean;
  readonly horizontal?: "Left" | "Center" | "Right";
  /** Whether the sheet's protection covers it; true by default, as in Excel. */
  readonly locked?: boolean;
}

export interface TableSeed {
  readonly name: string;
  readonly range: string;
  readonly showHeaders?: boolean;
  readonly showTotals?: boolean;
}

export interface NameSeed {
  readonly name: string;
  /** `='Biểu 1'!$A$1:$B$2`, with or without `=`. */
  readonly formula: string;
  /** The sheet it is known on; the whole workbook by default. */
  readonly sheet?: string;
  readonly visible?: boolean;
}

export interface NoteSeed {
  readonly at: string;
  readonly text: string;
  readonly author?: string;
}
