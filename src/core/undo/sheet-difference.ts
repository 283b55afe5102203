import type { NewCell, NewSheet } from "../edit";
import { cellName, parseRange, rangeName, sheetPrefix } from "../workbook/address";
import { formulaOf, rowOf } from "../workbook/read-cell";
import type { Sheet, Workbook } from "../workbook/workbook";
import type { Held } from "./entry";
import { heldBy, isSameHeld, NOTHING } from "./held";

/** What is taken to stand in a workbook in place of what it says, by address. */
export interface Changes {
  readonly cells: ReadonlyMap<string, Held>;
  readonly notes: ReadonlyMap<string, string | null>;
}

const NO_CHANGES: Changes = { cells: new Map(), notes: new Map() };

/**
 * The first place where a sheet of the workbook is not as we added it: other contents; a merged area, a comment or a
 * table more. Undefined where it is as it was. Formats, marks and values of formulas do not count, nor merged
 * areas that are no more: Excel tells of none beyond its cells.
 */
export function sheetDifference(
  added: NewSheet,
  workbook: Workbook,
  sheet: Sheet,
  { cells, notes }: Changes = NO_CHANGES,
): string | undefined {
  const prefix = sheetPrefix(sheet.name);
  const wanted = new Map(added.cells.map((cell) => [plainName(cell.at), contentOf(cell)]));
  const found = new Map<string, Held>();
  sheet.cells.kind.forEach((_, i) => {
    found.set(cellName(rowOf(sheet.cells, i), sheet.cells.column[i] ?? 0), heldBy(workbook, sheet, i));
  });
  for (const at of new Set([...wanted.keys(), ...found.keys()])) {
    const address = `${prefix}!${at}`;
    const now = cells.get(address) ?? found.get(at) ?? NOTHING;
    if (!isSameHeld(wanted.get(at) ?? NOTHING, now)) return address;
  }
  const merges = new Set(added.merges.map(plainName));
  const more = sheet.merges.map(rangeName).find((at) => !merges.has(at));
  if (more !== undefined) return `${prefix}!${more}`;
  const noted = sheet.comments.map(({ row, column }) => `${prefix}!${cellName(row, column)}`);
  const note = noted.find((at) => notes.get(at) !== null);
  if (note !== undefined) return note;
  const [table] = sheet.tables;
  return table && `${prefix}!${rangeName(table.range)}`;
}

function plainName(at: string): string {
  const range = parseRange(at);
  return range ? rangeName(range) : at;
}

function contentOf({ content }: NewCell): Held {
  if (!content) return NOTHING;
  return "formula" in content ? { formula: content.formula.replace(/^=/, "") } : { value: content.value };
}

const NONE: ReadonlySet<string> = new Set();

/**
 * Formulas outside a sheet, and names, that seem to refer to it: rather one too many than one too few.
 *
 * @param gone sheets that are taken out with it
 */
export function usesOfSheet(
  name: string,
  workbook: Workbook,
  { cells }: Changes = NO_CHANGES,
  gone: ReadonlySet<string> = NONE,
): string[] {
  const uses: string[] = [];
  for (const sheet of workbook.sheets) {
    if (sheet.name === name || gone.has(sheet.name) || !sheet.cells.formula) continue;
    sheet.cells.kind.forEach((_, i) => {
      const formula = formulaOf(sheet.cells, i);
      if (formula === undefined || !mentionsSheet(formula, name)) return;
      const at = `${sheetPrefix(sheet.name)}!${cellName(rowOf(sheet.cells, i), sheet.cells.column[i] ?? 0)}`;
      const now = cells.get(at);
      if (!now || ("formula" in now && mentionsSheet(now.formula, name))) uses.push(at);
    });
  }
  for (const defined of workbook.names)
    if (defined.sheet !== name && mentionsSheet(defined.refersTo, name)) uses.push(defined.name);
  return uses;
}

/** Whether a formula has the sheet's name where the name of a sheet may stand: before `!`, or in `First:Last!`. */
export function mentionsSheet(formula: string, sheet: string): boolean {
  const name = sheet.replaceAll("'", "''").replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`${name}(?:'?!|:[^!]*!)`, "iu").test(formula);
}
