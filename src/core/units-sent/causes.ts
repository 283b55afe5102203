import { groupBy, splitAddress } from "../address-list";
import { patternText } from "../relations/pattern-text";
import type { Locale } from "../message";
import type { CheckReport } from "../report";

/** One rule that several units break, or one check that speaks of the same columns of theirs. */
export interface Cause {
  readonly check: string;
  /** The rule in words; "" for a check of single cells. */
  readonly rule: string;
  /** The names of the files. */
  readonly files: readonly string[];
}

/**
 * What several files have in common: open findings of one check that break one rule, told by its id, which is made of
 * labels and not of addresses; those without a rule by their sheet and column. Most files first.
 */
export function commonCauses(reports: readonly CheckReport[], locale: Locale): readonly Cause[] {
  const seen = reports.flatMap(({ workbook, findings, patterns }) => {
    const rules = new Map(patterns.map((pattern) => [pattern.id, patternText(pattern, locale)]));
    return findings.flatMap(({ accepted, check, pattern = "", at }) => {
      const { sheet, cell } = splitAddress(at);
      const place = pattern === "" ? `${sheet} ${cell.replace(/[\d:].*$/, "")}` : pattern;
      const rule = rules.get(pattern) ?? "";
      return accepted ? [] : [{ key: `${check}\u001f${place}`, check, rule, file: workbook }];
    });
  });
  return [...groupBy(seen, ({ key }) => key).values()]
    .flatMap((same) => {
      const [first] = same;
      const files = [...new Set(same.map(({ file }) => file))];
      return first && files.length > 1 ? [{ check: first.check, rule: first.rule, files }] : [];
    })
    .sort((a, b) => b.files.length - a.files.length);
}
