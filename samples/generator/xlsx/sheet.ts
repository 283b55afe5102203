/** A worksheet in the making. Rows and columns are zero-based; A1 names stand in formulas and relations. */

export interface Style {
  readonly bold?: true;
  readonly italic?: true;
  readonly size?: number;
  /** Times New Roman by default. */
  readonly font?: string;
  readonly border?: true;
  readonly align?: "left" | "center" | "right";
  readonly wrap?: true;
  /** Text that runs upwards. */
  readonly upright?: true;
  readonly indent?: number;
  /** A number format of Excel. */
  readonly format?: string;
}

export interface Cell {
  readonly value?: number | string;
  /** Without the equals sign; `value` is then what Excel would have stored. */
  readonly formula?: string;
  readonly style: Style;
}

export interface Sheet {
  readonly name: string;
  readonly cells: Map<string, Cell>;
  readonly merges: string[];
  /** In characters. */
  readonly widths: readonly number[];
  readonly heights: Map<number, number>;
  readonly hidden?: true;
  /** The first cell that scrolls. */
  readonly freeze?: string;
  readonly landscape?: true;
  readonly paper?: "A3" | "A4";
  /** First and last row printed on every page, as on the screen: `[7, 10]`. */
  readonly printTitles?: readonly [number, number];
}

export type SheetSetup = Omit<Sheet, "cells" | "merges" | "heights">;

export function newSheet(setup: SheetSetup): Sheet {
  return { ...setup, cells: new Map(), merges: [], heights: new Map() };
}

/** Writes a value, or a formula where the text begins with `=`. */
export function put(sheet: Sheet, at: string, value: number | string | undefined, style: Style): void {
  if (typeof value === "string" && value.startsWith("=")) {
    sheet.cells.set(at, { formula: value.slice(1), style });
  } else {
    sheet.cells.set(at, value === undefined ? { style } : { value, style });
  }
}

/** Writes into the first cell of `A1:C1`, gives all of them the style, and merges them. */
export function putMerged(sheet: Sheet, range: string, value: string, style: Style): void {
  const [first = range, last = first] = range.split(":");
  const [a, b] = [readName(first), readName(last)];
  for (let row = a.row; row <= b.row; row++) {
    for (let column = a.column; column <= b.column; column++) {
      put(sheet, cellName(row, column), row === a.row && column === a.column ? value : undefined, style);
    }
  }
  if (first !== last) sheet.merges.push(range);
}

/** A copy whose cells can be changed without touching the first one. */
export function copySheet(sheet: Sheet): Sheet {
  return { ...sheet, cells: new Map(sheet.cells), merges: [...sheet.merges] };
}

export function columnName(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnName(Math.floor(column / 26) - 1) + last;
}

export function cellName(row: number, column: number): string {
  return columnName(column) + String(row + 1);
}

export function readName(name: string): { row: number; column: number } {
  const [, letters = "", digits = ""] = /^([A-Z]+)(\d+)$/.exec(name) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  if (column === 0) throw new Error(`not a cell: ${name}`);
  return { row: Number(digits) - 1, column: column - 1 };
}
