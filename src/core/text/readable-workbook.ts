import { CellKind } from "../workbook/cells";
import { StringTable } from "../workbook/string-table";
import type { Remark, Sheet, Workbook } from "../workbook/workbook";
import { fontEncoding } from "./font-encoding";
import { readableNames } from "./readable-names";
import { areFontsGone } from "./fonts-gone";
import { composed, toUnicode } from "./to-unicode";

/**
 * The same workbook with every text in Unicode: cells by their fonts, by evidence where the font says
 * nothing; comments and names by evidence. Every reader ends with this. What a text was before is in
 * `originals`; a remark names the fonts. A workbook with nothing to read is given back as it is.
 */
export function readableWorkbook(workbook: Workbook): Workbook {
  const texts = new CellTexts(workbook);
  const sheets = workbook.sheets.map((sheet) => texts.readSheet(sheet));
  const changed = texts.isChanged ? { ...workbook, sheets, ...texts.tables() } : workbook;
  const named = readableNames(changed);
  const isRead = texts.isRead || named !== changed || (workbook.originals?.size ?? 0) > 0;
  if (!isRead) return named;
  const remark: Remark = { code: "legacy-font-read", detail: texts.fonts().join(", ") };
  return { ...named, remarks: [...named.remarks, remark] };
}

/** Reads texts once for each encoding that a font of theirs stands for. */
class CellTexts {
  isChanged = false;
  /** Not only composed: letters were read as others. */
  isRead = false;
  /** By style: which of `fontNames` is its font's kind. */
  private readonly kinds: Uint8Array;
  /** A font of each encoding, with those that say nothing first. */
  private readonly fontNames: string[] = [""];
  /** By style: cells whose text was read by its font. */
  private readonly uses: Uint32Array;
  /** By index of the string: its letters may be others in some encoding. */
  private readonly isOpen: Uint8Array;
  /** By kind and index of the string: the new index, plus 1. */
  private readonly read: Int32Array[] = [];
  private readonly table = new StringTable();

  constructor(private readonly workbook: Workbook) {
    const { strings, superscripts, originals } = workbook;
    this.isOpen = new Uint8Array(strings.length);
    this.uses = new Uint32Array(workbook.styles.length);
    strings.forEach((text, i) => {
      const isSettled = originals?.has(i) ?? false;
      if (!isSettled && (NOT_ASCII.test(text) || NOT_ASCII.test(superscripts.get(i) ?? "")))
        this.isOpen[i] = 1;
    });
    // Pasted or saved elsewhere, the text is in Arial and still TCVN3: then no font is believed to be of Unicode.
    const hasOld = workbook.styles.some(({ fontName }) => isOldFont(fontName));
    const areGone = !hasOld && areFontsGone(strings.filter((_, i) => this.isOpen[i] === 1));
    const kindOf = new Map<string, number>();
    this.kinds = Uint8Array.from(workbook.styles, ({ fontName }) => {
      const encoding = fontEncoding(fontName) ?? "";
      if (encoding === "" || (areGone && encoding === "unicode")) return 0;
      const kind = kindOf.get(encoding) ?? this.fontNames.push(fontName) - 1;
      kindOf.set(encoding, kind);
      return kind;
    });
  }

  readSheet(sheet: Sheet): Sheet {
    const { cells } = sheet;
    const { isOpen, kinds } = this;
    let value: Float64Array | undefined;
    for (let i = 0; i < cells.kind.length; i++) {
      if (cells.kind[i] !== CellKind.text) continue;
      const before = cells.value[i] ?? -1;
      if (isOpen[before] !== 1) continue;
      const style = cells.style[i] ?? 0;
      const after = this.indexOf(before, kinds[style] ?? 0);
      if (after === before) continue;
      (value ??= cells.value.slice())[i] = after;
      this.uses[style] = (this.uses[style] ?? 0) + 1;
    }
    const comments = sheet.comments.map((comment) => ({ ...comment, text: toUnicode(comment.text) }));
    const areComments = comments.some(({ text }, i) => text !== sheet.comments[i]?.text);
    if (areComments) this.isChanged = true;
    if (!value && !areComments) return sheet;
    return { ...sheet, comments, ...(value && { cells: { ...cells, value } }) };
  }

  /** The tables of the new workbook; old indexes stay what they were. */
  tables(): Pick<Workbook, "strings" | "superscripts" | "originals"> {
    const { strings, superscripts, originals } = this.workbook;
    const shift = strings.length;
    const moved = (map: ReadonlyMap<number, string>): (readonly [number, string])[] =>
      [...map].map(([index, text]) => [index + shift, text] as const);
    return {
      strings: [...strings, ...this.table.strings],
      superscripts: new Map([...superscripts, ...moved(this.table.superscripts)]),
      originals: new Map([...(originals ?? []), ...moved(this.table.originals)]),
    };
  }

  /** The old fonts by how many cells were read by them, the most first. */
  fonts(): string[] {
    const uses = new Map<string, number>();
    this.workbook.styles.forEach(({ fontName }, style) => {
      const count = this.uses[style] ?? 0;
      if (count === 0 || !isOldFont(fontName)) return;
      uses.set(fontName, (uses.get(fontName) ?? 0) + count);
    });
    const byUse = [...uses].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
    return byUse.map(([name]) => name);
  }

  private indexOf(index: number, kind: number): number {
    const read = (this.read[kind] ??= new Int32Array(this.workbook.strings.length));
    const known = read[index] ?? 0;
    if (known !== 0) return known - 1;
    const text = this.workbook.strings[index] ?? "";
    const raised = this.workbook.superscripts.get(index) ?? "";
    const options = { font: this.fontNames[kind] ?? "" };
    // Most texts of most workbooks: Unicode by their font, and composed.
    if (fontEncoding(options.font) === "unicode" && !DECOMPOSED.test(text + raised)) {
      read[index] = index + 1;
      return index;
    }
    const [newText, newRaised] = [toUnicode(text, options), toUnicode(raised, options)];
    let after = index;
    if (newText !== text || newRaised !== raised) {
      after = this.workbook.strings.length + this.table.indexOf(newText, newRaised, text);
      this.isChanged = true;
      if (newText !== composed(text)) this.isRead = true;
    }
    read[index] = after + 1;
    return after;
  }
}

const DECOMPOSED = /[\u0300-\u036f\u01a2\u01a3]/;
const NOT_ASCII = /[^\0-\u007f]/;

function isOldFont(font: string): boolean {
  const encoding = fontEncoding(font);
  return encoding !== undefined && encoding !== "unicode";
}
