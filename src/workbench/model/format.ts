/** How a cell is formatted. */
export interface Format {
  readonly numberFormat: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly fontName: string;
  readonly fontSize: number;
  readonly fontColor: string;
  /** `#RRGGBB`; "" is no fill. */
  readonly fill: string;
  readonly indent: number;
  readonly horizontal: string;
  readonly vertical: string;
  readonly wrap: boolean;
  readonly locked: boolean;
  /** Line styles by side. */
  readonly borders: Readonly<Record<string, string>>;
}

export const PLAIN_FORMAT: Format = {
  numberFormat: "General",
  bold: false,
  italic: false,
  fontName: "Calibri",
  fontSize: 11,
  fontColor: "#000000",
  fill: "",
  indent: 0,
  horizontal: "General",
  vertical: "Bottom",
  wrap: false,
  locked: true,
  borders: {},
};
