import type { Check, Outcome } from "./check";
import { Identifier } from "./relations/identify";
import type { Finding, Tested, UndecidedEntry } from "./report";

/** What a list of checks found, what they could not decide, and how much they looked at. */
export interface CheckResults {
  readonly findings: readonly Finding[];
  readonly undecided: readonly UndecidedEntry[];
  readonly tested: Readonly<Record<string, Tested>>;
}

/** Runs checks in their order on what was detected. */
export function runChecks<C>(checks: readonly Check<string, C>[], context: C, scope = ""): CheckResults {
  const findings: Finding[] = [];
  const undecided: UndecidedEntry[] = [];
  const tested: Record<string, Tested> = {};
  const identifier = new Identifier(scope);
  for (const check of checks) {
    const counts = { consistent: 0, inconsistent: 0, undecided: 0, empty: 0 };
    for (const outcome of check.run(context)) {
      switch (outcome.verdict) {
        case "consistent":
        case "empty":
          counts[outcome.verdict] += outcome.count;
          break;
        case "undecided":
          counts.undecided++;
          undecided.push({ at: outcome.at, check: check.id, reason: outcome.reason });
          break;
        case "inconsistent":
          counts.inconsistent++;
          findings.push(findingOf(check, outcome, identifier));
      }
    }
    tested[check.id] = counts;
  }
  return { findings, undecided, tested };
}

type Inconsistent = Extract<Outcome, { readonly verdict: "inconsistent" }>;

function findingOf(
  check: Pick<Check, "id" | "severity">,
  outcome: Inconsistent,
  identifier: Identifier,
): Finding {
  const { at, related, relation, pattern, reported, computed, difference, messageId, data } = outcome;
  return {
    id: identifier.idOf(check.id, outcome.place ?? relation ?? at),
    check: check.id,
    severity: outcome.severity ?? check.severity,
    at,
    related,
    ...(relation !== undefined && { relation }),
    ...(pattern !== undefined && { pattern }),
    ...(reported !== undefined && { reported }),
    ...(computed !== undefined && { computed }),
    ...(difference !== undefined && { difference }),
    accepted: false,
    suspects: [],
    alternatives: [],
    messageId,
    data,
  };
}
