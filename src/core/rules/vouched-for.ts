import type { LinkPattern } from "../relations/link";
import type { Pattern } from "../relations/pattern";
import type { Evidence } from "../report";
import type { Workbook } from "../workbook/workbook";
import { rejudged } from "./taught-pattern";

/** Whose word a rule has: a user's, or that of a rule pack. */
export type Voice = Extract<Evidence, "user" | "rule">;

/** A pattern that somebody vouches for: it counts as declared, and a user's word makes what breaks it an error. */
export function vouchedFor(workbook: Workbook, pattern: Pattern, voice: Voice): Pattern {
  const evidence = [...new Set([...pattern.evidence, voice])];
  if (voice === "rule") return { ...pattern, declared: true, evidence };
  const insisted = { ...pattern, declared: true, insisted: true, evidence };
  // Which of the two is wrong, the sheet's word or its figures, has now been said.
  return pattern.contradicted ? rejudged(workbook, { ...insisted, contradicted: false }) : insisted;
}

/** A rule between places that somebody vouches for. */
export function linkVouchedFor(pattern: LinkPattern, voice: Voice): LinkPattern {
  const evidence = [...new Set([...pattern.evidence, voice])];
  return { ...pattern, declared: true, evidence, ...(voice === "user" && { severity: "error" }) };
}
