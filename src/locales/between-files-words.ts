/** The words of what holds between workbooks that were opened together in the page. */
export interface BetweenFilesWords {
  readonly heading: string;
  readonly what: string;
  readonly start: string;
  readonly stop: string;
  readonly openPack: string;
  busy(files: number): string;
  readonly stopped: string;
  done(files: number, rules: number, findings: number): string;
  readonly findings: string;
  rules(count: number): string;
  readonly offNote: string;
  unplaced(rule: string): string;
  /** What a file of the rules is called, without its ending. */
  readonly packFile: string;
}
