import type { StorePlace } from "../host/host";

/** The words of the section in which lists of members and what of them was not understood are seen. */
export interface ListWords {
  heading(members: number): string;
  onSheets(sheets: readonly string[]): string;
  readonly allKnown: string;
  readonly note: string;
  columns(count: number): string;
  values(count: number): string;
  optional(count: number): string;
  showOptional(count: number): string;
  readonly hideOptional: string;
  columnIs(heading: string): string;
  valueIs(text: string, heading: string, cells: number): string;
  readonly choose: string;
  readonly perhaps: string;
  readonly others: string;
  /** A word, or a column, that says nothing. */
  readonly nothing: string;
  readonly noField: string;
  go(cell: string): string;
  save(count: number): string;
  saved(count: number): string;
  readonly travels: Readonly<Record<StorePlace, string>>;
  readonly cannotKeep: string;
  known(count: number): string;
  columnKnown(heading: string, field: string): string;
  valueKnown(text: string, value: string, field: string): string;
  readonly drop: string;
  dropOf(what: string): string;
  readonly dropped: string;
  readonly names: string;
  readonly namesNote: string;
  /** Looks from the selected cell to the rows behind it. */
  readonly trace: string;
  readonly nothingSelected: string;
  notCounted(cell: string): string;
  traced(cell: string, reported: number, counted: number): string;
  readonly countedRows: string;
  unsettledRows(count: number): string;
  showRows(count: number): string;
  readonly settings: string;
  readonly asOf: string;
  readonly asOfNote: string;
  readonly largeChange: string;
  readonly largeChangeNote: string;
  readonly saveSettings: string;
  readonly savedSettings: string;
}
