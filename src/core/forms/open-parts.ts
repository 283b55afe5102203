import type { FormPlan, PlannedCell } from "./plan-form";
import { relationCases } from "./relation-cases";

/**
 * Cells that are left empty though something belongs there: the total over them is known, and what stands beside them
 * is less. Left blank they would read as nothing.
 *
 * @returns whether the cell of a row and a column is one
 */
export function openParts(plan: FormPlan): (row: string, column: string) => boolean {
  const open = new Set<string>();
  for (const relation of plan.form.relations) {
    if (relation.kind !== "sum" || relation.along === "forms") continue;
    for (const { total, parts } of relationCases(plan.form, relation, () => undefined)) {
      const whole = valueOf(plan.cell(total.row, total.column));
      const values = parts.map(({ row, column }) => valueOf(plan.cell(row, column)));
      const known = values.filter((value) => value !== undefined).length;
      // Parts that are blank one and all read as not told.
      if (whole === undefined || known === 0 || known === parts.length) continue;
      const sum = parts.reduce((so, { sign }, i) => so + sign * (values[i] ?? 0), 0);
      if (sum === whole) continue;
      parts.forEach(({ row, column }, i) => {
        if (values[i] === undefined) open.add(`${row} ${column}`);
      });
    }
  }
  return (row, column) => open.has(`${row} ${column}`);
}

function valueOf(cell: PlannedCell | undefined): number | undefined {
  return cell === undefined || cell.kind === "unfilled" ? undefined : (cell.value ?? undefined);
}
