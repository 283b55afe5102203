/** What a share may be: a column's figure divided by the total of its group or of the column. */
export interface ShareOption {
  readonly column: number;
  /** Row of the denominator; -1: the row has none. */
  readonly base: (row: number) => number;
  readonly distance: number;
}

/** Rows that are totals of others, with the rows they add up. */
export type TotalRows = ReadonlyMap<number, ReadonlySet<number>>;

/** A column's own totals are its denominators only in this neighbourhood. */
const FARTHEST_DOWN = 6;

/**
 * All that a column of shares may be of totals on other rows, given the columns of quantities and the totals among the rows.
 * @param wholesOf rows that a column of shares calls the whole by saying 100 %
 */
export function shareOptions(
  quantities: readonly number[],
  totalRows: TotalRows,
  wholesOf: (share: number) => readonly number[],
): (share: number) => ShareOption[] {
  const bases = denominatorRows(totalRows);
  return (share) => {
    const wholes = wholesOf(share)
      .filter((row) => !totalRows.has(row))
      .map((whole) => () => whole);
    return downOptions(neighbours(quantities, share), share, [...bases, ...wholes]);
  };
}

/** Quantities near enough to a share's column, found by bisection. */
function neighbours(quantities: readonly number[], share: number): number[] {
  let low = 0;
  let high = quantities.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((quantities[middle] ?? 0) < share - FARTHEST_DOWN) low = middle + 1;
    else high = middle;
  }
  const near: number[] = [];
  for (let at = low; at < quantities.length && (quantities[at] ?? 0) <= share + FARTHEST_DOWN; at++) {
    near.push(quantities[at] ?? 0);
  }
  return near;
}

/** Ways to the denominator in the numerator's own column: the total of the row's group, the top total, one total for all. */
function denominatorRows(totalRows: TotalRows): ((row: number) => number)[] {
  if (totalRows.size === 0) return [];
  const groupOf = new Map<number, number>();
  for (const [total, parts] of totalRows) for (const row of parts) groupOf.set(row, total);
  const topOf = (row: number): number => {
    let top = row;
    for (let step = 0; step < 8 && groupOf.has(top); step++) top = groupOf.get(top) ?? top;
    return top;
  };
  const unless = (row: number, base: number): number => (base !== row || totalRows.has(row) ? base : -1);
  const ways = [
    (row: number) => unless(row, topOf(row)),
    (row: number) => unless(row, groupOf.get(row) ?? row),
  ];
  if (totalRows.size <= 4) for (const total of totalRows.keys()) ways.push(() => total);
  return ways;
}

function downOptions(
  near: readonly number[],
  share: number,
  bases: readonly ((row: number) => number)[],
): ShareOption[] {
  return near.flatMap((column) =>
    bases.map((base, k): ShareOption => ({ column, base, distance: Math.abs(column - share) * 3 + 1 + k })),
  );
}
