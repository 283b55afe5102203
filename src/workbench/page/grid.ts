import { cellName, columnName } from "../../core/workbook/address";
import { contains, intersection, type Range } from "../model/area";
import type { ConditionalFormat, Sheet } from "../model/book";
import { plainValue } from "../model/cell";
import { formatOf, usedRange } from "../model/sheets";

/** What of a large sheet is drawn: this is a stand-in for looking at, not for work. */
const MOST_ROWS = 400;
const MOST_COLUMNS = 60;

/** Draws the active sheet as a table; cells carry their address in `data-at`. */
export function drawGrid(sheet: Sheet, selection: readonly Range[]): HTMLTableElement {
  const used = usedRange(sheet, false) ?? { row: 0, column: 0, rowCount: 1, columnCount: 1 };
  const rows = shownLines(used.row + used.rowCount + 15, MOST_ROWS, sheet.hiddenRows);
  const columns = shownLines(used.column + used.columnCount + 5, MOST_COLUMNS, sheet.hiddenColumns);
  const table = document.createElement("table");
  const head = table.createTHead().insertRow();
  for (const text of ["", ...columns.map(columnName)]) {
    const cell = document.createElement("th");
    cell.textContent = text;
    head.append(cell);
  }
  const body = table.createTBody();
  for (const row of rows) {
    const line = body.insertRow();
    const header = document.createElement("th");
    header.textContent = String(row + 1);
    line.append(header);
    for (const column of columns) {
      const cell = drawCell(sheet, row, column);
      if (!cell) continue;
      cell.classList.toggle(
        "selected",
        selection.some((range) => contains(range, row, column)),
      );
      line.append(cell);
    }
  }
  return table;
}

/**
 * Puts the table in place of what is shown; lines that are as before stay, so that a browser has nothing to lay out
 * where nothing has changed.
 */
export function showGrid(place: HTMLElement, next: HTMLTableElement): void {
  const shown = place.querySelector("table");
  const [before, after] = [[...(shown?.rows ?? [])], [...next.rows]];
  if (shown === null || before.length !== after.length) {
    const { scrollTop, scrollLeft } = place;
    place.replaceChildren(next);
    place.scrollTo(scrollLeft, scrollTop);
    return;
  }
  for (const [i, line] of before.entries()) {
    const now = after[i];
    if (now && !line.isEqualNode(now)) line.replaceWith(now);
  }
}

function shownLines(count: number, most: number, hidden: ReadonlySet<number>): number[] {
  return Array.from({ length: Math.min(count, most) }, (_, i) => i).filter((line) => !hidden.has(line));
}

/** Undefined for a cell under a merged one. */
function drawCell(sheet: Sheet, row: number, column: number): HTMLTableCellElement | undefined {
  const merge = sheet.merges.find((range) => contains(range, row, column));
  if (merge && (merge.row !== row || merge.column !== column)) return undefined;
  const value = sheet.cells.get(row, column)?.value;
  const format = formatOf(sheet, row, column);
  const cell = document.createElement("td");
  cell.dataset.at = cellName(row, column);
  cell.textContent = String(plainValue(value));
  cell.classList.toggle("number", typeof value === "number");
  if (merge) {
    cell.rowSpan = merge.rowCount;
    cell.colSpan = merge.columnCount;
  }
  const mark = sheet.conditionalFormats.find((each) => covers(each, row, column));
  cell.style.background = mark?.fill ?? format.fill;
  cell.style.color = mark?.fontColor ?? format.fontColor;
  cell.style.fontWeight = format.bold ? "600" : "";
  cell.style.fontStyle = format.italic ? "italic" : "";
  if (format.indent > 0) cell.style.paddingLeft = `${4 + format.indent * 10}px`;
  if (format.horizontal !== "General") cell.style.textAlign = format.horizontal.toLowerCase();
  return cell;
}

/** A mark is seen where its rule is always true; other rules are not worked out here. */
function covers({ formula, ranges }: ConditionalFormat, row: number, column: number): boolean {
  const cell = { row, column, rowCount: 1, columnCount: 1 };
  return /^=?(?:TRUE(?:\(\))?|1)$/i.test(formula) && ranges.some((range) => intersection(range, cell));
}
