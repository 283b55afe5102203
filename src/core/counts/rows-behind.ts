import { whoIsCounted } from "../forms/count";
import { parseAddress } from "../parse-address";
import type { CountRelation } from "./count-relation";

/** The people behind a figure, by the first cell of their rows. */
export interface RowsBehind {
  readonly counted: readonly string[];
  /** Of whom the list tells too little to say whether they count. */
  readonly unsettled: readonly string[];
  /** Numbers of the rows that are counted, in the order of the list. */
  readonly rows: readonly number[];
}

export function rowsBehind({ group, where, measure }: CountRelation): RowsBehind {
  const { found, unsettled } = whoIsCounted(group, where, measure);
  const counted = found.map(({ at }) => at);
  return {
    counted,
    unsettled: unsettled.map(({ at }) => at),
    rows: counted.flatMap((at) => {
      const row = parseAddress(at)?.range.row;
      return row === undefined ? [] : [row + 1];
    }),
  };
}
