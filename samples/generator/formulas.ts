import { cellName, copySheet, readName, type Sheet } from "./xlsx/sheet";

/** Gives every formula the value that Excel would store: SUM of one range, or cells added and taken away. */
export function recalculate(sheet: Sheet): Sheet {
  const result = copySheet(sheet);
  const done = new Set<string>();
  const valueOf = (name: string): number => {
    const cell = result.cells.get(name);
    if (cell?.formula === undefined || done.has(name)) return readNumber(cell?.value) ?? 0;
    done.add(name);
    const value = references(cell.formula).reduce(
      (sum, { name: part, sign }) => sum + sign * valueOf(part),
      0,
    );
    result.cells.set(name, { ...cell, value });
    return value;
  };
  for (const name of sheet.cells.keys()) valueOf(name);
  return result;
}

interface Reference {
  readonly name: string;
  readonly sign: 1 | -1;
}

/** The cells that a formula of ours adds up. */
export function references(formula: string): Reference[] {
  const [, first, last] = /^SUM\(([A-Z]+\d+):([A-Z]+\d+)\)$/.exec(formula) ?? [];
  if (first && last) return rectangle(first, last).map((name) => ({ name, sign: 1 }));
  return [...formula.matchAll(/([+-]?)([A-Z]+\d+)/g)].map(([, sign, name = ""]) => ({
    name,
    sign: sign === "-" ? -1 : 1,
  }));
}

function rectangle(first: string, last: string): string[] {
  const [a, b] = [readName(first), readName(last)];
  const names: string[] = [];
  for (let row = a.row; row <= b.row; row++) {
    for (let column = a.column; column <= b.column; column++) names.push(cellName(row, column));
  }
  return names;
}

/** A number, or text that a clerk would read as one: `"57 "`, `"1.250"`. */
export function readNumber(value: number | string | undefined): number | undefined {
  if (typeof value !== "string") return value;
  const digits = value.trim().replace(/\.(?=\d{3}(\D|$))/g, "");
  return /^\d+$/.test(digits) ? Number(digits) : undefined;
}
