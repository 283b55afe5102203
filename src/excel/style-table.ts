import { type CellStyle, PLAIN_STYLE } from "../core/workbook/workbook";
import type { CellLook } from "./read-blocks";

/** As many styles as a cell can number. */
const MOST = 0x10000;

/** Collects the styles of a workbook, each once; the first is the plain one. */
export class StyleTable {
  readonly styles: CellStyle[] = [PLAIN_STYLE];
  private readonly indexes = new Map<string, number>();
  private overflowed = false;
  /** Cells beside one another mostly look alike. */
  private latest = { numberFormat: "General", fontName: "", bold: false, indent: 0, index: 0 };

  /** Whether there were more than a cell can number; those beyond count as the plain one. */
  get tooMany(): boolean {
    return this.overflowed;
  }

  indexOf(numberFormat: string, look: CellLook = PLAIN_STYLE): number {
    const { fontName, bold, indent } = look;
    const { latest } = this;
    if (
      latest.numberFormat === numberFormat &&
      latest.fontName === fontName &&
      latest.bold === bold &&
      latest.indent === indent
    )
      return latest.index;
    const index = this.find(numberFormat, look);
    this.latest = { numberFormat, fontName, bold, indent, index };
    return index;
  }

  private find(numberFormat: string, { fontName, bold, indent }: CellLook): number {
    const key = `${numberFormat}\0${fontName}\0${String(bold)}\0${String(indent)}`;
    let index = this.indexes.get(key);
    if (index === undefined) {
      if (this.styles.length === MOST) {
        this.overflowed = true;
        return 0;
      }
      index = this.styles.push({ numberFormat: numberFormat || "General", fontName, bold, indent }) - 1;
      this.indexes.set(key, index);
    }
    return index;
  }
}
