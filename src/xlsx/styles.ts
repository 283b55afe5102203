import type { CellStyle } from "../core/workbook/workbook";
import { PLAIN_STYLE } from "../core/workbook/workbook";
import { builtInFormatCode } from "./number-format-codes";
import { unescapeXstring } from "./xml-entities";
import { XmlScanner } from "./xml-scanner";
import { xmlText } from "./xml-text";

/** The styles of a workbook: `indexes[xf]` is the place in `styles` of cell format `xf`. */
export interface Styles {
  /** Distinct; the first is what cells without a format have. */
  readonly styles: readonly CellStyle[];
  readonly indexes: Uint16Array;
  /** More distinct styles than a cell can number; those beyond are shown as the first. */
  readonly tooMany: boolean;
}

export const NO_STYLES: Styles = { styles: [PLAIN_STYLE], indexes: new Uint16Array(1), tooMany: false };

interface Font {
  fontName: string;
  bold: boolean;
}

interface Format {
  readonly numberFormatId: number;
  readonly font: number;
  indent: number;
}

/** Reads the styles part (ECMA-376 part 1, 18.8): only what `CellStyle` has a place for. */
export function readStyles(bytes: Uint8Array): Styles {
  const codes = new Map<number, string>();
  const fonts: Font[] = [];
  const formats: Format[] = [];
  const scanner = new XmlScanner(xmlText(bytes));
  // Differential formats and the formats behind named styles use the same element names.
  let section = "";
  for (let event = scanner.next(); event !== "end"; event = scanner.next()) {
    if (event !== "open") continue;
    const { name, depth } = scanner;
    if (depth === 2) section = name;
    else if (section === "numFmts" && name === "numFmt") {
      codes.set(
        Number(scanner.attribute("numFmtId")),
        unescapeXstring(scanner.attribute("formatCode") ?? ""),
      );
    } else if (section === "fonts") readFontElement(scanner, fonts);
    else if (section === "cellXfs" && name === "xf") {
      formats.push({
        numberFormatId: Number(scanner.attribute("numFmtId") ?? 0),
        font: Number(scanner.attribute("fontId") ?? 0),
        indent: 0,
      });
    } else if (section === "cellXfs" && name === "alignment") {
      const format = formats.at(-1);
      if (format) format.indent = Number(scanner.attribute("indent") ?? 0) || 0;
    }
  }
  return distinctStyles(
    formats.map(({ numberFormatId, font, indent }) => ({
      numberFormat: codes.get(numberFormatId) ?? builtInFormatCode(numberFormatId),
      fontName: fonts[font]?.fontName ?? "",
      bold: fonts[font]?.bold ?? false,
      indent,
    })),
  );
}

function readFontElement(scanner: XmlScanner, fonts: Font[]): void {
  if (scanner.name === "font") fonts.push({ fontName: "", bold: false });
  const font = fonts.at(-1);
  if (!font) return;
  if (scanner.name === "name") font.fontName = scanner.attribute("val") ?? "";
  else if (scanner.name === "b") font.bold = scanner.attribute("val") === undefined || scanner.flag("val");
}

function distinctStyles(all: readonly CellStyle[]): Styles {
  if (all.length === 0) return NO_STYLES;
  const styles: CellStyle[] = [];
  const places = new Map<string, number>();
  const indexes = new Uint16Array(all.length);
  all.forEach((style, i) => {
    const key = `${style.numberFormat}\0${style.fontName}\0${String(style.bold)}\0${String(style.indent)}`;
    let place = places.get(key);
    if (place === undefined) {
      place = styles.push(style) - 1;
      places.set(key, place);
    }
    indexes[i] = place > 0xffff ? 0 : place;
  });
  return { styles: styles.slice(0, 0x10000), indexes, tooMany: styles.length > 0x10000 };
}
