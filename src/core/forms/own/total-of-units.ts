import { groupBy } from "../../address-list";
import { isWholeOf } from "./base-of-label";
import type { ReadRow } from "./read-rows";
import { unitsNamedBy } from "./units-of-rows";

/** A row for all of the organizations that the rows beside it name, by places. */
export interface TotalOfUnits {
  readonly total: number;
  readonly parts: readonly number[];
}

/** "Cộng" above or below organizations: they make it up where nothing else stands beside them. */
export function totalsOfUnits(rows: readonly ReadRow[]): readonly TotalOfUnits[] {
  const named = unitsNamedBy(rows);
  return [...groupBy([...rows.keys()], (i) => rows[i]?.parent).values()].flatMap((beside) => {
    const figures = beside.filter((i) => rows[i]?.isHeading === false);
    const [total, ...more] = figures.filter((i) => isWholeOf(rows[i]?.label ?? ""));
    const parts = figures.filter((i) => named.has(i));
    const isAll = total !== undefined && more.length === 0 && parts.length + 1 === figures.length;
    return isAll && parts.length > 1 ? [{ total, parts }] : [];
  });
}
