import { expectedFindings, type Expected } from "../expected";
import { recalculate } from "../formulas";
import type { CheckedSheet } from "../relations";
import { copySheet, put, type Sheet } from "../xlsx/sheet";

/** One mistake such as clerks make, put into a sheet that was right. */
export interface Slip {
  readonly number: number;
  readonly sheet: string;
  /** The first of the cells that were changed. */
  readonly at: string;
  readonly vi: string;
  readonly en: string;
  readonly change: (sheet: Sheet) => void;
}

export interface ExpectedOfSlip extends Expected {
  readonly slip: number;
}

/** The sheets with all slips in them, and what each slip breaks by itself. */
export function applySlips(
  clean: readonly CheckedSheet[],
  slips: readonly Slip[],
): { sheets: CheckedSheet[]; expected: ExpectedOfSlip[] } {
  const change = (checked: CheckedSheet, chosen: readonly Slip[]): CheckedSheet => {
    const sheet = copySheet(checked.sheet);
    for (const slip of chosen) if (slip.sheet === sheet.name) slip.change(sheet);
    return { ...checked, sheet: recalculate(sheet) };
  };
  const sheets = clean.map((checked) => change(checked, slips));
  const expected = slips.flatMap((slip) =>
    clean.flatMap((checked) =>
      expectedFindings(change(checked, [slip])).map((finding) => ({
        slip: slip.number,
        ...finding,
      })),
    ),
  );
  assertApart(expected, sheets.flatMap(expectedFindings));
  return { sheets, expected };
}

/** Slips may not meet: together they break exactly what they break one by one, with the same figures. */
function assertApart(single: readonly ExpectedOfSlip[], together: readonly Expected[]): void {
  const key = ({ check, at, reported, computed, rule }: Expected): string =>
    JSON.stringify([check, at, reported, computed, rule]);
  const a = single.map(key).sort();
  const b = together.map(key).sort();
  const odd = [...a.filter((item) => !b.includes(item)), ...b.filter((item) => !a.includes(item))];
  if (odd.length > 0 || a.length !== b.length) throw new Error(`slips meet: ${odd.join(" ")}`);
  for (const slip of new Set(single.map((finding) => finding.slip))) {
    if (!single.some((finding) => finding.slip === slip)) throw new Error(`slip ${slip} breaks nothing`);
  }
}

/** Types a value over what stood there; it must be another one. */
export function retype(sheet: Sheet, at: string, value: number | string | undefined): void {
  const cell = sheet.cells.get(at);
  if (!cell || cell.value === value) throw new Error(`nothing to change at ${at}`);
  put(sheet, at, value, cell.style);
}

/** The number that stands in a cell. */
export function numberAt(sheet: Sheet, at: string): number {
  const value = sheet.cells.get(at)?.value;
  if (typeof value !== "number") throw new Error(`no number at ${at}`);
  return value;
}
