import { columnName, readName, type Cell, type Sheet } from "./sheet";
import type { StyleBook } from "./styles";
import { escapeXml } from "./xml";

/** Gives every text of the workbook its number in the shared table. */
export type TextNumber = (text: string) => number;

/** One worksheet part. */
export function sheetXml(sheet: Sheet, styles: StyleBook, textNumber: TextNumber): string {
  const merges = sheet.merges.map((range) => `<mergeCell ref="${range}"/>`).join("");
  return [
    `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">`,
    `<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`,
    `<sheetViews><sheetView workbookViewId="0">${paneXml(sheet)}</sheetView></sheetViews>`,
    `<sheetFormatPr defaultRowHeight="16"/>`,
    `<cols>${sheet.widths.map(columnXml).join("")}</cols>`,
    `<sheetData>${rowsXml(sheet, styles, textNumber)}</sheetData>`,
    merges === "" ? "" : `<mergeCells count="${sheet.merges.length}">${merges}</mergeCells>`,
    `<pageMargins left="0.5" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>`,
    `<pageSetup paperSize="${sheet.paper === "A3" ? 8 : 9}" orientation="${sheet.landscape ? "landscape" : "portrait"}" fitToWidth="1" fitToHeight="0"/>`,
    `</worksheet>`,
  ].join("");
}

function paneXml({ freeze }: Sheet): string {
  if (freeze === undefined) return "";
  const { row, column } = readName(freeze);
  const pane = column === 0 ? "bottomLeft" : "bottomRight";
  const xSplit = column === 0 ? "" : ` xSplit="${column}"`;
  return `<pane${xSplit} ySplit="${row}" topLeftCell="${freeze}" activePane="${pane}" state="frozen"/>`;
}

function columnXml(width: number, column: number): string {
  return `<col min="${column + 1}" max="${column + 1}" width="${width}" customWidth="1"/>`;
}

function rowsXml(sheet: Sheet, styles: StyleBook, textNumber: TextNumber): string {
  const rows = new Map<number, { column: number; cell: Cell }[]>();
  for (const [name, cell] of sheet.cells) {
    const { row, column } = readName(name);
    const cells = rows.get(row);
    if (cells) cells.push({ column, cell });
    else rows.set(row, [{ column, cell }]);
  }
  return [...rows.entries()]
    .sort(([a], [b]) => a - b)
    .map(([row, cells]) => {
      const height = sheet.heights.get(row);
      const custom = height === undefined ? "" : ` ht="${height}" customHeight="1"`;
      const inOrder = cells.sort((a, b) => a.column - b.column);
      const xml = inOrder.map(({ column, cell }) =>
        cellXml(`${columnName(column)}${row + 1}`, cell, styles.numberOf(cell.style), textNumber),
      );
      return `<row r="${row + 1}"${custom}>${xml.join("")}</row>`;
    })
    .join("");
}

function cellXml(name: string, cell: Cell, style: number, textNumber: TextNumber): string {
  const { value, formula } = cell;
  const start = `<c r="${name}" s="${style}"`;
  if (formula !== undefined) return `${start}><f>${escapeXml(formula)}</f><v>${value ?? 0}</v></c>`;
  if (value === undefined) return `${start}/>`;
  if (typeof value === "number") return `${start}><v>${value}</v></c>`;
  return `${start} t="s"><v>${textNumber(value)}</v></c>`;
}
