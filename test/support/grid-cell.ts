import type { CellStyle } from "../../src/core/workbook/workbook";

export type GridValue =
  | { readonly kind: "blank" }
  | { readonly kind: "number"; readonly number: number }
  | { readonly kind: "boolean"; readonly boolean: boolean }
  | { readonly kind: "text" | "error"; readonly text: string };

export interface GridCell {
  readonly value: GridValue;
  /** Without `=`. */
  readonly formula?: string;
  readonly style: Partial<CellStyle>;
}

/** The cells of a drawn grid. Its first line that is not empty is row 1; an empty line further down is an empty row. */
export function readGrid(grid: string): GridCell[][] {
  return grid
    .trim()
    .split("\n")
    .map((line) => readLine(line.trim()));
}

function readLine(line: string): GridCell[] {
  if (line === "") return [];
  if (!line.startsWith("|") || !line.endsWith("|"))
    throw new Error(`a grid's line stands between "|": ${line}`);
  // A bar inside double quotes belongs to the text.
  const cells = line.slice(1).match(/(?:"[^"]*"|[^|"])*\|/g) ?? [];
  return cells.map((cell) => readGridCell(cell.slice(0, -1).trim()));
}

/**
 * One cell as it is drawn:
 *
 * - `12`, `-3.5` a number; `TRUE` a boolean; `#DIV/0!` an error; nothing: blank
 * - `Nam`, `01`, `8.341,5` text; `"8.341"` text that would else be a number
 * - `=SUM(B2:B3) => 12` a formula with its value; `=A1+B1` one without a value
 * - before any of these: `{0.0%}` a number format, `{b}` bold, `{>2}` an indent of 2
 */
export function readGridCell(text: string): GridCell {
  const [prefix = ""] = /^(?:\{[^}]+\})*/.exec(text) ?? [];
  const style = readStyle(prefix);
  const content = text.slice(prefix.length).trim();
  if (!content.startsWith("=")) return { value: readValue(content), style };
  const [formula = "", value = ""] = content.slice(1).split(" => ");
  return { value: readValue(value.trim()), formula: formula.trim(), style };
}

function readStyle(prefix: string): Partial<CellStyle> {
  const style: { -readonly [K in keyof CellStyle]?: CellStyle[K] } = {};
  for (const [, mark = ""] of prefix.matchAll(/\{([^}]+)\}/g)) {
    if (mark === "b") style.bold = true;
    else if (/^>\d+$/.test(mark)) style.indent = Number(mark.slice(1));
    else style.numberFormat = mark;
  }
  return style;
}

function readValue(text: string): GridValue {
  if (text === "") return { kind: "blank" };
  if (/^".*"$/.test(text)) return { kind: "text", text: text.slice(1, -1) };
  if (/^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(text)) return { kind: "number", number: Number(text) };
  if (text === "TRUE" || text === "FALSE") return { kind: "boolean", boolean: text === "TRUE" };
  if (/^#(?:DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!|SPILL!|CALC!)$/.test(text))
    return { kind: "error", text };
  return { kind: "text", text };
}
