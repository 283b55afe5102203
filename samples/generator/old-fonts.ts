import { encodeTcvn3 } from "../../test/support/legacy-encoders";
import type { Cell, Sheet, Style } from "./xlsx/sheet";

/**
 * The same sheets as they were typed before Unicode: TCVN3 letters in .VnTime, texts all in capitals in
 * .VnTimeH, which draws small letters as capitals. Names of sheets stay: Excel's tabs have a font of Windows.
 */
export function inOldFonts(sheets: readonly Sheet[]): Sheet[] {
  return sheets.map((sheet) => ({
    ...sheet,
    cells: new Map([...sheet.cells].map(([at, cell]) => [at, inOldFont(cell)])),
  }));
}

function inOldFont(cell: Cell): Cell {
  const { value } = cell;
  if (typeof value !== "string") return { ...cell, style: { ...cell.style, font: ".VnTime" } };
  const isCapital = value === value.toUpperCase() && value !== value.toLowerCase();
  const style: Style = { ...cell.style, font: isCapital ? ".VnTimeH" : ".VnTime" };
  return { ...cell, value: encodeTcvn3(value), style };
}
