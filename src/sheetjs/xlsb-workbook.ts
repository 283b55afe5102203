import type { Sheet } from "../core/workbook/workbook";
import { ByteReader } from "./byte-reader";
import { Brt, xlsbRecords, xlsbText } from "./xlsb-records";

/** What the workbook part of a .xlsb file says. */
export interface XlsbWorkbook {
  readonly sheets: readonly XlsbSheetEntry[];
  readonly date1904: boolean;
  readonly structureProtected: boolean;
  readonly hasNames: boolean;
}

export interface XlsbSheetEntry {
  readonly name: string;
  readonly visibility: Sheet["visibility"];
  readonly relationship: string;
}

const VISIBILITIES = ["visible", "hidden", "very-hidden"] as const;

export function readXlsbWorkbook(part: Uint8Array): XlsbWorkbook {
  const sheets: XlsbSheetEntry[] = [];
  let [date1904, structureProtected, hasNames] = [false, false, false];
  for (const { type, content } of xlsbRecords(part)) {
    const reader = new ByteReader(content);
    if (type === Brt.sheet) {
      const visibility = VISIBILITIES[reader.u32() & 3] ?? "hidden";
      reader.skip(4);
      sheets.push({ visibility, relationship: xlsbText(reader), name: xlsbText(reader) });
    } else if (type === Brt.workbookProperties) date1904 = (reader.u8() & 1) === 1;
    else if (type === Brt.workbookProtection) {
      reader.at = 4;
      structureProtected = (reader.u16() & 1) === 1;
    } else if (type === Brt.name) hasNames = true;
  }
  return { sheets, date1904, structureProtected, hasNames };
}
