import type { FillRefusal } from "../core/forms/fill-workbook";
import type { AgeBy } from "../core/forms/condition";
import type { Rounding } from "../core/forms/rounding";
import type { FormSeries } from "../core/forms/form";

/** The words of filling forms in the views. */
export interface FillingWords {
  readonly heading: string;
  readonly note: string;
  readonly open: string;
  readonly close: string;
  readonly looking: string;
  readonly planning: string;
  counting(done: number, all: number): string;
  readonly checkingLists: string;
  readonly stopped: string;
  readonly writing: string;
  readonly forms: string;
  readonly search: string;
  readonly series: string;
  readonly seriesNames: Readonly<Record<FormSeries | "all", string>>;
  /** Beside forms that no list of members tells anything of. */
  readonly notCounted: string;
  chosen(forms: number): string;
  readonly nothingLikeIt: string;
  readonly period: string;
  readonly year: string;
  readonly partOfYear: string;
  readonly parts: Readonly<Record<PartOfYear, string>>;
  readonly sources: string;
  /** What few need. */
  readonly moreSources: string;
  readonly list: string;
  readonly members: (count: number, date: string | undefined) => string;
  readonly previous: string;
  readonly units: string;
  readonly figures: string;
  readonly none: string;
  /** Choosing a file for one of the three. */
  fileFor(what: string): string;
  readonly file: string;
  readonly readingFile: string;
  readonly ages: string;
  readonly agesNote: string;
  readonly ageBy: Readonly<Record<AgeBy, string>>;
  /** Somebody whose age differs by it. */
  readonly ageExample: Readonly<Record<AgeBy, string>>;
  /** How shares and mean ages are rounded. */
  readonly rounding: string;
  readonly roundings: Readonly<Record<Rounding, string>>;
  readonly asOf: string;
  readonly asOfNote: string;
  readonly print: string;
  readonly upper: string;
  readonly unit: string;
  readonly mayBeEmpty: string;
  readonly frozen: string;
  readonly live: string;
  readonly charts: string;
  readonly inPlace: string;
  readonly plan: string;
  readonly refusals: Readonly<Record<FillRefusal, string>>;
  readonly planHeading: string;
  readonly planNote: string;
  counts(counts: CellsByKind): string;
  proof(held: number, broken: number, undecided: number): string;
  missing(column: string, cells: number): string;
  readonly missingHeading: string;
  readonly cells: string;
  /** A cell of a plan: its row, its column and what it will hold. */
  /** Cells that are left empty for one reason. */
  empty(cells: number, why: string): string;
  emptyForParts(cells: number): string;
  /** Of lists in which something is wrong. */
  openErrors(places: number): string;
  /** Formulas of the user's that stay, and where. */
  kept(cells: number, named: string): string;
  notInPlace(sheets: string): string;
  /** Locked cells of protected sheets, and where. */
  locked(cells: number, named: string): string;
  protected(sheet: string): string;
  provisional(people: number): string;
  /** A figure that is not final; why, without a full stop. */
  isProvisional(why: string): string;
  readonly again: string;
  changes(cells: number): string;
  readonly typedHeading: string;
  readonly typedNote: string;
  typed(at: string, now: string, wanted: string): string;
  readonly overwrite: string;
  write(sheets: number, cells: number): string;
  readonly nothingToWrite: string;
  readonly asNew: string;
  readonly newName: string;
  readonly back: string;
  written(sheets: number, cells: number): string;
  readonly seeWritten: string;
  readonly handOut: string;
  readonly whereFrom: string;
  whereFromCell(cell: string): string;
  readonly whereFromSelected: string;
  readonly nothingSelected: string;
  readonly noFigure: string;
  otherFiles(files: string): string;
  origin(row: string, column: string): string;
  countedRows(rows: number): string;
  readonly countsAll: string;
  readonly unsettledRows: string;
  readonly derivedFrom: string;
  readonly showNames: string;
  /** A row of a list; `file` where it is in another workbook. */
  rowOf(row: number, sheet: string, file: string | undefined, name: string | undefined): string;
}

export type PartOfYear = "year" | "H1" | "H2" | "Q1" | "Q2" | "Q3" | "Q4";

export interface CellsByKind {
  readonly counted: number;
  readonly derived: number;
  readonly gathered: number;
  readonly provisional: number;
  readonly unfilled: number;
}
