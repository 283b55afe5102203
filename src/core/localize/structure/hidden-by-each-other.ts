import type { Problem } from "../search/problem";
import { withChanges } from "../search/problem";
import { coefficientIn } from "../search/row";
import { equationsAlong, FEWEST_FITTING, type Hypothesis, mayChange } from "./hypothesis";
import type { Line } from "./lines";
import { pasteOf, shiftedAlong, stretchesOf } from "./shifted";

/** A mistake that another hides: every equation that would show it is broken before and after. */
interface Half {
  readonly line: number;
  /** Of cells that may have been exchanged: what they are then. */
  readonly exchange?: Hypothesis;
  /** Of a paste: what it may be at its widest. */
  readonly widest?: Hypothesis;
  /** By how much it moves the equations that stay broken. */
  readonly moves: ReadonlyMap<number, number>;
  /** Equations that it repairs alone. */
  readonly own: number;
}

/** Halves beyond this many are not paired. */
const MOST_HALVES = 2000;
const MOST_PAIRS = 4;

/**
 * Two mistakes of several cells each that cross the same equations, so that neither repairs them alone: their
 * moves add up to what these are off by.
 * @param isCrossed whether at least two broken equations cross a line
 */
export function hiddenPairs(
  problem: Problem,
  lines: readonly Line[],
  isCrossed: (line: Line) => boolean,
): (readonly Hypothesis[])[] {
  const halves = lines.flatMap((line, l) =>
    isCrossed(line) ? [...pastes(problem, line, l), ...exchanges(problem, line, l)] : [],
  );
  if (halves.length > MOST_HALVES) return [];
  const byMove = new Map<string, number[]>();
  halves.forEach(({ moves }, h) => {
    for (const [r, by] of moves) {
      const key = `${String(r)} ${String(by)}`;
      const known = byMove.get(key);
      if (known) known.push(h);
      else byMove.set(key, [h]);
    }
  });
  const joint = new Map<string, { readonly a: Half; readonly b: Half; count: number }>();
  halves.forEach((a, h) => {
    for (const [r, by] of a.moves) {
      const rest = (problem.equations[r]?.residual ?? 0) - by;
      for (const other of byMove.get(`${String(r)} ${String(rest)}`) ?? []) {
        const b = halves[other];
        if (!b || other <= h || b.line === a.line) continue;
        const key = `${String(h)} ${String(other)}`;
        const known = joint.get(key);
        if (known) known.count++;
        else joint.set(key, { a, b, count: 1 });
      }
    }
  });
  const telling = [...joint.values()].filter(
    ({ a, b, count }) => Math.min(a.own, b.own) + count >= FEWEST_FITTING,
  );
  telling.sort((x, y) => y.a.own + y.b.own + y.count - (x.a.own + x.b.own + x.count));
  return telling.slice(0, MOST_PAIRS).flatMap(({ a, b }) => exactly(problem, lines, a, b));
}

/** The two at their exact extent: each as it shows when the other is taken away. */
function exactly(problem: Problem, lines: readonly Line[], a: Half, b: Half): Hypothesis[][] {
  const without = (half: Half): Problem => {
    const { changes, free } = half.exchange ?? half.widest ?? { changes: new Map(), free: [] };
    return withChanges(problem, changes, free);
  };
  const found = (half: Half, rest: Problem): readonly Hypothesis[] =>
    half.exchange ? [half.exchange] : shiftedAlong(rest, lines[half.line] ?? []);
  const [ofA, ofB] = [found(a, without(b)), found(b, without(a))];
  return ofA.slice(0, 2).flatMap((one) => ofB.slice(0, 2).map((other) => [one, other]));
}

function pastes(problem: Problem, line: Line, l: number): Half[] {
  const along = equationsAlong(problem, line);
  return [line, [...line].reverse()].flatMap((order) =>
    stretchesOf(problem, order, along).flatMap(({ from, fits }): Half[] => {
      const moves = new Map<number, number>();
      fits.forEach((fit, k) => {
        if (fit !== "unclear") return;
        const [own = -1, next = -1] = [order[from + k], order[from + k + 1]];
        const by = (problem.values[next] ?? 0) - (problem.values[own] ?? 0);
        for (const r of problem.equationsOf[own] ?? [])
          if (!along.has(r)) moves.set(r, coefficientIn(problem.equations[r] ?? EMPTY, own) * by);
      });
      const widest = pasteOf(problem, order, from, from + fits.length - 1, 0);
      const own = fits.filter((fit) => fit === "repaired").length;
      return widest && moves.size > 0 ? [{ line: l, widest, moves, own }] : [];
    }),
  );
}

const EMPTY = {
  at: new Int32Array(),
  coefficients: new Float64Array(),
  residual: 0,
  slack: 0,
  strict: false,
};

/** Neighbours whose exchange leaves broken what was broken, and breaks nothing. */
function exchanges(problem: Problem, line: Line, l: number): Half[] {
  return line.flatMap((a, k): Half[] => {
    const b = line[k + 1] ?? -1;
    const [valueA = 0, valueB = 0] = [problem.values[a], problem.values[b]];
    if (a < 0 || b < 0 || valueA === valueB || !mayChange(problem, a) || !mayChange(problem, b)) return [];
    const moves = new Map<number, number>();
    let own = 0;
    for (const r of new Set([...(problem.equationsOf[a] ?? []), ...(problem.equationsOf[b] ?? [])])) {
      const row = problem.equations[r] ?? EMPTY;
      const by = (coefficientIn(row, a) - coefficientIn(row, b)) * (valueB - valueA);
      if (by === 0) continue;
      const wasBroken = Math.abs(row.residual) > row.slack;
      const isBroken = Math.abs(row.residual - by) > row.slack;
      if (isBroken && !wasBroken) return [];
      if (isBroken) moves.set(r, by);
      else own++;
    }
    const changes = new Map([
      [a, valueB],
      [b, valueA],
    ]);
    const exchange: Hypothesis = { reason: "values-swapped", changes, free: [], repairs: own };
    return moves.size > 0 ? [{ line: l, exchange, moves, own }] : [];
  });
}
