import type { Json } from "../wire/protocol";
import { Refusal } from "../wire/refusal";
import type { CellInput } from "../model/cell";
import type { RangeState } from "./objects";
import { badArgument } from "./refusals";

/** Excel on the web reads no more at once. */
const MOST_CELLS = 5_000_000;

/** One answer for each cell of a range, row by row. */
export function gridOf({ range }: RangeState, read: (row: number, column: number) => Json): Json {
  if (range.rowCount * range.columnCount > MOST_CELLS)
    throw new Refusal(
      "ResponsePayloadSizeLimitExceeded",
      "The response payload size has exceeded the limit.",
    );
  return Array.from({ length: range.rowCount }, (_, i) =>
    Array.from({ length: range.columnCount }, (_, j) => read(range.row + i, range.column + j)),
  );
}

/** What is set to a range: an array in its shape, or one value for all cells; null leaves a cell alone. */
export function inputsFor(
  { range: { rowCount, columnCount } }: RangeState,
  given: Json,
  where: string,
): readonly (readonly (CellInput | null)[])[] {
  const rows: readonly Json[] = Array.isArray(given)
    ? (given as readonly Json[])
    : Array.from({ length: rowCount }, () => Array<Json>(columnCount).fill(given));
  if (rows.length !== rowCount) throw wrongShape(where);
  return rows.map((row) => {
    if (!Array.isArray(row) || row.length !== columnCount) throw wrongShape(where);
    return (row as readonly Json[]).map((value) => {
      if (value !== null && typeof value === "object") throw badArgument(where);
      return value;
    });
  });
}

function wrongShape(where: string): Refusal {
  return new Refusal(
    "InvalidArgument",
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    where,
  );
}
