import type { Sheet } from "../workbook/workbook";
import { CellClass, classOf, type WorkbookView } from "./sheet-view";

/** One pass over a sheet: what each row holds. All arrays are as long as the sheet has rows. */
export interface RowProfile {
  /** Numbers, texts that read as numbers, formulas without a value; marks and errors in their place. */
  readonly figures: Uint16Array;
  readonly words: Uint16Array;
  readonly others: Uint16Array;
  readonly firstColumn: Int32Array;
  readonly lastColumn: Int32Array;
}

export function profileRows(view: WorkbookView, sheet: Sheet): RowProfile {
  const { rowCount, rowStart, column } = sheet.cells;
  const profile: RowProfile = {
    figures: new Uint16Array(rowCount),
    words: new Uint16Array(rowCount),
    others: new Uint16Array(rowCount),
    firstColumn: new Int32Array(rowCount).fill(-1),
    lastColumn: new Int32Array(rowCount).fill(-1),
  };
  for (let row = 0; row < rowCount; row++) {
    let figures = 0;
    let words = 0;
    let others = 0;
    let marks = 0;
    let first = -1;
    let last = -1;
    for (let i = rowStart[row] ?? 0, end = rowStart[row + 1] ?? 0; i < end; i++) {
      const found = classOf(view, sheet, i);
      if (found === CellClass.blank) continue;
      if (found === CellClass.words) words++;
      else if (found === CellClass.date) others++;
      else if (found === CellClass.dash || found === CellClass.notApplicable || found === CellClass.error)
        marks++;
      else figures++;
      const at = column[i] ?? 0;
      if (first < 0) first = at;
      last = at;
    }
    profile.figures[row] = figures > 0 || marks > 1 ? figures + marks : 0;
    profile.words[row] = words;
    profile.others[row] = others + (profile.figures[row] === 0 ? marks : 0);
    profile.firstColumn[row] = first;
    profile.lastColumn[row] = last;
  }
  return profile;
}

/** Whether the row holds anything. */
export function isFilled(profile: RowProfile, row: number): boolean {
  return (profile.firstColumn[row] ?? -1) >= 0;
}

/** Adds the columns of a row that hold figures, or marks in their place. */
export function addFigureColumns(view: WorkbookView, sheet: Sheet, row: number, columns: Set<number>): void {
  const { rowStart, column } = sheet.cells;
  for (let i = rowStart[row] ?? 0, end = rowStart[row + 1] ?? 0; i < end; i++) {
    const found = classOf(view, sheet, i);
    if (found !== CellClass.blank && found !== CellClass.words && found !== CellClass.date)
      columns.add(column[i] ?? 0);
  }
}
