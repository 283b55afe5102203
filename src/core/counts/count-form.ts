import type { FormMatch } from "../forms/find-form";
import { flowsBetween } from "../forms/flows-between";
import { leavesOf } from "../forms/form";
import { planCell } from "../forms/plan-cell";
import { populationOf } from "../forms/population-of-roster";
import type { TallyTable } from "../tables/tally-table";
import { isOfOtherYear } from "./column-meaning";
import type { CountedList } from "./counted-list";
import { type Base, baseOf, measureOn, nearest, type Uncounted } from "./count-relation";

/** What a list of one date tells; who came from elsewhere and who left, it tells beside that of the year before. */
const TOLD: ReadonlySet<string> = new Set(["members", "admitted"]);
const TOLD_BY_TWO: ReadonlySet<string> = new Set([...TOLD, "opening", "joined", "arrived", "left"]);

/** Each figure of a form that the list tells, beside the recount. */
export function countForm(
  table: TallyTable,
  { form, rows, columns }: FormMatch,
  { roster, workbook, previous }: CountedList,
  asOf: string | undefined,
): Uncounted[] {
  // Without a date nobody knows how old the members are, or who was admitted in the period.
  if (asOf === undefined) return [];
  const measure = measureOn(asOf);
  // Two lists are put side by side only for a form that asks who came and who left.
  const before = asksForFlows(form) ? previous?.() : undefined;
  const population = populationOf(roster, measure, {
    ...(workbook !== undefined && { workbook }),
    ...(before && { flows: flowsBetween(before.roster, roster) }),
    ...(before?.workbook !== undefined && { previousWorkbook: before.workbook }),
  });
  const told = before ? TOLD_BY_TWO : TOLD;
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
      if (!told.has(plan.asked.of) || plan.asked.measure !== "count") continue;
      const group = population.groups[plan.asked.of];
      if (!group) continue;
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
        group,
        measure,
        asOf,
        isBaseDoubtful: false,
        isBase: plan.asked.of === "members" && plan.asked.where.length === 0,
      });
    }
  }
  const base = found.find(({ isBase }) => isBase);
  return judged(found, base ? baseOf(base.reported, base.computed) : "near");
}

function asksForFlows({ counts }: FormMatch["form"]): boolean {
  return Object.values(counts ?? {}).some(({ of }) => of !== "units" && TOLD_BY_TWO.has(of) && !TOLD.has(of));
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
