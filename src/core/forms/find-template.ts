import { foldLabel } from "../labels/fold-label";
import { mergeIndex } from "../tables/merge-index";
import { viewWorkbook, type WorkbookView, wordsAt } from "../tables/sheet-view";
import { cellName } from "../workbook/address";
import type { Sheet, Workbook } from "../workbook/workbook";
import { type Form, leavesOf } from "./form";

/** A sheet of the user's own that is laid out as a form, whether it is filled in or empty. */
export interface Template {
  readonly sheet: string;
  /** A1, without the sheet, of the cell of a row and a column; undefined where the sheet has none. */
  readonly placeOf: (row: string, column: string) => string | undefined;
}

/** As much of a form's rows, and of its columns, must be there, in the form's order. */
const SHARE = 0.7;
const FEWEST_ROWS = 3;
/** A row that stands so much further down than the one before is another of the same name. */
const LONGEST_GAP = 40;

/** The sheets of a workbook that are forms, by the labels of their rows and the codes or captions of their columns. */
export function findTemplates(workbook: Workbook, forms: readonly Form[]): ReadonlyMap<string, Template> {
  const view = viewWorkbook(workbook);
  const found = new Map<string, Template>();
  for (const sheet of workbook.sheets) {
    if (sheet.visibility !== "visible") continue;
    const words = wordsOf(view, sheet);
    const matches = forms.flatMap((form) => {
      const match = found.has(form.id) ? undefined : locate(form, words);
      return match ? [{ form, ...match }] : [];
    });
    const [best] = matches.sort((a, b) => b.share - a.share || b.rows.size - a.rows.size);
    if (!best) continue;
    const { rows, columns } = best;
    found.set(best.form.id, {
      sheet: sheet.name,
      placeOf: (row, column) => {
        const [r, c] = [rows.get(row), columns.get(column)];
        return r === undefined || c === undefined ? undefined : cellName(r, c);
      },
    });
  }
  return found;
}

interface Word {
  readonly row: number;
  readonly column: number;
  /** The last column that it reaches across. */
  readonly until: number;
  readonly text: string;
  readonly fold: string;
}

function wordsOf(view: WorkbookView, sheet: Sheet): readonly Word[] {
  const { cells } = sheet;
  const merges = mergeIndex(sheet);
  const words: Word[] = [];
  for (let row = 0; row < cells.rowCount; row++)
    for (let i = cells.rowStart[row] ?? 0, end = cells.rowStart[row + 1] ?? 0; i < end; i++) {
      const column = cells.column[i] ?? 0;
      const text = wordsAt(view, sheet, row, column).trim();
      const until = column + (merges.startingAt(row, column)?.columnCount ?? 1) - 1;
      if (text !== "") words.push({ row, column, until, text, fold: foldLabel(text) });
    }
  return words;
}

function locate(
  form: Form,
  words: readonly Word[],
):
  | {
      readonly rows: ReadonlyMap<string, number>;
      readonly columns: ReadonlyMap<string, number>;
      readonly share: number;
    }
  | undefined {
  const labels = form.rows.map(({ code, label }) => ({ code, fold: foldLabel(label) }));
  const wanted = new Set(labels.map(({ fold }) => fold));
  const byColumn = new Map<number, Word[]>();
  for (const word of words) {
    if (!wanted.has(word.fold)) continue;
    // A total may stand across the columns of numbers and of labels.
    for (let column = word.column; column <= word.until; column++) {
      const there = byColumn.get(column);
      if (there) there.push(word);
      else byColumn.set(column, [word]);
    }
  }
  const fewest = Math.max(FEWEST_ROWS, labels.length * SHARE);
  let best: ReadonlyMap<string, number> | undefined;
  for (const column of byColumn.values()) {
    const rows = new Map<string, number>();
    let next = column[0]?.row ?? 0;
    for (const { code, fold } of labels) {
      const word = column.find((one) => one.fold === fold && one.row >= next && one.row - next < LONGEST_GAP);
      if (!word) continue;
      rows.set(code, word.row);
      next = word.row + 1;
    }
    if (rows.size >= fewest && rows.size > (best?.size ?? 0)) best = rows;
  }
  const columns = best && columnsOf(form, words, Math.min(...best.values()));
  return best && columns && { rows: best, columns, share: best.size / labels.length };
}

/** By the codes under the header, or by the captions: where most of them agree on how far the form is moved. */
function columnsOf(
  form: Form,
  words: readonly Word[],
  bodyTop: number,
): ReadonlyMap<string, number> | undefined {
  const leaves = leavesOf(form.columns);
  const above = words.filter(({ row }) => row < bodyTop);
  const votes = new Map<number, Set<string>>();
  leaves.forEach(({ id, label, code, formula }, i) => {
    const names = new Set([formula, code].flatMap((one) => (one === undefined ? [] : [foldLabel(one)])));
    const caption = foldLabel(label);
    for (const { column, fold } of above)
      if (names.has(fold) || (fold === caption && caption !== "")) {
        const voters = votes.get(column - i) ?? new Set<string>();
        votes.set(column - i, voters.add(id));
      }
  });
  const [most] = [...votes].sort((a, b) => b[1].size - a[1].size || a[0] - b[0]);
  if (!most || most[1].size < leaves.length * SHARE) return undefined;
  return new Map(leaves.map(({ id }, i) => [id, i + most[0]]));
}
