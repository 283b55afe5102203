import { judgeCases } from "../between/judge-link";
import type { LinkPattern } from "../relations/link";
import type { LinkedRule } from "./linked-rule";
import type { PlacedLinks } from "./place-linked";
import type { Voice } from "./vouched-for";

/** A given rule between places on the tables where it found its cells: every relation judged. */
export function placedPattern(
  { kind }: LinkedRule,
  { cases }: PlacedLinks,
  voice: Voice,
  id: string,
): LinkPattern {
  const pattern = judgeCases({ id, kind, why: "taught", evidence: [voice], declared: true, bits: 0 }, cases);
  if (voice === "user") return { ...pattern, severity: "error" };
  // What comes with a pack and holds nowhere here may be meant for other workbooks.
  return pattern.holds === 0 ? { ...pattern, severity: "query" } : pattern;
}
