import { BAR, NEAR } from "./candidate";
import type { Severity } from "../report";
import type { LinkPattern } from "./link";
import type { Pattern } from "./pattern";

/** Bits above which figures alone prove a rule. */
export const PROVED_BITS = 52;
const PROVED_COVERAGE = 0.8;
const DECLARED_COVERAGE = 0.5;

/** The two figures of a relation that differ. */
interface Gap {
  readonly reported: number;
  readonly computed: number;
}

/** Share of the judged lines on which a rule holds. */
function coverageOf({ holds, breaks }: Pattern): number {
  return holds / Math.max(1, holds + breaks);
}

/**
 * Whether a wide gap in a sum is called an error: the sheet declares the rule and bears it out, or the figures prove it.
 *
 * What figures of strangers can prove is that chance did not make a rule: every line brings no more bits than the
 * table's own rate of chance hits allows, lines that repeat another or are totals of others bring none, and the bits
 * asked for leave room for all the rules that are tried in the largest table. Parts that stand apart were chosen from
 * so many sets that this room is used up: they are never proved, nor is what holds on fewer than four lines of five,
 * which may be a rule of other figures. Proof does not reach further. A part that is zero on every line belongs to a
 * sum or does not, and no figure tells; a year may be split by months and by quarters, and both are true. So a proved
 * rule says that its figures add up, not that nobody would list the parts otherwise.
 */
export function isProved(pattern: Pattern): boolean {
  const { declared, bits, holds, breaks, perhapsRounded = false, scattered, evidence } = pattern;
  if (perhapsRounded || holds === 0) return false;
  // Where only the place of the rows says so, a figure or two may agree by chance.
  if (evidence.every((one) => one === "layout" || one === "arithmetic") && declared && bits < BAR)
    return false;
  const coverage = coverageOf(pattern);
  if (declared && (coverage >= DECLARED_COVERAGE || breaks === 1)) return true;
  return scattered !== true && bits >= PROVED_BITS && coverage >= PROVED_COVERAGE;
}

/**
 * How sure a broken relation is a mistake. An error where the sheet itself declares the rule and the
 * figures bear it out somewhere, or the figures prove it beyond chance; a query otherwise.
 */
export function severityOf(pattern: Pattern, { reported, computed }: Gap): Severity {
  const { kind, declared, holds, breaks, loose = false } = pattern;
  if (pattern.insisted) return "error";
  if (pattern.severity) return pattern.severity;
  // Figures make many quotients: one that nothing names is asked about, however well it is borne out.
  if (kind === "share" || kind === "change" || kind === "average") {
    return declared && holds > 0 && (coverageOf(pattern) >= PROVED_COVERAGE || breaks === 1)
      ? "error"
      : "query";
  }
  if (pattern.perhapsRounded) return "query";
  // Nothing bears the rule out: a small gap is a slip in it, a wide one may be a rule of its own.
  if (declared && holds === 0)
    return !loose && Math.abs(reported - computed) <= NEAR * Math.abs(computed) ? "error" : "query";
  if (!declared && isOtherMeasure(pattern, { reported, computed })) return "query";
  return isProved(pattern) ? "error" : "query";
}

/** How near a figure is to the mean of its parts to be one. */
const MEAN_NEAR = 0.1;

/** Whether a figure is rather the mean of the parts, or how many there are, than their sum: a line of another kind. */
function isOtherMeasure({ parts, signs }: Pattern, { reported, computed }: Gap): boolean {
  if (signs.some((sign) => sign < 0)) return false;
  const mean = computed / parts.length;
  return reported === parts.length || Math.abs(reported - mean) <= MEAN_NEAR * Math.abs(mean);
}

/** Bits and share of agreement at which figures alone prove that a table adds up others. */
const LINK_PROVED_BITS = 100;
const LINK_PROVED_COVERAGE = 0.9;

/**
 * What a break of a rule between places is: an error where something declares the rule, or figures prove that
 * they are sums. That figures under the same labels agree proves nothing: much stays as it was from one time
 * to the next.
 */
export function linkSeverity({ severity, kind, declared, bits, holds, breaks }: LinkPattern): Severity {
  if (severity) return severity;
  if (declared) return "error";
  const coverage = holds / Math.max(1, holds + breaks);
  return kind === "sum" && bits >= LINK_PROVED_BITS && coverage >= LINK_PROVED_COVERAGE ? "error" : "query";
}
