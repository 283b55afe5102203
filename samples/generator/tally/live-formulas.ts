import { put, type Sheet } from "../xlsx/sheet";
import type { TypeRows } from "./rows";

/**
 * Most totals are typed. Formulas stand in type I (the flow of each row and the subtotals of it),
 * in one lone cell of type IV, and under the members of all types.
 */
export function liveFormula(
  sheet: Sheet,
  column: string,
  { types, grandRow }: { readonly types: readonly TypeRows[]; readonly grandRow: number },
): void {
  const [first, , , fourth] = types;
  const set = (row: number, formula: string): void => {
    const at = column + String(row);
    put(sheet, at, formula, sheet.cells.get(at)?.style ?? {});
  };
  const sumOf = ({ units }: TypeRows): string =>
    `=SUM(${column}${units[0]?.row ?? 0}:${column}${units[units.length - 1]?.row ?? 0})`;
  if (first && column.length === 1 && column <= "K") set(first.row, sumOf(first));
  for (const { row } of first?.units ?? []) {
    if (column === "D") set(row, `=E${row}+F${row}`);
    if (column === "G") set(row, `=SUM(H${row}:J${row})`);
    if (column === "K") set(row, `=C${row}+D${row}-G${row}`);
  }
  if (fourth && column === "AF") set(fourth.row, sumOf(fourth));
  if (column === "K") set(grandRow, `=${types.map(({ row }) => `K${row}`).join("+")}`);
}
