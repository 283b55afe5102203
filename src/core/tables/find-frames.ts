import type { Sheet } from "../workbook/workbook";
import { isFootRow } from "./foot-row";
import { headerRows, isNumberedSection } from "./header-rows";
import { isHeaderOfNumbers } from "./number-header";
import { repeatsHeader, rowsOfNewPage } from "./repeated-header";
import { addFigureColumns, isFilled, profileRows, type RowProfile } from "./row-profile";
import { CellClass, classOf, isCounted, type WorkbookView } from "./sheet-view";

/** Where a table stands on its sheet: header rows, then body rows; zero-based, both ends included. */
export interface TableFrame {
  readonly headerTop: number;
  readonly bodyTop: number;
  readonly bodyBottom: number;
  readonly left: number;
  readonly right: number;
  /** Rows within the body that are none of it: what a new page repeats. Ascending; absent where there are none. */
  readonly interruptions?: readonly number[];
}

/** A table that is being followed down the sheet. */
interface Body {
  readonly top: number;
  readonly header: readonly number[];
  readonly interruptions: number[];
  bottom: number;
}

/**
 * Finds the tables of a sheet from top to bottom. A table begins where rows of figures follow rows
 * of words; it ends where new header rows stand over its columns. Blank rows and rows with a label
 * only do not end it. Side-by-side tables are parted by `splitFrame`.
 */
export function findFrames(view: WorkbookView, sheet: Sheet): TableFrame[] {
  const profile = profileRows(view, sheet);
  const frames: TableFrame[] = [];
  const figureColumns = new Set<number>();
  /** Rows whose columns are to be added to these as soon as they are asked for: most tables have one header. */
  let unread: number[] = [];
  let pending: number[] = [];
  let repeated: number[] = [];
  let body: Body | undefined;
  let signed = false;
  const close = (): void => {
    if (body) frames.push(frameOf(profile, body));
    body = undefined;
    figureColumns.clear();
    unread = [];
  };
  const covers = (at: number): boolean => {
    for (const own of unread) addFigureColumns(view, sheet, own, figureColumns);
    unread = [];
    return coversFigures(view, sheet, at, figureColumns);
  };
  for (let row = 0; row < sheet.cells.rowCount; row++) {
    if (!isFilled(profile, row)) {
      pending.push(row);
      continue;
    }
    if (isFootRow(view, sheet, profile, row, body !== undefined)) {
      if (body) signed = true;
      close();
      [pending, repeated] = [[], []];
      continue;
    }
    const isRepeated = body !== undefined && repeatsHeader(view, sheet, row, body.header);
    if (isRepeated) repeated.push(row);
    const followsBody = body !== undefined && pending.length === 0;
    if (
      isRepeated ||
      !profile.figures[row] ||
      (!followsBody && isHeaderOfNumbers(view, sheet, profile, row, pending))
    ) {
      pending.push(row);
      continue;
    }
    const newPage = body && rowsOfNewPage(view, sheet, profile, { pending, repeated, lastRow: body.bottom });
    const header = newPage ? [] : headerRows(view, sheet, profile, pending, row);
    if (body && newPage) body.interruptions.push(...newPage);
    else if (body && header.some(covers)) close();
    // Below signatures only captions begin a table again: numbers of telephones and copies are none.
    if (!body && signed && header.length === 0) continue;
    if (body) body.bottom = row;
    else
      body = {
        top: bodyTop(view, sheet, profile, pending, header, row),
        bottom: row,
        header,
        interruptions: [],
      };
    unread.push(row);
    [pending, repeated, signed] = [[], [], false];
  }
  close();
  return frames;
}

/** Rows with a label only, between header and first figures, head a section of the body. */
function bodyTop(
  view: WorkbookView,
  sheet: Sheet,
  profile: RowProfile,
  pending: readonly number[],
  header: readonly number[],
  bodyRow: number,
): number {
  const lastHeader = header[header.length - 1] ?? Infinity;
  const labelColumn = profile.firstColumn[bodyRow] ?? 0;
  let top = bodyRow;
  for (let k = pending.length - 1; k >= 0 && (pending[k] ?? 0) > lastHeader; k--) {
    const row = pending[k] ?? 0;
    if (!isFilled(profile, row)) continue;
    const alone = profile.lastColumn[row] === profile.firstColumn[row];
    if ((profile.firstColumn[row] ?? 0) > labelColumn) break;
    if (!alone && !isNumberedSection(view, sheet, profile, row, bodyRow)) break;
    top = row;
  }
  return top;
}

/** Whether a row of words stands over columns that held figures: then a new table begins below it. */
function coversFigures(
  view: WorkbookView,
  sheet: Sheet,
  row: number,
  figureColumns: ReadonlySet<number>,
): boolean {
  let covered = 0;
  const { rowStart, column } = sheet.cells;
  for (let i = rowStart[row] ?? 0, end = rowStart[row + 1] ?? 0; i < end; i++) {
    // A dash, a cross or an error stands where a figure would; a caption is words, or a number.
    const found = classOf(view, sheet, i);
    const caption =
      (found === CellClass.words && !isCounted(view, sheet, i)) ||
      found === CellClass.date ||
      found === CellClass.number ||
      found === CellClass.textNumber;
    if (caption && figureColumns.has(column[i] ?? 0)) covered++;
  }
  return covered >= 2 || (covered === 1 && figureColumns.size <= 2);
}

function frameOf(profile: RowProfile, body: Body): TableFrame {
  let left = Infinity;
  let right = 0;
  const take = (row: number): void => {
    if (!isFilled(profile, row)) return;
    left = Math.min(left, profile.firstColumn[row] ?? 0);
    right = Math.max(right, profile.lastColumn[row] ?? 0);
  };
  for (let row = body.top; row <= body.bottom; row++) take(row);
  for (const row of body.header) take(row);
  const { top, bottom, interruptions } = body;
  const frame = { headerTop: body.header[0] ?? top, bodyTop: top, bodyBottom: bottom, left, right };
  return interruptions.length > 0 ? { ...frame, interruptions } : frame;
}
