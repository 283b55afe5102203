import { errorText } from "../core/error-text";
import type { RuleEntry } from "../core/report";
import type { PickedRule } from "../core/rules/bind-picked";
import { isRuleKind } from "../core/rules/rule";
import { troubleOf } from "./check-run";
import { useLanguage } from "./Language";
import { useHost } from "./use-host";

/** Asks for the cells that the user has selected; none, and a sentence, where that is not to be had. */
export function useSelection(
  onProblem: (problem: string | undefined) => void,
): () => Promise<readonly string[]> {
  const host = useHost();
  const { view, locale } = useLanguage();
  return async () => {
    try {
      const cells = (await host.selection?.()) ?? [];
      onProblem(cells.length === 0 ? view.rules.nothingSelected : undefined);
      return cells;
    } catch (error) {
      const { code, file, detail } = troubleOf(error, host.name);
      onProblem(errorText(code, file, detail, locale));
      return [];
    }
  };
}

/** A rule as it would have been picked. */
export function pickedOf({ kind, at, parts, rule, data }: RuleEntry): PickedRule {
  const signs = Array.isArray(data.signs) ? (data.signs as readonly number[]) : [];
  const minus = rule?.parts.map(({ sign }) => sign) ?? signs;
  const hasRuns = Array.isArray(data.runs) || signs.length === parts.length;
  return {
    kind: isRuleKind(kind) ? kind : "sum",
    total: at,
    parts: parts.map((part, k) => (hasRuns && minus[k] === -1 ? { at: part, sign: -1 } : { at: part })),
  };
}
