/** The words of suggestions: what is perhaps wrong, and putting it right. */
export interface SuggestionWords {
  readonly open: string;
  openAt(cell: string): string;
  /** Above several suggestions of which one is chosen. */
  readonly choose: string;
  /** Beside the one that the figures speak for. */
  readonly likeliest: string;
  readonly previewing: string;
  readonly previewHeading: string;
  readonly formulas: (cells: string) => string;
  readonly agree: string;
  readonly formulasKept: string;
  onProtected(cells: string): string;
  apply(cells: number): string;
  readonly cancel: string;
  /** Puts right everything that has no rival. */
  applyAll(cells: number): string;
  readonly allHeading: string;
  written(cells: string, agrees: number, newly: number): string;
  changed(cells: string): string;
}
