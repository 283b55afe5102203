import { whoIsCounted } from "./count";
import { leavesOf } from "./form";
import type { FillSources, FormPlan } from "./plan-form";

/** Where a figure comes from: a row of a list, or a cell of somebody's workbook. */
export interface Origin {
  /** A1, with workbook and sheet where there are several. */
  readonly at: string;
  /** The figure that stands there; absent for a person. */
  readonly value?: number;
  readonly unit?: string;
}

/** The rows and cells that a figure of a filled form comes from; of one that follows from others, those of all of them. */
export function whereFrom(
  plan: FormPlan,
  sources: FillSources,
  row: string,
  column: string,
): readonly Origin[] {
  const origins = new Map<string, Origin>();
  const seen = new Set<string>();
  const visit = (r: string, c: string): void => {
    const cell = plan.cell(r, c);
    if (!cell || seen.has(`${r} ${c}`)) return;
    seen.add(`${r} ${c}`);
    switch (cell.kind) {
      case "counted": {
        const isPrevious = leavesOf(plan.form.columns).find(({ id }) => id === c)?.role === "previous";
        const { population, measure } =
          isPrevious && sources.previous
            ? sources.previous
            : { population: sources.current, measure: sources.measure };
        const group = population.groups[cell.asked.of];
        if (group)
          for (const { at } of whoIsCounted(group, cell.asked.where, measure).found) origins.set(at, { at });
        return;
      }
      case "gathered":
        for (const { at, value, unit } of cell.gathered.sources)
          origins.set(at, { at, value, ...(unit !== undefined && { unit }) });
        return;
      case "derived":
        for (const part of cell.case.parts) visit(part.row, part.column);
        return;
      case "unfilled":
        return;
    }
  };
  visit(row, column);
  return [...origins.values()];
}
