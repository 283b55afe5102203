import { componentsOf } from "../components";
import { excessOf, type LinearEdit } from "../linear-edit";
import type { Localization, Solution } from "../options";
import type { LocalizeRecord } from "../record";
import { valueIn } from "../record";
import type { Figure } from "../search/problem";
import { explainChanges, inOrder } from "../typing/explain-changes";
import { changesOf, problemOf, setsWithin, STEPS } from "./fewest";

/** An equation broken by no more than this may be broken by rounding (Scholtus 2008). */
const LARGEST_GAP = 2;
/** Joint answers of several parts that are listed, at most. */
const MOST_SOLUTIONS = 1000;

/**
 * What rounding may have done: equations off by no more than the tolerance are repaired by changing the
 * fewest figures by as little, whole numbers by whole ones; what holds goes on holding, and what is off by
 * more is left to others. The published method takes a scapegoat at random; this finds every smallest one.
 */
export function correctRounding(record: LocalizeRecord): Localization {
  const gap = record.options.tolerance ?? LARGEST_GAP;
  const value = valueIn(record);
  const excess = record.edits.map((edit) => excessOf({ ...edit, tolerance: 0 }, value) ?? Infinity);
  if (excess.every((by) => by === 0)) return { status: "valid", solutions: [] };
  if (record.edits.every((edit, e) => excess[e] === 0 || excessOf(edit, value) === undefined))
    return { status: "uncheckable", solutions: [] };
  const explicable = record.edits.filter(
    (edit, e) => excess[e] === 0 || (edit.operator === "==" && (excess[e] ?? 0) <= gap),
  );
  const exact: LocalizeRecord = { ...record, tolerance: 0, figures: wholeFigures(record) };
  const movable = (variable: string): boolean => (exact.figures.get(variable)?.weight ?? Infinity) < Infinity;
  let solutions: readonly Solution[] = [explainChanges([], 0)];
  let [left, gaveUp] = [explicable.length < record.edits.length, false];
  for (const component of componentsOf(explicable, movable)) {
    if (component.edits.every((edit) => excessOf({ ...edit, tolerance: 0 }, value) === 0)) continue;
    const edits = [...component.edits, ...nearOnes(component.variables, gap, value)];
    const problem = problemOf(exact, { ...component, edits });
    const found = problem && setsWithin(problem, record.options.budget ?? STEPS);
    gaveUp ||= !found;
    if (!problem || !found || found.sets.length === 0) {
      left = true;
      continue;
    }
    const own = found.sets.map((set) => changesOf(exact, problem, set));
    solutions = inOrder(
      solutions.flatMap((solution) =>
        own.map((changes) => {
          const all = Object.entries(solution.changes).map(([variable, to]) => ({ variable, to }));
          return explainChanges(
            [...all, ...changes]
              .map(({ variable, to }) => ({ variable, from: value(variable), to }))
              .map((change) => ({ ...change, reason: "rounding" as const, bits: sizeOf(change) })),
            solution.weight + found.weight,
          );
        }),
      ),
    ).slice(0, MOST_SOLUTIONS);
  }
  const changed = solutions.some(({ changes }) => Object.keys(changes).length > 0);
  if (!changed) return { status: gaveUp ? "not-localised" : "invalid", solutions: [] };
  return { status: left ? "partial" : "corrected", solutions };
}

/** The less figures move, the better the answer. */
function sizeOf({ from, to }: { readonly from: number | null; readonly to: number | null }): number {
  return to === null || from === null ? 10 : Math.abs(to - from);
}

function wholeFigures({ figures }: LocalizeRecord): Map<string, Figure> {
  return new Map(
    [...figures].map(([variable, figure]) => [
      variable,
      {
        ...figure,
        weight: figure.value === null ? Infinity : figure.weight,
        whole: figure.whole || (figure.value !== null && Number.isInteger(figure.value)),
      },
    ]),
  );
}

function nearOnes(
  variables: readonly string[],
  gap: number,
  value: (variable: string) => number | null,
): LinearEdit[] {
  return variables.flatMap((variable): LinearEdit[] => {
    const own = value(variable);
    if (own === null) return [];
    const terms = [{ variable, coefficient: 1 }];
    return [
      { terms, operator: ">=", constant: own - gap },
      { terms, operator: "<=", constant: own + gap },
    ];
  });
}
