import type { ReconcileStep } from "../host/checker";

/** The words by which a list is put beside that of another file. */
export interface ReconcileViewWords {
  readonly heading: string;
  readonly note: string;
  readonly open: string;
  readonly openAnother: string;
  readonly steps: Readonly<Record<ReconcileStep, string>>;
  readonly stop: string;
  readonly stopped: string;
  readonly direction: string;
  otherIsBefore(file: string): string;
  otherIsNow(file: string): string;
  /** Over the sentence that says why; and what turns them. */
  readonly reversed: string;
  readonly turn: string;
  readonly before: string;
  readonly now: string;
  readonly none: string;
  /** Of an address in this workbook. */
  go(cell: string): string;
  readonly write: string;
  written(sheet: string): string;
  readonly close: string;
  noList(file: string): string;
  /** Figures that the period before does not bear out. */
  figures(count: number): string;
  compared(count: number): string;
  ended(differences: number): string;
  readonly failed: string;
}
