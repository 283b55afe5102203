import { groupBy } from "../address-list";
import { checks } from "../checks";
import type { Text } from "../message";
import type { CauseCase } from "./cause-case";
import type { UnitRow, UnitTable } from "./unit-table";

/** A mistake that several units made alike. */
export interface Cause {
  readonly check: string;
  /** What should hold. */
  readonly title: Text;
  /** The rule by columns or rows, where all of them say it alike. */
  readonly rule: Text | undefined;
  /** Where it is, as far as it is the same with all. */
  readonly place: CausePlace;
  readonly units: readonly CauseUnit[];
}

export interface CausePlace {
  /** "" where they differ. */
  readonly sheet: string;
  /** `H` */
  readonly column: string;
  /** `H12` */
  readonly cell: string;
}

export interface CauseUnit {
  readonly unit: string;
  readonly file: string;
  readonly cells: readonly string[];
}

/**
 * What the units that count have in common: open findings of one check that break one rule, or without a rule stand
 * in one column. Most units first.
 */
export function commonCauses({ rows }: UnitTable): readonly Cause[] {
  const cases = rows.flatMap((row) =>
    row.state === "replaced" ? [] : row.causes.map((one) => ({ ...one, row })),
  );
  return [...groupBy(cases, ({ key }) => key).values()]
    .flatMap((same) => causeOf(same) ?? [])
    .sort((a, b) => b.units.length - a.units.length);
}

function causeOf(cases: readonly (CauseCase & { readonly row: UnitRow })[]): Cause | undefined {
  const [first] = cases;
  const byUnit = [...groupBy(cases, ({ row }) => row)];
  if (!first || new Set(byUnit.map(([{ unit }]) => unit)).size < 2) return undefined;
  const same = (of: (one: CauseCase) => string): string => {
    const all = new Set(cases.map(of));
    return all.size === 1 ? of(first) : "";
  };
  const title = checks.find(({ id }) => id === first.check)?.title ?? { vi: first.check, en: first.check };
  return {
    check: first.check,
    title,
    rule: same(({ rule }) => rule?.vi ?? "") === "" ? undefined : first.rule,
    place: {
      sheet: same(({ sheet }) => sheet),
      column: same(({ cell }) => /^[A-Z]+/.exec(cell)?.[0] ?? ""),
      cell: same(({ cell }) => cell),
    },
    units: byUnit.map(([{ unit, file }, own]) => ({ unit, file, cells: own.map(({ cell }) => cell) })),
  };
}
