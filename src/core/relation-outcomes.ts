import type { CheckContext, Outcome } from "./check";
import { exactSum } from "./numbers/decimal";
import type { RelationKind } from "./report";
import { relationIds } from "./relations/identify";
import { judgeLine } from "./relations/make-pattern";
import { type Judgement, partNames, type Pattern, totalName } from "./relations/pattern";

/** A relation that does not hold: what a check makes a finding of. */
export interface BrokenRelation {
  readonly pattern: Pattern;
  /** Line of the pattern. */
  readonly k: number;
  readonly relation: string;
  readonly total: string;
  readonly parts: readonly string[];
  readonly reported: number;
  readonly computed: number;
  readonly difference: number;
}

/**
 * The outcomes of all relations of one kind, as every check of relations reports them: agreeing and
 * empty ones counted, undecided ones with their reason, broken ones as `report` says. A broken
 * relation that another check explains better is counted there: `report` gives none for it.
 */
export function* relationOutcomes<M extends string>(
  context: CheckContext,
  kind: RelationKind,
  report: (broken: BrokenRelation) => Iterable<Outcome<M>>,
): Iterable<Outcome<M>> {
  const { workbook, detection, prefixOf } = context;
  for (const pattern of detection.patterns) {
    if (pattern.kind !== kind) continue;
    yield { verdict: "consistent", count: pattern.holds };
    yield {
      verdict: "empty",
      count: pattern.verdicts.length - pattern.holds - pattern.breaks - pattern.undecided,
    };
    if (pattern.breaks + pattern.undecided === 0) continue;
    const prefix = prefixOf(pattern.table);
    const idOf = relationIds(pattern);
    for (let k = 0; k < pattern.verdicts.length; k++) {
      const verdict = pattern.verdicts[k];
      if (verdict !== "inconsistent" && verdict !== "undecided") continue;
      const judgement = judgeLine(workbook, pattern, k);
      const total = prefix + totalName(pattern, k);
      if (judgement.verdict === "undecided") {
        yield { verdict: "undecided", at: total, reason: judgement.reason ?? "ambiguous-number" };
      } else if (judgement.verdict === "inconsistent") {
        const parts = partNames(pattern, k).map((part) => prefix + part);
        const broken = { pattern, k, relation: idOf(k), total, parts, ...figuresOf(judgement) };
        for (const outcome of report(broken))
          yield outcome.verdict === "inconsistent" ? { ...outcome, pattern: pattern.id } : outcome;
      }
    }
  }
}

function figuresOf({
  reported = 0,
  computed = 0,
}: Judgement): Pick<BrokenRelation, "reported" | "computed" | "difference"> {
  return { reported, computed, difference: exactSum([reported, computed], [1, -1]) };
}
