import { WorkbookError } from "../core/workbook/workbook-error";
import { readContentTypes } from "./content-types";
import type { Package } from "./package";
import { readRelationships, relatedPath } from "./relationships";
import { xmlText } from "./xml-text";

/** What the content type of the main part says where it is no workbook we read. */
const OTHER_KINDS: readonly (readonly [
  sign: RegExp,
  code: "unsupported-format" | "not-a-workbook",
  detail: string,
])[] = [
  [/sheet\.binary/i, "unsupported-format", "xlsb"],
  [/wordprocessingml|ms-word/i, "not-a-workbook", "docx"],
  [/presentationml|ms-powerpoint/i, "not-a-workbook", "pptx"],
  [/visio/i, "not-a-workbook", "vsdx"],
];

/**
 * Where the workbook part stands, by the package's relationships as the standard has it, else at
 * its usual place.
 *
 * @throws WorkbookError `unsupported-format` (xlsb, ods) or `not-a-workbook` (docx, pptx, any other
 * archive), saying which
 */
export function findWorkbookPath(from: Package): string {
  refuseOpenDocument(from);
  const related = relatedPath(readRelationships(from, ""), "officeDocument");
  const path = related !== undefined && from.has(related) ? related : "xl/workbook.xml";
  const type = readContentTypes(from).get(path.toLowerCase()) ?? "";
  const other = OTHER_KINDS.find(([sign]) => sign.test(type));
  if (other) throw new WorkbookError(other[1], from.file, other[2]);
  if (from.has("xl/workbook.bin") && !from.has(path))
    throw new WorkbookError("unsupported-format", from.file, "xlsb");
  if (from.has(path)) return path;
  if (!from.has("[Content_Types].xml")) throw new WorkbookError("not-a-workbook", from.file, "zip");
  // An Office package whose main part is gone: a document of another program, or a damaged workbook.
  const damaged =
    from.has("xl/styles.xml") || from.has("xl/worksheets/sheet1.xml") || related === "xl/workbook.xml";
  if (damaged) throw new WorkbookError("damaged", from.file, "xl/workbook.xml: missing");
  throw new WorkbookError("not-a-workbook", from.file, "zip");
}

/** An OpenDocument file says what it is in a stored part of its own (OpenDocument 1.3 part 2, 3.3). */
function refuseOpenDocument(from: Package): void {
  const type = from.read("mimetype", (bytes) => xmlText(bytes.subarray(0, 200)).trim());
  if (type === undefined) return;
  const kind = /^application\/vnd\.oasis\.opendocument\.(spreadsheet|text|presentation|graphics)/.exec(
    type,
  )?.[1];
  if (kind === "spreadsheet") throw new WorkbookError("unsupported-format", from.file, "ods");
  if (kind !== undefined)
    throw new WorkbookError(
      "not-a-workbook",
      from.file,
      { text: "odt", presentation: "odp", graphics: "odg" }[kind] ?? "zip",
    );
  if (!from.has("[Content_Types].xml")) throw new WorkbookError("not-a-workbook", from.file, "zip");
}
