import type { NewSheet } from "../../edit";
import { heldAt } from "../../undo/held";
import { cellName, sheetPrefix } from "../../workbook/address";
import { CellKind } from "../../workbook/cells";
import { formulaOf } from "../../workbook/read-cell";
import type { Workbook } from "../../workbook/workbook";
import type { FilledRecord } from "../filled-record";
import { editTo, heldOf, type Refill, refillSheet } from "../refill";
import type { Locale } from "../../message";
import { CHART_SHEET_NAME } from "./chart-sheet";

/** What stands for the id of a form where charts are remembered. */
export const CHARTS_RECORD = "charts";

/** The sheet that charts of the period were drawn on, where it is there still. */
export function earlierCharts(
  { sheets }: Workbook,
  filled: readonly FilledRecord[],
  period: string,
): FilledRecord | undefined {
  const isThere = ({ sheet }: FilledRecord): boolean => sheets.some(({ name }) => name === sheet);
  return filled.filter((one) => one.form === CHARTS_RECORD && one.period === period && isThere(one)).at(-1);
}

export function localeOfCharts({ sheet }: Pick<FilledRecord, "sheet">): Locale {
  return sheet.startsWith(CHART_SHEET_NAME.en) ? "en" : "vi";
}

/**
 * What drawing charts again changes on their sheet; undefined where it shows others, or others stand on it: then they are
 * drawn on a new one.
 */
export function refillCharts(
  workbook: Workbook,
  drawn: NewSheet,
  figures: readonly string[],
  record: FilledRecord | undefined,
): Refill | undefined {
  const sheet = workbook.sheets.find(({ name }) => name === drawn.name);
  const lastRow = Math.max(...drawn.cells.map(({ at }) => Number(/\d+$/.exec(at)?.[0] ?? 0)));
  if (!sheet || sheet.cells.rowCount > lastRow) return undefined;
  // Where nothing is remembered, every word must be there: a year may be all that tells two sheets apart.
  return refillSheet(workbook, drawn, figures, record?.cells ?? {}, record ? 0.9 : 1);
}

/** Formulas of charts that are not drawn again become the values they show. */
export function frozenCharts(workbook: Workbook, { sheet: name }: FilledRecord): Refill {
  const sheet = workbook.sheets.find((one) => one.name === name);
  const changes: Refill["changes"][number][] = [];
  const { cells } = sheet ?? {};
  for (let row = 0; cells && row < cells.rowCount; row++)
    for (let i = cells.rowStart[row] ?? 0, end = cells.rowStart[row + 1] ?? 0; i < end; i++) {
      if (formulaOf(cells, i) === undefined) continue;
      const at = `${sheetPrefix(name)}!${cellName(row, cells.column[i] ?? 0)}`;
      const before = heldAt(workbook, at);
      const after = { value: cells.kind[i] === CellKind.number ? (cells.value[i] ?? null) : null };
      if (before) changes.push({ at, before, after, edit: editTo(at, after) });
    }
  return { sheet: name, changes, typed: [] };
}

/** What is remembered of a sheet of charts. */
export function chartCells(drawn: NewSheet, figures: readonly string[]): FilledRecord["cells"] {
  return heldOf(drawn, figures);
}
