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
  /** Marks of a check on so many cells and so many notes went; those of so many provisional figures stay. */
  unmarked(taken: { readonly cells: number; readonly notes: number; readonly provisional: number }): string;
}
