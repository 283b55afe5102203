import type { Locale } from "../../core/message";
import { type CellPosition, cellName } from "../../core/workbook/address";
import { findCell } from "../../core/workbook/cells";
import { formulaOf } from "../../core/workbook/read-cell";
import type { Sheet, Workbook } from "../../core/workbook/workbook";
import { pageWordsOf } from "../../locales/pages";
import { shownText } from "../../xlsx/shown-text";

interface CellLineProps {
  readonly workbook: Workbook;
  readonly sheet: Sheet;
  readonly cell: CellPosition;
  readonly locale: Locale;
}

/** The cell in hand in full: its name, what it shows and its formula. */
export function CellLine({ workbook, sheet, cell: { row, column }, locale }: CellLineProps) {
  const formula = formulaOf(sheet.cells, findCell(sheet.cells, row, column));
  return (
    <div className="cell-line" role="group" aria-label={pageWordsOf(locale).activeCell}>
      <span className="cell-name">{cellName(row, column)}</span>
      <span className="cell-content">
        {shownText(workbook, sheet, row, column, locale)}
        {formula !== undefined && <code className="cell-formula">={formula}</code>}
      </span>
    </div>
  );
}
