import { splitAddress } from "../address-list";
import { LOCALES, type Text } from "../message";
import { patternText } from "../relations/pattern-text";
import type { CheckReport } from "../report";
import { ruleKey } from "../rules/rule-key";
import { foldLabel } from "../labels/fold-label";

/** An open finding as one case of what other units may have got wrong too. */
export interface CauseCase {
  /** Cases of one cause share it: made of the words of a rule, not of addresses, nor of the name of a sheet. */
  readonly key: string;
  readonly check: string;
  /** The rule by columns or rows; undefined for a check of single cells. */
  readonly rule?: Text | undefined;
  readonly sheet: string;
  readonly cell: string;
}

/** One for each cause and cell; accepted findings are no mistakes. */
export function causeCases({ findings, patterns, rules }: CheckReport): readonly CauseCase[] {
  const byWords = new Map(rules.flatMap(({ id, rule }) => (rule ? [[id, ruleKey(rule)] as const] : [])));
  const texts = new Map(
    patterns.map((one) => [
      one.id,
      Object.fromEntries(LOCALES.map((locale) => [locale, patternText(one, locale)])) as Text,
    ]),
  );
  const cases = new Map<string, CauseCase>();
  for (const { accepted, check, pattern, at } of findings) {
    if (accepted) continue;
    const { sheet, cell } = splitAddress(at);
    const place =
      pattern === undefined
        ? `${foldLabel(sheet)} ${cell.replace(/[\d:].*$/, "")}`
        : (byWords.get(pattern) ?? pattern);
    const key = `${check}\u001f${place}`;
    const rule = pattern === undefined ? undefined : texts.get(pattern);
    cases.set(`${key}\u001f${sheet}\u001f${cell}`, { key, check, ...(rule && { rule }), sheet, cell });
  }
  return [...cases.values()];
}
