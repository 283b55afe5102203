import type { TallyTable } from "../../tables/tally-table";
import type { BoundRelation } from "./bound-relation";
import { type CellKey, cellOf, type FigureCells } from "./figure-cells";
import { shortened } from "./shortened";

/** Of more than this share of a group nothing is saved by looking at it first. */
const WORTHWHILE = 0.5;

/**
 * Of the relations of a group, those that alone decide whether one mistake explains all that is broken in it: such a
 * mistake changes a figure of the shortest broken relation, or exchanges one with its neighbour, and what holds
 * elsewhere is not touched by that. Of long sums those figures are left out that cannot be of the mistake. Undefined
 * where that is not so: where a paste or a copied row may have spoilt several figures of a line, or where nearly all
 * relations decide.
 */
export function decidingRelations(
  group: readonly BoundRelation[],
  cells: FigureCells,
): readonly BoundRelation[] | undefined {
  const broken = group.filter((relation) => relation.broken);
  const [first] = broken;
  if (!first?.table) return undefined;
  const { table } = first;
  const frame = frameOf(table, cells);
  if (!broken.every((relation) => relation.table === table && isWithin(relation, frame))) return undefined;
  if (mayBeSpoiltAlongLine(broken)) return undefined;
  const shortest = broken.reduce((least, one) => (one.terms.size < least.terms.size ? one : least));
  const reach = reachOf(shortest, frame);
  const deciding = group.filter(({ broken: isBroken, terms }) => isBroken || touches(terms, reach));
  return deciding.length > WORTHWHILE * group.length
    ? undefined
    : deciding.map((relation) =>
        relation === shortest ? relation : shortened(relation, reach, shortest.terms, cells),
      );
}

/** Where the figures of a table stand: rows from one to another, and columns of quantities, sheet-wide. */
interface Frame {
  readonly sheet: number;
  readonly top: number;
  readonly bottom: number;
  /** Places of the columns among those of quantities. */
  readonly placeOf: ReadonlyMap<number, number>;
  readonly columns: readonly number[];
  readonly keyOf: (row: number, column: number) => CellKey;
}

function frameOf({ sheet, frame, roles }: TallyTable, cells: FigureCells): Frame {
  const columns = roles.flatMap((role, column) => (role === "quantity" ? [frame.left + column] : []));
  return {
    sheet: cellOf(cells.keyOf({ sheet, row: 0, column: 0 })).sheet,
    top: frame.bodyTop,
    bottom: frame.bodyBottom,
    placeOf: new Map(columns.map((column, place) => [column, place])),
    columns,
    keyOf: (row, column) => cells.keyOf({ sheet, row, column }),
  };
}

function isWithin({ terms }: BoundRelation, { sheet, top, bottom, placeOf }: Frame): boolean {
  for (const key of terms.keys()) {
    const cell = cellOf(key);
    if (cell.sheet !== sheet || cell.row < top || cell.row > bottom || !placeOf.has(cell.column))
      return false;
  }
  return true;
}

/** Whether two broken relations cross a row or a column of the table, each with one cell. */
function mayBeSpoiltAlongLine(broken: readonly BoundRelation[]): boolean {
  const crossing = new Map<number, number>();
  for (const { terms } of broken) {
    const own = new Map<number, number>();
    for (const key of terms.keys()) {
      const { row, column } = cellOf(key);
      // Rows count from 0 up, columns from -1 down.
      for (const line of [row, -1 - column]) own.set(line, (own.get(line) ?? 0) + 1);
    }
    for (const [line, count] of own) if (count === 1) crossing.set(line, (crossing.get(line) ?? 0) + 1);
  }
  for (const count of crossing.values()) if (count >= 2) return true;
  return false;
}

/** The cells of a relation and their neighbours to all sides. */
function reachOf({ terms }: BoundRelation, { top, bottom, placeOf, columns, keyOf }: Frame): Set<CellKey> {
  const reach = new Set(terms.keys());
  for (const key of terms.keys()) {
    const { row, column } = cellOf(key);
    const place = placeOf.get(column) ?? 0;
    for (const beside of [columns[place - 1], columns[place + 1]])
      if (beside !== undefined) reach.add(keyOf(row, beside));
    for (const next of [row - 1, row + 1]) if (next >= top && next <= bottom) reach.add(keyOf(next, column));
  }
  return reach;
}

function touches(terms: BoundRelation["terms"], reach: ReadonlySet<CellKey>): boolean {
  for (const key of terms.keys()) if (reach.has(key)) return true;
  return false;
}
