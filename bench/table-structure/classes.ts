import { detectRelations } from "../../src/core/detect-relations";
import type { RelationKind } from "../../src/core/report";
import { parseRange } from "../../src/core/workbook/address";
import type { Workbook } from "../../src/core/workbook/workbook";

/** The classes that are told apart, and by what: captions, totals of relations, labels of row groups. */
export const CLASSES = ["header", "derived", "group"] as const;
export type CellClassName = (typeof CLASSES)[number];

/** What is a total of other figures. People sorted a quotient of two columns (a density, a rate) among the data. */
const KINDS_OF_TOTALS: readonly RelationKind[] = ["sum", "average", "change"];

/** The cells of each class, as `row,column`, zero-based. */
export function classesOf(workbook: Workbook): Readonly<Record<CellClassName, ReadonlySet<string>>> {
  const { tables, relations } = detectRelations(workbook);
  const header = new Set<string>();
  const group = new Set<string>();
  for (const table of tables) {
    if (table.header !== "") takeRange(table.header, header);
    for (const cell of table.groups) takeRange(cell, group);
  }
  const derived = new Set<string>();
  for (const { kind, total } of relations) {
    if (!KINDS_OF_TOTALS.includes(kind)) continue;
    takeRange(total.slice(total.indexOf("!") + 1), derived);
  }
  return { header, derived, group };
}

function takeRange(address: string, cells: Set<string>): void {
  const range = parseRange(address);
  if (!range) throw new Error(`no range: ${address}`);
  for (let row = range.row; row < range.row + range.rowCount; row++)
    for (let column = range.column; column < range.column + range.columnCount; column++)
      cells.add(`${String(row)},${String(column)}`);
}
