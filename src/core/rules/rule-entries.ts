import { firstLine, linkRuleEntries, patternEntries, type PrefixOf } from "../detect-relations";
import { labelledTables } from "../between/labelled-table";
import { Budget } from "../relations/budget";
import { firstLink, linkEnds } from "../relations/link-entries";
import { partNames, type Pattern, totalName } from "../relations/pattern";
import type { RuleEntry } from "../report";
import type { TallyTable } from "../tables/tally-table";
import type { LinkOfWorkbook, RuleOfWorkbook, TaughtDetection } from "./detect-taught";
import { linkedOfPattern, shareable } from "./linked-of-pattern";
import { type LinkedTable, linkedTables } from "./linked-tables";
import { looksLikePersonName } from "./person-name";
import { ruleOfPattern } from "./rule-of-pattern";
import { TablePlaces } from "./table-places";

const MOST_PARTS_SHOWN = 300;

/** All rules of a workbook for those who decide on them. */
export function ruleEntries(detection: TaughtDetection, prefixOf: PrefixOf): RuleEntry[] {
  const { all, allLinks, view, tables } = detection;
  const linked = allLinks.length === 0 ? [] : linkedTables(labelledTables(view, tables));
  return [...tableRules(all, prefixOf), ...linkRules(allLinks, linked, "sheets", prefixOf)];
}

/** Steps for naming what was found; a workbook of more rules than that keeps those left over to itself. */
const MOST_STEPS = 1_000_000;

/** Rules between places, between the sheets of one workbook or between workbooks. */
export function linkRules(
  rules: readonly LinkOfWorkbook[],
  tables: readonly LinkedTable[],
  between: "sheets" | "workbooks",
  prefixOf: PrefixOf,
): RuleEntry[] {
  const entries = linkRuleEntries(rules, prefixOf);
  const budget = new Budget(MOST_STEPS);
  return rules.flatMap(({ pattern, ownId, taught, given }, i): RuleEntry[] => {
    const [entry, first] = [entries[i], firstLink(pattern)];
    if (!entry || !first) return [];
    const [at, ...parts] = linkEnds(first, prefixOf);
    const linked = given
      ? shareable(given)
      : budget.exhausted
        ? undefined
        : linkedOfPattern(pattern, tables, budget, between);
    const shown = parts.slice(0, MOST_PARTS_SHOWN);
    return [{ ...entry, at, parts: shown, ownId, taught, ...(linked && { linked }) }];
  });
}

function tableRules(all: readonly RuleOfWorkbook[], prefixOf: PrefixOf): RuleEntry[] {
  const places = new Map<TallyTable, TablePlaces>();
  const entries = patternEntries(all, prefixOf);
  return all.map(({ pattern, ownId, taught }, i): RuleEntry => {
    const { table } = pattern;
    const here = places.get(table) ?? new TablePlaces(table);
    places.set(table, here);
    const prefix = prefixOf(table);
    const shown = { ...pattern, parts: pattern.parts.slice(0, MOST_PARTS_SHOWN) };
    const rule = namesPeople(pattern) ? undefined : ruleOfPattern(pattern, here);
    const [entry] = entries.slice(i, i + 1);
    if (!entry) throw new Error("a rule without its entry");
    return {
      ...entry,
      at: prefix + totalName(pattern, firstLine(pattern)),
      parts: partNames(shown, firstLine(pattern)).map((part) => prefix + part),
      ownId,
      taught,
      ...(rule && { rule }),
    };
  });
}

/** The rows of a roster are people; so may those of a table be, and its columns. */
function namesPeople({ table, direction, total, parts }: Pattern): boolean {
  if (direction === "down" && table.kind === "roster") return true;
  return [total, ...parts].some((position) => {
    const words = direction === "across" ? table.paths[position] : table.labelOf(position).words;
    return words?.some(looksLikePersonName) ?? false;
  });
}
