import type { Style } from "./sheet";
import { escapeXml } from "./xml";

/** Collects the styles in use; every distinct one gets a number in the order of first use. */
export class StyleBook {
  private readonly numbers = new Map<string, number>();
  private readonly styles: Style[] = [];

  constructor() {
    this.numberOf({});
  }

  numberOf(style: Style): number {
    const key = JSON.stringify(Object.entries(style).sort());
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    this.numbers.set(key, this.styles.length);
    return this.styles.push(style) - 1;
  }

  toXml(): string {
    const fonts = this.styles.map(fontXml);
    const formats = [...new Set(this.styles.flatMap(({ format }) => (format ? [format] : [])))];
    const cells = this.styles.map((style, index) => cellXml(style, index, formats));
    return [
      `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">`,
      formats.length ? `<numFmts count="${formats.length}">${formats.map(formatXml).join("")}</numFmts>` : "",
      `<fonts count="${fonts.length}">${fonts.join("")}</fonts>`,
      `<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>`,
      `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${EDGES}</border></borders>`,
      `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>`,
      `<cellXfs count="${cells.length}">${cells.join("")}</cellXfs>`,
      `<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>`,
      `</styleSheet>`,
    ].join("");
  }
}

/** Formats of one's own begin here. */
const FIRST_FORMAT = 164;

const EDGES =
  ["left", "right", "top", "bottom"]
    .map((edge) => `<${edge} style="thin"><color auto="1"/></${edge}>`)
    .join("") + "<diagonal/>";

function fontXml({ bold, italic, size = 12, font = "Times New Roman" }: Style): string {
  return `<font>${bold ? "<b/>" : ""}${italic ? "<i/>" : ""}<sz val="${size}"/><name val="${font}"/><family val="1"/></font>`;
}

function formatXml(format: string, index: number): string {
  return `<numFmt numFmtId="${FIRST_FORMAT + index}" formatCode="${escapeXml(format)}"/>`;
}

function cellXml(style: Style, font: number, formats: readonly string[]): string {
  const format = style.format === undefined ? 0 : FIRST_FORMAT + formats.indexOf(style.format);
  const alignment = [
    `vertical="center"`,
    style.align ? `horizontal="${style.align}"` : style.indent ? `horizontal="left"` : "",
    style.wrap ? `wrapText="1"` : "",
    style.upright ? `textRotation="90"` : "",
    style.indent ? `indent="${style.indent}"` : "",
  ].filter((part) => part !== "");
  return (
    `<xf numFmtId="${format}" fontId="${font}" fillId="0" borderId="${style.border ? 1 : 0}" xfId="0"` +
    ` applyNumberFormat="1" applyFont="1" applyBorder="1" applyAlignment="1">` +
    `<alignment ${alignment.join(" ")}/></xf>`
  );
}
