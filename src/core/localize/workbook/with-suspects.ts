import { withConsequences } from "../../consequences/with-consequences";
import type { LinkPattern } from "../../relations/link";
import type { CheckResults } from "../../run-checks";
import type { Finding, UndecidedEntry } from "../../report";
import type { SearchedWorkbook } from "./figure-cells";
import { bindRelations, findSuspects, type PrefixOf } from "./find-suspects";

/**
 * The findings, each with the cells that are probably wrong, what follows where they are corrected, and rival
 * explanations. Where the search was
 * cut short this is among what is undecided.
 */
export function withSuspects(
  all: readonly SearchedWorkbook[],
  between: readonly LinkPattern[],
  { findings, undecided }: Pick<CheckResults, "findings" | "undecided">,
  prefixOf: PrefixOf,
): { readonly findings: readonly Finding[]; readonly undecided: readonly UndecidedEntry[] } {
  const bound = bindRelations(all, between);
  const suspicions = findSuspects(all, between, findings, prefixOf, bound);
  const cutShort: UndecidedEntry[] = [];
  const told = findings.map((finding) => {
    const suspicion = finding.accepted ? undefined : suspicions.get(finding.relation ?? "");
    if (!suspicion) return finding;
    const { suspects, alternatives, notLocalised } = suspicion;
    if (notLocalised) cutShort.push({ at: finding.at, check: finding.check, reason: "not-localised" });
    return { ...finding, suspects, alternatives };
  });
  const following = withConsequences(all, bound, told, prefixOf);
  return { findings: following, undecided: cutShort.length === 0 ? undecided : [...undecided, ...cutShort] };
}
