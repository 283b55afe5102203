import { labelledTables } from "../between/labelled-table";
import { Budget } from "../relations/budget";
import type { UnplacedEntry } from "../report";
import { detectTables } from "../tables/detect-tables";
import { viewWorkbook } from "../tables/sheet-view";
import type { Workbook } from "../workbook/workbook";
import type { Taught } from "./decide";
import { isBetweenWorkbooks, type LinkedRule } from "./linked-rule";
import { linkedTables } from "./linked-tables";
import { locate } from "./locate";
import { placeLinked } from "./place-linked";
import type { Rule } from "./rule";
import type { RulePack } from "./rule-pack";
import { TablePlaces } from "./table-places";
import type { UnplacedRule } from "./teach";
import type { UnplacedLink } from "./teach-links";
import { unplacedEntries } from "./unplaced-entries";

/** Which rules of a pack have a place in a workbook. */
export interface PackFit {
  /** As they are remembered when they are taken over. */
  readonly fitting: readonly Taught[];
  readonly unplaced: readonly UnplacedEntry[];
}

/** Labels looked up at most. */
const MOST_STEPS = 20_000_000;

/** Tries the rules of a pack on a workbook; nothing is taken over by it. */
export function fitPack(workbook: Workbook, { rules, links = [] }: RulePack): PackFit {
  const view = viewWorkbook(workbook);
  const { tables } = detectTables(view);
  const places = tables.map((table) => new TablePlaces(table));
  const budget = new Budget(MOST_STEPS);
  const fitting: Taught[] = [];
  const unplaced: UnplacedRule[] = [];
  for (const { kind, direction, total, parts, scale } of rules) {
    const rule: Rule = { kind, direction, total, parts, ...(scale && { scale }) };
    const { found, missing } = locate(places, { rule }, budget);
    if (found.length > 0) fitting.push({ rule, from: "pack" });
    else
      unplaced.push({ given: { rule, evidence: "rule" }, missing: budget.exhausted ? undefined : missing });
  }
  const unplacedLinks: UnplacedLink[] = [];
  const linked = links.length === 0 ? [] : linkedTables(labelledTables(view, tables));
  for (const { kind, direction, total, parts, off } of links) {
    const rule: LinkedRule = { kind, direction, total, parts };
    // What joins workbooks, or is not to be checked, is nothing to be taken over into one workbook.
    if (off || isBetweenWorkbooks(rule)) continue;
    const placing = placeLinked(linked, rule, budget);
    if (placing.kind === "placed") fitting.push({ linked: rule, from: "pack" });
    else
      unplacedLinks.push({
        given: { linked: rule, evidence: "rule" },
        missing: budget.exhausted ? undefined : placing.label,
      });
  }
  return { fitting, unplaced: unplacedEntries({ unplaced, unplacedLinks }) };
}
