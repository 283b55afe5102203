import type { LinkKind } from "../relations/link";
import type { LinkedCell } from "./linked-tables";
import type { LinkedPlace, LinkedRule, LinkedTerm } from "./linked-rule";

/** A part of a rule between places by its cells: one, or a stretch of a row or column by its ends. */
export interface PartByCells {
  readonly first: LinkedCell;
  readonly last?: LinkedCell;
  readonly sign: 1 | -1;
}

type Direction = LinkedRule["direction"];

/**
 * A rule by the names of its cells. Where all stand in rows that are called alike, it is one of columns, for all such
 * rows; where in columns that are called alike, one of rows; else of these cells alone.
 *
 * @param naming `workbooks`: its cells are in several workbooks, and their names are part of the rule
 * @returns undefined where a row or column has no name to be known by
 */
export function nameLinked(
  kind: LinkKind,
  total: LinkedCell,
  parts: readonly PartByCells[],
  naming: "sheets" | "workbooks",
): LinkedRule | undefined {
  const direction = directionOf(total, parts);
  const whole = placeOf(total, direction, naming);
  if (!whole) return undefined;
  const terms: LinkedTerm[] = [];
  for (const { first, last, sign } of parts) {
    const place = placeOf(first, direction, naming);
    const end = last && placeOf(last, direction, naming);
    if (!place || (last && !end)) return undefined;
    const to = end && (isDown(first, last) ? end.row : end.column);
    terms.push({ ...place, ...(to && { to }), ...(sign < 0 && { sign: -1 as const }) });
  }
  return { kind, direction, total: whole, parts: terms };
}

function directionOf(total: LinkedCell, parts: readonly PartByCells[]): Direction {
  const cells = [total, ...parts.flatMap(({ first, last }) => (last ? [first, last] : [first]))];
  // What stands in one table, on several rows and columns, is no rule of any of them.
  if (new Set(cells.map(({ table }) => table)).size === 1) return "cells";
  if (isShared(cells, ({ table, row }) => table.rowWords.get(row))) return "across";
  if (isShared(cells, ({ table, column }) => table.columnWords.get(column))) return "down";
  return "cells";
}

function isShared(cells: readonly LinkedCell[], wordsOf: (cell: LinkedCell) => string | undefined): boolean {
  const [first, ...others] = cells.map(wordsOf);
  return first !== undefined && others.every((words) => words === first);
}

function isDown(first: LinkedCell, last: LinkedCell | undefined): boolean {
  return last !== undefined && first.row !== last.row;
}

function placeOf(
  { table, row, column }: LinkedCell,
  direction: Direction,
  naming: "sheets" | "workbooks",
): LinkedPlace | undefined {
  const { from, places } = table;
  const [r, c] = [
    direction === "across" ? undefined : places.placeAt("down", row),
    direction === "down" ? undefined : places.placeAt("across", column),
  ];
  if (direction !== "across" && !r) return undefined;
  if (direction !== "down" && !c) return undefined;
  return {
    ...(naming === "workbooks" && { workbook: from.workbook }),
    sheet: from.table.sheet.name,
    ...(r && { row: r }),
    ...(c && { column: c }),
  };
}
