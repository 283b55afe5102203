import type { NewCell, NewSheet, PrintSetup } from "../../core/edit";
import type { Result } from "../../core/evaluate/scalar";
import { cellName, parseRange, rangeName, sheetPrefix } from "../../core/workbook/address";
import { PartError } from "../part-error";
import type { Book } from "./book";
import { insertIntoWorkbook } from "./calculation";
import { addCharts } from "./charts";
import { CellFormats } from "./cell-formats";
import { type CellInside, cellXml, formulaElement, formulaXml, valueXml } from "./cell-xml";
import { addContentType } from "./content-type-edit";
import type { PackageEditor } from "./package-editor";
import { addRelationship } from "./relationship-edit";
import { placeKey } from "./sheet-formulas";
import { stylesOf } from "./styles-part";
import { appended, attribute, escapeXml, escapeXstring, spliced } from "./xml-edit";
import { child, ownPrefix, parseNodes } from "./xml-nodes";

const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";

/**
 * Adds a worksheet behind the others.
 *
 * @param results what its formulas show, by `placeKey`
 */
export function addSheet(
  editor: PackageEditor,
  book: Book,
  sheet: NewSheet,
  results: ReadonlyMap<number, Result>,
): void {
  const { relations } = book.namespaces;
  const path = editor.freePath("xl/worksheets/sheet#.xml");
  addContentType(editor, path, TYPE);
  const id = addRelationship(editor, book.path, `${relations}/worksheet`, path);
  const formats = new CellFormats(editor, stylesOf(editor, book));
  const rows = rowsXml(sheet, formats, results);
  editor.set(formats.text.path, formats.text.xml);
  editor.set(path, worksheetXml(book, sheet, rows));
  if (sheet.charts && sheet.charts.length > 0) addCharts(editor, book, path, sheet.name, sheet.charts);
  listSheet(editor, book, sheet, id);
}

function worksheetXml(book: Book, sheet: NewSheet, rows: string): string {
  const { main, relations } = book.namespaces;
  const { print, merges } = sheet;
  const merged = merges.map((range) => `<mergeCell ref="${range}"/>`).join("");
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${main}" xmlns:r="${relations}">`,
    print?.fitToWidth ? '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' : "",
    `<dimension ref="${dimensionOf(sheet.cells)}"/>`,
    '<sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/>',
    columnsXml(sheet.columnWidths),
    `<sheetData>${rows}</sheetData>`,
    merged === "" ? "" : `<mergeCells count="${String(merges.length)}">${merged}</mergeCells>`,
    '<pageMargins left="0.5" right="0.5" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>',
    print ? pageSetupXml(print) : "",
    print ? footerXml(print) : "",
    print ? breaksXml(print) : "",
    "</worksheet>",
  ].join("");
}

/** Their numbers in a file (ECMA-376 part 1, 18.3.1.63). */
const PAPER = { A3: 8, A4: 9 } as const;

/** A4, as offices here print, where nothing is said. A height of 0 pages means as many as it takes. */
function pageSetupXml({ orientation, fitToWidth, paper = "A4" }: PrintSetup): string {
  return `<pageSetup paperSize="${String(PAPER[paper])}" orientation="${orientation}"${fitToWidth ? ' fitToWidth="1" fitToHeight="0"' : ""}/>`;
}

/** What a footer is set in: 9 points, upright. The size goes first, so that no digit of the text is read as of it. */
const FOOTER_FONT = '&9&"Times New Roman,Regular"';

/** An ampersand begins a code in a footer (18.3.1.46): of the text's own, each is doubled. */
function footerXml({ footer, pageNumbers }: PrintSetup): string {
  const text = [
    ...(footer === undefined ? [] : [`&C${FOOTER_FONT}${footer.replaceAll("&", "&&")}`]),
    ...(pageNumbers ? [`&R${FOOTER_FONT}&P/&N`] : []),
  ].join("");
  return text === "" ? "" : `<headerFooter><oddFooter>${escapeXml(text)}</oddFooter></headerFooter>`;
}

/** A break is named by the row above it, and goes over all columns. */
function breaksXml({ pageBreaks = [] }: PrintSetup): string {
  if (pageBreaks.length === 0) return "";
  const count = String(pageBreaks.length);
  const each = pageBreaks.map((row) => `<brk id="${String(row - 1)}" max="16383" man="1"/>`).join("");
  return `<rowBreaks count="${count}" manualBreakCount="${count}">${each}</rowBreaks>`;
}

function columnsXml(widths: NewSheet["columnWidths"]): string {
  const columns = widths.flatMap((width, i) =>
    width === undefined
      ? []
      : `<col min="${String(i + 1)}" max="${String(i + 1)}" width="${String(width)}" customWidth="1"/>`,
  );
  return columns.length === 0 ? "" : `<cols>${columns.join("")}</cols>`;
}

function rowsXml(
  { cells, rowHeights = [] }: NewSheet,
  formats: CellFormats,
  results: ReadonlyMap<number, Result>,
): string {
  const rows = new Map<number, Map<number, string>>();
  for (const cell of cells) {
    const place = parseRange(cell.at);
    if (!place) continue;
    const { row, column } = place;
    const style = formats.numberOf(cell.format);
    const tag = `<c r="${cellName(row, column)}"${style === 0 ? "" : ` s="${String(style)}"`}/>`;
    const xml = cellXml(tag, insideOf(cell, results.get(placeKey(row, column))), "");
    rows.set(row, (rows.get(row) ?? new Map<number, string>()).set(column, xml));
  }
  rowHeights.forEach((height, row) => {
    if (height !== undefined && !rows.has(row)) rows.set(row, new Map());
  });
  const inOrder = <T>(map: ReadonlyMap<number, T>): (readonly [number, T])[] =>
    [...map].sort(([a], [b]) => a - b);
  return inOrder(rows)
    .map(([row, columns]) => {
      const inside = inOrder(columns).map(([, xml]) => xml);
      const height = rowHeights[row];
      const high = height === undefined ? "" : ` ht="${String(height)}" customHeight="1"`;
      return `<row r="${String(row + 1)}"${high}>${inside.join("")}</row>`;
    })
    .join("");
}

function insideOf({ content }: NewCell, result: Result): CellInside {
  if (!content) return { type: undefined, xml: "" };
  if ("formula" in content) return formulaXml(formulaElement(content.formula, ""), result, "");
  return valueXml(content.value, "");
}

function dimensionOf(cells: readonly NewCell[]): string {
  let [top, left, bottom, right] = [Infinity, Infinity, 0, 0];
  for (const { at } of cells) {
    const place = parseRange(at);
    if (!place) continue;
    [top, left] = [Math.min(top, place.row), Math.min(left, place.column)];
    [bottom, right] = [Math.max(bottom, place.row), Math.max(right, place.column)];
  }
  if (top === Infinity) return "A1";
  return rangeName({ row: top, column: left, rowCount: bottom - top + 1, columnCount: right - left + 1 });
}

/** Names the sheet in the workbook part, and the rows that every printed page repeats. */
function listSheet(editor: PackageEditor, book: Book, sheet: NewSheet, id: string): void {
  const xml = editor.text(book.path);
  const root = editor.within(book.path, () => parseNodes(xml, 2));
  const prefix = ownPrefix(xml, root);
  const list = child(root, "sheets");
  if (!list) throw new PartError("lists no sheets");
  const ids = list.children.map((node) => Number(attribute(xml, node, "sheetId")) || 0);
  const entry = `<${prefix}sheet name="${escapeXstring(sheet.name)}" sheetId="${String(Math.max(0, ...ids) + 1)}" xmlns:r="${book.namespaces.relations}" r:id="${id}"/>`;
  const listed = spliced(xml, [appended(xml, list, entry)]);
  const titles = sheet.print?.titleRows;
  editor.set(book.path, titles ? withTitleRows(listed, sheet.name, list.children.length, titles) : listed);
}

function withTitleRows(
  xml: string,
  sheet: string,
  number: number,
  [first, last]: readonly [number, number],
): string {
  const root = parseNodes(xml, 2);
  const prefix = ownPrefix(xml, root);
  const rows = `${sheetPrefix(sheet)}!$${String(first)}:$${String(last)}`;
  const name = `<${prefix}definedName name="_xlnm.Print_Titles" localSheetId="${String(number)}">${escapeXml(rows)}</${prefix}definedName>`;
  const names = child(root, "definedNames");
  if (names) return spliced(xml, [appended(xml, names, name)]);
  return insertIntoWorkbook(xml, "definedNames", `<${prefix}definedNames>${name}</${prefix}definedNames>`);
}
