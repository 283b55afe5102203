import type { FormPlan } from "../plan-form";
import type { FillSources } from "../plan-form";
import { asValue, type LiveCell } from "./live-cell";
import { type LiveHome, liveFigures } from "./live-figures";
import { recalculated } from "./recalculated";

/** How each figure of a form is written; undefined for what is none, or follows from others. */
export type LiveOf = (row: string, column: string) => LiveCell | undefined;

/** Formulas for the figures of forms; none is kept that does not give its figure when it is computed. */
export function planLive(
  plans: readonly FormPlan[],
  home: LiveHome,
  sources: FillSources,
): readonly LiveOf[] {
  const figures = liveFigures(home, sources);
  const found = plans.map(
    (plan) =>
      new Map(plan.cells.map(({ row, column, cell }) => [`${row.code} ${column.id}`, figures(cell, column)])),
  );
  const formulas = found.flatMap((cells) =>
    [...cells.values()].flatMap((cell) => (cell?.kind === "formula" ? [cell.formula] : [])),
  );
  const results = recalculated(home.workbook, formulas);
  return plans.map((plan, i) => (row, column) => {
    const live = found[i]?.get(`${row} ${column}`);
    if (live?.kind !== "formula") return live;
    const cell = plan.cell(row, column);
    const value = cell === undefined || cell.kind === "unfilled" ? undefined : cell.value;
    return results.get(live.formula) === value ? live : asValue("not-same");
  });
}
