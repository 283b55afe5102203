/** The words of marks in the sheet. */
export interface MarkWords {
  readonly mark: string;
  readonly unmark: string;
  marked(places: number): string;
  /** The program has no notes. */
  readonly noNotes: string;
  readonly notesOfOthers: string;
  notOn(sheets: readonly string[]): string;
  readonly addSheet: string;
  readonly added: string;
  readonly unmarked: string;
}
