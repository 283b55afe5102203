import type { CellFormat } from "../../core/edit";
import { BUILT_IN_FORMATS } from "../number-format-codes";
import type { PackageEditor } from "./package-editor";
import { addStyle, type StylesText } from "./styles-part";
import { attribute, escapeXstring } from "./xml-edit";
import { child, ownPrefix, parseNodes } from "./xml-nodes";

/** The order of a font's children in the schema. */
const FONT_ORDER = [
  "b",
  "i",
  "strike",
  "condense",
  "extend",
  "outline",
  "shadow",
  "u",
  "vertAlign",
  "sz",
  "color",
  "name",
  "family",
  "charset",
  "scheme",
];

/** Adds the formats that new cells need to a styles part, each once. */
export class CellFormats {
  private readonly known = new Map<string, number>();
  private readonly numbers = new Map<string, number>();

  constructor(
    private readonly editor: PackageEditor,
    private styles: StylesText,
  ) {}

  /** The number of a format among the cell formats; 0, the workbook's own, for none. */
  numberOf(format: CellFormat | undefined): number {
    if (!format || Object.keys(format).length === 0) return 0;
    const key = JSON.stringify(format);
    const number = this.numbers.get(key) ?? this.addFormat(format);
    this.numbers.set(key, number);
    return number;
  }

  private addFormat(format: CellFormat): number {
    const numFmt = this.numberFormat(format.numberFormat);
    const font = this.font(format);
    const fill = format.fill === undefined ? 0 : this.add("fills", solidFill(format.fill));
    const border = format.border ? this.add("borders", THIN_BORDER) : 0;
    const alignment = alignmentOf(format);
    const applied = [
      numFmt > 0 && "applyNumberFormat",
      font > 0 && "applyFont",
      fill > 0 && "applyFill",
      border > 0 && "applyBorder",
      alignment !== "" && "applyAlignment",
    ].flatMap((name) => (name === false ? [] : ` ${name}="1"`));
    const tag = `xf numFmtId="${String(numFmt)}" fontId="${String(font)}" fillId="${String(fill)}" borderId="${String(border)}" xfId="0"${applied.join("")}`;
    return this.add("cellXfs", alignment === "" ? `<${tag}/>` : `<${tag}>${alignment}</xf>`);
  }

  /** The styles part with what was added. */
  get text(): StylesText {
    return this.styles;
  }

  private add(list: string, item: string): number {
    const known = this.known.get(list + item);
    if (known !== undefined) return known;
    const { styles, number } = addStyle(this.editor, this.styles, list, item);
    this.styles = styles;
    this.known.set(list + item, number);
    return number;
  }

  private numberFormat(code: string | undefined): number {
    if (code === undefined) return 0;
    const builtIn = Object.entries(BUILT_IN_FORMATS).find(([, known]) => known === code);
    if (builtIn) return Number(builtIn[0]);
    const known = this.known.get(`numFmt ${code}`);
    if (known !== undefined) return known;
    const { xml } = this.styles;
    const used = child(parseNodes(xml, 2), "numFmts")?.children.map((node) =>
      Number(attribute(xml, node, "numFmtId")),
    );
    // Up to 163 belong to Excel.
    const id = Math.max(163, ...(used ?? [])) + 1;
    this.add("numFmts", `<numFmt numFmtId="${String(id)}" formatCode="${escapeXstring(code)}"/>`);
    this.known.set(`numFmt ${code}`, id);
    return id;
  }

  /** The workbook's own font, so that the sheet looks like the others, with what is asked for. */
  private font({ bold, italic, fontName, fontSize }: CellFormat): number {
    if (!bold && !italic && fontName === undefined && fontSize === undefined) return 0;
    const { xml } = this.styles;
    const root = parseNodes(xml, 3);
    const prefix = ownPrefix(xml, root);
    const children = new Map<string, string>();
    for (const node of child(root, "fonts")?.children[0]?.children ?? [])
      children.set(node.name, xml.slice(node.start, node.end).replaceAll(`<${prefix}`, "<"));
    if (bold) children.set("b", "<b/>");
    if (italic) children.set("i", "<i/>");
    if (fontSize !== undefined) children.set("sz", `<sz val="${String(fontSize)}"/>`);
    if (fontName !== undefined) {
      children.set("name", `<name val="${escapeXstring(fontName)}"/>`);
      // What else says which font it is would say another.
      for (const other of ["family", "charset", "scheme"]) children.delete(other);
    }
    const ordered = FONT_ORDER.flatMap((name) => children.get(name) ?? []);
    return this.add("fonts", `<font>${ordered.join("")}</font>`);
  }
}

const THIN_BORDER = `<border>${["left", "right", "top", "bottom"]
  .map((side) => `<${side} style="thin"><color auto="1"/></${side}>`)
  .join("")}<diagonal/></border>`;

function solidFill(colour: string): string {
  const rgb = `FF${colour.replace("#", "").toUpperCase()}`;
  return `<fill><patternFill patternType="solid"><fgColor rgb="${rgb}"/><bgColor indexed="64"/></patternFill></fill>`;
}

function alignmentOf({ horizontal, vertical, wrap, indent = 0 }: CellFormat): string {
  const given = [
    horizontal && ` horizontal="${horizontal}"`,
    vertical && ` vertical="${vertical}"`,
    wrap && ' wrapText="1"',
    indent > 0 && ` indent="${String(indent)}"`,
  ].filter(Boolean);
  return given.length === 0 ? "" : `<alignment${given.join("")}/>`;
}
