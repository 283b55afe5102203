import type { LinearEdit } from "../../src/core/localize/linear-edit";
import type { FigureGrid } from "../../src/core/localize/options";
import type { Chance } from "./chance";

/** A correct table with its rules. */
export interface PlantedTable {
  readonly values: ReadonlyMap<string, number>;
  readonly edits: readonly LinearEdit[];
  readonly grids: readonly FigureGrid[];
}

export type Layout = (chance: Chance) => PlantedTable;

/** Body of units by columns, a total of each row and column, and a grand total. */
export const crossTable: Layout = (chance) => {
  const draft = new Draft();
  const [rows, columns] = [chance.between(8, 14), chance.between(6, 10)];
  fillCross(draft, "t", rows, columns, chance);
  return draft.finish();
};

/** Units in groups with subtotals and a total; every row has men, women, and both; three measures so. */
export const nestedTable: Layout = (chance) => {
  const draft = new Draft();
  const groups = chance.between(3, 5);
  const names: string[] = [];
  const tops: string[] = [];
  for (let g = 0; g < groups; g++) {
    const units = Array.from({ length: chance.between(3, 6) }, (_, u) => `g${String(g)}u${String(u)}`);
    names.push(`g${String(g)}s`, ...units);
    tops.push(`g${String(g)}s`);
  }
  const measures = ["a", "b", "c"];
  for (const measure of measures) {
    const cell = (row: string, sex: string): string => `${row}.${measure}${sex}`;
    for (const row of names) {
      if (row.endsWith("s")) continue;
      const [men, women] = [chance.figure(), chance.figure()];
      draft
        .set(cell(row, "m"), men)
        .set(cell(row, "w"), women)
        .set(cell(row, "t"), men + women);
      draft.sum(cell(row, "t"), [cell(row, "m"), cell(row, "w")]);
    }
    for (const sex of ["m", "w", "t"]) {
      for (const top of tops) {
        const units = names.filter((row) => row !== top && row.startsWith(top.slice(0, -1)));
        draft.total(
          cell(top, sex),
          units.map((row) => cell(row, sex)),
        );
      }
      draft.total(
        cell("all", sex),
        tops.map((row) => cell(row, sex)),
      );
    }
    for (const row of [...tops, "all"]) draft.sum(cell(row, "t"), [cell(row, "m"), cell(row, "w")]);
  }
  draft.grid(
    ["all", ...names].map((row) =>
      measures.flatMap((measure) => ["t", "m", "w"].map((sex) => `${row}.${measure}${sex}`)),
    ),
  );
  return draft.finish();
};

/** Two cross tables on their sheets; a third lists the totals of both, and both together. */
export const linkedSheets: Layout = (chance) => {
  const draft = new Draft();
  const [rows, columns] = [chance.between(6, 10), chance.between(4, 6)];
  for (const sheet of ["p", "q"]) fillCross(draft, sheet, rows, columns, chance);
  const summary: string[][] = [];
  for (let c = 0; c <= columns; c++) {
    const cells = ["p", "q"].map((sheet) => {
      const from = cellName(sheet, rows, c);
      const shown = `s.${sheet}${String(c).padStart(2, "0")}`;
      draft.set(shown, draft.valueOf(from)).sum(shown, [from]);
      return shown;
    });
    const both = `s.z${String(c).padStart(2, "0")}`;
    draft.total(both, cells);
    summary.push([...cells, both]);
  }
  for (const k of [0, 1, 2]) {
    const line = summary.map((cells) => cells[k] ?? "");
    draft.sum(line[columns] ?? "", line.slice(0, columns));
  }
  draft.grid(summary);
  return draft.finish();
};

function cellName(table: string, row: number, column: number): string {
  return `${table}.r${String(row).padStart(2, "0")}c${String(column).padStart(2, "0")}`;
}

export function fillCross(draft: Draft, table: string, rows: number, columns: number, chance: Chance): void {
  const at = (row: number, column: number): string => cellName(table, row, column);
  const [rowNumbers, columnNumbers] = [
    Array.from({ length: rows }, (_, r) => r),
    Array.from({ length: columns }, (_, c) => c),
  ];
  for (const r of rowNumbers) {
    for (const c of columnNumbers) draft.set(at(r, c), chance.figure());
    draft.total(
      at(r, columns),
      columnNumbers.map((c) => at(r, c)),
    );
  }
  for (let c = 0; c <= columns; c++)
    draft.total(
      at(rows, c),
      rowNumbers.map((r) => at(r, c)),
    );
  draft.sum(
    at(rows, columns),
    columnNumbers.map((c) => at(rows, c)),
  );
  draft.grid(
    Array.from({ length: rows + 1 }, (_, r) => Array.from({ length: columns + 1 }, (_, c) => at(r, c))),
  );
}

/** A table while it is made. */
export class Draft {
  private readonly values = new Map<string, number>();
  private readonly edits: LinearEdit[] = [];
  private readonly grids: FigureGrid[] = [];

  set(name: string, value: number): this {
    this.values.set(name, value);
    return this;
  }

  valueOf(name: string): number {
    return this.values.get(name) ?? 0;
  }

  sum(total: string, parts: readonly string[]): this {
    const terms = parts.map((variable) => ({ variable, coefficient: -1 }));
    this.edits.push({ terms: [{ variable: total, coefficient: 1 }, ...terms], operator: "==", constant: 0 });
    return this;
  }

  total(name: string, parts: readonly string[]): this {
    return this.set(
      name,
      parts.reduce((sum, part) => sum + this.valueOf(part), 0),
    ).sum(name, parts);
  }

  grid(cells: FigureGrid): this {
    this.grids.push(cells);
    return this;
  }

  finish(): PlantedTable {
    return { values: this.values, edits: this.edits, grids: this.grids };
  }
}
