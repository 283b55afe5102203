import { evaluateCells } from "../../evaluate/evaluate-cells";
import type { Result } from "../../evaluate/scalar";
import { withChanges } from "../../evaluate/with-changes";
import { findCell } from "../../workbook/cells";
import type { Workbook } from "../../workbook/workbook";

/** What formulas give that name the cells of a workbook; undefined for one that takes more than is known here. */
export function recalculated(workbook: Workbook, formulas: Iterable<string>): ReadonlyMap<string, Result> {
  const all = [...new Set(formulas)];
  if (all.length === 0) return new Map();
  const taken = new Set(workbook.sheets.map(({ name }) => name));
  let name = "=";
  while (taken.has(name)) name += "=";
  const cells = all.map((formula, row) => ({ row, column: 0, content: { formula } }));
  const after = withChanges(workbook, new Map([[name, cells]]));
  const table = after.sheets.at(-1)?.cells;
  if (!table) return new Map();
  const indexes = all.map((_, row) => findCell(table, row, 0));
  const asked = after.sheets.map((_, i) => new Set(i === after.sheets.length - 1 ? indexes : []));
  const results = evaluateCells(after, asked).at(-1);
  return new Map(all.map((formula, i) => [formula, results?.get(indexes[i] ?? -1)]));
}
