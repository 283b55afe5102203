import { findCell } from "../workbook/cells";
import { type LinearTerm, linearFormulaReader } from "../workbook/linear-formula";
import type { Candidate } from "./candidate";
import type { LineView } from "./line-view";

const BONUS = 40;

/**
 * What the table's own formulas say: sums of cells of the total's own row (across) or column (down).
 * Formulas that say the same on several lines are one candidate; one that says otherwise is another,
 * and the figures choose.
 */
export function candidatesFromFormulas(view: LineView): Candidate[] {
  const { table, direction } = view;
  const { cells } = table.sheet;
  if (!cells.formula) return [];
  const read = linearFormulaReader(cells);
  const positionOf = new Map<number, number>();
  view.positions.forEach((grid, position) => positionOf.set(grid, position));
  const byRule = new Map<string, Candidate & { readonly formulaLines: number[] }>();
  view.lines.forEach((line, l) => {
    view.positions.forEach((grid, total) => {
      const row = table.frame.bodyTop + (direction === "across" ? line : grid);
      const column = table.frame.left + (direction === "across" ? grid : line);
      const index = findCell(cells, row, column);
      if (index < 0 || !cells.formula?.[index]) return;
      const terms = read(index);
      const rule = terms && ruleOf(view, terms, row, column, positionOf);
      if (
        !rule ||
        rule.parts.length < 2 ||
        !view.budget.spend(rule.parts.length) ||
        rule.parts.includes(total)
      )
        return;
      const key = `${String(total)}=${rule.parts.join()}|${rule.signs.join()}`;
      const known = byRule.get(key);
      if (known) known.formulaLines.push(l);
      else
        byRule.set(key, {
          total,
          ...rule,
          evidence: ["formula"],
          declared: true,
          formulaLines: [l],
          bonus: BONUS,
        });
    });
  });
  return [...byRule.values()];
}

/** The positions that a formula adds up, if all its cells stand on the total's own line and in the table. */
function ruleOf(
  view: LineView,
  terms: readonly LinearTerm[],
  row: number,
  column: number,
  positionOf: ReadonlyMap<number, number>,
): Pick<Candidate, "parts" | "signs"> | undefined {
  const { table, direction } = view;
  const parts: number[] = [];
  const signs: (1 | -1)[] = [];
  for (const { range, sign, sheet } of terms) {
    if (sheet !== undefined && sheet !== table.sheet.name) return undefined;
    const across = direction === "across";
    if (
      across ? range.row !== row || range.rowCount !== 1 : range.column !== column || range.columnCount !== 1
    )
      return undefined;
    const first = across ? range.column - table.frame.left : range.row - table.frame.bodyTop;
    const count = across ? range.columnCount : range.rowCount;
    const size = across ? table.grid.columnCount : table.grid.rowCount;
    if (first < 0 || first + count > size) return undefined;
    for (let grid = first; grid < first + count; grid++) {
      const position = positionOf.get(grid);
      // A range may run over empty rows and labels; a single reference to one is not a sum of figures.
      if (position === undefined && count === 1) return undefined;
      if (position === undefined) continue;
      parts.push(position);
      signs.push(sign);
    }
  }
  return new Set(parts).size === parts.length ? { parts, signs } : undefined;
}
