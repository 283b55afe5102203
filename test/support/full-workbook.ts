import ExcelJS from "exceljs";
import { strFromU8, strToU8, unzipSync } from "fflate";
import { addShapes, addSignature } from "./full-workbook-shapes";
import { zipParts } from "./zip-workbook";

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const OFFICE = "http://schemas.microsoft.com/office";
const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006";
const PIXEL =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

/** The sheets of `fullWorkbook`, in the order of the tabs but for the chart sheet. */
export const FULL_SHEETS = ["Số liệu", "Bảng", "Ẩn", "Tờ pivot"] as const;

/**
 * A macro workbook with a bit of everything that a writer may lose: charts, a chart sheet, a pivot
 * table, images, validations, conditional formats (also of the newer kind), sparklines, a table,
 * notes and threads, a button, a text box, a slicer, an image in the header, names, hidden sheets, an outer link,
 * printer settings, custom XML, a calculation chain, a signature, and a part nobody knows. Invented figures only.
 */
export async function fullWorkbook(): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.created = workbook.modified = new Date(Date.UTC(2024, 0, 1));
  const image = workbook.addImage({ base64: PIXEL, extension: "png" });
  const data = workbook.addWorksheet(FULL_SHEETS[0], {
    views: [{ state: "frozen", ySplit: 1 }],
    pageSetup: { orientation: "landscape", printTitlesRow: "1:1" },
  });
  data.columns = [{ width: 20 }, { width: 10 }, { width: 10 }, { width: 12 }];
  data.addRow(["Đơn vị", "Nam", "Nữ", "Tổng"]);
  for (let row = 2; row <= 9; row++) {
    data.addRow([`Xã ${String(row)}`, row * 3, row * 2]);
  }
  data.fillFormula("D2:D9", "B2+C2", (row) => row * 5);
  data.addRow(["Cộng", { formula: "SUM(B2:B9)", result: 132 }, { formula: "SUM(C2:C9)", result: 88 }, null]);
  data.getCell("D10").value = { formula: "SUM(D2:D9)", result: 220 };
  data.getCell("F2").value = { formula: 'IF(D10>100,"đủ","thiếu")', result: "đủ" };
  data.getCell("F3").value = { formula: "VLOOKUP(A3,A2:D9,4,FALSE)", result: 15 };
  data.getCell("F4").value = { formula: "ROUND(B10/D10*100,2)", result: 60 };
  data.getCell("A1").font = { bold: true, color: { argb: "FF112233" } };
  data.getCell("B10").numFmt = "#,##0.0";
  data.getCell("H1").value = {
    richText: [{ text: "Tổng" }, { font: { vertAlign: "superscript" }, text: "1" }],
  };
  data.mergeCells("A12:D12");
  data.getCell("A12").value = { text: "Ghi chú", hyperlink: "https://example.com/" };
  data.getCell("C3").note = "Ghi chú của người khác";
  data.getCell("B2").dataValidation = {
    type: "whole",
    operator: "greaterThan",
    formulae: [0],
    allowBlank: true,
  };
  data.addConditionalFormatting({
    ref: "B2:C9",
    rules: [
      {
        type: "cellIs",
        operator: "greaterThan",
        priority: 3,
        formulae: [20],
        style: { font: { bold: true } },
      },
      {
        type: "dataBar",
        priority: 4,
        cfvo: [{ type: "min" }, { type: "max" }],
        color: { argb: "FF638EC6" },
      } as never,
    ],
  });
  data.addImage(image, "J2:K4");
  const table = workbook.addWorksheet(FULL_SHEETS[1]);
  table.addTable({
    name: "BangMot",
    ref: "A1",
    headerRow: true,
    totalsRow: true,
    columns: [
      { name: "Mã", totalsRowLabel: "Cộng" },
      { name: "Số", totalsRowFunction: "sum" },
    ],
    rows: [
      ["a", 1],
      ["b", 2.5],
    ],
  });
  table.getCell("D1").value = { formula: "'Số liệu'!D10*2", result: 440 };
  workbook.addWorksheet(FULL_SHEETS[2], { state: "veryHidden" }).getCell("A1").value = 7;
  workbook.addWorksheet(FULL_SHEETS[3]).addRow(["Tên", "Cộng Nam"]);
  workbook.definedNames.add("'Số liệu'!$B$2:$B$9", "NamGioi");
  const parts: Record<string, string | Uint8Array> = unzipSync(
    new Uint8Array(await workbook.xlsx.writeBuffer()),
  );
  return zipParts(withRawParts(parts));
}

/** What exceljs cannot make, as parts by hand. */
function withRawParts(
  given: Readonly<Record<string, string | Uint8Array>>,
): Record<string, string | Uint8Array> {
  const parts: Record<string, string | Uint8Array> = { ...given };
  const edit = (path: string, change: (text: string) => string): void => {
    const part = parts[path] ?? "";
    const before = typeof part === "string" ? part : strFromU8(part);
    const after = change(before);
    if (after === before) throw new Error(`nothing changed in ${path}`);
    parts[path] = after;
  };
  const before = (mark: string, more: string) => (text: string) => text.replace(mark, () => more + mark);
  const overrides: string[] = [];
  const add = (path: string, type: string, content: string | Uint8Array): void => {
    parts[path] = content;
    overrides.push(`<Override PartName="/${path}" ContentType="${type}"/>`);
  };
  const relate = (rels: string, id: string, type: string, target: string, mode = ""): void => {
    const element = `<Relationship Id="${id}" Type="${type.includes(":") ? type : `${RELATIONS}/${type}`}" Target="${target}"${mode}/>`;
    if (parts[rels] === undefined)
      parts[rels] =
        `${DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${element}</Relationships>`;
    else edit(rels, before("</Relationships>", element));
  };
  const sheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const drawingType = "application/vnd.openxmlformats-officedocument.drawing+xml";
  const book = "xl/_rels/workbook.xml.rels";

  // A chart on the second sheet, and the same chart on a sheet of its own.
  const chart = `${DECLARATION}<c:chartSpace xmlns:c="${DRAWING}/chart" xmlns:a="${DRAWING}/main" xmlns:r="${RELATIONS}"><c:chart><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:ser><c:idx val="0"/><c:order val="0"/><c:trendline><c:trendlineType val="linear"/></c:trendline><c:val><c:numRef><c:f>'Số liệu'!$B$2:$B$9</c:f></c:numRef></c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:scaling/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx></c:plotArea></c:chart></c:chartSpace>`;
  const frame = (anchor: string, inside: string): string =>
    `${DECLARATION}<xdr:wsDr xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main"><xdr:${anchor}>${inside}<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Chart 1"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${DRAWING}/chart"><c:chart xmlns:c="${DRAWING}/chart" xmlns:r="${RELATIONS}" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:${anchor}></xdr:wsDr>`;
  const corner = (name: string, at: number): string =>
    `<xdr:${name}><xdr:col>${String(at)}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${String(at)}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
  add("xl/charts/chart1.xml", "application/vnd.openxmlformats-officedocument.drawingml.chart+xml", chart);
  add("xl/drawings/drawing8.xml", drawingType, frame("twoCellAnchor", corner("from", 3) + corner("to", 9)));
  relate("xl/drawings/_rels/drawing8.xml.rels", "rId1", "chart", "../charts/chart1.xml");
  relate("xl/worksheets/_rels/sheet2.xml.rels", "rIdD", "drawing", "../drawings/drawing8.xml");
  edit("xl/worksheets/sheet2.xml", before("<tableParts", `<drawing xmlns:r="${RELATIONS}" r:id="rIdD"/>`));
  add(
    "xl/drawings/drawing9.xml",
    drawingType,
    frame("absoluteAnchor", '<xdr:pos x="0" y="0"/><xdr:ext cx="9000000" cy="6000000"/>'),
  );
  relate("xl/drawings/_rels/drawing9.xml.rels", "rId1", "chart", "../charts/chart1.xml");
  add(
    "xl/chartsheets/sheet1.xml",
    `${sheetType}.chartsheet+xml`,
    `${DECLARATION}<chartsheet xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheetViews><sheetView workbookViewId="0"/></sheetViews><drawing r:id="rId1"/></chartsheet>`,
  );
  relate("xl/chartsheets/_rels/sheet1.xml.rels", "rId1", "drawing", "../drawings/drawing9.xml");
  relate(book, "rIdC", "chartsheet", "chartsheets/sheet1.xml");
  edit("xl/workbook.xml", before("</sheets>", `<sheet name="Biểu đồ" sheetId="90" r:id="rIdC"/>`));

  // A pivot table with its cache.
  add(
    "xl/pivotCache/pivotCacheDefinition1.xml",
    `${sheetType}.pivotCacheDefinition+xml`,
    `${DECLARATION}<pivotCacheDefinition xmlns="${MAIN}" xmlns:r="${RELATIONS}" r:id="rId1" recordCount="1"><cacheSource type="worksheet"><worksheetSource ref="A1:B9" sheet="Số liệu"/></cacheSource><cacheFields count="2"><cacheField name="Đơn vị"><sharedItems count="1"><s v="Xã 2"/></sharedItems></cacheField><cacheField name="Nam"><sharedItems containsNumber="1" minValue="6" maxValue="27"/></cacheField></cacheFields></pivotCacheDefinition>`,
  );
  add(
    "xl/pivotCache/pivotCacheRecords1.xml",
    `${sheetType}.pivotCacheRecords+xml`,
    `${DECLARATION}<pivotCacheRecords xmlns="${MAIN}" count="1"><r><x v="0"/><n v="6"/></r></pivotCacheRecords>`,
  );
  relate(
    "xl/pivotCache/_rels/pivotCacheDefinition1.xml.rels",
    "rId1",
    "pivotCacheRecords",
    "pivotCacheRecords1.xml",
  );
  add(
    "xl/pivotTables/pivotTable1.xml",
    `${sheetType}.pivotTable+xml`,
    `${DECLARATION}<pivotTableDefinition xmlns="${MAIN}" name="P1" cacheId="5" dataCaption="V"><location ref="A1:B3" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/><pivotFields count="2"><pivotField axis="axisRow" showAll="0"><items count="1"><item x="0"/></items></pivotField><pivotField dataField="1" showAll="0"/></pivotFields><rowFields count="1"><field x="0"/></rowFields><dataFields count="1"><dataField name="Cộng Nam" fld="1"/></dataFields></pivotTableDefinition>`,
  );
  relate(
    "xl/pivotTables/_rels/pivotTable1.xml.rels",
    "rId1",
    "pivotCacheDefinition",
    "../pivotCache/pivotCacheDefinition1.xml",
  );
  relate("xl/worksheets/_rels/sheet4.xml.rels", "rIdP", "pivotTable", "../pivotTables/pivotTable1.xml");
  relate(book, "rIdP", "pivotCacheDefinition", "pivotCache/pivotCacheDefinition1.xml");

  // Threads, an outer link, printer settings, custom XML of others, a macro, a signature, the unknown.
  relate(
    "xl/worksheets/_rels/sheet1.xml.rels",
    "rIdT",
    `${OFFICE}/2017/10/relationships/threadedComment`,
    "../threadedComments/threadedComment1.xml",
  );
  add(
    "xl/threadedComments/threadedComment1.xml",
    "application/vnd.ms-excel.threadedcomments+xml",
    `${DECLARATION}<ThreadedComments xmlns="${OFFICE}/spreadsheetml/2018/threadedcomments"><threadedComment ref="B5" personId="{11111111-1111-1111-1111-111111111111}" id="{22222222-2222-2222-2222-222222222222}"><text>Hỏi lại</text></threadedComment></ThreadedComments>`,
  );
  relate(book, "rIdPerson", `${OFFICE}/2017/10/relationships/person`, "persons/person.xml");
  add(
    "xl/persons/person.xml",
    "application/vnd.ms-excel.person+xml",
    `${DECLARATION}<personList xmlns="${OFFICE}/spreadsheetml/2018/threadedcomments"><person displayName="Người khác" id="{11111111-1111-1111-1111-111111111111}"/></personList>`,
  );
  add(
    "xl/externalLinks/externalLink1.xml",
    `${sheetType}.externalLink+xml`,
    `${DECLARATION}<externalLink xmlns="${MAIN}" xmlns:r="${RELATIONS}"><externalBook r:id="rId1"><sheetNames><sheetName val="S"/></sheetNames></externalBook></externalLink>`,
  );
  relate(
    "xl/externalLinks/_rels/externalLink1.xml.rels",
    "rId1",
    "externalLinkPath",
    "khac.xlsx",
    ' TargetMode="External"',
  );
  relate(book, "rIdE", "externalLink", "externalLinks/externalLink1.xml");
  add("xl/printerSettings/printerSettings1.bin", `${sheetType}.printerSettings`, strToU8("printer"));
  relate(
    "xl/worksheets/_rels/sheet1.xml.rels",
    "rIdPr",
    "printerSettings",
    "../printerSettings/printerSettings1.bin",
  );
  add(
    "customXml/itemProps1.xml",
    "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
    `${DECLARATION}<ds:datastoreItem ds:itemID="{33333333-3333-3333-3333-333333333333}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"/>`,
  );
  parts["customXml/item1.xml"] = '<other xmlns="urn:other">1</other>';
  relate("customXml/_rels/item1.xml.rels", "rId1", "customXmlProps", "itemProps1.xml");
  relate(book, "rIdX", "customXml", "../customXml/item1.xml");
  add(
    "xl/vbaProject.bin",
    "application/vnd.ms-office.vbaProject",
    Uint8Array.from({ length: 500 }, (_, i) => (i * 7) % 256),
  );
  relate(book, "rIdV", `${OFFICE}/2006/relationships/vbaProject`, "vbaProject.bin");
  addSignature({ edit, add, relate });
  parts["xl/unknown/thing.bin"] = strToU8("what no program knows");
  add(
    "xl/calcChain.xml",
    `${sheetType}.calcChain+xml`,
    `${DECLARATION}<calcChain xmlns="${MAIN}"><c r="D10" i="1"/><c r="B10"/><c r="D1" i="2"/></calcChain>`,
  );
  relate(book, "rIdCC", "calcChain", "calcChain.xml");

  // A sparkline and a newer conditional format in the extension list.
  const x14 = `xmlns:x14="${OFFICE}/spreadsheetml/2009/9/main" xmlns:xm="${OFFICE}/excel/2006/main"`;
  const extensions = `<ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}" ${x14}><x14:sparklineGroups><x14:sparklineGroup><x14:sparklines><x14:sparkline><xm:f>'Số liệu'!B2:B9</xm:f><xm:sqref>G2</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext>`;
  edit("xl/worksheets/sheet1.xml", (text) => {
    // The last list is that of the sheet, the others are of what is in it.
    const at = text.lastIndexOf("</extLst>");
    return text.slice(0, at) + extensions + text.slice(at);
  });
  addShapes({ edit, add, relate });
  edit("[Content_Types].xml", (text) =>
    text
      .replace(`${sheetType}.sheet.main+xml`, "application/vnd.ms-excel.sheet.macroEnabled.main+xml")
      .replace(
        "</Types>",
        `<Default Extension="bin" ContentType="application/octet-stream"/>${overrides.join("")}</Types>`,
      ),
  );
  edit("xl/workbook.xml", (text) => {
    const end = /<calcPr[^>]*\/>/.exec(text)?.[0] ?? "</workbook>";
    const linked = text.replace(
      "</sheets>",
      '</sheets><externalReferences><externalReference r:id="rIdE"/></externalReferences>',
    );
    const caches = '<pivotCaches><pivotCache cacheId="5" r:id="rIdP"/></pivotCaches>';
    return linked.replace(end, end === "</workbook>" ? caches + end : end + caches);
  });
  return parts;
}
