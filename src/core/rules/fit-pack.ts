import { detectTables } from "../tables/detect-tables";
import { viewWorkbook } from "../tables/sheet-view";
import type { UnplacedEntry } from "../report";
import type { Workbook } from "../workbook/workbook";
import { unplacedEntries } from "./unplaced-entries";
import { type Rule, type TaughtRule } from "./rule";
import type { RulePack } from "./rule-pack";
import { type GivenRule, teach } from "./teach";

/** Which rules of a pack have a place in a workbook. */
export interface PackFit {
  /** As they are remembered when they are taken over. */
  readonly fitting: readonly TaughtRule[];
  readonly unplaced: readonly UnplacedEntry[];
}

/** Tries the rules of a pack on a workbook; nothing is taken over by it. */
export function fitPack(workbook: Workbook, { rules }: RulePack): PackFit {
  const given = rules.map(({ kind, direction, total, parts, scale }): GivenRule => ({
    rule: { kind, direction, total, parts, ...(scale && { scale }) },
    evidence: "rule",
  }));
  const { unplaced } = teach(workbook, detectTables(viewWorkbook(workbook)).tables, [], given);
  const misfits = new Set<Rule>(unplaced.map(({ given: { rule } }) => rule));
  const fitting = given.flatMap(({ rule }): TaughtRule[] =>
    misfits.has(rule) ? [] : [{ rule, from: "pack" }],
  );
  return { fitting, unplaced: unplacedEntries({ unplaced }) };
}
