import type { Form } from "../forms/form";
import { foldTerm } from "../roster/fold-term";
import { type WorkbookView, wordsAt } from "../tables/sheet-view";
import type { TallyTable } from "../tables/tally-table";
import { alignLabels, type PlacedLabel } from "./align-labels";
import { columnLabels, formLabels, rowLabels } from "./table-labels";

/** A table that holds figures of a form: its indicators are the table's rows, or its columns. */
export interface FormInTable {
  readonly form: Form;
  readonly indicators: "rows" | "columns";
  /** Grid row or column by the code of the form's row. */
  readonly places: ReadonlyMap<string, number>;
}

const FEWEST_NAMED = 2;
const FEWEST = 3;
const SHARE = 0.6;

/**
 * The forms whose figures a table holds, however it is laid out: those whose number stands above it; without
 * one, the form of which it has most indicators.
 *
 * @param forms those wanted
 * @param known all that it may be
 * @param from first row of the sheet whose words may name it
 */
export function formsInTable(
  view: WorkbookView,
  table: TallyTable,
  forms: readonly Form[],
  known: readonly Form[],
  from: number,
): readonly FormInTable[] {
  if (table.kind === "roster" || table.grid.rowCount > 5_000) return [];
  const [rows, columns] = [rowLabels(table), columnLabels(table)];
  const above = wordsAbove(view, table, from);
  const numbered = known.filter(
    ({ number }) => number !== undefined && above.includes(` ${foldTerm(number)} `),
  );
  const most = Math.max(0, ...known.map((form) => Math.max(sameIn(form, rows), sameIn(form, columns))));
  return forms.flatMap((form): FormInTable[] => {
    if (form.rows.length === 0 || (numbered.length > 0 && !numbered.includes(form))) return [];
    const labels = formLabels(form);
    const byRows = alignLabels(labels, rows);
    const byColumns = columns.length < FEWEST_NAMED ? { places: [], score: 0 } : alignLabels(labels, columns);
    const indicators = byColumns.score > byRows.score ? "columns" : "rows";
    const { places } = indicators === "rows" ? byRows : byColumns;
    const size = places.filter((place) => place >= 0).length;
    const all = indicators === "rows" ? rows.filter(({ key }) => key.text !== "").length : columns.length;
    const fewest = numbered.length > 0 || isTitled(form, above) ? FEWEST_NAMED : FEWEST;
    const isEnough =
      size >= fewest &&
      (numbered.length > 0 ||
        (size >= most && (fewest < FEWEST || size >= SHARE * Math.min(all, form.rows.length))));
    if (!isEnough) return [];
    const found = places.flatMap((place, i): [string, number][] => {
      const code = form.rows[i]?.code;
      if (place < 0 || code === undefined) return [];
      return [[code, indicators === "rows" ? place : (columns[place]?.column ?? place)]];
    });
    return [{ form, indicators, places: new Map(found) }];
  });
}

function sameIn(form: Form, labels: readonly PlacedLabel[]): number {
  const texts = new Set(formLabels(form).map(({ key }) => key.text));
  return labels.filter(({ key }) => key.text !== "" && texts.has(key.text)).length;
}

/** Titles of two series may be alike: they tell less than a number. */
function isTitled({ title }: Form, above: string): boolean {
  const words = foldTerm(title.replace(/\(.*$/u, ""));
  return words.split(" ").length > 2 && above.includes(` ${words} `);
}

const ROWS_ABOVE = 12;

function wordsAbove(view: WorkbookView, { sheet, frame }: TallyTable, from: number): string {
  const words: string[] = [];
  const { cells } = sheet;
  for (let row = Math.max(from, frame.headerTop - ROWS_ABOVE, 0); row < frame.bodyTop; row++)
    for (let i = cells.rowStart[row] ?? 0, end = cells.rowStart[row + 1] ?? 0; i < end; i++)
      words.push(foldTerm(wordsAt(view, sheet, row, cells.column[i] ?? 0)));
  return ` ${words.join(" ")} `;
}
