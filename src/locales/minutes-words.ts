/** The words of minutes of a check. */
export interface MinutesWords {
  readonly title: string;
  /** The head of documents of the state, and of the party. */
  readonly state: { readonly plain: string; readonly bold: string };
  readonly party: { readonly plain: string; readonly bold: string };
  /** For who checks, to be filled in by hand. */
  readonly office: { readonly plain: string; readonly bold: string };
  ofFile(file: string): string;
  ofFiles(files: number): string;
  /** @param day `2026-11-23`; undefined where it is to be filled in by hand */
  opening(day: string | undefined): string;
  readonly present: readonly string[];
  readonly counts: string;
  readonly countColumns: readonly [string, string];
  readonly countRows: {
    readonly files: string;
    readonly units: string;
    readonly missing: string;
    readonly unread: string;
    readonly replaced: string;
    readonly tables: string;
    readonly tested: string;
    readonly consistent: string;
    readonly inconsistent: string;
    readonly undecided: string;
    readonly errors: string;
    readonly queries: string;
    readonly explained: string;
    readonly accepted: string;
    readonly fixed: string;
  };
  readonly units: string;
  readonly missing: string;
  readonly causes: string;
  readonly causesNote: string;
  readonly findings: string;
  readonly findingColumns: readonly [string, string, string, string];
  readonly nothingFound: string;
  moreFindings(count: number): string;
  readonly explanations: string;
  readonly explanationColumns: readonly [string, string, string, string, string];
  readonly noExplanations: string;
  readonly accepted: string;
  readonly waiting: string;
  readonly notChecked: string;
  readonly notCheckedNote: string;
  readonly nothingNotChecked: string;
  notCheckedPlaces(reason: string, count: number): string;
  readonly opinion: string;
  readonly conclusion: string;
  readonly copies: string;
  readonly signOne: readonly string[];
  readonly signMany: readonly string[];
  readonly signHere: string;
  readonly number: string;
  page(number: string, of: string): string;
  /** What the file is called, without its ending. */
  fileName(of: string): string;
}
