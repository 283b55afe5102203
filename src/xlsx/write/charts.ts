import type { NewChart } from "../../core/edit";
import { cellName, parseRange, type Range, sheetPrefix } from "../../core/workbook/address";
import type { Book, Namespaces } from "./book";
import { addContentType } from "./content-type-edit";
import type { PackageEditor } from "./package-editor";
import { addRelationship } from "./relationship-edit";
import { insertChild, SHEET_ORDER } from "./sheet-order";
import { escapeXml, spliced } from "./xml-edit";
import { parseNodes } from "./xml-nodes";

const DRAWING = "application/vnd.openxmlformats-officedocument.drawing+xml";
const CHART = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Draws charts on a new sheet: a drawing part, and a part for each chart. */
export function addCharts(
  editor: PackageEditor,
  book: Book,
  sheetPart: string,
  sheet: string,
  charts: readonly NewChart[],
): void {
  const { relations, drawing: a, chart: c, spreadsheetDrawing } = book.namespaces;
  const path = editor.freePath("xl/drawings/drawing#.xml");
  const anchors = charts.map((chart, i) => {
    const part = editor.freePath("xl/charts/chart#.xml");
    editor.set(part, chartXml(book.namespaces, sheet, chart));
    addContentType(editor, part, CHART);
    const id = addRelationship(editor, path, `${relations}/chart`, part);
    return anchorXml(chart, c, id, i + 1);
  });
  editor.set(
    path,
    `${DECLARATION}<xdr:wsDr xmlns:xdr="${spreadsheetDrawing}" xmlns:a="${a}" xmlns:c="${c}" xmlns:r="${relations}">${anchors.join("")}</xdr:wsDr>`,
  );
  addContentType(editor, path, DRAWING);
  const id = addRelationship(editor, sheetPart, `${relations}/drawing`, path);
  const xml = editor.text(sheetPart);
  const element = `<drawing r:id="${id}"/>`;
  editor.set(sheetPart, spliced(xml, [insertChild(parseNodes(xml, 1), SHEET_ORDER, "drawing", element)]));
}

function anchorXml(chart: NewChart, namespace: string, id: string, number: number): string {
  const { row, column, rowCount, columnCount } = parseRange(chart.place) ?? EIGHT_BY_FIFTEEN;
  const corner = (name: string, atColumn: number, atRow: number): string =>
    `<xdr:${name}><xdr:col>${String(atColumn)}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${String(atRow)}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
  const title = escapeXml(chart.title);
  return `<xdr:twoCellAnchor>${corner("from", column, row)}${corner("to", column + columnCount, row + rowCount)}<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${String(number + 1)}" name="Chart ${String(number)}" descr="${title}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${namespace}"><c:chart r:id="${id}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`;
}

const EIGHT_BY_FIFTEEN: Range = { row: 0, column: 0, rowCount: 15, columnCount: 8 };

function chartXml({ drawing, chart: c, relations }: Namespaces, sheet: string, chart: NewChart): string {
  const title = `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:t>${escapeXml(chart.title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
  return `${DECLARATION}<c:chartSpace xmlns:c="${c}" xmlns:a="${drawing}" xmlns:r="${relations}"><c:roundedCorners val="0"/><c:chart>${chart.title === "" ? "" : title}<c:autoTitleDeleted val="${chart.title === "" ? "1" : "0"}"/><c:plotArea><c:layout/>${plotXml(chart.type, seriesXml(sheet, chart))}</c:plotArea><c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>`;
}

/** A series for each column but the first. Values are left to the cells: every program reads them when it draws. */
function seriesXml(sheet: string, { source, type }: NewChart): string[] {
  const range = parseRange(source);
  if (!range) return [];
  const { row, column, rowCount, columnCount } = range;
  const reference = (firstRow: number, lastRow: number, at: number): string => {
    const absolute = (name: string): string => name.replace(/^([A-Z]+)/, "$$$1$$");
    const [first, last] = [absolute(cellName(firstRow, at)), absolute(cellName(lastRow, at))];
    return `<c:f>${escapeXml(`${sheetPrefix(sheet)}!${first === last ? first : `${first}:${last}`}`)}</c:f>`;
  };
  const last = row + rowCount - 1;
  const labels = `<c:cat><c:strRef>${reference(row + 1, last, column)}</c:strRef></c:cat>`;
  return Array.from({ length: columnCount - 1 }, (_, i) => {
    const at = column + 1 + i;
    const values = `<c:val><c:numRef>${reference(row + 1, last, at)}</c:numRef></c:val>`;
    const extra = type === "line" ? '<c:marker><c:symbol val="circle"/></c:marker>' : "";
    const before = type === "column" || type === "bar" ? '<c:invertIfNegative val="0"/>' : extra;
    const after = type === "line" ? '<c:smooth val="0"/>' : "";
    return `<c:ser><c:idx val="${String(i)}"/><c:order val="${String(i)}"/><c:tx><c:strRef>${reference(row, row, at)}</c:strRef></c:tx>${before}${labels}${values}${after}</c:ser>`;
  });
}

function plotXml(type: NewChart["type"], series: readonly string[]): string {
  const axes = '<c:axId val="1001"/><c:axId val="1002"/>';
  switch (type) {
    case "column":
    case "bar":
      return `<c:barChart><c:barDir val="${type === "bar" ? "bar" : "col"}"/><c:grouping val="clustered"/><c:varyColors val="0"/>${series.join("")}<c:gapWidth val="80"/>${axes}</c:barChart>${axesXml(type === "bar")}`;
    case "line":
      return `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series.join("")}<c:marker val="1"/>${axes}</c:lineChart>${axesXml(false)}`;
    case "pie":
      // A pie shows one series.
      return `<c:pieChart><c:varyColors val="1"/>${series[0] ?? ""}<c:firstSliceAng val="0"/></c:pieChart>`;
  }
}

function axesXml(isTurned: boolean): string {
  const axis = (id: number, crosses: number, position: string): string =>
    `<c:axId val="${String(id)}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="${position}"/>${id === 1002 ? "<c:majorGridlines/>" : ""}<c:numFmt formatCode="General" sourceLinked="${id === 1002 ? "1" : "0"}"/><c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="${String(crosses)}"/><c:crosses val="autoZero"/>${id === 1002 ? '<c:crossBetween val="between"/>' : ""}`;
  return `<c:catAx>${axis(1001, 1002, isTurned ? "l" : "b")}</c:catAx><c:valAx>${axis(1002, 1001, isTurned ? "b" : "l")}</c:valAx>`;
}
