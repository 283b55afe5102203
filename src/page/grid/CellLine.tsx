import type { Locale } from "../../core/message";
import { type CellPosition, cellName } from "../../core/workbook/address";
import { findCell } from "../../core/workbook/cells";
import type { TallyTableEntry } from "../../core/report";
import { formulaOf } from "../../core/workbook/read-cell";
import type { Sheet, Workbook } from "../../core/workbook/workbook";
import { pageWordsOf } from "../../locales/pages";
import { shownText } from "../../xlsx/shown-text";
import { cellLabels } from "./cell-labels";

interface CellLineProps {
  readonly workbook: Workbook;
  readonly sheet: Sheet;
  readonly cell: CellPosition;
  /** What was detected; empty before a check. */
  readonly tables: readonly TallyTableEntry[];
  readonly locale: Locale;
}

/** The cell in hand in full: its name, what it shows, its formula and what its row and column are called. */
export function CellLine({ workbook, sheet, cell, tables, locale }: CellLineProps) {
  const { row, column } = cell;
  const labels = cellLabels(workbook, sheet, tables, cell);
  const formula = formulaOf(sheet.cells, findCell(sheet.cells, row, column));
  return (
    <div className="cell-line" role="group" aria-label={pageWordsOf(locale).activeCell}>
      <span className="cell-name">{cellName(row, column)}</span>
      <span className="cell-content">
        {shownText(workbook, sheet, row, column, locale)}
        {formula !== undefined && <code className="cell-formula">={formula}</code>}
        {labels.length > 0 && <span className="cell-labels">{labels.join(" · ")}</span>}
      </span>
    </div>
  );
}
