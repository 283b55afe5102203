import type { CellStyle } from "../core/workbook/workbook";
import { PLAIN_STYLE } from "../core/workbook/workbook";

/** A cell format as the binary formats store it. */
export interface BinaryFormat {
  readonly font: number;
  readonly numberFormat: string;
  readonly indent: number;
}

export interface BinaryFont {
  readonly name: string;
  readonly bold: boolean;
  readonly raised: boolean;
}

export const PLAIN_FONT: BinaryFont = { name: "", bold: false, raised: false };

/** The distinct styles behind cell formats; the first is what cells without a format have. */
export interface StyleTable {
  readonly styles: readonly CellStyle[];
  /** By number of the cell format: index in `styles`. */
  readonly indexes: readonly number[];
}

export function styleTable(formats: readonly BinaryFormat[], fonts: readonly BinaryFont[]): StyleTable {
  const styles: CellStyle[] = [];
  const places = new Map<string, number>();
  const indexes = formats.map(({ font, numberFormat, indent }) => {
    const { name: fontName, bold } = fonts[font] ?? PLAIN_FONT;
    const key = `${numberFormat}\0${fontName}\0${String(bold)}\0${String(indent)}`;
    const known = places.get(key);
    if (known !== undefined) return known;
    const place = styles.push({ numberFormat, fontName, bold, indent }) - 1;
    places.set(key, place);
    return place;
  });
  return styles.length === 0 ? { styles: [PLAIN_STYLE], indexes: [] } : { styles, indexes };
}
