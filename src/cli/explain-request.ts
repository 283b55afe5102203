import type { Locale } from "../core/message";
import { wordsOf } from "../locales";
import type { Target } from "../node/write-workbook";

/** Why figures that do not agree may stay, kept in the workbook they stand in. */
export interface ExplainRequest {
  readonly kind: "explain";
  /** A workbook, or those of a set. */
  readonly paths: readonly string[];
  /** The id of a finding, or the cell it is on. */
  readonly finding: string;
  readonly reason: string;
  readonly basis: string | undefined;
  readonly by: string | undefined;
  readonly accepted: boolean;
  readonly target: Target;
  readonly locale: Locale;
}

export const EXPLAIN_OPTIONS = {
  finding: { type: "string" },
  reason: { type: "string" },
  basis: { type: "string" },
  by: { type: "string" },
  accept: { type: "boolean" },
} as const;

const ALSO = new Set<string>([...Object.keys(EXPLAIN_OPTIONS), "out", "in-place", "together", "lang"]);

/** A sentence where it cannot be done. */
export function explainRequest(
  paths: readonly string[],
  values: Readonly<Record<string, unknown>>,
  locale: Locale,
): ExplainRequest | string {
  const { explainWords, problems } = wordsOf(locale);
  const foreign = Object.keys(values).find((name) => !ALSO.has(name));
  if (foreign !== undefined) return explainWords.optionNotOfExplain(`--${foreign}`);
  if (paths.length === 0) return problems.noPaths;
  const textIn = (name: string): string | undefined => {
    const value = values[name];
    return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
  };
  const [finding, reason, out] = [textIn("finding"), textIn("reason"), textIn("out")];
  if (finding === undefined) return explainWords.noFinding;
  if (reason === undefined) return explainWords.noReason;
  if ((out === undefined) !== (values["in-place"] === true)) return problems.noTarget;
  return {
    ...{ kind: "explain", paths, finding, reason, locale, accepted: values.accept === true },
    ...{ basis: textIn("basis"), by: textIn("by") },
    target: out === undefined ? { inPlace: true } : { copy: out },
  };
}
