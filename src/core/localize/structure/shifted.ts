import type { Problem } from "../search/problem";
import {
  type Along,
  equationsAlong,
  FEWEST_FITTING,
  type Fit,
  fitOf,
  type Hypothesis,
  mayChange,
} from "./hypothesis";
import type { Line } from "./lines";

/** Where another mistake hides the ends of a paste, so many cells further on each is tried. */
const MOST_HIDDEN = 4;

/** Figures pasted one cell off along a line: each cell's own figure stands in the next, and the last one's is lost. */
export function shiftedAlong(problem: Problem, line: Line): Hypothesis[] {
  const along = equationsAlong(problem, line);
  return [line, [...line].reverse()].flatMap((order) =>
    stretchesOf(problem, order, along).flatMap((stretch) => pastesIn(problem, order, stretch)),
  );
}

/** Cells that may each hold the figure of the one before them. */
export interface Stretch {
  readonly from: number;
  readonly fits: readonly Fit[];
}

export function stretchesOf(problem: Problem, order: Line, along: Along): Stretch[] {
  const found: Stretch[] = [];
  let fits: Fit[] = [];
  for (let i = 0; i <= order.length; i++) {
    const [own = -1, next = -1] = [order[i], order[i + 1]];
    const fit = own < 0 || next < 0 ? "no" : fitOf(problem, along, own, problem.values[next] ?? 0);
    if (fit !== "no") {
      fits.push(fit);
      continue;
    }
    if (fits.length >= FEWEST_FITTING) found.push({ from: i - fits.length, fits });
    fits = [];
  }
  return found;
}

/** What was pasted reaches from the first cell that fits to the last; where others hide its ends, perhaps further. */
function pastesIn(problem: Problem, order: Line, { from, fits }: Stretch): Hypothesis[] {
  const valueAt = (i: number): number => problem.values[order[i] ?? -1] ?? 0;
  const isMoved = (k: number): boolean =>
    fits[k] === "repaired" && valueAt(from + k) !== valueAt(from + k + 1);
  const sure = fits.flatMap((_, k) => (isMoved(k) ? [k] : []));
  const [first, last] = [sure[0], sure.at(-1)];
  if (first === undefined || last === undefined || sure.length < FEWEST_FITTING) return [];
  const firsts = [
    first,
    ...emptyBefore(
      first,
      (k) => fits[k] === "unclear",
      (k) => valueAt(from + k) === 0,
    ),
  ];
  const lasts = [last];
  for (let k = last + 1; k < fits.length && fits[k] === "unclear" && lasts.length <= MOST_HIDDEN; k++)
    lasts.push(k);
  return firsts.flatMap((start) =>
    lasts.flatMap((end) => pasteOf(problem, order, from + start, from + end, sure.length) ?? []),
  );
}

/** The nearest cell before the first that was left empty, where nothing between them speaks against it. */
function emptyBefore(
  first: number,
  isUnclear: (k: number) => boolean,
  isEmpty: (k: number) => boolean,
): number[] {
  for (let k = first - 1; k >= 0 && isUnclear(k); k--) if (isEmpty(k)) return [k];
  return [];
}

/** @param first the first cell that should hold the figure of the next, @param last the last one */
export function pasteOf(
  problem: Problem,
  order: Line,
  first: number,
  last: number,
  repairs: number,
): Hypothesis | undefined {
  const lost = order[last + 1] ?? -1;
  if (lost < 0) return undefined;
  const changes = new Map<number, number>();
  for (let i = first; i <= last; i++) {
    const [own = -1, next = -1] = [order[i], order[i + 1]];
    changes.set(own, problem.values[next] ?? 0);
  }
  return { reason: "shifted", changes, free: mayChange(problem, lost) ? [lost] : [], repairs };
}
