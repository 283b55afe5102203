import { groupBy, joinAddresses } from "../core/address-list";
import {
  type CellFormat,
  type NewCell,
  type NewChart,
  type NewSheet,
  type PrintSetup,
  SERIES_GREYS,
  UNSIGNED_FORMAT,
} from "../core/edit";
import { parseRange } from "../core/workbook/address";
import { typed } from "./write-cells";

const CHART_TYPES: Readonly<Record<NewChart["type"], `${Excel.ChartType}`>> = {
  column: "ColumnClustered",
  bar: "BarClustered",
  line: "Line",
  pie: "Pie",
};

const EDGES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;

/** Adds a sheet behind the others, with all that is on it. The user stays where they are. */
export function addSheet(context: Excel.RequestContext, sheet: NewSheet): Excel.Worksheet {
  const worksheet = context.workbook.worksheets.add(sheet.name);
  writeContents(worksheet, sheet.cells);
  writeFormats(worksheet, sheet.cells);
  for (const merge of sheet.merges) worksheet.getRange(merge).merge();
  sheet.columnWidths.forEach((width, column) => {
    if (width !== undefined)
      worksheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = widthInPoints(width);
  });
  sheet.rowHeights?.forEach((height, row) => {
    if (height !== undefined) worksheet.getRangeByIndexes(row, 0, 1, 1).format.rowHeight = height;
  });
  if (sheet.print) setUpPrint(worksheet, sheet.print);
  for (const chart of sheet.charts ?? []) addChart(worksheet, chart);
  return worksheet;
}

function writeContents(worksheet: Excel.Worksheet, cells: readonly NewCell[]): void {
  const placed = cells.flatMap(({ at, content }) => {
    const place = parseRange(at);
    if (!place || !content) return [];
    return [{ ...place, text: "formula" in content ? `=${content.formula}` : typed(content.value) }];
  });
  if (placed.length === 0) return;
  const rowCount = Math.max(...placed.map(({ row }) => row)) + 1;
  const columnCount = Math.max(...placed.map(({ column }) => column)) + 1;
  const formulas: (string | number | boolean)[][] = Array.from({ length: rowCount }, () =>
    new Array<string>(columnCount).fill(""),
  );
  for (const { row, column, text } of placed) {
    const cellsOfRow = formulas[row];
    if (cellsOfRow) cellsOfRow[column] = text;
  }
  worksheet.getRangeByIndexes(0, 0, rowCount, columnCount).formulas = formulas;
}

/** Cells of one row that follow one another and look alike are formatted together. */
function writeFormats(worksheet: Excel.Worksheet, cells: readonly NewCell[]): void {
  const formatted = cells.filter(({ format }) => format !== undefined);
  for (const alike of groupBy(formatted, ({ format }) => JSON.stringify(format)).values()) {
    const format = alike[0]?.format;
    if (!format) continue;
    for (const at of joinAddresses(alike.map((cell) => cell.at))) writeFormat(worksheet.getRange(at), format);
  }
}

function writeFormat(range: Excel.Range, format: CellFormat): void {
  const { numberFormat, bold, italic, fontName, fontSize, horizontal, vertical, wrap, indent, border, fill } =
    format;
  // One value for a whole range is documented: it is set on every cell.
  if (numberFormat !== undefined) range.numberFormat = numberFormat as unknown as string[][];
  const { font } = range.format;
  if (bold !== undefined) font.bold = bold;
  if (italic !== undefined) font.italic = italic;
  if (fontName !== undefined) font.name = fontName;
  if (fontSize !== undefined) font.size = fontSize;
  if (horizontal) range.format.horizontalAlignment = capital(horizontal);
  if (vertical) range.format.verticalAlignment = capital(vertical);
  if (wrap !== undefined) range.format.wrapText = wrap;
  if (indent !== undefined) range.format.indentLevel = indent;
  if (fill !== undefined) range.format.fill.color = fill;
  if (border) for (const edge of EDGES) range.format.borders.getItem(edge).style = "Continuous";
}

function capital<T extends string>(word: T): Capitalize<T> {
  return (word.charAt(0).toUpperCase() + word.slice(1)) as Capitalize<T>;
}

/**
 * Excel counts a column's width in digits of the standard font and its programming interface in points;
 * with Calibri 11 a digit is 7 pixels wide and 5 are added (ECMA-376 part 1, 18.3.1.13).
 */
function widthInPoints(characters: number): number {
  return (Math.trunc(characters * 7 + 5) * 72) / 96;
}

/** 9 points, upright; the size goes first, so that no digit of the text is read as of it. */
const FOOTER_FONT = '&9&"Times New Roman,Regular"';

function setUpPrint(worksheet: Excel.Worksheet, print: PrintSetup): void {
  const { orientation, fitToWidth, titleRows, paper = "A4", footer, pageNumbers, pageBreaks = [] } = print;
  const { pageLayout } = worksheet;
  pageLayout.paperSize = paper;
  const footers = pageLayout.headersFooters.defaultForAllPages;
  // An ampersand begins a code in a footer.
  if (footer !== undefined) footers.centerFooter = FOOTER_FONT + footer.replaceAll("&", "&&");
  if (pageNumbers) footers.rightFooter = `${FOOTER_FONT}&P/&N`;
  for (const row of pageBreaks) worksheet.horizontalPageBreaks.add(`A${String(row)}`);
  pageLayout.orientation = capital(orientation);
  if (fitToWidth) pageLayout.zoom = { horizontalFitToPages: 1 };
  if (titleRows) pageLayout.setPrintTitleRows(`$${String(titleRows[0])}:$${String(titleRows[1])}`);
}

function addChart(worksheet: Excel.Worksheet, given: NewChart): void {
  const { type, title, source, place, hasLabels = false, isPyramid = false } = given;
  const range = parseRange(source);
  const chart = worksheet.charts.add(CHART_TYPES[type], worksheet.getRange(source), "Columns");
  chart.title.text = title;
  const [first = "", last = first] = place.split(":");
  chart.setPosition(first, last);
  const bars = type === "column" || type === "bar";
  for (let i = 0; i < (range?.columnCount ?? 1) - 1; i++) {
    const series = chart.series.getItemAt(i);
    if (hasLabels) series.hasDataLabels = true;
    // A printer without colours is to tell them apart.
    if (bars) series.format.fill.setSolidColor(SERIES_GREYS[i % SERIES_GREYS.length] ?? "");
    if (bars) series.format.line.color = "#000000";
    if (!isPyramid) continue;
    series.overlap = 100;
    series.gapWidth = 25;
    if (hasLabels) series.dataLabels.numberFormat = UNSIGNED_FORMAT;
  }
  if (isPyramid) {
    chart.axes.valueAxis.numberFormat = UNSIGNED_FORMAT;
    chart.axes.categoryAxis.tickLabelPosition = "Low";
  } else if (type === "bar") chart.axes.categoryAxis.reversePlotOrder = true;
}
