import type { CheckOptions } from "../check-workbook";
import { lookThrough } from "../check-workbook";
import type { Workbook } from "../workbook/workbook";
import { addressOfCount } from "./address-of-count";
import { type RowsBehind, rowsBehind } from "./rows-behind";

/** What a cell counts, and whom. */
export interface CountTrace extends RowsBehind {
  readonly at: string;
  readonly reported: number;
  readonly computed: number;
}

/** From a cell to the rows behind it; undefined where it counts no list that is known. */
export function traceCount(workbook: Workbook, at: string, options: CheckOptions): CountTrace | undefined {
  const { counts, prefixOf } = lookThrough(workbook, options);
  const relation = counts().find((one) => addressOfCount(one, prefixOf) === at);
  return (
    relation && { at, reported: relation.reported, computed: relation.computed, ...rowsBehind(relation) }
  );
}
