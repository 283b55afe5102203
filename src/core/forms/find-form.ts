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

/** The form that a table is, by the labels of its rows; of several the one whose number stands above it. */
export function findForm(
  view: WorkbookView,
  table: TallyTable,
  forms: readonly Form[],
): FormMatch | undefined {
  if (table.kind === "roster") return undefined;
  const { rowCount } = table.grid;
  if (rowCount < FEWEST_ROWS || rowCount > 5000) return undefined;
  const labels = Array.from({ length: rowCount }, (_, row) => foldLabel(table.labelOf(row).words.join(" ")));
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
    const fewest = Math.max(FEWEST_ROWS, Math.min(whole, fragment));
    const there = folds.filter((fold) => known.has(fold)).length;
    if (there < fewest || (there < whole && !isNamed(form))) return [];
    const rows = alignRows(form, folds, labels);
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
  const columns = alignColumns(best.form, table);
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

/** The form's rows in their order, each at the next row with its label. */
function alignRows(
  form: Form,
  folds: readonly string[],
  labels: readonly string[],
): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  let next = 0;
  form.rows.forEach(({ code }, i) => {
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
