import type { BiffText } from "./biff-text";
import { ByteReader } from "./byte-reader";
import { Brt, xlsbRecords } from "./xlsb-records";
import { xlsbRichText } from "./xlsb-rich-text";

/** Reads the shared texts part of a .xlsb workbook. */
export function readXlsbTexts(part: Uint8Array): BiffText[] {
  const texts: BiffText[] = [];
  for (const { type, content } of xlsbRecords(part))
    if (type === Brt.sharedText) texts.push(xlsbRichText(new ByteReader(content)));
  return texts;
}
