import { Budget } from "../relations/budget";
import type { UnplacedEntry } from "../report";
import { detectTables } from "../tables/detect-tables";
import { viewWorkbook } from "../tables/sheet-view";
import type { Workbook } from "../workbook/workbook";
import { locate } from "./locate";
import type { Rule, TaughtRule } from "./rule";
import type { RulePack } from "./rule-pack";
import { TablePlaces } from "./table-places";
import type { UnplacedRule } from "./teach";
import { unplacedEntries } from "./unplaced-entries";

/** Which rules of a pack have a place in a workbook. */
export interface PackFit {
  /** As they are remembered when they are taken over. */
  readonly fitting: readonly TaughtRule[];
  readonly unplaced: readonly UnplacedEntry[];
}

/** Labels looked up at most. */
const MOST_STEPS = 20_000_000;

/** Tries the rules of a pack on a workbook; nothing is taken over by it. */
export function fitPack(workbook: Workbook, { rules }: RulePack): PackFit {
  const places = detectTables(viewWorkbook(workbook)).tables.map((table) => new TablePlaces(table));
  const budget = new Budget(MOST_STEPS);
  const fitting: TaughtRule[] = [];
  const unplaced: UnplacedRule[] = [];
  for (const { kind, direction, total, parts, scale } of rules) {
    const rule: Rule = { kind, direction, total, parts, ...(scale && { scale }) };
    const { found, missing } = locate(places, { rule }, budget);
    if (found.length > 0) fitting.push({ rule, from: "pack" });
    else
      unplaced.push({ given: { rule, evidence: "rule" }, missing: budget.exhausted ? undefined : missing });
  }
  return { fitting, unplaced: unplacedEntries({ unplaced }) };
}
