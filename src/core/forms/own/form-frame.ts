import { foldLabel, numberingOf } from "../../labels/fold-label";
import { means, mentions } from "../../labels/lexicon";
import { type ColumnCode, parseColumnCode, readCodeRow } from "../../tables/code-row";
import { viewWorkbook } from "../../tables/sheet-view";
import type { Sheet, Workbook } from "../../workbook/workbook";
import type { SheetTexts } from "./sheet-texts";

/** Where the parts of a form stand on its sheet; zero-based, ends not included. */
export interface FormFrame {
  readonly headerTop: number;
  /** The row of codes, or the first row of the body where there is none. */
  readonly headerBottom: number;
  readonly codes: readonly ColumnCode[];
  readonly left: number;
  readonly right: number;
  readonly labelColumn: number;
  /** The column of running numbers, left of the labels. */
  readonly indexColumn?: number;
  /** Rows of the body, from the top. */
  readonly rows: readonly number[];
}

/** A form is looked for this far down. */
const LAST_HEADER_ROW = 60;
const MOST_ROWS = 2000;
const MOST_COLUMNS = 100;
const FEWEST_ROWS = 2;

/** Finds the header, the row of codes and the body of a form that holds no figures. */
export function formFrame(
  workbook: Workbook,
  sheet: Sheet,
  texts: SheetTexts,
): FormFrame | "no-header" | "no-rows" | "no-figures" | "too-large" {
  if (texts.columnCount > MOST_COLUMNS * 3) return "too-large";
  const coded = codeRow(workbook, sheet, texts);
  const header = coded ? headerOver(texts, coded.row, coded.codes) : headerWithoutCodes(texts);
  if (!header) return "no-header";
  const { top, bottom, left, right } = header;
  if (right - left > MOST_COLUMNS) return "too-large";
  const first = coded ? coded.row + 1 : bottom;
  const columns = labelColumns(texts, first, left, right, top);
  if (!columns) return "no-rows";
  const rows = bodyRows(texts, first, columns, { left, right, top, bottom });
  if (rows.length < FEWEST_ROWS) return "no-rows";
  if (rows.length > MOST_ROWS) return "too-large";
  if (columns.label + 1 >= right) return "no-figures";
  return {
    headerTop: top,
    headerBottom: bottom,
    codes: coded?.codes ?? [],
    left,
    right,
    labelColumn: columns.label,
    ...(columns.index !== undefined && { indexColumn: columns.index }),
    rows,
  };
}

interface Header {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

function codeRow(
  workbook: Workbook,
  sheet: Sheet,
  texts: SheetTexts,
): { readonly row: number; readonly codes: readonly ColumnCode[] } | undefined {
  const view = viewWorkbook(workbook);
  for (let row = 1; row < Math.min(texts.rowCount, LAST_HEADER_ROW); row++) {
    const codes = readCodeRow(view, sheet, row) ?? twoCodes(texts, row);
    if (codes) return { row, codes };
  }
  return undefined;
}

/** Two columns alone: `A | 1`. */
function twoCodes(texts: SheetTexts, row: number): ColumnCode[] | undefined {
  const codes = texts.columnsOf(row).flatMap((column) => {
    const code = parseColumnCode(texts.textAt(row, column), column);
    return code ? [code] : [];
  });
  const [first, second] = codes;
  if (codes.length !== 2 || texts.columnsOf(row).length !== 2) return undefined;
  const isStart = /^[A1]$/.test(first?.code ?? "") && /^[12]$/.test(second?.code ?? "");
  return isStart && first?.code !== second?.code ? codes : undefined;
}

/** The header over a row of codes reaches up to the caption of its first column. */
function headerOver(texts: SheetTexts, row: number, codes: readonly ColumnCode[]): Header | undefined {
  const left = Math.min(...codes.map(({ column }) => column));
  let right = Math.max(...codes.map(({ column }) => column)) + 1;
  let top = row;
  let first = left;
  for (let r = row - 1; r >= 0 && top === row; r--) {
    const area = texts.areaAt(r, left);
    if (texts.textAt(area?.row ?? r, area?.column ?? left) !== "") {
      top = area?.row ?? r;
      first = area?.column ?? left;
    }
    if (row - r > 12) return undefined;
  }
  if (top === row) return undefined;
  // A column of running numbers may bear no code.
  while (first > 0 && isCaption(texts, top, first - 1)) first--;
  for (let r = top; r < row; r++)
    for (const column of texts.columnsOf(r)) {
      const area = texts.areaAt(r, column);
      right = Math.max(right, column + (area?.columnCount ?? 1));
    }
  return { top, bottom: row, left: Math.min(left, first), right };
}

function isCaption(texts: SheetTexts, row: number, column: number): boolean {
  const text = texts.textAt(row, column);
  return text !== "" && means(text, "index");
}

/** The first row with captions side by side over rows with a label each; captions of bands reach further down. */
function headerWithoutCodes(texts: SheetTexts): Header | undefined {
  for (let row = 0; row < Math.min(texts.rowCount, LAST_HEADER_ROW); row++) {
    const columns = texts.columnsOf(row);
    const [left] = columns;
    const last = columns.at(-1);
    if (left === undefined || last === undefined || columns.length < 2) continue;
    const area = texts.areaAt(row, left);
    let bottom = row + (area?.rowCount ?? 1);
    for (const column of columns) {
      const own = texts.areaAt(row, column);
      // A band over captions of its own.
      if ((own?.columnCount ?? 1) > 1 && column > left) bottom = Math.max(bottom, row + 2);
      bottom = Math.max(bottom, row + (own?.rowCount ?? 1));
    }
    const right = last + (texts.areaAt(row, last)?.columnCount ?? 1);
    const isWide = columns.length >= 3 || right - left >= 3;
    const below = labelsBelow(texts, bottom, left, right);
    const isTitle = columns.some((column) =>
      /^(?:mẫu |biểu |bảng |phụ lục )/iu.test(texts.textAt(row, column)),
    );
    if (!isTitle && below >= (isWide ? FEWEST_ROWS : 4)) return { top: row, bottom, left, right };
  }
  return undefined;
}

/** How many rows follow at once that have a label, or a number and a label, and no figures or captions beside. */
function labelsBelow(texts: SheetTexts, from: number, left: number, right: number): number {
  let count = 0;
  for (let row = from; row < texts.rowCount; row++) {
    const columns = texts.columnsOf(row);
    if (columns.length === 0 && isCovered(texts, row, left)) continue;
    if (columns.length === 0 || columns.length > 2 || columns.some((at) => at < left || at >= right)) break;
    if (columns.some((column) => column > left + 1)) break;
    count++;
  }
  return count;
}

/** A lower part of what is merged downwards. */
function isCovered(texts: SheetTexts, row: number, column: number): boolean {
  const area = texts.areaAt(row, column);
  return area !== undefined && area.row < row;
}

/** The column with most words in the body; the one before it, where it holds numbers of the rows. */
function labelColumns(
  texts: SheetTexts,
  from: number,
  left: number,
  right: number,
  top: number,
): { readonly label: number; readonly index?: number } | undefined {
  const words = new Map<number, number>();
  for (let row = from; row < Math.min(texts.rowCount, from + 60); row++)
    for (const column of texts.columnsOf(row)) {
      const text = texts.textAt(row, column);
      if (
        column >= left &&
        column < right &&
        /\p{L}{2}/u.test(text) &&
        (texts.areaAt(row, column)?.columnCount ?? 1) === 1
      )
        words.set(column, (words.get(column) ?? 0) + 1);
    }
  const [best] = [...words].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  if (!best) return undefined;
  const [label] = best;
  const before = label - 1;
  if (before < left) return { label };
  const caption = texts.textAt(texts.areaAt(top, before)?.row ?? top, before);
  let numbers = 0;
  for (let row = from; row < texts.rowCount; row++) if (isNumber(texts.textAt(row, before))) numbers++;
  return means(caption, "index") || numbers >= best[1] / 2 ? { label, index: before } : { label };
}

function isNumber(text: string): boolean {
  return text.length <= 6 && numberingOf(text) !== "none";
}

/** Rows that have a label, down to the notes and signatures under the table. */
function bodyRows(
  texts: SheetTexts,
  from: number,
  { label, index }: { readonly label: number; readonly index?: number },
  { left, right, top, bottom }: Header,
): readonly number[] {
  const rows: number[] = [];
  const captions = new Set<string>();
  for (let row = top; row <= bottom; row++)
    for (const column of texts.columnsOf(row)) captions.add(foldLabel(texts.textAt(row, column)));
  let blank = 0;
  for (let row = from; row < texts.rowCount; row++) {
    const text = texts.labelAt(row, label);
    const columns = texts.columnsOf(row).filter((column) => column >= left && column < right);
    if (text === "") {
      if (columns.length === 0 && isCovered(texts, row, label)) continue;
      // Notes and signatures stand across, or beside.
      if (columns.some((column) => column !== index)) break;
      if (++blank > 1) break;
      continue;
    }
    const area = texts.areaAt(row, label);
    // A header that is printed again on the next page.
    if (columns.length > 2 && columns.every((column) => captions.has(foldLabel(texts.textAt(row, column)))))
      continue;
    if (area && area.row < row) continue;
    const isTotal = TOTAL.test(foldLabel(text));
    if ((area?.columnCount ?? 1) > 1 && numberingOf(text) === "none" && !isTotal) break;
    if (area && area.column < label && !isTotal) break;
    if (isFoot(text) || (blank > 0 && numberingOf(text) === "none" && columns.length > 1)) break;
    blank = 0;
    rows.push(row);
  }
  return rows;
}

const TOTAL = /^(?:tổng số|tổng cộng|tổng|cộng|total)(?: chung)?$/u;

function isFoot(text: string): boolean {
  return (
    means(text, "signature") ||
    /^ghi chú\b/iu.test(text) ||
    /ngày\s.*tháng\s.*năm/iu.test(text) ||
    (mentions(text, "signature") && text === text.toUpperCase())
  );
}
