/** The words of `khopso explain`. */
export interface ExplainCommandWords {
  optionNotOfExplain(name: string): string;
  optionOfExplain(name: string): string;
  readonly noFinding: string;
  readonly noReason: string;
  notFound(asked: string): string;
  /** Several findings are on one cell. */
  several(asked: string, ids: readonly string[]): string;
}
