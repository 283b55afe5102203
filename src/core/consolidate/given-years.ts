import type { Form } from "../forms/form";
import { foldLabel } from "../labels/fold-label";
import { detectTables } from "../tables/detect-tables";
import { viewWorkbook } from "../tables/sheet-view";
import type { TallyTable } from "../tables/tally-table";
import type { Workbook } from "../workbook/workbook";
import { formColumns } from "./form-columns";

/** So many columns of a form make a table one of its years. */
const FEWEST_COLUMNS = 3;

const YEAR = /^(?:năm\s+)?((?:19|20)\d\d)$/iu;

/** The rows of a table that are years, by the year; none of one that is not the form's. */
export function yearRows(form: Form, table: TallyTable): ReadonlyMap<string, number> {
  const years = new Map<string, number>();
  if (form.layout !== "years" || formColumns(form, table).size < FEWEST_COLUMNS) return years;
  // Years are mostly typed as numbers, under a caption that says what they are.
  const typed = table.paths.findIndex((path) => /^(?:năm|year)$/u.test(foldLabel(path.at(-1) ?? "")));
  const { rowCount, columnCount, value } = table.grid;
  for (let row = 0; row < rowCount; row++) {
    const label = table.labelOf(row).words.join(" ").trim();
    const number = typed < 0 ? NaN : (value[row * columnCount + typed] ?? NaN);
    const year = YEAR.exec(label === "" ? String(number) : label)?.[1];
    if (year !== undefined && !years.has(year)) years.set(year, row);
  }
  return years;
}

/** A form of years has the rows that somebody has figures for: one for each year that is given. */
export function withGivenYears(form: Form, workbooks: readonly Workbook[]): Form {
  if (form.layout !== "years" || form.rows.length > 0) return form;
  const tables = workbooks.flatMap((workbook) => detectTables(viewWorkbook(workbook)).tables);
  const years = new Set(tables.flatMap((table) => [...yearRows(form, table).keys()]));
  return {
    ...form,
    rows: [...years]
      .sort()
      .map((year) => ({ code: year, label: `Năm ${year}`, indent: 0, kind: "note" as const })),
  };
}
