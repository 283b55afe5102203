import { type CellFormat, type NewCell, type NewChart, type NewSheet, UNSIGNED_FORMAT } from "../../edit";
import type { Locale, Text } from "../../message";
import { cellName, rangeName, sheetPrefix } from "../../workbook/address";
import type { ChartBlock } from "./chart-blocks";

export const CHART_SHEET_NAME: Text = { vi: "Biểu đồ", en: "Charts" };

export interface ChartSheet {
  readonly sheet: NewSheet;
  /** A1 of the cells that hold figures. */
  readonly figures: readonly string[];
}

/** Lines that the longest of the texts takes in so many characters. */
function linesOf(texts: readonly string[], width: number): number {
  return Math.max(...texts.map((text) => Math.ceil((text.length * 1.1) / width)), 1);
}

export interface ChartSheetOptions {
  readonly name: string;
  readonly locale: Locale;
  readonly unit?: string | undefined;
  readonly period?: string | undefined;
}

const FONT = "Times New Roman";
const LABELS = 42;
const FIGURES = 16;
/** Points that a line of text takes. */
const LINE = 17;
/** Rows that a chart covers. */
const CHART_ROWS = 26;
const SOURCE: Text = { vi: "Số liệu: trang {sheets}", en: "Figures: sheet {sheets}" };
const FROM_LIST: Text = { vi: "Số liệu: danh sách đảng viên", en: "Figures: the list of members" };

/** Each chart on a page of its own, under the table that it shows. */
export function chartSheet(blocks: readonly ChartBlock[], options: ChartSheetOptions): ChartSheet {
  const { name, locale, unit, period } = options;
  const width = 1 + Math.max(3, ...blocks.map(({ series }) => series.length));
  const cells: NewCell[] = [];
  const merges: string[] = [];
  const charts: NewChart[] = [];
  const figures: string[] = [];
  const breaks: number[] = [];
  const heights: (number | undefined)[] = [];
  let row = 0;
  const across = (text: string, format: CellFormat): void => {
    cells.push({ at: cellName(row, 0), content: { value: text }, format: { fontName: FONT, ...format } });
    merges.push(rangeName({ row, column: 0, rowCount: 1, columnCount: width }));
    row++;
  };
  blocks.forEach((block, i) => {
    if (i > 0) breaks.push(row + 1);
    if (unit !== undefined && unit !== "") {
      across(unit, { fontSize: 12, bold: true, horizontal: "left" });
      row++;
    }
    heights[row] = LINE * 1.5;
    across(block.title, { fontSize: 14, bold: true, horizontal: "center", vertical: "center" });
    if (period !== undefined) across(period, { fontSize: 12, italic: true, horizontal: "center" });
    row++;
    const top = row;
    const look: CellFormat = { fontName: FONT, fontSize: 12, border: true, vertical: "center" };
    heights[row] = LINE * linesOf(block.series, FIGURES);
    const heading: CellFormat = { ...look, bold: true, horizontal: "center", wrap: true };
    cells.push({ at: cellName(row, 0), format: heading });
    block.series.forEach((text, s) => {
      // A year as a number would be drawn as figures.
      cells.push({ at: cellName(row, s + 1), content: { value: text }, format: heading });
    });
    for (const { label, cells: values } of block.rows) {
      row++;
      heights[row] = LINE * linesOf([label], LABELS);
      cells.push({ at: cellName(row, 0), content: { value: label }, format: { ...look, wrap: true } });
      values.forEach(({ value, formula }, s) => {
        const at = cellName(row, s + 1);
        const content = formula === undefined ? { value } : { formula };
        figures.push(at);
        const hasContent = formula !== undefined || value !== null;
        cells.push({
          at,
          ...(hasContent && { content }),
          format: { ...look, numberFormat: block.isPyramid ? UNSIGNED_FORMAT : "#,##0" },
        });
      });
    }
    row++;
    const sheets = block.sheets.map((one) => sheetPrefix(one)).join(", ");
    const source =
      block.sheets.length === 0 ? FROM_LIST[locale] : SOURCE[locale].replace("{sheets}", () => sheets);
    across(source, { fontSize: 10, italic: true, horizontal: "left" });
    row++;
    const columnCount = 1 + block.series.length;
    charts.push({
      type: block.type,
      title: block.title,
      source: rangeName({ row: top, column: 0, rowCount: block.rows.length + 1, columnCount }),
      place: rangeName({ row, column: 0, rowCount: CHART_ROWS, columnCount: width }),
      hasLabels: true,
      ...(block.isPyramid && { isPyramid: true }),
    });
    row += CHART_ROWS + 1;
  });
  return {
    sheet: {
      name,
      cells,
      merges,
      rowHeights: heights,
      columnWidths: [LABELS, ...new Array<number>(width - 1).fill(FIGURES)],
      print: {
        orientation: "portrait",
        fitToWidth: true,
        pageBreaks: breaks,
        pageNumbers: true,
      },
      charts,
    },
    figures,
  };
}
