import type { Budget } from "../relations/budget";
import type { TallyTable } from "../tables/tally-table";
import { placeRule, type PlacedRule } from "./place-rule";
import type { Rule } from "./rule";
import type { TablePlaces } from "./table-places";

/** The tables in which a rule finds its columns or rows; and where it finds none, what it lacks in the likeliest. */
export interface Located {
  readonly found: readonly { readonly table: TallyTable; readonly placed: PlacedRule }[];
  readonly missing: string;
}

export function locate(
  all: readonly TablePlaces[],
  { rule, sheet }: { readonly rule: Rule; readonly sheet?: string | undefined },
  budget: Budget,
): Located {
  const found: { readonly table: TallyTable; readonly placed: PlacedRule }[] = [];
  let farthest = -1;
  let missing = rule.total.label;
  for (const places of all) {
    const { table } = places;
    if (sheet !== undefined && table.sheet.name !== sheet) continue;
    if (!budget.spend(rule.parts.length + 1)) break;
    const placing = placeRule(places, rule);
    if (placing.kind === "placed") found.push({ table, placed: placing.placed });
    else if (placing.found > farthest) [farthest, missing] = [placing.found, placing.label];
  }
  return { found, missing };
}
