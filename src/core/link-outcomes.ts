import type { CheckContext, Outcome } from "./check";
import { exactSum } from "./numbers/decimal";
import { linkEnds } from "./relations/link-entries";
import type { LinkKind, LinkReason } from "./relations/link";
import { linkSeverity } from "./relations/proof";

/**
 * The outcomes of all rules of one kind between places, for the check of that kind: agreeing and empty
 * ones counted, undecided ones with their reason, broken ones with the sentence of what they rest on.
 */
export function* linkOutcomes<M extends string>(
  { detection, prefixOf }: CheckContext,
  kind: LinkKind,
  messageOf: (why: LinkReason) => M,
): Iterable<Outcome<M>> {
  for (const pattern of detection.links) {
    if (pattern.kind !== kind) continue;
    const { holds, breaks, undecided, links } = pattern;
    yield { verdict: "consistent", count: holds };
    yield { verdict: "empty", count: links.length - holds - breaks - undecided };
    if (breaks + undecided === 0) continue;
    for (const link of links) {
      const { verdict, reason, reported, computed } = link;
      if (verdict !== "undecided" && verdict !== "inconsistent") continue;
      const [at, ...related] = linkEnds(link, prefixOf);
      if (verdict === "undecided") {
        yield { verdict, at, reason: reason ?? "ambiguous-number" };
        continue;
      }
      const difference = exactSum([reported, computed], [1, -1]);
      yield {
        verdict,
        at,
        related,
        relation: link.id,
        pattern: pattern.id,
        reported,
        computed,
        difference,
        severity: linkSeverity(pattern),
        messageId: messageOf(pattern.why),
        data: { reported, computed, difference, source: related[0] ?? "" },
      };
    }
  }
}
