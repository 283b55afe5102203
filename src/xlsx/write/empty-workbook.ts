import { strToU8, zipSync, type Zippable } from "fflate";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const RELATIONSHIPS = "application/vnd.openxmlformats-package.relationships+xml";

/** The sheet of an empty workbook: one has to be there. */
export const EMPTY_SHEET = "Sheet1";

const START = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;

const PARTS: Readonly<Record<string, string>> = {
  "[Content_Types].xml":
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="${RELATIONSHIPS}"/>` +
    `<Default Extension="xml" ContentType="application/xml"/>` +
    override("workbook.xml", "sheet.main") +
    override("worksheets/sheet1.xml", "worksheet") +
    override("styles.xml", "styles") +
    `</Types>`,
  "_rels/.rels": relationships(["officeDocument", "xl/workbook.xml"]),
  "xl/workbook.xml":
    `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>` +
    `<sheet name="${EMPTY_SHEET}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  "xl/_rels/workbook.xml.rels": relationships(
    ["worksheet", "worksheets/sheet1.xml"],
    ["styles", "styles.xml"],
  ),
  "xl/worksheets/sheet1.xml": `<worksheet xmlns="${MAIN}"><sheetData/></worksheet>`,
  "xl/styles.xml":
    `<styleSheet xmlns="${MAIN}">` +
    `<fonts count="1"><font><sz val="12"/><name val="Times New Roman"/><family val="1"/></font></fonts>` +
    `<fills count="2"><fill><patternFill patternType="none"/></fill>` +
    `<fill><patternFill patternType="gray125"/></fill></fills>` +
    `<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>` +
    `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
    `<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>` +
    `<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`,
};

/** fflate takes the time of day from the clock of the machine's zone, and so does this date. */
const FIXED_TIME = new Date(2022, 0, 15, 8, 0, 0);

/** The bytes of a workbook with one empty sheet, `EMPTY_SHEET`; always the same. */
export function emptyWorkbook(): Uint8Array {
  const entries: Zippable = {};
  for (const [path, xml] of Object.entries(PARTS))
    entries[path] = [strToU8(START + xml), { mtime: FIXED_TIME }];
  return zipSync(entries);
}

function override(path: string, type: string): string {
  return `<Override PartName="/xl/${path}" ContentType="${TYPE}.${type}+xml"/>`;
}

function relationships(...targets: readonly (readonly [string, string])[]): string {
  const items = targets.map(
    ([type, target], i) =>
      `<Relationship Id="rId${String(i + 1)}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${items.join("")}</Relationships>`;
}
