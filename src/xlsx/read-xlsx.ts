import { readableWorkbook } from "../core/text/readable-workbook";
import type { Remark, Sheet, Workbook } from "../core/workbook/workbook";
import { WorkbookError } from "../core/workbook/workbook-error";
import type { Inflate } from "./inflate";
import { Package } from "./package";
import { refuseOtherKinds } from "./refuse-other-kinds";
import { readRelationships, relatedPath } from "./relationships";
import { readSharedStrings } from "./shared-strings";
import { readSheet } from "./sheet";
import { StringTable } from "../core/workbook/string-table";
import { NO_STYLES, readStyles } from "./styles";
import { findWorkbookPath } from "./workbook-path";
import { readWorkbookPart } from "./workbook-part";

/** Tabs without cells of ours, by the type of their relationship. */
const SKIPPED: Readonly<Record<string, Remark["code"]>> = {
  chartsheet: "chart-sheet-skipped",
  dialogsheet: "dialog-sheet-skipped",
  xlMacrosheet: "macro-sheet-skipped",
  xlIntlMacrosheet: "macro-sheet-skipped",
};

/**
 * Reads an Office Open XML workbook (.xlsx, .xlsm, .xltx, .xltm; ECMA-376 transitional or strict).
 * Formulas are not computed: cells hold what the file says they showed last.
 *
 * @param name the file's name for `Workbook.name` and for errors
 * @throws WorkbookError and nothing else, whatever the bytes are
 */
export function readXlsx(bytes: Uint8Array, name: string, inflate: Inflate): Workbook {
  refuseOtherKinds(bytes, name);
  const from = new Package(bytes, name, inflate);
  const path = findWorkbookPath(from);
  const part = from.read(path, readWorkbookPart);
  if (!part) throw new WorkbookError("damaged", name, `${path}: missing`);
  const related = readRelationships(from, path);
  const strings = new StringTable();
  const sharedStrings = from.read(relatedPath(related, "sharedStrings") ?? "", (xml) =>
    readSharedStrings(xml, strings),
  );
  const styles = from.read(relatedPath(related, "styles") ?? "", readStyles) ?? NO_STYLES;
  const surroundings = {
    strings,
    sharedStrings: sharedStrings ?? new Int32Array(0),
    styles: styles.indexes,
    date1904: part.date1904,
  };
  const sheets: Sheet[] = [];
  const remarks: Remark[] = styles.tooMany ? [{ code: "too-many-styles" }] : [];
  for (const entry of part.sheets) {
    const target = related.get(entry.relationship);
    const skipped = SKIPPED[target?.type ?? ""];
    const sheet = skipped ? undefined : readSheet(from, entry, target?.path ?? "", surroundings);
    if (sheet) sheets.push(sheet);
    else remarks.push({ code: skipped ?? "sheet-part-missing", sheet: entry.name });
  }
  if (sheets.length === 0) throw new WorkbookError("no-sheets", name);
  return readableWorkbook({
    name,
    sheets,
    strings: strings.strings,
    superscripts: strings.superscripts,
    styles: styles.styles,
    names: part.names,
    date1904: part.date1904,
    structureProtected: part.structureProtected,
    remarks,
  });
}
