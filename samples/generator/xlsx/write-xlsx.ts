import { strToU8, zipSync, type Zippable } from "fflate";
import type { Sheet } from "./sheet";
import { sheetXml } from "./sheet-xml";
import { StyleBook } from "./styles";
import { escapeXml, textXml, XML_START } from "./xml";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** The bytes of a workbook. The same sheets always give the same bytes: the zip carries a fixed time. */
export function writeXlsx(sheets: readonly Sheet[]): Uint8Array {
  const styles = new StyleBook();
  const texts = new Map<string, number>();
  const textNumber = (text: string): number => {
    const known = texts.get(text);
    if (known !== undefined) return known;
    texts.set(text, texts.size);
    return texts.size - 1;
  };
  const parts = sheets.map((sheet) => sheetXml(sheet, styles, textNumber));
  const files: Record<string, string> = {
    "[Content_Types].xml": contentTypes(sheets.length),
    "_rels/.rels": relationships([`${OFFICE}/officeDocument`, "xl/workbook.xml"]),
    "xl/workbook.xml": workbookXml(sheets),
    "xl/_rels/workbook.xml.rels": relationships(
      ...sheets.map((_, i): [string, string] => [`${OFFICE}/worksheet`, `worksheets/sheet${i + 1}.xml`]),
      [`${OFFICE}/styles`, "styles.xml"],
      [`${OFFICE}/sharedStrings`, "sharedStrings.xml"],
    ),
    "xl/styles.xml": styles.toXml(),
    "xl/sharedStrings.xml": `<sst xmlns="${MAIN}">${[...texts.keys()].map((text) => `<si>${textXml(text)}</si>`).join("")}</sst>`,
  };
  parts.forEach((part, i) => (files[`xl/worksheets/sheet${i + 1}.xml`] = part));
  return zip(files);
}

/** fflate takes the time of day from the clock of the machine's zone, and so does this date. */
const FIXED_TIME = new Date(2022, 0, 15, 8, 0, 0);

function zip(files: Readonly<Record<string, string>>): Uint8Array {
  const entries: Zippable = {};
  for (const [path, text] of Object.entries(files)) {
    entries[path] = [strToU8(XML_START + text), { mtime: FIXED_TIME, level: 9 }];
  }
  return zipSync(entries);
}

function contentTypes(sheetCount: number): string {
  const part = (path: string, type: string): string =>
    `<Override PartName="/xl/${path}" ContentType="${TYPE}.${type}+xml"/>`;
  const sheets = Array.from({ length: sheetCount }, (_, i) =>
    part(`worksheets/sheet${i + 1}.xml`, "worksheet"),
  );
  return [
    `<Types xmlns="${PACKAGE}/content-types">`,
    `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`,
    `<Default Extension="xml" ContentType="application/xml"/>`,
    part("workbook.xml", "sheet.main"),
    ...sheets,
    part("styles.xml", "styles"),
    part("sharedStrings.xml", "sharedStrings"),
    `</Types>`,
  ].join("");
}

function relationships(...targets: readonly (readonly [string, string])[]): string {
  const items = targets.map(
    ([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${items.join("")}</Relationships>`;
}

function workbookXml(sheets: readonly Sheet[]): string {
  const items = sheets.map(({ name, hidden }, i) => {
    const state = hidden ? ` state="hidden"` : "";
    return `<sheet name="${escapeXml(name)}" sheetId="${i + 1}"${state} r:id="rId${i + 1}"/>`;
  });
  const titles = sheets.flatMap(({ name, printTitles }, i) =>
    printTitles
      ? [
          `<definedName name="_xlnm.Print_Titles" localSheetId="${i}">'${escapeXml(name.replaceAll("'", "''"))}'!$${printTitles[0]}:$${printTitles[1]}</definedName>`,
        ]
      : [],
  );
  const names = titles.length ? `<definedNames>${titles.join("")}</definedNames>` : "";
  return `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${items.join("")}</sheets>${names}</workbook>`;
}
