/**
 * One change to a workbook: plain data, made by suggestions and by filling alike, previewed and listed
 * before a host applies it. Closed union: what is not here is never written. Addresses are A1 with their
 * sheet, as in a report (`'Biểu 1'!B3`).
 */
export type Edit =
  | SetValue
  | SetFormula
  | AddSheet
  | RemoveSheet
  | AddOverlay
  | RemoveOverlays
  | SetNote
  | RemoveNotes
  | SetState;

export type EditValue = number | string | boolean | null;

/** A typed value; null empties the cell. The cell's formats stay. */
export interface SetValue {
  readonly kind: "set-value";
  /** One cell. */
  readonly at: string;
  readonly value: EditValue;
  /** The user has agreed that a formula in the cell goes. Without it a cell with a formula is refused. */
  readonly replacesFormula?: boolean;
}

/** A formula; the cell's formats stay. It takes the place of a value or of another formula. */
export interface SetFormula {
  readonly kind: "set-formula";
  /** One cell. */
  readonly at: string;
  /** In English, without `=`. */
  readonly formula: string;
}

/** A new sheet behind the others. */
export interface AddSheet {
  readonly kind: "add-sheet";
  readonly sheet: NewSheet;
}

/**
 * Takes a sheet out that we added. It is done after all other edits, and refused where the sheet then holds
 * anything else than what we put there, or where something outside it refers to it.
 */
export interface RemoveSheet {
  readonly kind: "remove-sheet";
  /** As it was added. */
  readonly sheet: NewSheet;
}

/** A mark over cells that leaves their formats alone: a conditional format of ours, always true. */
export interface AddOverlay {
  readonly kind: "add-overlay";
  /** Rectangles on one sheet. */
  readonly at: readonly string[];
  readonly tone: OverlayTone;
}

/** Takes marks of ours off; those of the user stay. */
export interface RemoveOverlays {
  readonly kind: "remove-overlays";
  /** Only these, taken off before others are added; a mark that is not there is passed over. Absent: every mark. */
  readonly marks?: readonly Mark[];
  /** Where no marks are named: only those of these tones. */
  readonly tones?: readonly OverlayTone[];
  /** Where no marks are named: only those on sheets of these names. */
  readonly sheets?: readonly string[];
}

/** A mark of ours as it stands in a workbook. */
export interface Mark {
  /** Rectangles on one sheet. */
  readonly at: readonly string[];
  readonly tone: OverlayTone;
}

/** A note of ours on a cell; null takes it off. A note of somebody else is never touched. */
export interface SetNote {
  readonly kind: "set-note";
  /** One cell. */
  readonly at: string;
  readonly text: string | null;
}

/** Takes every note of ours off, whichever cell it is on; those of others stay. */
export interface RemoveNotes {
  readonly kind: "remove-notes";
}

/** What we keep in the workbook: a custom XML part of ours; null takes it out. */
export interface SetState {
  readonly kind: "set-state";
  /** Its root is in `STATE_NAMESPACE`: by that the part is found again. */
  readonly xml: string | null;
}

/** Whose notes are ours, in every workbook and language. */
export const NOTE_AUTHOR = "Khớp Số";

export const STATE_NAMESPACE = "urn:khop-so:state";

/** The first two are of findings; `provisional` is of figures that may still change. */
export const OVERLAY_TONES = ["error", "query", "provisional"] as const;
export type OverlayTone = (typeof OVERLAY_TONES)[number];

/**
 * The formula of our marks, without `=`: always true, and no user would write it. By it a mark is told
 * from a conditional format of the user's, also after Excel has saved the workbook.
 */
export function overlayFormula(tone: OverlayTone): string {
  return `"khopso:${tone}"<>""`;
}

/** The tone of the mark whose formula this is, with or without `=`; undefined for a format of somebody else. */
export function overlayTone(formula: string): OverlayTone | undefined {
  const plain = formula.replace(/\s/g, "").replace(/^=/, "");
  return OVERLAY_TONES.find((tone) => plain === overlayFormula(tone));
}

/** Leaves no trace of Khớp Số in a workbook: what it remembers, its marks and its notes. */
export const REMOVE_EVERYTHING: readonly Edit[] = [
  { kind: "remove-overlays" },
  { kind: "remove-notes" },
  { kind: "set-state", xml: null },
];

/** What a workbook of its own is made of: its sheets, marks on them, and what it remembers. */
export type NewContent = AddSheet | AddOverlay | SetState;

/** How a mark looks: fill and line, `#rrggbb`; in italics where it has no line, so that print shows it too. */
export const OVERLAY_LOOKS: Readonly<Record<OverlayTone, { readonly fill: string; readonly line?: string }>> =
  {
    error: { fill: "#FFC7CE", line: "#9C0006" },
    query: { fill: "#FFEB9C", line: "#9C5700" },
    provisional: { fill: "#FFF2CC" },
  };

export interface NewSheet {
  /** As Excel allows it: 31 characters, none of `\ / ? * [ ] :`, not there yet. */
  readonly name: string;
  readonly cells: readonly NewCell[];
  /** A1 without a sheet: `B3:D3`. */
  readonly merges: readonly string[];
  /** In characters, by column from A; undefined leaves the standard width. */
  readonly columnWidths: readonly (number | undefined)[];
  /** In points, by row from 1; undefined leaves what the text takes. */
  readonly rowHeights?: readonly (number | undefined)[];
  readonly print?: PrintSetup;
  readonly charts?: readonly NewChart[];
}

export interface NewCell {
  /** A1 without a sheet. */
  readonly at: string;
  readonly content?: { readonly value: EditValue } | { readonly formula: string };
  readonly format?: CellFormat;
}

export interface CellFormat {
  readonly numberFormat?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Absent: the workbook's own. */
  readonly fontName?: string;
  /** In points. */
  readonly fontSize?: number;
  readonly horizontal?: "left" | "center" | "right";
  readonly vertical?: "top" | "center" | "bottom";
  readonly wrap?: boolean;
  /** How far from the side it is aligned to, in steps of about three characters. */
  readonly indent?: number;
  /** Thin lines on all four sides. */
  readonly border?: boolean;
  /** `#rrggbb` */
  readonly fill?: string;
}

export interface PrintSetup {
  readonly orientation: "portrait" | "landscape";
  /** Fits the width of one page. */
  readonly fitToWidth: boolean;
  /** First and last row that every page repeats, one-based. */
  readonly titleRows?: readonly [number, number];
  /** A4 where it is not said. */
  readonly paper?: "A4" | "A3";
  /** In the middle under every page, as plain text. */
  readonly footer?: string;
  /** On the right under every page: its number, and how many there are. */
  readonly pageNumbers?: boolean;
  /** Rows that begin a page, one-based. */
  readonly pageBreaks?: readonly number[];
}

export interface NewChart {
  readonly type: "column" | "bar" | "line" | "pie";
  readonly title: string;
  /** Labels in the first column, names of the series in the first row; A1 without a sheet. */
  readonly source: string;
  /** The cells it covers; A1 without a sheet. */
  readonly place: string;
  /** Figures stand at the bars, lines and slices. */
  readonly hasLabels?: boolean;
  /** Bars to both sides of one line: those of a series below zero to the left, shown without their sign. */
  readonly isPyramid?: boolean;
}

/** What series are filled with, the first first: greys that a printer without colours tells apart. */
export const SERIES_GREYS = ["#404040", "#BFBFBF", "#7F7F7F", "#E7E7E7"] as const;

/** How figures of a pyramid are shown. */
export const UNSIGNED_FORMAT = "#,##0;#,##0";
