import type { Budget } from "../relations/budget";
import { firstLink } from "../relations/link-entries";
import type { LinkPattern } from "../relations/link";
import { LinkKeys } from "./link-keys";
import type { LinkedRule } from "./linked-rule";
import { linkedCellAt, type LinkedTable } from "./linked-tables";
import { looksLikePersonName } from "./person-name";
import { nameLinked } from "./name-linked";
import { placedPattern } from "./placed-pattern";
import { placeLinked } from "./place-linked";

/**
 * A rule between places that was found, by its names; undefined where they do not suffice to find the same cells
 * again, or name people.
 */
export function linkedOfPattern(
  pattern: LinkPattern,
  tables: readonly LinkedTable[],
  budget: Budget,
  naming: "sheets" | "workbooks",
): LinkedRule | undefined {
  const link = firstLink(pattern);
  const total = link && linkedCellAt(tables, link.shown);
  if (!link || !total) return undefined;
  const parts = link.parts.map((part, k) => ({
    first: linkedCellAt(tables, part),
    sign: link.signs[k] ?? 1,
  }));
  const bound = parts.flatMap(({ first, sign }) => (first ? [{ first, sign }] : []));
  if (bound.length < parts.length) return undefined;
  const named = nameLinked(pattern.kind, total, bound, naming);
  if (!named || namesPeople(named)) return undefined;
  const rules = pattern.why === "summary" ? [summaryOf(named, naming), named] : [named];
  return rules.find((rule) => isSameAs(pattern, tables, rule, budget));
}

/** Whatever units there are: those of the next period are others. */
function summaryOf(rule: LinkedRule, naming: "sheets" | "workbooks"): LinkedRule {
  const { column } = rule.total;
  const each = naming === "workbooks" ? ("workbook" as const) : ("sheet" as const);
  return { ...rule, parts: [{ each, ...(column && { column }) }] };
}

function isSameAs(
  pattern: LinkPattern,
  tables: readonly LinkedTable[],
  rule: LinkedRule,
  budget: Budget,
): boolean {
  const placing = placeLinked(tables, rule, budget);
  if (placing.kind === "missing" || placing.totals.length !== 1) return false;
  const [placed] = placing.totals;
  if (!placed) return false;
  const keys = new LinkKeys();
  const again = keys.judged(placedPattern(rule, placed, "rule", ""));
  const before = keys.judged(pattern);
  return again.size === before.size && [...before].every((key) => again.has(key));
}

/** A rule that others may see; undefined where it names people. */
export function shareable(rule: LinkedRule): LinkedRule | undefined {
  return namesPeople(rule) ? undefined : rule;
}

function namesPeople({ total, parts }: LinkedRule): boolean {
  return [total, ...parts].some(({ row, column, workbook, sheet }) =>
    [row?.label, column?.label, workbook, sheet].some((words) => words && looksLikePersonName(words)),
  );
}
