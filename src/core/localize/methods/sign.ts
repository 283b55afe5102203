import { type LinearEdit, excessOf } from "../linear-edit";
import type { Localization, Solution } from "../options";
import type { LocalizeRecord } from "../record";
import { valueIn } from "../record";
import { explainChanges, inOrder } from "../typing/explain-changes";

/** Combinations of one size that are tried, at most. */
const MOST_COMBINATIONS = 100_000;

type Action =
  | { readonly kind: "flip"; readonly variable: string; readonly weight: number }
  | { readonly kind: "swap"; readonly pair: readonly [string, string]; readonly weight: number };

/**
 * Wrong signs and exchanged figures (Scholtus 2008): the fewest actions, then the lightest, after which
 * every edit holds. Nothing is changed where no such set is found.
 */
export function correctSigns(record: LocalizeRecord): Localization {
  const value = valueIn(record);
  const excess = record.edits.map((edit) => excessOf(edit, value, record.tolerance));
  if (excess.includes(undefined)) return { status: "uncheckable", solutions: [] };
  if (excess.every((by) => by === 0)) return { status: "valid", solutions: [] };
  const actions = actionsOf(record);
  for (let count = 1; count <= actions.length; count++) {
    if (binomial(actions.length, count) > MOST_COMBINATIONS)
      return { status: "not-localised", solutions: [] };
    const found = [...combinations(actions, count)].flatMap((chosen) => {
      const solution = tried(record, chosen);
      return solution ? [solution] : [];
    });
    if (found.length === 0) continue;
    const lightest = Math.min(...found.map(({ weight }) => weight));
    const best = found.filter(({ weight }) => weight <= lightest + 1e-9);
    return { status: "corrected", solutions: inOrder(withoutRepeats(best)) };
  }
  return { status: "invalid", solutions: [] };
}

function actionsOf({ figures, edits, options }: LocalizeRecord): Action[] {
  const used = new Set(edits.flatMap(({ terms }) => terms.map(({ variable }) => variable)));
  const weightOf = (variable: string): number => figures.get(variable)?.weight ?? Infinity;
  const flips = options.allow?.flip ?? [...figures.keys()];
  return [
    ...[...new Set(flips)].sort().flatMap((variable): Action[] => {
      const weight = weightOf(variable);
      const isZero = (figures.get(variable)?.value ?? 0) === 0;
      return weight === Infinity || isZero || !used.has(variable) ? [] : [{ kind: "flip", variable, weight }];
    }),
    ...(options.allow?.swap ?? []).flatMap((pair): Action[] => {
      const weight = Math.max(...pair.map(weightOf));
      return weight === Infinity || !pair.some((variable) => used.has(variable))
        ? []
        : [{ kind: "swap", pair, weight }];
    }),
  ];
}

function tried(
  { edits, figures, tolerance }: LocalizeRecord,
  actions: readonly Action[],
): Solution | undefined {
  const changed = new Map<string, number>();
  const now = (variable: string): number | null =>
    changed.get(variable) ?? figures.get(variable)?.value ?? null;
  for (const action of actions) {
    if (action.kind === "flip") {
      changed.set(action.variable, -(now(action.variable) ?? 0));
      continue;
    }
    const [a, b] = action.pair;
    const [valueA, valueB] = [now(a), now(b)];
    if (valueA === null || valueB === null) return undefined;
    changed.set(a, valueB);
    changed.set(b, valueA);
  }
  if (edits.some((edit: LinearEdit) => excessOf(edit, now, tolerance) !== 0)) return undefined;
  const exchanged = new Set(actions.flatMap((action) => (action.kind === "swap" ? action.pair : [])));
  const changes = [...changed]
    .map(([variable, to]) => {
      const from = figures.get(variable)?.value ?? null;
      const reason = exchanged.has(variable) ? ("values-swapped" as const) : ("sign" as const);
      return { variable, from, to, reason, bits: 4 };
    })
    .filter(({ from, to }) => from !== to)
    .sort((a, b) => (a.variable < b.variable ? -1 : 1));
  const weight = actions.reduce((sum, action) => sum + action.weight, 0);
  return explainChanges(changes, weight);
}

function withoutRepeats(solutions: readonly Solution[]): Solution[] {
  const seen = new Map(solutions.map((solution) => [JSON.stringify(solution.changes), solution]));
  return [...seen.values()];
}

function binomial(n: number, k: number): number {
  let count = 1;
  for (let i = 1; i <= k; i++) count = (count * (n - k + i)) / i;
  return count;
}

function* combinations<T>(items: readonly T[], count: number, from = 0): Generator<readonly T[]> {
  if (count === 0) {
    yield [];
    return;
  }
  for (let i = from; i <= items.length - count; i++) {
    const item = items[i];
    if (item === undefined) continue;
    for (const rest of combinations(items, count - 1, i + 1)) yield [item, ...rest];
  }
}
