import { encodeTcvn3, encodeVni } from "../../test/support/legacy-encoders";
import type { Cell, Sheet, Style } from "./xlsx/sheet";

export type OldEncoding = "TCVN3" | "VNI";

/**
 * The same sheets as they were typed before Unicode: TCVN3 letters in .VnTime, texts all in capitals in
 * .VnTimeH, which draws small letters as capitals; or VNI letters in VNI-Times, which has capitals of its own.
 * Names of sheets stay: Excel's tabs have a font of Windows.
 */
export function inOldFonts(sheets: readonly Sheet[], encoding: OldEncoding = "TCVN3"): Sheet[] {
  const typed = encoding === "VNI" ? inVniFont : inTcvn3Font;
  return sheets.map((sheet) => ({
    ...sheet,
    cells: new Map([...sheet.cells].map(([at, cell]) => [at, typed(cell)])),
  }));
}

function inVniFont(cell: Cell): Cell {
  const style: Style = { ...cell.style, font: "VNI-Times" };
  return typeof cell.value === "string"
    ? { ...cell, value: encodeVni(cell.value), style }
    : { ...cell, style };
}

function inTcvn3Font(cell: Cell): Cell {
  const { value } = cell;
  if (typeof value !== "string") return { ...cell, style: { ...cell.style, font: ".VnTime" } };
  const isCapital = value === value.toUpperCase() && value !== value.toLowerCase();
  const style: Style = { ...cell.style, font: isCapital ? ".VnTimeH" : ".VnTime" };
  return { ...cell, value: encodeTcvn3(value), style };
}
