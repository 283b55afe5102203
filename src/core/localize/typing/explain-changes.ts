import type { ErrorReason, Solution } from "../options";
import { typingError } from "./typing-error";

/** One figure of a solution. */
export interface Change {
  readonly variable: string;
  readonly from: number | null;
  readonly to: number | null;
  /** What is known of it beforehand: it is part of a paste, a copied row, an exchange. */
  readonly reason?: ErrorReason;
  /** For figures of one mistake: together they surprise once. */
  readonly bits?: number;
}

/** Bits of an exchange of two figures, beyond which it is no better than two mistakes. */
const EXCHANGED_BITS = 8;

/** Names what happened to each figure, and how surprising all of it is together. */
export function explainChanges(changes: readonly Change[], weight: number): Solution {
  const reasons: Record<string, ErrorReason> = {};
  let surprise = 0;
  const exchanged = exchangedPairs(changes);
  for (const change of changes) {
    const { variable, from, to } = change;
    const typed = typingError(from, to);
    if (change.reason !== undefined) {
      reasons[variable] = change.reason;
      surprise += change.bits ?? typed.bits;
    } else if (exchanged.has(variable)) {
      reasons[variable] = "values-swapped";
      surprise += EXCHANGED_BITS / 2;
    } else {
      reasons[variable] = typed.reason;
      surprise += typed.bits;
    }
  }
  return {
    changes: Object.fromEntries(changes.map(({ variable, to }) => [variable, to])),
    weight,
    reasons,
    surprise: Math.round(surprise * 1e6) / 1e6,
  };
}

function exchangedPairs(changes: readonly Change[]): Set<string> {
  const pairs = new Set<string>();
  changes.forEach((a, i) => {
    for (const b of changes.slice(i + 1)) {
      if (a.to === null || b.to === null || a.to !== b.from || b.to !== a.from) continue;
      if (pairs.has(a.variable) || pairs.has(b.variable)) continue;
      pairs.add(a.variable).add(b.variable);
    }
  });
  return pairs;
}

/** Best first: lighter, then less surprising, then by the names of the figures. */
export function inOrder(solutions: readonly Solution[]): Solution[] {
  const keyed = solutions.map((solution) => ({
    solution,
    key: Object.keys(solution.changes).join("\u001f"),
  }));
  keyed.sort(
    (a, b) =>
      a.solution.weight - b.solution.weight ||
      a.solution.surprise - b.solution.surprise ||
      (a.key < b.key ? -1 : 1),
  );
  return keyed.map(({ solution }) => solution);
}
