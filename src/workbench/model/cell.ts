/** What a cell holds; an empty cell is not stored. */
export type CellValue = number | string | boolean | { readonly error: string };

export interface Cell {
  readonly value: CellValue;
  /** With `=`. */
  readonly formula?: string;
}

/** What was typed or written into a cell; "" empties it. */
export type CellInput = number | string | boolean;

/** The value as the client sees it: an error is its text. */
export function plainValue(value: CellValue | undefined): string | number | boolean {
  if (value === undefined) return "";
  return typeof value === "object" ? value.error : value;
}

export function valueType(value: CellValue | undefined): string {
  switch (typeof value) {
    case "number":
      return "Double";
    case "string":
      return "String";
    case "boolean":
      return "Boolean";
    case "object":
      return "Error";
    default:
      return "Empty";
  }
}

/** A typed text as Excel with English settings takes it; a leading `'` keeps it text. */
export function typedValue(input: CellInput): CellValue {
  if (typeof input !== "string") return input;
  if (input.startsWith("'")) return input.slice(1);
  if (/^\s*[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?\s*$/i.test(input)) return Number(input);
  if (/^(?:true|false)$/i.test(input)) return /^true$/i.test(input);
  if (/^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!)$/.test(input)) return { error: input };
  return input;
}
