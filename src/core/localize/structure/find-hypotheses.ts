import type { LocalizeOptions } from "../options";
import type { Problem } from "../search/problem";
import { copiedFrom } from "./copied";
import { exchangedPair } from "./exchanged";
import type { Hypothesis } from "./hypothesis";
import { linesOf } from "./lines";
import { shiftedAlong } from "./shifted";

/** Mistakes that are looked at together, at most: those that repair most. */
const MOST_HYPOTHESES = 8;
/** So many of them are supposed at once. */
const MOST_AT_ONCE = 2;

/** What one mistake in several cells may explain, the most telling first. */
export function findHypotheses(problem: Problem, options: LocalizeOptions): Hypothesis[] {
  const found: Hypothesis[] = [];
  for (const parallel of linesOf(problem, options.grids ?? [])) {
    parallel.forEach((line, i) => {
      found.push(...shiftedAlong(problem, line));
      for (const j of [i - 1, i + 1]) {
        const neighbour = parallel[j];
        if (neighbour) found.push(...copiedFrom(problem, line, neighbour));
      }
      line.forEach((a, k) => {
        const b = line[k + 1] ?? -1;
        const pair = a >= 0 && b >= 0 ? exchangedPair(problem, a, b) : undefined;
        if (pair) found.push(pair);
      });
    });
  }
  const places = new Map(problem.variables.map((name, v) => [name, v]));
  for (const [one, other] of options.allow?.swap ?? []) {
    const [a, b] = [places.get(one), places.get(other)];
    const pair = a === undefined || b === undefined ? undefined : exchangedPair(problem, a, b, 1);
    if (pair) found.push(pair);
  }
  return found.sort((a, b) => b.repairs - a.repairs).slice(0, MOST_HYPOTHESES);
}

/** Sets of hypotheses that touch no cell twice, larger ones after smaller, never none. */
export function jointHypotheses(hypotheses: readonly Hypothesis[]): (readonly Hypothesis[])[] {
  let sets: (readonly Hypothesis[])[] = hypotheses.map((one) => [one]);
  const all = [...sets];
  for (let size = 2; size <= MOST_AT_ONCE; size++) {
    sets = sets.flatMap((set) =>
      hypotheses
        .slice(Math.max(...set.map((one) => hypotheses.indexOf(one))) + 1)
        .filter((next) => set.every((one) => !overlap(one, next)))
        .map((next) => [...set, next]),
    );
    all.push(...sets);
  }
  return all;
}

function overlap(a: Hypothesis, b: Hypothesis): boolean {
  const cells = new Set([...a.changes.keys(), ...a.free]);
  return [...b.changes.keys(), ...b.free].some((cell) => cells.has(cell));
}
