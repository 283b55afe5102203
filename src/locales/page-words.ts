/** The words of the page around the views. */
export interface PageWords {
  readonly tagline: string;
  readonly open: string;
  readonly openAnother: string;
  readonly sample: string;
  readonly openFolder: string;
  /** From one workbook of several. */
  readonly backToFolder: string;
  readonly drop: string;
  readonly dropHere: string;
  readonly formats: string;
  /** Asked before another file takes the place of one with explanations that are on the page alone. */
  readonly leave: string;
  readonly privacy: string;
  readonly sheets: string;
  hiddenSheet(name: string): string;
  grid(sheet: string): string;
  readonly loadingSheet: string;
  readonly emptySheet: string;
  readonly unseen: string;
  readonly activeCell: string;
  readonly workbook: string;
}
