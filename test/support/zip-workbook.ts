import { strToU8, zipSync } from "fflate";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

/** The parts of a test workbook that a test does not write itself. */
export interface WorkbookParts {
  /** Rows of the only sheet: what stands within `sheetData`. */
  readonly rows?: string;
  /** What stands before and after `sheetData`. */
  readonly before?: string;
  readonly after?: string;
  /** `si` elements. */
  readonly strings?: string;
  /** What stands within `styleSheet`. */
  readonly styles?: string;
  /** What stands in `workbook` before and after `sheets`. */
  readonly workbookBefore?: string;
  readonly workbookAfter?: string;
  /** Relationships of the sheet. */
  readonly sheetRelations?: string;
  /** Any part, by its path: replaces one made here, or adds one; undefined leaves it out. */
  readonly parts?: Readonly<Record<string, string | Uint8Array | undefined>>;
}

export function relationship(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;
}

export function relationships(inside: string): string {
  return `<Relationships xmlns="${PACKAGE}/relationships">${inside}</Relationships>`;
}

export function worksheet(rows: string, before = "", after = ""): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;
}

export function workbook(sheets: string, before = "", after = ""): string {
  return `<?xml version="1.0"?><workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}">${before}<sheets>${sheets}</sheets>${after}</workbook>`;
}

/** The parts of a workbook with one sheet, "Sheet1", as text by their paths. */
export function workbookParts(given: WorkbookParts): Record<string, string | Uint8Array> {
  const made: Record<string, string | Uint8Array | undefined> = {
    "[Content_Types].xml": `<Types xmlns="${PACKAGE}/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
    "_rels/.rels": relationships(relationship("rId1", "officeDocument", "xl/workbook.xml")),
    "xl/workbook.xml": workbook(
      '<sheet name="Sheet1" sheetId="1" r:id="rId1"/>',
      given.workbookBefore,
      given.workbookAfter,
    ),
    "xl/_rels/workbook.xml.rels": relationships(
      relationship("rId1", "worksheet", "worksheets/sheet1.xml") +
        relationship("rId2", "sharedStrings", "sharedStrings.xml") +
        relationship("rId3", "styles", "/xl/styles.xml"),
    ),
    "xl/worksheets/sheet1.xml": worksheet(given.rows ?? "", given.before, given.after),
    ...(given.strings !== undefined && {
      "xl/sharedStrings.xml": `<sst xmlns="${MAIN}">${given.strings}</sst>`,
    }),
    ...(given.styles !== undefined && {
      "xl/styles.xml": `<styleSheet xmlns="${MAIN}">${given.styles}</styleSheet>`,
    }),
    ...(given.sheetRelations !== undefined && {
      "xl/worksheets/_rels/sheet1.xml.rels": relationships(given.sheetRelations),
    }),
    ...given.parts,
  };
  const parts: Record<string, string | Uint8Array> = {};
  for (const [path, part] of Object.entries(made)) if (part !== undefined) parts[path] = part;
  return parts;
}

/** Zips parts as they are. */
export function zipParts(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const files = Object.entries(parts).map(([path, part]) => [
    path,
    typeof part === "string" ? strToU8(part) : part,
  ]);
  return zipSync(Object.fromEntries(files) as Record<string, Uint8Array>);
}

/** A workbook with one sheet, "Sheet1", of what a test gives. */
export function zipWorkbook(given: WorkbookParts): Uint8Array {
  return zipParts(workbookParts(given));
}
