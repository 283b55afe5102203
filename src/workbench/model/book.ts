import type { Range } from "./area";
import type { Cell } from "./cell";
import type { CellMap } from "./cell-map";
import type { Format } from "./format";
import type { Happened } from "./happened";

/** An open workbook: data that the functions beside this file change. */
export interface Book {
  readonly name: string;
  sheets: readonly Sheet[];
  activeId: string;
  /** The selected rectangles of the active sheet, the first one leading. */
  selection: readonly Range[];
  tables: readonly Table[];
  names: readonly Name[];
  settings: readonly Setting[];
  xmlParts: readonly XmlPart[];
  structureProtected: boolean;
  readOnly: boolean;
  readonly calculation: Calculation;
  /** What happened and was not told yet. */
  happened: Happened[];
  /** What a client watches, as `event|target`. */
  readonly watched: Set<string>;
  /** A new identifier, unlike all given before. */
  newId(): string;
}

export interface Calculation {
  /** Call before the workbook changes. */
  prepare(writesFormula: boolean): void;
  cellSet(sheet: Sheet, row: number, column: number, cell: Cell | undefined): void;
  sheetAdded(name: string): void;
  sheetDeleted(place: number): void;
  sheetRenamed(place: number, name: string): void;
  /** Brings formula cells up to date; gives the sheets on which a value changed. */
  settle(): readonly Sheet[];
}

export type Visibility = "Visible" | "Hidden" | "VeryHidden";

export interface Sheet {
  readonly book: Book;
  readonly id: string;
  name: string;
  visibility: Visibility;
  /** Undefined where the sheet is not protected. */
  protection: ProtectionOptions | undefined;
  readonly cells: CellMap<Cell>;
  readonly formats: CellMap<Format>;
  merges: readonly Range[];
  readonly hiddenRows: Set<number>;
  readonly hiddenColumns: Set<number>;
  /** In points, by column. */
  readonly columnWidths: Map<number, number>;
  /** In points, of the rows that somebody set. */
  readonly rowHeights: Map<number, number>;
  conditionalFormats: readonly ConditionalFormat[];
  comments: readonly Note[];
  charts: readonly Chart[];
  readonly pageLayout: PageLayout;
}

/** What a client may still do on a protected sheet. */
export interface ProtectionOptions {
  readonly allowFormatCells?: boolean;
}

/** Excel's own table. */
export interface Table {
  readonly id: string;
  readonly name: string;
  readonly sheet: Sheet;
  readonly range: Range;
  readonly showHeaders: boolean;
  readonly showTotals: boolean;
}

export interface Name {
  readonly name: string;
  /** With `=`. */
  readonly formula: string;
  readonly sheet: Sheet | undefined;
  readonly visible: boolean;
}

export interface XmlPart {
  readonly id: string;
  namespace: string;
  xml: string;
}

export interface Setting {
  readonly key: string;
  /** JSON text. */
  value: string;
}

/** The first entry of a threaded comment. */
export interface Note {
  readonly id: string;
  readonly row: number;
  readonly column: number;
  content: string;
  readonly author: string;
}

export interface ConditionalFormat {
  readonly id: string;
  readonly type: string;
  readonly ranges: readonly Range[];
  formula: string;
  fill: string;
  fontColor: string;
  italic: boolean;
  stopIfTrue: boolean;
}

export interface Chart {
  readonly id: string;
  name: string;
  readonly type: string;
  readonly source: { readonly sheet: Sheet; readonly range: Range };
  readonly seriesBy: string;
  title: string;
  place: Range | undefined;
  readonly series: readonly ChartSeries[];
  readonly axes: { readonly value: ChartAxis; readonly category: ChartAxis };
}

/** What somebody set of a series or an axis; undefined where nobody did. */
export interface ChartSeries {
  fill?: string;
  line?: string;
  overlap?: number;
  gapWidth?: number;
  hasDataLabels?: boolean;
  labelFormat?: string;
}

export interface ChartAxis {
  numberFormat?: string;
  tickLabelPosition?: string;
  reversePlotOrder?: boolean;
}

export interface PageLayout {
  orientation: string;
  paperSize: string;
  /** Text in the middle under every page. */
  centerFooter: string;
  rightFooter: string;
  /** Rows that begin a page, zero-based. */
  rowBreaks: readonly number[];
  zoom: Readonly<Record<string, number>>;
  titleRows: Range | undefined;
}
