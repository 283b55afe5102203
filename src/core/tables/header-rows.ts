import { numberingOf } from "../labels/fold-label";
import { beginsWith, means } from "../labels/lexicon";
import type { Sheet } from "../workbook/workbook";
import { mergeIndex } from "./merge-index";
import { addFigureColumns, isFilled, type RowProfile } from "./row-profile";
import { type WorkbookView, wordsAt } from "./sheet-view";

/** No form that people print has a taller header; what is taller is a list of words. */
const MOST_HEADER_ROWS = 15;
/** Captions of one header stand no more blank rows apart. */
const MOST_BLANK_ROWS = 3;
/** A caption over the labels is a word or two; what is longer is a title. */
const LONGEST_STUB_CAPTION = 25;
const LONGEST_CAPTION = 80;

/**
 * Of the rows above a body row, those that head its columns: from the body upwards, over blank rows
 * between captions, to the title, a line of particulars or a signature.
 */
export function headerRows(
  view: WorkbookView,
  sheet: Sheet,
  profile: RowProfile,
  pending: readonly number[],
  bodyRow: number,
): number[] {
  const header: number[] = [];
  let manyWords = false;
  let blanks = 0;
  for (let k = pending.length - 1; k >= 0 && header.length < MOST_HEADER_ROWS; k--) {
    const row = pending[k] ?? 0;
    if (!isFilled(profile, row)) {
      if (manyWords && ++blanks > MOST_BLANK_ROWS) break;
      continue;
    }
    if (!manyWords && isNumberedSection(view, sheet, profile, row, bodyRow)) continue;
    const top = manyWords ? header[0] : undefined;
    if (!headsColumns(view, sheet, profile, row, { bodyRow, top, apart: blanks > 0 })) {
      if (manyWords) break;
      // A lone label between header and body is a section of the body, not the end of the header.
      continue;
    }
    if ((profile.words[row] ?? 0) >= 2) manyWords = true;
    blanks = 0;
    header.unshift(row);
  }
  return header;
}

/** `A | Các xã` with nothing over the figures: it heads the rows below it, not the columns. */
export function isNumberedSection(
  view: WorkbookView,
  sheet: Sheet,
  profile: RowProfile,
  row: number,
  bodyRow: number,
): boolean {
  const [first, last] = [profile.firstColumn[row] ?? 0, profile.lastColumn[row] ?? 0];
  if (profile.words[row] !== 2 || profile.figures[row] !== 0 || last !== first + 1) return false;
  const numbering = numberingOf(wordsAt(view, sheet, row, first));
  if (numbering !== "roman" && numbering !== "letter-capital") return false;
  const columns = new Set<number>();
  addFigureColumns(view, sheet, bodyRow, columns);
  return !columns.has(last);
}

/** What is known below a row that may be of the header. */
interface Below {
  readonly bodyRow: number;
  /** The topmost row of captions found so far. */
  readonly top: number | undefined;
  /** Whether blank rows part it from them. */
  readonly apart: boolean;
}

function headsColumns(
  view: WorkbookView,
  sheet: Sheet,
  profile: RowProfile,
  row: number,
  { bodyRow, top, apart }: Below,
): boolean {
  const first = profile.firstColumn[row] ?? 0;
  const filled = (profile.words[row] ?? 0) + (profile.figures[row] ?? 0) + (profile.others[row] ?? 0);
  if (filled >= 2) return !apart || !isParticulars(view, sheet, row, profile);
  const text = wordsAt(view, sheet, row, first);
  const bodyLeft = profile.firstColumn[bodyRow] ?? 0;
  const width = (profile.lastColumn[bodyRow] ?? 0) - bodyLeft + 1;
  if ((first > bodyLeft || text.includes(":")) && means(text.split(":")[0] ?? "", "unit-line")) return false;
  const merge = mergeIndex(sheet).startingAt(row, first);
  if (merge && merge.columnCount > 1) return merge.columnCount < width * 0.8 && first > bodyLeft;
  if (isTitle(text)) return false;
  if (first > bodyLeft) return top === undefined ? width <= 3 : text.length <= LONGEST_CAPTION;
  // A word in the corner, over captions that leave the corner free.
  return (
    top !== undefined &&
    !apart &&
    text.length <= LONGEST_STUB_CAPTION &&
    wordsAt(view, sheet, top, first) === ""
  );
}

/** A line such as `Đơn vị: … | Kỳ: …`, or of those who sign: above a table, and none of its captions. */
function isParticulars(view: WorkbookView, sheet: Sheet, row: number, profile: RowProfile): boolean {
  const first = wordsAt(view, sheet, row, profile.firstColumn[row] ?? 0);
  const last = wordsAt(view, sheet, row, profile.lastColumn[row] ?? 0);
  return [first, last].some((text) => text.includes(":") || isTitle(text) || beginsWith(text, "signature"));
}

const PERIOD = /(?:ngày|tháng|năm|quý|kỳ|year|month|quarter|as of)\s+\d/iu;

/** The name of a table or the period it speaks of, rather than a caption of columns. */
function isTitle(text: string): boolean {
  if (beginsWith(text, "title") || PERIOD.test(text)) return true;
  const letters = text.replace(/[^\p{L}]/gu, "");
  return letters.length >= 8 && text.includes(" ") && letters === letters.toUpperCase();
}
