import type { CellPosition, Range } from "./address";
import type { CellTable } from "./cells";

/** A workbook as any reader hands it over: plain data, no file, no Office object, nothing to wait for. */
export interface Workbook {
  /** File name, or the path relative to the folder that was given, with `/`. */
  readonly name: string;
  /** In the order of the tabs. Sheets without cells (charts, dialogs) are not among them: see `remarks`. */
  readonly sheets: readonly Sheet[];
  /**
   * Every text of the workbook once, in Unicode; superscript runs are left out of it, see `superscripts`.
   * Texts that read alike but stand otherwise in the file, see `originals`, are apart.
   */
  readonly strings: readonly string[];
  /** By index in `strings`: what stood raised in that text, in order, such as footnote marks. */
  readonly superscripts: ReadonlyMap<number, string>;
  /**
   * By index in `strings`: the text as the file has it, where it was read from an old Vietnamese font or
   * encoding. The same letters of the file in two fonts may be two texts; each has an index of its own.
   */
  readonly originals?: ReadonlyMap<number, string>;
  readonly styles: readonly CellStyle[];
  readonly names: readonly DefinedName[];
  /** Day 0 of date numbers is 1904-01-01 instead of 1899-12-30. */
  readonly date1904: boolean;
  /** Adding, renaming and moving sheets is locked. */
  readonly structureProtected: boolean;
  /** The format knows no numbers, only text (.csv): that a number is text there says nothing. */
  readonly textOnly?: boolean;
  /** What a reader met and a person should know of. */
  readonly remarks: readonly Remark[];
}

export interface Sheet {
  readonly name: string;
  /** As the file has it, where the name was read from an old encoding; writers need this one. */
  readonly originalName?: string;
  readonly visibility: "visible" | "hidden" | "very-hidden";
  readonly cells: CellTable;
  readonly merges: readonly Range[];
  readonly hiddenRows: readonly Span[];
  readonly hiddenColumns: readonly Span[];
  /** Rows in groups of the outline, ascending and apart from each other; absent where no row is in one, or none is read. */
  readonly rowLevels?: readonly RowLevel[];
  /** Excel's own tables (ListObjects). */
  readonly tables: readonly ExcelTable[];
  readonly comments: readonly Comment[];
  readonly protected: boolean;
  /** What the sheet is printed on, as far as its file says; absent where it says nothing, or that is not read. */
  readonly page?: SheetPage;
}

export interface SheetPage {
  readonly paper?: "A4" | "A3";
  readonly orientation?: "portrait" | "landscape";
}

/** From `first` to `last`, both included, zero-based. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

/** Rows that are equally deep in groups of the sheet's outline: 1 to 7. */
export interface RowLevel extends Span {
  readonly level: number;
}

/** How a cell is shown. */
export interface CellStyle {
  /** Excel's number format code, `General` by default. */
  readonly numberFormat: string;
  readonly fontName: string;
  readonly bold: boolean;
  readonly indent: number;
}

export interface DefinedName {
  readonly name: string;
  /** As the file has it, where the name was read from an old encoding. */
  readonly originalName?: string;
  /** Formula text without `=`. */
  readonly refersTo: string;
  /** The sheet it is known on, where it is not known in the whole workbook. */
  readonly sheet?: string;
}

export interface ExcelTable {
  readonly name: string;
  readonly range: Range;
  readonly headerRows: number;
  readonly totalsRows: number;
}

export interface Comment extends CellPosition {
  readonly text: string;
}

export interface Remark {
  /** Open list; the sentences are in `note-text.ts`. */
  readonly code:
    | "chart-sheet-skipped"
    | "dialog-sheet-skipped"
    | "macro-sheet-skipped"
    | "sheet-damaged"
    | "sheet-part-missing"
    | "formulas-unread"
    | "legacy-font-read"
    | "too-many-styles"
    | "delimiter-found"
    | "encoding-found";
  readonly sheet?: string;
  readonly detail?: string;
}

export const PLAIN_STYLE: CellStyle = { numberFormat: "General", fontName: "", bold: false, indent: 0 };
