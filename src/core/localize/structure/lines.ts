import type { FigureGrid } from "../options";
import type { Problem } from "../search/problem";

/** Cells that stand side by side, by variable; -1 where none of this problem stands. */
export type Line = readonly number[];

/** The rows of every grid and their columns, each in order: neighbours in the list are neighbours on the sheet. */
export function linesOf(problem: Problem, grids: readonly FigureGrid[]): Line[][] {
  const places = new Map(problem.variables.map((name, v) => [name, v]));
  return grids.flatMap((grid) => {
    const rows = grid.map((row) => row.map((name) => (name === null ? -1 : (places.get(name) ?? -1))));
    const width = Math.max(0, ...rows.map((row) => row.length));
    const columns = Array.from({ length: width }, (_, c) => rows.map((row) => row[c] ?? -1));
    return rows.some((row) => row.some((v) => v >= 0)) ? [rows, columns] : [];
  });
}
