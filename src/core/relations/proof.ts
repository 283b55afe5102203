import { NEAR } from "./candidate";
import type { Severity } from "../report";
import type { Pattern } from "./pattern";

/** Bits above which figures alone prove a rule. */
const PROVED_BITS = 40;
const PROVED_COVERAGE = 0.8;
const DECLARED_COVERAGE = 0.5;

/** The two figures of a relation that differ. */
interface Gap {
  readonly reported: number;
  readonly computed: number;
}

/**
 * How sure a broken relation is a mistake. An error where the sheet itself declares the rule and the
 * figures bear it out somewhere, or the figures prove it beyond chance; a query otherwise.
 */
export function severityOf(pattern: Pattern, { reported, computed }: Gap): Severity {
  const { kind, declared, bits, holds, breaks, severity } = pattern;
  if (severity) return severity;
  const coverage = holds / Math.max(1, holds + breaks);
  if (kind === "share") return coverage >= PROVED_COVERAGE || breaks === 1 ? "error" : "query";
  if (pattern.perhapsRounded) return "query";
  // Nothing bears the rule out: a small gap is a slip in it, a wide one may be a rule of its own.
  if (declared && holds === 0)
    return Math.abs(reported - computed) <= NEAR * Math.abs(computed) ? "error" : "query";
  if (declared && (coverage >= DECLARED_COVERAGE || breaks === 1)) return "error";
  return bits >= PROVED_BITS && coverage >= PROVED_COVERAGE ? "error" : "query";
}
