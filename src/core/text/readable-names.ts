import { sheetPrefix } from "../workbook/address";
import type { CellTable } from "../workbook/cells";
import type { Sheet, Workbook } from "../workbook/workbook";
import { toUnicode } from "./to-unicode";

/**
 * Names of sheets and defined names that were typed in an old encoding, in Unicode, and what formulas
 * call those sheets. A name that would then be another sheet's stays as it is.
 */
export function readableNames(workbook: Workbook): Workbook {
  const renamed = renamedSheets(workbook.sheets);
  const names = workbook.names.map((entry) => {
    const name = toUnicode(entry.name);
    const sheet = entry.sheet === undefined ? undefined : (renamed.get(entry.sheet) ?? entry.sheet);
    const refersTo = withSheetNames(entry.refersTo, renamed);
    const isSame = name === entry.name && sheet === entry.sheet && refersTo === entry.refersTo;
    if (isSame) return entry;
    const original = name === entry.name ? {} : { originalName: entry.name };
    return { ...entry, name, refersTo, ...original, ...(sheet !== undefined && { sheet }) };
  });
  const areSame = names.every((entry, i) => entry === workbook.names[i]);
  if (areSame && renamed.size === 0) return workbook;
  const remarks = workbook.remarks.map((remark) => {
    const sheet = remark.sheet === undefined ? undefined : renamed.get(remark.sheet);
    return sheet === undefined ? remark : { ...remark, sheet };
  });
  return { ...workbook, names, remarks, sheets: workbook.sheets.map((sheet) => withNames(sheet, renamed)) };
}

function renamedSheets(sheets: readonly Sheet[]): Map<string, string> {
  const renamed = new Map<string, string>();
  const taken = new Set(sheets.map(({ name }) => name.toLowerCase()));
  for (const { name } of sheets) {
    const readable = toUnicode(name);
    if (readable === name || taken.has(readable.toLowerCase())) continue;
    taken.add(readable.toLowerCase());
    renamed.set(name, readable);
  }
  return renamed;
}

function withNames(sheet: Sheet, renamed: ReadonlyMap<string, string>): Sheet {
  if (renamed.size === 0) return sheet;
  const name = renamed.get(sheet.name);
  const cells: CellTable = {
    ...sheet.cells,
    formulas: sheet.cells.formulas.map((formula) => withSheetNames(formula, renamed)),
    sharedFormulas: sheet.cells.sharedFormulas.map((shared) => ({
      ...shared,
      text: withSheetNames(shared.text, renamed),
    })),
  };
  return { ...sheet, cells, ...(name !== undefined && { name, originalName: sheet.name }) };
}

/** A text in quotes, a quoted name before `!`, or a name as it is. */
const CALLED = /"(?:[^"]|"")*"|'((?:[^']|'')+)'!|([^\s!'"()+\-*/^&=<>,;:{}]+)!/g;

function withSheetNames(formula: string, renamed: ReadonlyMap<string, string>): string {
  if (renamed.size === 0 || !formula.includes("!")) return formula;
  return formula.replace(CALLED, (token: string, quoted?: string, plain?: string) => {
    const name = renamed.get(quoted?.replaceAll("''", "'") ?? plain ?? "");
    return name === undefined ? token : `${sheetPrefix(name)}!`;
  });
}
