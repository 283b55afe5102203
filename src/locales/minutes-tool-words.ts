/** The words of the buttons that make minutes. */
export interface MinutesToolWords {
  readonly save: Readonly<Record<".docx" | ".html", string>>;
  readonly copy: string;
  readonly copied: string;
  readonly failed: string;
  /** What the file is called, without its ending. */
  fileName(of: string): string;
}
