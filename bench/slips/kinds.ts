import type { Chance } from "../planted/chance";
import type { Axis } from "./axis";
import * as column from "./column-axes";
import * as row from "./row-axes";
import type { Words } from "./words";

export interface Axes {
  readonly rows: Axis;
  readonly columns: Axis;
}

type Make = (words: Words, chance: Chance) => Axes;

const of =
  (
    rows: (words: Words, chance: Chance) => Axis,
    ...columns: readonly ((words: Words, chance: Chance) => Axis)[]
  ): Make =>
  (words, chance) => ({ rows: rows(words, chance), columns: chance.pick(columns)(words, chance) });

/** Kinds of tables: what stands down the side, and what across. */
export const KINDS: Readonly<Record<string, Make>> = {
  "units by sex": of(row.unitRows, column.sexColumns),
  "units by groups": of(row.unitRows, column.groupColumns),
  "units by measures": of(row.unitRows, column.measureColumns),
  "units over periods": of(row.unitRows, column.periodColumns),
  "units over years": of(row.unitRows, column.yearColumns, column.planColumns),
  "units, flows across": of(row.unitRows, column.flowColumns),
  "units, parts with shares": of(row.unitRows, column.shareColumns),
  "units, one column": of(row.unitRows, column.oneColumn),
  "hierarchy over years": of(row.treeRows, column.yearColumns, column.planColumns),
  "hierarchy over periods": of(row.treeRows, column.periodColumns),
  "hierarchy by sex": of(row.treeRows, column.sexColumns),
  "hierarchy, one column": of(row.treeRows, column.oneColumn),
  sections: of(
    row.sectionRows,
    column.yearColumns,
    column.sexColumns,
    column.periodColumns,
    column.oneColumn,
  ),
  "splits by units": of(row.splitRows, column.unitColumns),
  "splits over years": of(row.splitRows, column.yearColumns, column.oneColumn),
  "flows down": of(row.flowRows, column.unitColumns, column.yearColumns, column.oneColumn),
  statement: of(row.statementRows, column.yearColumns, column.planColumns, column.periodColumns),
  "counts and shares": (words, chance) => {
    const rows = chance.next() < 0.6 ? row.unitRows(words, chance) : row.treeRows(words, chance);
    const total = rows[0]?.origin.kind === "sum" ? 0 : rows.length - 1;
    return { rows, columns: column.countAndShareColumns(words, chance, total) };
  },
};
