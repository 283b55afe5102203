import { builtInFormatCode } from "../xlsx/number-format-codes";
import { ByteReader } from "./byte-reader";
import { type BinaryFont, type BinaryFormat } from "./style-table";
import { Brt, xlsbRecords, xlsbText } from "./xlsb-records";

export interface XlsbStyles {
  readonly fonts: readonly BinaryFont[];
  readonly formats: readonly BinaryFormat[];
}

export const NO_XLSB_STYLES: XlsbStyles = { fonts: [], formats: [] };

/** Reads the styles part of a .xlsb workbook. */
export function readXlsbStyles(bytes: Uint8Array): XlsbStyles {
  const fonts: BinaryFont[] = [];
  const codes = new Map<number, string>();
  const formats: { numberFormatId: number; font: number; indent: number }[] = [];
  // The formats behind named styles are records of the same kind.
  let areCells = false;
  for (const { type, content } of xlsbRecords(bytes)) {
    const reader = new ByteReader(content);
    if (type === Brt.font) {
      reader.skip(4);
      const bold = reader.u16() >= 600;
      const raised = reader.u16() === 1;
      reader.at = 21;
      fonts.push({ name: xlsbText(reader), bold, raised });
    } else if (type === Brt.numberFormat) codes.set(reader.u16(), xlsbText(reader));
    else if (type === Brt.beginCellFormats) areCells = true;
    else if (type === Brt.endCellFormats) areCells = false;
    else if (type === Brt.cellFormat && areCells) {
      reader.skip(2);
      const [numberFormatId, font] = [reader.u16(), reader.u16()];
      reader.at = 11;
      formats.push({ numberFormatId, font, indent: reader.u8() });
    }
  }
  return {
    fonts,
    formats: formats.map(({ numberFormatId, ...format }) => ({
      ...format,
      numberFormat: codes.get(numberFormatId) ?? builtInFormatCode(numberFormatId),
    })),
  };
}
