import { barOf, type Candidate, scoreOf, type Support } from "./candidate";
import type { Chosen } from "./chosen";
import type { LineView } from "./line-view";
import { isLowRank } from "./low-rank";

/** So many bits may each lack where so many totals stand beside their parts at once: what chance makes once it does not make thrice. */
const LACKING = 4;
const FEWEST = 3;

/** Whether a rule by figures alone, its parts beside its total, fails nowhere and nearly has the bits that it needs. */
export function isOfCompany(view: LineView, candidate: Candidate, support: Support): boolean {
  const { declared, scattered = false, bonus, parts } = candidate;
  if (declared || scattered || support.fails > 0 || support.bits === 0) return false;
  return bonus >= 0 && parts.length >= 2 && scoreOf(candidate, support) >= barOf(view) - LACKING;
}

/**
 * In a table of a line or two no sum by itself has bits enough; several that do not contradict each other prove
 * together what none proves alone.
 * @param rules all that were weighed, best first
 * @returns whether a rule is one of those
 */
export function companyOf(view: LineView, rules: readonly Chosen[]): (rule: Chosen) => boolean {
  const company = rules.filter((rule) => isOfCompany(view, rule, rule.support));
  const parts = new Set<number>();
  const totals = new Set<number>();
  for (const rule of company) {
    if (totals.has(rule.total) || rule.parts.some((part) => parts.has(part))) continue;
    totals.add(rule.total);
    for (const part of rule.parts) parts.add(part);
  }
  if (totals.size < FEWEST || isLowRank(view)) return () => false;
  const members = new Set(company);
  return (rule) => members.has(rule);
}
