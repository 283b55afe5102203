import type { CellTable } from "./cells";
import type { Sheet, Workbook } from "./workbook";

/** The sheets that are the same objects in both workbooks, at the same places, and mean the same there. */
export function unchangedSheets(before: Workbook, now: Workbook): ReadonlySet<Sheet> {
  if (!isReadAlike(before, now)) return new Set();
  return new Set(now.sheets.filter((sheet, s) => sheet === before.sheets[s]));
}

/**
 * A workbook that was read anew, with the sheets of the one read before in place of those that say the same: what was
 * found of these still stands.
 */
export function withSheetsOf(before: Workbook, now: Workbook): Workbook {
  if (!isReadAlike(before, now)) return now;
  const sheets = now.sheets.map((sheet, s) => {
    const known = before.sheets[s];
    return known && isSame(known, sheet) ? known : sheet;
  });
  return { ...now, sheets };
}

/** Whether numbers of texts and of styles in the one mean the same in the other, which may have more of them. */
function isReadAlike(before: Workbook, now: Workbook): boolean {
  return (
    before.date1904 === now.date1904 &&
    before.strings.length <= now.strings.length &&
    before.strings.every((text, i) => text === now.strings[i]) &&
    isSame(before.styles, now.styles.slice(0, before.styles.length)) &&
    isSame([...before.superscripts], [...now.superscripts]) &&
    isSame(before.names, now.names)
  );
}

/** Compares plain data and typed arrays. */
function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return Object.is(a, b);
  if (ArrayBuffer.isView(a) && ArrayBuffer.isView(b)) return isSameTyped(a as Column, b as Column);
  const [keysOfA, keysOfB] = [Object.keys(a), Object.keys(b)];
  return (
    keysOfA.length === keysOfB.length && keysOfA.every((key) => isSame((a as Plain)[key], (b as Plain)[key]))
  );
}

type Plain = Readonly<Record<string, unknown>>;
type Column = CellTable["value"] | CellTable["column"];

function isSameTyped(a: Column, b: Column): boolean {
  return a.length === b.length && a.every((value, i) => value === b[i]);
}
