import type { ByteReader } from "./byte-reader";
import type { BiffText } from "./biff-text";
import { xlsbText } from "./xlsb-records";

/** A text with the fonts of its runs ([MS-XLSB] 2.5.122); how it is read aloud is left out. */
export function xlsbRichText(reader: ByteReader): BiffText {
  const hasRuns = (reader.u8() & 1) === 1;
  const text = xlsbText(reader);
  const runs: (readonly [number, number])[] = [];
  if (hasRuns) for (let left = reader.u32(); left > 0; left--) runs.push([reader.u16(), reader.u16()]);
  return { text, runs };
}
