import type { FormMatch } from "../forms/find-form";
import { leavesOf } from "../forms/form";
import { planCell } from "../forms/plan-cell";
import { populationOf } from "../forms/population-of-roster";
import type { Roster } from "../roster/roster";
import type { TallyTable } from "../tables/tally-table";
import { isOfOtherYear } from "./column-meaning";
import { type Base, baseOf, measureOn, nearest, type Uncounted } from "./count-relation";

/** What a list of one date tells; who came from elsewhere and who left, it does not. */
const TOLD: ReadonlySet<string> = new Set(["members", "admitted"]);

/** Each figure of a form that the list tells, beside the recount. */
export function countForm(
  table: TallyTable,
  { form, rows, columns }: FormMatch,
  roster: Roster,
  asOf: string | undefined,
): Uncounted[] {
  // Without a date nobody knows how old the members are, or who was admitted in the period.
  if (asOf === undefined) return [];
  const measure = measureOn(asOf);
  const population = populationOf(roster, measure);
  const leaves = leavesOf(form.columns).filter(({ role }) => role === "value");
  const found: (Uncounted & { readonly isBase: boolean })[] = [];
  for (const formRow of form.rows) {
    const row = rows.get(formRow.code);
    if (row === undefined) continue;
    for (const leaf of leaves) {
      const column = columns.get(leaf.id);
      if (column === undefined || isOfOtherYear(table.paths[column] ?? [], asOf)) continue;
      const reported = table.grid.value[row * table.grid.columnCount + column] ?? NaN;
      const plan = planCell(form, formRow, leaf, population, measure);
      if (!Number.isFinite(reported) || plan.kind !== "counted") continue;
      if (!TOLD.has(plan.asked.of) || plan.asked.measure !== "count") continue;
      const recount = { found: plan.value, unsettled: plan.unsettled };
      const computed = nearest(reported, recount);
      found.push({
        table,
        row,
        column,
        verdict: reported === computed ? "consistent" : "inconsistent",
        reported,
        computed,
        unsettled: plan.unsettled,
        where: plan.asked.where,
        among: roster,
        asOf,
        isBaseDoubtful: false,
        isBase: plan.asked.of === "members" && plan.asked.where.length === 0,
      });
    }
  }
  const base = found.find(({ isBase }) => isBase);
  return judged(found, base ? baseOf(base.reported, base.computed) : "near");
}

/** Fewer that agree are chance: a table of another time is near in size, and different throughout. */
const LEAST_AGREED = 0.5;

/** What the base of a table makes of its relations. */
export function judged(relations: readonly Uncounted[], base: Base): Uncounted[] {
  const agreed = relations.filter(({ verdict }) => verdict === "consistent").length;
  if (base === "other" || (base === "near" && agreed < LEAST_AGREED * relations.length))
    return relations.map((relation) => ({ ...relation, verdict: "undecided", reason: "base-unknown" }));
  return relations.map((relation) => ({ ...relation, isBaseDoubtful: base === "near" }));
}
