import { type Form, valueColumns } from "../forms/form";
import { relationCases } from "../forms/relation-cases";
import { type FigureSet, figureKey } from "./read-figures";

/**
 * The figures of a unit that cannot all be true, because what the form says should add up does not; however its
 * workbook is laid out. What moved among units is a part of the transfers there.
 *
 * @returns keys of the total and the parts of each sum that does not hold
 */
export function brokenIn(form: Form, set: FigureSet): readonly (readonly string[])[] {
  const own = form.relations.filter(({ kind, along }) => kind === "sum" && along !== "forms");
  const valueOf = (row: string, column: string): number | undefined => {
    const figure = set.figures.get(figureKey(form.id, row, column));
    return figure?.isBlank ? undefined : figure?.value;
  };
  const columns = new Set(valueColumns(form).map(({ id }) => id));
  return own.flatMap((relation) =>
    relationCases(form, relation, () => undefined).flatMap(({ total, parts }) => {
      const whole = valueOf(total.row, total.column);
      const values = parts.map(({ row, column }) => valueOf(row, column));
      const hasAll = parts.every(({ row, column }) => set.figures.has(figureKey(form.id, row, column)));
      if (whole === undefined || !hasAll || !columns.has(total.column)) return [];
      const moved = movedIn(form, set, total.row, total.column);
      if (values.every((value) => value === undefined)) return [];
      const sum = parts.reduce((so, { sign }, i) => so + sign * (values[i] ?? 0), moved);
      if (Math.abs(sum - whole) < 1e-6) return [];
      return [[total, ...parts].map(({ row, column }) => figureKey(form.id, row, column))];
    }),
  );
}

/** What the row of transfers holds beside its parts on the form. */
export function movedIn({ id, transfers }: Form, set: FigureSet, row: string, column: string): number {
  const key = figureKey(id, "", column);
  if (row === transfers?.into) return set.movedIn.get(key)?.value ?? 0;
  return row === transfers?.outOf ? (set.movedOut.get(key)?.value ?? 0) : 0;
}
