import type { CellStyle, SheetPage } from "../core/workbook/workbook";
import { PLAIN_STYLE } from "../core/workbook/workbook";
import type { XmlScanner } from "../xlsx/xml-scanner";
import { OdsPages } from "./ods-pages";
import { type OdsNumberFormat, readNumberFormat } from "./ods-number-format";

/** What one style says itself; the rest is its parent's. */
interface Style {
  readonly parent: string | undefined;
  numberFormat?: string;
  font?: string;
  bold?: boolean;
  indent?: number;
  raised?: boolean;
  /** Of a sheet's style: it is not shown. */
  hidden?: boolean;
  /** Of a sheet's style: the master page it is printed on. */
  master?: string;
}

const DEFAULT = "";

/** Collects the styles of a document and gives those that cells show, each once. */
export class OdsStyles {
  /** The first is what cells without a style have. */
  readonly styles: CellStyle[] = [];
  private readonly named = new Map<string, Style>();
  private readonly families = new Map<string, string>();
  private readonly formats = new Map<string, OdsNumberFormat>();
  private readonly places = new Map<string, number>();
  private readonly byStyle = new Map<string, number>();
  private open: Style | undefined;
  private readonly pages = new OdsPages();

  /** Takes an element just opened, where it concerns styles. */
  read(scanner: XmlScanner): void {
    const { name } = scanner;
    if (name === "style:font-face") {
      const family = scanner.attribute("svg:font-family")?.replace(/^'(.*)'$/, "$1");
      this.families.set(scanner.attribute("style:name") ?? "", family ?? "");
    } else if (name === "style:style" || name === "style:default-style") this.begin(scanner);
    else if (name === "style:text-properties") this.readText(scanner);
    else if (name === "style:paragraph-properties") this.readParagraph(scanner);
    else if (name === "style:table-properties" && this.open) {
      if (scanner.attribute("table:display") === "false") this.open.hidden = true;
    } else if (/^number:[a-z]+-style$/.test(name)) {
      const key = scanner.attribute("style:name") ?? "";
      this.formats.set(key, readNumberFormat(scanner));
    } else this.pages.read(scanner);
  }

  /** The place in `styles` of a cell's style. */
  indexOf(style: string | undefined): number {
    if (this.styles.length === 0) this.place(this.cellStyle("Default"));
    if (style === undefined) return 0;
    let index = this.byStyle.get(style);
    if (index === undefined) {
      index = this.place(this.cellStyle(style));
      this.byStyle.set(style, index);
    }
    return index;
  }

  /** Whether text in this style stands raised, and its font where the style names one. */
  run(style: string): { readonly raised: boolean; readonly font: string | undefined } {
    const { raised, font } = this.resolve(`text ${style}`);
    return { raised: raised ?? false, font };
  }

  isSheetHidden(style: string | undefined): boolean {
    return style !== undefined && this.resolve(`table ${style}`).hidden === true;
  }

  /** What a sheet of this style is printed on. */
  pageOf(style: string | undefined): SheetPage {
    return style === undefined ? {} : this.pages.of(this.resolve(`table ${style}`).master);
  }

  private begin(scanner: XmlScanner): void {
    const family = familyOf(scanner.attribute("style:family"));
    if (family === undefined) {
      this.open = undefined;
      return;
    }
    const parent = scanner.attribute("style:parent-style-name");
    const isDefault = scanner.name === "style:default-style";
    this.open = { parent: isDefault ? undefined : `${family} ${parent ?? DEFAULT}` };
    const master = scanner.attribute("style:master-page-name");
    if (master !== undefined) this.open.master = master;
    const format = scanner.attribute("style:data-style-name");
    if (format !== undefined) this.open.numberFormat = format;
    const name = isDefault ? DEFAULT : (scanner.attribute("style:name") ?? DEFAULT);
    this.named.set(`${family} ${name}`, this.open);
  }

  private readText(scanner: XmlScanner): void {
    if (!this.open) return;
    const face = scanner.attribute("style:font-name");
    const font = face === undefined ? scanner.attribute("fo:font-family") : (this.families.get(face) ?? face);
    if (font !== undefined) this.open.font = font.replace(/^'(.*)'$/, "$1");
    const weight = scanner.attribute("fo:font-weight");
    if (weight !== undefined) this.open.bold = weight === "bold" || Number(weight) >= 600;
    const position = scanner.attribute("style:text-position");
    if (position !== undefined) this.open.raised = /^(?:super|[1-9]\d*%)/.test(position);
  }

  /** Excel's steps of indentation are about 10 points or 3.5 mm wide. */
  private readParagraph(scanner: XmlScanner): void {
    const [, amount, unit = ""] =
      /^([\d.]+)(in|cm|mm|pt)$/.exec(scanner.attribute("fo:margin-left") ?? "") ?? [];
    if (!this.open || amount === undefined) return;
    const millimetres = Number(amount) * ({ in: 25.4, cm: 10, pt: 0.3528 }[unit] ?? 1);
    this.open.indent = Math.min(15, Math.round(millimetres / 3.5));
  }

  private cellStyle(name: string): CellStyle {
    const { numberFormat, font = "", bold = false, indent = 0 } = this.resolve(`cell ${name}`);
    return { numberFormat: this.formatCode(numberFormat), fontName: font, bold, indent };
  }

  private formatCode(name: string | undefined): string {
    const format = this.formats.get(name ?? "");
    if (!format) return PLAIN_STYLE.numberFormat;
    const codes = format.instead.map((other) => this.formats.get(other)?.code ?? "");
    return [...codes.filter((code) => code !== ""), format.code].slice(0, 4).join(";");
  }

  /** A style with all that its parents say. A circle of parents ends where it closes. */
  private resolve(key: string): Omit<Style, "parent"> {
    const seen = new Set<string>();
    let whole: Omit<Style, "parent"> = {};
    for (let at: string | undefined = key; at !== undefined && !seen.has(at);) {
      seen.add(at);
      const style: Style | undefined = this.named.get(at);
      if (!style) break;
      const { parent, ...own } = style;
      whole = { ...own, ...whole };
      at = parent;
    }
    return whole;
  }

  private place(style: CellStyle): number {
    const key = `${style.numberFormat}\0${style.fontName}\0${String(style.bold)}\0${String(style.indent)}`;
    const known = this.places.get(key);
    if (known !== undefined) return known;
    const place = this.styles.push(style) - 1;
    this.places.set(key, place);
    return place;
  }
}

function familyOf(family: string | undefined): "cell" | "text" | "table" | undefined {
  if (family === "table-cell") return "cell";
  return family === "text" || family === "table" ? family : undefined;
}
