import { UNIT_TYPES, type Unit } from "../committee/units";

/** The tally's rows, numbered as on the screen. */
export interface TypeRows {
  readonly type: number;
  readonly row: number;
  readonly units: readonly { readonly unit: Unit; readonly row: number }[];
}

export const FIRST_ROW = 11;

/** Every type has its subtotal row, then one row for each organization; the grand total comes last. */
export function layOutRows(units: readonly Unit[]): { types: TypeRows[]; grandRow: number } {
  let row = FIRST_ROW;
  const types = UNIT_TYPES.map((_, type): TypeRows => {
    const own = units.filter((unit) => unit.type === type);
    const typeRow = row++;
    return { type, row: typeRow, units: own.map((unit) => ({ unit, row: row++ })) };
  });
  return { types, grandRow: row };
}
