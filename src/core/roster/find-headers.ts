import { readCodeRow } from "../tables/code-row";
import { mergeIndex } from "../tables/merge-index";
import { type WorkbookView, wordsAt } from "../tables/sheet-view";
import type { Range } from "../workbook/address";
import { CellKind, findCell } from "../workbook/cells";
import type { Sheet } from "../workbook/workbook";
import { datePart, headingFields, headingOf, stackedFields } from "./heading";
import { memberKindOf } from "./member-kind";
import { readWord } from "./vocabulary";

/** Where the header of a member list stands; rows of the sheet, both ends included. */
export interface HeaderBlock {
  readonly top: number;
  readonly bottom: number;
}

const NONE: ReadonlySet<string> = new Set();

/** "tên", "name", or "họ" as the first word; the marks may be letters of their own. */
const MAY_NAME = /t(?:e\u0302?|ê)n|name|^[^\p{L}]*(?:h(?:o\u0323?|ọ)|surname)(?![\p{L}\p{M}])/iu;

/**
 * By index of the workbook's strings: whether the text heads a column of names.
 *
 * @param told headings of which a user said so
 */
export function nameHeadings(strings: readonly string[], told: ReadonlySet<string> = NONE): Uint8Array {
  return Uint8Array.from(strings, (text) => {
    if (told.size > 0 && told.has(headingOf([text]))) return 1;
    // One look spares reading what cannot be meant.
    if (text.length > 120 || !MAY_NAME.test(text)) return 0;
    const fields = [...headingFields(text), ...stackedFields(text)];
    return Number(fields.includes("person.name") || fields.includes("person.familyNames"));
  });
}

/** The headers of a sheet from top to bottom; no list of members is without a heading of names. */
export function findHeaders(view: WorkbookView, sheet: Sheet, isName: Uint8Array): HeaderBlock[] {
  const headers: HeaderBlock[] = [];
  const { cells } = sheet;
  for (let row = 0; row < cells.rowCount; row++) {
    for (let i = cells.rowStart[row] ?? 0, end = cells.rowStart[row + 1] ?? 0; i < end; i++) {
      if (cells.kind[i] !== CellKind.text || isName[cells.value[i] ?? -1] !== 1) continue;
      const header = blockAround(view, sheet, row, cells.column[i] ?? 0);
      if (header === undefined) continue;
      headers.push(header);
      row = header.bottom;
      break;
    }
  }
  return headers;
}

const MOST_ROWS = 6;
/** Longer lines are titles. */
const MOST_LETTERS = 60;

function blockAround(view: WorkbookView, sheet: Sheet, row: number, column: number): HeaderBlock | undefined {
  const merge = mergeIndex(sheet).startingAt(row, column);
  let bottom = row + (merge?.rowCount ?? 1) - 1;
  if (bottom - row >= MOST_ROWS) return undefined;
  let top = row;
  while (top > 0 && row - top < MOST_ROWS && isGroupRow(view, sheet, top - 1, row, column)) top--;
  while (bottom - top < MOST_ROWS && continuesHeader(view, sheet, bottom + 1, column)) bottom++;
  return { top, bottom };
}

/** Captions over several columns each, above the row of the names' heading. */
function isGroupRow(
  view: WorkbookView,
  sheet: Sheet,
  row: number,
  below: number,
  nameColumn: number,
): boolean {
  const filled = filledColumns(sheet, row);
  if (filled.length === 0 || readCodeRow(view, sheet, row)) return false;
  const last = filledColumns(sheet, below).at(-1) ?? 0;
  return filled.every((column) => {
    const merge = mergeIndex(sheet).startingAt(row, column);
    const text = wordsAt(view, sheet, row, column);
    const isHeading = headingFields(text).length > 0;
    const isGroup =
      merge !== undefined && merge.columnCount > 1 && column >= nameColumn && merge.columnCount < last;
    const reachesDown = merge !== undefined && merge.row + merge.rowCount > below;
    if (text.length > MOST_LETTERS) return isHeading && column <= last;
    return reachesDown || (column <= last && (isHeading || isGroup));
  });
}

/** Captions of a lower level: parts of a date, the sexes, headings, values to be crossed. */
function continuesHeader(view: WorkbookView, sheet: Sheet, row: number, nameColumn: number): boolean {
  const filled = filledColumns(sheet, row);
  if (filled.length === 0) return false;
  const captions = filled.map((column) => ({ column, text: wordsAt(view, sheet, row, column) }));
  if (captions.some(({ text }) => text === "" || text.length > 120 || /^\d/.test(text))) return false;
  // "A. Đảng viên dự bị" right below the header is a title over people.
  const [title, ...others] = captions;
  const isTitle = others.length === 0 && title !== undefined && title.column <= nameColumn;
  if (isTitle && memberKindOf(title.text) !== undefined) return false;
  const inName = captions.find(({ column }) => column === nameColumn);
  if (inName && headingFields(inName.text).length === 0) return false;
  const known = captions.filter(({ text }) => isCaption(text)).length;
  return known > 0 && known >= captions.length / 2;
}

function isCaption(text: string): boolean {
  return (
    headingFields(text).length > 0 ||
    stackedFields(text).length > 0 ||
    datePart(text) !== undefined ||
    (["person.gender", "edu.professional", "edu.general", "theory.level", "rating"] as const).some(
      (field) => readWord(field, text).kind !== "unknown",
    )
  );
}

function filledColumns(sheet: Sheet, row: number): number[] {
  const { cells } = sheet;
  const columns: number[] = [];
  if (row >= cells.rowCount) return columns;
  for (let i = cells.rowStart[row] ?? 0, end = cells.rowStart[row + 1] ?? 0; i < end; i++)
    if (cells.kind[i] !== CellKind.blank) columns.push(cells.column[i] ?? 0);
  return columns;
}

/** One caption of a header, with the columns it stands over. */
interface Caption {
  readonly text: string;
  /** It stands over other columns too. */
  readonly isGroup: boolean;
}

/** The captions over each column of a header, the upper ones first; a code row is none. */
export function readCaptions(
  view: WorkbookView,
  sheet: Sheet,
  { top, bottom }: HeaderBlock,
): Map<number, readonly Caption[]> {
  const columns = new Map<number, Caption[]>();
  const merges = mergeIndex(sheet);
  const last = Math.max(...rowsOf(top, bottom).flatMap((row) => filledColumns(sheet, row)), 0);
  const right = Math.max(last, ...mergedRight(sheet, top, bottom));
  for (const row of rowsOf(top, bottom)) {
    if (readCodeRow(view, sheet, row)) continue;
    let open: { text: string; merge: Range | undefined } | undefined;
    for (let column = 0; column <= right; column++) {
      const merge = merges.covering(row, column);
      if (merge && merge.row < top) continue;
      const own = wordsAt(view, sheet, merge?.row ?? row, merge?.column ?? column);
      if (own !== "") open = { text: own, merge };
      const spreads =
        own === "" &&
        merge === undefined &&
        open?.merge === undefined &&
        row < bottom &&
        isPartBelow(view, sheet, row + 1, column, open?.text ?? "");
      const text = own === "" && spreads ? (open?.text ?? "") : own;
      if (text === "") continue;
      const isGroup =
        spreads || (merge?.columnCount ?? 1) > 1 || (row < bottom && spreadsRight(view, sheet, row, column));
      const path = columns.get(column) ?? [];
      if (path.at(-1)?.text !== text) path.push({ text, isGroup });
      columns.set(column, path);
    }
  }
  return columns;
}

/**
 * What stands below a blank caption belongs to the caption at its left where it is a part of a date, a sex, or with that
 * caption a heading that is known: "Chính thức" beside "Dự bị" below "Ngày vào Đảng".
 */
function isPartBelow(view: WorkbookView, sheet: Sheet, row: number, column: number, above: string): boolean {
  const below = wordsAt(view, sheet, row, column);
  if (below === "") return false;
  if (datePart(below) !== undefined || readWord("person.gender", below).kind === "value") return true;
  return headingFields(below).length !== 1 && headingFields(`${above} ${below}`).length === 1;
}

function spreadsRight(view: WorkbookView, sheet: Sheet, row: number, column: number): boolean {
  if (wordsAt(view, sheet, row, column + 1) !== "") return false;
  return isPartBelow(view, sheet, row + 1, column + 1, wordsAt(view, sheet, row, column));
}

function mergedRight(sheet: Sheet, top: number, bottom: number): number[] {
  return sheet.merges
    .filter((merge) => merge.row >= top && merge.row <= bottom)
    .map((merge) => merge.column + merge.columnCount - 1);
}

function rowsOf(top: number, bottom: number): number[] {
  return Array.from({ length: bottom - top + 1 }, (_, k) => top + k);
}

/** Whether a cell is covered by a merged area that begins above it. */
export function isCoveredFromAbove(sheet: Sheet, row: number, column: number): boolean {
  const merge = mergeIndex(sheet).covering(row, column);
  return merge !== undefined && merge.row < row;
}

/** The stored cell that a merged area shows at a place, or that stands there; -1 for none. */
export function shownCell(sheet: Sheet, row: number, column: number): number {
  const merge = mergeIndex(sheet).covering(row, column);
  return findCell(sheet.cells, merge?.row ?? row, merge?.column ?? column);
}
