import { foldLabel } from "../labels/fold-label";
import { type WorkbookView, wordsAt } from "../tables/sheet-view";
import type { TallyTable } from "../tables/tally-table";
import { type Form, type FormLeaf, leavesOf } from "./form";

/** A table that is a form, and where the form's rows and columns stand in it. */
export interface FormMatch {
  readonly form: Form;
  /** Grid rows by code; a row that somebody took out is not there. */
  readonly rows: ReadonlyMap<string, number>;
  /** Grid columns by id; only columns of figures. */
  readonly columns: ReadonlyMap<string, number>;
}

/** As much of a form's rows must be there, in the form's order. */
const SHARE_OF_ROWS = 0.7;
const FEWEST_ROWS = 5;
/** A form of which many rows are empty is read as several tables; nearly all rows of each are the form's. */
const SHARE_OF_FRAGMENT = 0.9;
const FEWEST_IN_FRAGMENT = 2;

/** The form that a table is, by the labels of its rows; of several the one whose number stands above it. */
export function findForm(
  view: WorkbookView,
  table: TallyTable,
  forms: readonly Form[],
): FormMatch | undefined {
  if (table.kind === "roster") return undefined;
  const { rowCount } = table.grid;
  if (rowCount < FEWEST_IN_FRAGMENT || rowCount > 5000) return undefined;
  const labels = Array.from({ length: rowCount }, (_, row) => {
    const { words, name } = table.labelOf(row);
    return words.length === 1 ? name : foldLabel(words.join(" "));
  });
  const known = new Set(labels);
  const labelled = labels.filter((label) => label !== "").length;
  let head: string | undefined;
  const isNamed = ({ number }: Form): boolean => {
    head ??= wordsIn(view, table, 0, ROWS_ABOVE);
    return number !== undefined && head.includes(` ${number.toLowerCase()} `);
  };
  const matches = forms.flatMap((form) => {
    const folds = foldsOf(form);
    const [whole, fragment] = [folds.length * SHARE_OF_ROWS, labelled * SHARE_OF_FRAGMENT];
    const there = folds.filter((fold) => known.has(fold)).length;
    if (there < FEWEST_IN_FRAGMENT || (there < Math.max(FEWEST_ROWS, whole) && !isNamed(form))) return [];
    const fewest = Math.max(there < whole ? FEWEST_IN_FRAGMENT : FEWEST_ROWS, Math.min(whole, fragment));
    if (there < fewest) return [];
    const rows = there < whole ? alignPiece(form, folds, labels) : alignRows(form, folds, labels);
    return rows.size >= fewest && (rows.size >= whole || isNamed(form)) ? [{ form, rows }] : [];
  });
  const above = matches.length > 1 ? wordsAbove(view, table) : "";
  const [best] = matches
    .map((match) => ({
      ...match,
      isNamed: match.form.number !== undefined && above.includes(match.form.number.toLowerCase()),
      share: match.rows.size / match.form.rows.length,
    }))
    .sort((a, b) => Number(b.isNamed) - Number(a.isNamed) || b.share - a.share || b.rows.size - a.rows.size);
  if (!best) return undefined;
  const columns = alignColumns(best.form, table) ?? columnsFromAbove(best.form, view, table);
  return columns && { form: best.form, rows: best.rows, columns };
}

const folded = new WeakMap<Form, readonly string[]>();

function foldsOf(form: Form): readonly string[] {
  let folds = folded.get(form);
  if (!folds) {
    folds = form.rows.map(({ label }) => foldLabel(label));
    folded.set(form, folds);
  }
  return folds;
}

/** A piece may begin at any row of the form, and labels come more than once: where most rows are found. */
function alignPiece(
  form: Form,
  folds: readonly string[],
  labels: readonly string[],
): ReadonlyMap<string, number> {
  const first = labels.find((label) => label !== "");
  const starts = folds.flatMap((fold, i) => (fold === first ? [i] : []));
  return [0, ...starts]
    .map((start) => alignRows(form, folds, labels, start))
    .reduce((best, rows) => (rows.size > best.size ? rows : best));
}

/** The form's rows from one on, in their order, each at the next row with its label. */
function alignRows(
  form: Form,
  folds: readonly string[],
  labels: readonly string[],
  start = 0,
): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  let next = 0;
  form.rows.forEach(({ code }, i) => {
    if (i < start) return;
    const row = labels.indexOf(folds[i] ?? "", next);
    // One that stands far below is another of the same name.
    if (row < 0 || row - next > form.rows.length) return;
    rows.set(code, row);
    next = row + 1;
  });
  return rows;
}

/** By the codes under the header, by the captions, or by their order where the table has as many. */
function alignColumns(form: Form, table: TallyTable): ReadonlyMap<string, number> | undefined {
  const leaves = leavesOf(form.columns).filter(isFigures);
  const byCode = new Map<string, number>();
  for (const { id, code } of leaves) {
    const found = table.codes.find((one) => code !== undefined && one.code === code);
    if (found) byCode.set(id, found.column - table.frame.left);
  }
  if (byCode.size === leaves.length) return byCode;
  const figures = table.roles.flatMap((role, column) =>
    role === "quantity" || role === "share" ? [column] : [],
  );
  const byCaption = new Map<string, number>();
  for (const { id, label } of leaves) {
    const column = figures.find(
      (one) =>
        ![...byCaption.values()].includes(one) &&
        foldLabel(table.paths[one]?.at(-1) ?? "") === foldLabel(label),
    );
    if (column !== undefined) byCaption.set(id, column);
  }
  if (byCaption.size > 0) return byCaption;
  return figures.length === leaves.length
    ? new Map(leaves.map(({ id }, i) => [id, figures[i] ?? 0]))
    : undefined;
}

/** A piece of a form below the one with its head: by the codes printed over that. */
function columnsFromAbove(
  form: Form,
  view: WorkbookView,
  { sheet, frame, grid }: TallyTable,
): ReadonlyMap<string, number> | undefined {
  const leaves = leavesOf(form.columns).filter(isFigures);
  for (let row = frame.headerTop - 1; row >= 0; row--) {
    const columns = new Map<string, number>();
    // Columns that are blank all along the piece are not among its own.
    for (let column = 0; column < grid.columnCount + leaves.length; column++) {
      const words = wordsAt(view, sheet, row, frame.left + column);
      const leaf = words === "" ? undefined : leaves.find(({ code, formula }) => words === (formula ?? code));
      if (leaf) columns.set(leaf.id, column);
    }
    if (columns.size === leaves.length)
      return new Map([...columns].filter(([, column]) => column < grid.columnCount));
  }
  return undefined;
}

function isFigures({ role }: FormLeaf): boolean {
  return role === "value" || role === "previous" || role === "percent" || role === "difference";
}

const ROWS_ABOVE = 10;

function wordsAbove(view: WorkbookView, table: TallyTable): string {
  const { headerTop, bodyTop } = table.frame;
  return wordsIn(view, table, Math.max(0, headerTop - ROWS_ABOVE), bodyTop);
}

/** The words of rows of a table's sheet, in lower case, with blanks between and around them. */
function wordsIn(view: WorkbookView, { sheet }: TallyTable, from: number, to: number): string {
  const words: string[] = [];
  const { cells } = sheet;
  for (let row = from; row < Math.min(to, cells.rowCount); row++)
    for (let i = cells.rowStart[row] ?? 0, end = cells.rowStart[row + 1] ?? 0; i < end; i++)
      words.push(wordsAt(view, sheet, row, cells.column[i] ?? 0));
  return ` ${words.join(" ").toLowerCase()} `;
}
