import { type NewChart, SERIES_GREYS, UNSIGNED_FORMAT } from "../../core/edit";
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
  const title = `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1400" b="1"/></a:pPr><a:r><a:rPr lang="vi-VN" sz="1400" b="1"/><a:t>${escapeXml(chart.title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
  const font = `<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1100"><a:latin typeface="Times New Roman"/></a:defRPr></a:pPr><a:endParaRPr lang="vi-VN"/></a:p></c:txPr>`;
  return `${DECLARATION}<c:chartSpace xmlns:c="${c}" xmlns:a="${drawing}" xmlns:r="${relations}"><c:roundedCorners val="0"/><c:chart>${chart.title === "" ? "" : title}<c:autoTitleDeleted val="${chart.title === "" ? "1" : "0"}"/><c:plotArea><c:layout/>${plotXml(chart, seriesXml(sheet, chart))}</c:plotArea><c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>${font}</c:chartSpace>`;
}

/** A series for each column but the first. Values are left to the cells: every program reads them when it draws. */
function seriesXml(sheet: string, chart: NewChart): string[] {
  const { source, type } = chart;
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
    const name = `<c:tx><c:strRef>${reference(row, row, at)}</c:strRef></c:tx>`;
    const [before, after] = seriesLook(chart, i, rowCount - 1);
    const smooth = type === "line" ? '<c:smooth val="0"/>' : "";
    return `<c:ser><c:idx val="${String(i)}"/><c:order val="${String(i)}"/>${name}${before}${after}${labels}${values}${smooth}</c:ser>`;
  });
}

const DASHES = ["solid", "dash", "sysDot", "dashDot"] as const;
const MARKERS = ["circle", "square", "triangle", "diamond"] as const;

/** What a printer without colours tells apart, in the order of the schema: fill or line, then its marks and figures. */
function seriesLook(chart: NewChart, i: number, points: number): readonly [string, string] {
  switch (chart.type) {
    case "line": {
      const [dash, marker] = [DASHES[i % DASHES.length], MARKERS[i % MARKERS.length]];
      const line = `<c:spPr><a:ln w="22225"><a:solidFill><a:srgbClr val="000000"/></a:solidFill><a:prstDash val="${dash ?? ""}"/></a:ln></c:spPr>`;
      return [`${line}<c:marker><c:symbol val="${marker ?? ""}"/></c:marker>`, labelsXml(chart, "t")];
    }
    case "pie": {
      const slices = Array.from(
        { length: points },
        (_, k) => `<c:dPt><c:idx val="${String(k)}"/><c:bubble3D val="0"/>${greyXml(k)}</c:dPt>`,
      );
      return [slices.join(""), labelsXml(chart, "outEnd")];
    }
    case "column":
    case "bar":
      return [`${greyXml(i)}<c:invertIfNegative val="0"/>`, labelsXml(chart, "outEnd")];
  }
}

function greyXml(i: number): string {
  const grey = SERIES_GREYS[i % SERIES_GREYS.length] ?? "";
  return `<c:spPr><a:solidFill><a:srgbClr val="${grey.replace("#", "")}"/></a:solidFill><a:ln w="6350"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln></c:spPr>`;
}

function labelsXml({ hasLabels, isPyramid }: NewChart, position: string): string {
  if (!hasLabels) return "";
  const format = isPyramid ? `<c:numFmt formatCode="${UNSIGNED_FORMAT}" sourceLinked="0"/>` : "";
  const shown = ["LegendKey", "Val", "CatName", "SerName", "Percent", "BubbleSize"]
    .map((what) => `<c:show${what} val="${what === "Val" ? "1" : "0"}"/>`)
    .join("");
  return `<c:dLbls>${format}<c:dLblPos val="${position}"/>${shown}</c:dLbls>`;
}

function plotXml(chart: NewChart, series: readonly string[]): string {
  const { type, isPyramid = false } = chart;
  const axes = '<c:axId val="1001"/><c:axId val="1002"/>';
  switch (type) {
    case "column":
    case "bar": {
      // The bars of a pyramid lie on one line.
      const gap = isPyramid ? '<c:gapWidth val="25"/><c:overlap val="100"/>' : '<c:gapWidth val="80"/>';
      return `<c:barChart><c:barDir val="${type === "bar" ? "bar" : "col"}"/><c:grouping val="clustered"/><c:varyColors val="0"/>${series.join("")}${gap}${axes}</c:barChart>${axesXml(chart)}`;
    }
    case "line":
      return `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series.join("")}<c:marker val="1"/>${axes}</c:lineChart>${axesXml(chart)}`;
    case "pie":
      // A pie shows one series.
      return `<c:pieChart><c:varyColors val="1"/>${series[0] ?? ""}<c:firstSliceAng val="0"/></c:pieChart>`;
  }
}

function axesXml({ type, isPyramid = false }: NewChart): string {
  const isTurned = type === "bar";
  // Bars lie from the bottom up: the first row is to be on top, but for ages, which grow upwards.
  const isDown = isTurned && !isPyramid;
  const axis = (id: number, crosses: number, position: string): string => {
    const isValue = id === 1002;
    const orientation = !isValue && isDown ? "maxMin" : "minMax";
    const isUnsigned = isValue && isPyramid;
    const format = `formatCode="${isUnsigned ? UNSIGNED_FORMAT : "General"}" sourceLinked="${isValue && !isPyramid ? "1" : "0"}"`;
    const labels = !isValue && isPyramid ? "low" : "nextTo";
    const where = isValue && isDown ? "max" : "autoZero";
    return `<c:axId val="${String(id)}"/><c:scaling><c:orientation val="${orientation}"/></c:scaling><c:delete val="0"/><c:axPos val="${position}"/>${isValue ? GRID : ""}<c:numFmt ${format}/><c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="${labels}"/><c:crossAx val="${String(crosses)}"/><c:crosses val="${where}"/>${isValue ? '<c:crossBetween val="between"/>' : ""}`;
  };
  return `<c:catAx>${axis(1001, 1002, isTurned ? "l" : "b")}</c:catAx><c:valAx>${axis(1002, 1001, isTurned ? "b" : "l")}</c:valAx>`;
}

const GRID =
  '<c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>';
