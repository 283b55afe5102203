import { strToU8, zipSync } from "fflate";
import { thrownBy } from "../support/cells";
import { type WorkbookParts, zipWorkbook, workbook } from "../support/zip-workbook";
import { WorkbookError } from "../../src/core/workbook/workbook-error";
import { inflateZlib } from "../../src/node/inflate-zlib";
import { readXlsx } from "../../src/xlsx/read-xlsx";

/** Code and detail of the error that reading these bytes ends in. */
function refusal(bytes: Uint8Array): unknown {
  const error = thrownBy(() => readXlsx(bytes, "a.xlsx", inflateZlib));
  return error instanceof WorkbookError ? `${error.code} ${error.detail}`.trim() : error;
}

const zip = (parts: Record<string, string>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])));

/** An OLE2 container whose directory has an entry of this name. */
function ole2(name: string): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  for (let i = 0; i < name.length; i++) bytes[1024 + 128 + 2 * i] = name.charCodeAt(i);
  return bytes;
}

const withMainType = (type: string): Uint8Array =>
  zipWorkbook({
    parts: {
      "[Content_Types].xml": `<Types xmlns="x"><Override PartName="/xl/workbook.xml" ContentType="${type}"/></Types>`,
    },
  });

describe("files that are no workbook we read", () => {
  test.each<[string, Uint8Array, string]>([
    ["an empty file", new Uint8Array(0), "empty-file"],
    ["a workbook with a password", ole2("EncryptedPackage"), "encrypted"],
    ["an old workbook", ole2("Workbook"), "unsupported-format xls"],
    ["a very old workbook", ole2("Book"), "unsupported-format xls"],
    ["an old document", ole2("WordDocument"), "not-a-workbook ole2"],
    [
      "a binary workbook",
      withMainType("application/vnd.ms-excel.sheet.binary.macroEnabled.main"),
      "unsupported-format xlsb",
    ],
    [
      "an OpenDocument workbook",
      zip({ mimetype: "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<a/>" }),
      "unsupported-format ods",
    ],
    [
      "an OpenDocument text",
      zip({ mimetype: "application/vnd.oasis.opendocument.text" }),
      "not-a-workbook odt",
    ],
    [
      "a Word document",
      withMainType("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"),
      "not-a-workbook docx",
    ],
    [
      "slides",
      withMainType("application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"),
      "not-a-workbook pptx",
    ],
    ["any other archive", zip({ "readme.txt": "hello" }), "not-a-workbook zip"],
    ["an archive without entries", zip({}), "not-a-workbook zip"],
    ["a web page", strToU8("\uFEFF \n<!DOCTYPE html><html></html>"), "not-a-workbook html"],
    [
      "a table that a web page calls a workbook",
      strToU8("<table><tr><td>1</td></tr></table>"),
      "not-a-workbook html",
    ],
    [
      "Office XML of 2003",
      strToU8('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'),
      "unsupported-format xml-spreadsheet",
    ],
    ["any other XML", strToU8('<?xml version="1.0"?><a/>'), "not-a-workbook xml"],
    ["comma-separated text", strToU8("Tên,Số\nA,1\n"), "not-a-workbook text"],
    ["a PDF", strToU8("%PDF-1.7\n"), "not-a-workbook pdf"],
    ["a picture", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10), "not-a-workbook image"],
    ["noise", Uint8Array.of(1, 2, 3, 0, 255, 7), "not-a-workbook binary"],
  ])("%s", (_, bytes, expected) => {
    expect(refusal(bytes)).toBe(expected);
  });
});

describe("damaged workbooks", () => {
  const damage = (given: WorkbookParts): unknown => refusal(zipWorkbook(given));
  const sheet = (xml: string): unknown => damage({ parts: { "xl/worksheets/sheet1.xml": xml } });
  const open = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">';

  test("a sheet cut anywhere is damaged, and the part is named", () => {
    const whole = `<?xml version="1.0"?>${open}<cols><col min="1" max="1"/></cols><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>a</t></is></c><c r="B1"><f t="shared" si="0" ref="B1">1+1</f><v>2</v></c></row></sheetData><mergeCells><mergeCell ref="A1:B1"/></mergeCells></worksheet>`;
    for (let length = 0; length < whole.length; length++) {
      expect([length, sheet(whole.slice(0, length))]).toEqual([
        length,
        expect.stringMatching(/^damaged xl\/worksheets\/sheet1\.xml: /),
      ]);
    }
    expect(sheet(whole)).toBeUndefined();
  });

  test("a file cut anywhere is damaged", () => {
    const whole = zipWorkbook({ rows: "<row><c><v>1</v></c></row>" });
    for (let length = 4; length < whole.length; length += 3)
      expect(refusal(whole.subarray(0, length))).toMatch(/^damaged zip/);
  });

  test("a document type declaration is refused, its entities never expanded", () => {
    const dtd = '<!DOCTYPE a [<!ENTITY x "0123456789"><!ENTITY y "&x;&x;&x;">]>';
    expect(sheet(`${dtd}${open}<sheetData/></worksheet>`)).toMatch(/sheet1\.xml: holds a document type/);
    expect(damage({ parts: { "xl/workbook.xml": dtd + workbook("") } })).toMatch(
      /workbook\.xml: holds a document type/,
    );
    expect(damage({ parts: { "xl/sharedStrings.xml": `${dtd}<sst><si><t>&y;</t></si></sst>` } })).toMatch(
      /sharedStrings\.xml: holds a document type/,
    );
    expect(sheet(`${open}<sheetData>${dtd}</sheetData></worksheet>`)).toMatch(
      /sheet1\.xml: holds a document type/,
    );
  });

  test("nesting of any depth is read without recursion", () => {
    const deep = "<a>".repeat(300_000) + "</a>".repeat(300_000);
    expect(sheet(`${open}${deep}<sheetData>${deep}</sheetData></worksheet>`)).toBeUndefined();
    expect(sheet(`${open}<sheetData/>${"<a>".repeat(300_000)}`)).toMatch(/ends in the middle/);
  });

  test("an attribute or a text of many megabytes costs no more than its bytes", () => {
    // Noise does not shrink, so that the archive is no bomb.
    const long = Array.from({ length: 300_000 }, (_, i) => ((i * 7919) % 99991).toString(36)).join("");
    const started = process.cpuUsage();
    expect(
      sheet(`${open}<sheetData><row x="${long}"><c y="${long}"><v>1</v></c></row></sheetData></worksheet>`),
    ).toBeUndefined();
    expect(sheet(`${open}<sheetData><row x="${long}`)).toMatch(/^damaged/);
    const { user } = process.cpuUsage(started);
    expect(user / 1e6).toBeLessThan(5);
  });

  test("a text that is referred to and not there", () => {
    expect(damage({ rows: '<row><c t="s"><v>0</v></c></row>' })).toMatch(
      /^damaged .*sheet1\.xml: refers to a shared string/,
    );
    expect(damage({ rows: '<row><c t="s"><v>-1</v></c></row>', strings: "<si><t>a</t></si>" })).toMatch(
      /^damaged/,
    );
    expect(damage({ rows: '<row><c t="s"><v>0.5</v></c></row>', strings: "<si><t>a</t></si>" })).toMatch(
      /^damaged/,
    );
  });

  test("no workbook part, no sheets, no parts of sheets", () => {
    expect(damage({ parts: { "xl/workbook.xml": undefined } })).toMatch(/^damaged xl\/workbook\.xml/);
    expect(damage({ parts: { "xl/workbook.xml": workbook("") } })).toBe("no-sheets");
    expect(damage({ parts: { "xl/worksheets/sheet1.xml": undefined } })).toBe("no-sheets");
  });

  test("relationships that lead out of the package or in circles", () => {
    expect(
      damage({
        sheetRelations:
          '<Relationship Id="a" Type="x/table" Target="../../../../../etc/passwd"/><Relationship Id="b" Type="x/comments" Target="sheet1.xml"/><Relationship Id="c" Type="x/table" TargetMode="External" Target="file:///c:/a.xml"/>',
      }),
    ).toBeUndefined();
  });
});
