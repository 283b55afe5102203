import { checks } from "./checks";
import type { CheckReport, Tested } from "./report";

/** Checks that hold figures against figures; the others look at how a cell is written. */
const CHECKS_OF_FIGURES: ReadonlySet<string> = new Set(
  checks.filter(({ looksAt }) => looksAt === "relations").map(({ id }) => id),
);

const NOTHING: Tested = { consistent: 0, inconsistent: 0, undecided: 0, empty: 0 };

/** How many relations between figures were looked at, by outcome. */
export function testedTotals({ tested }: Pick<CheckReport, "tested">): Tested {
  return Object.entries(tested)
    .filter(([check]) => CHECKS_OF_FIGURES.has(check))
    .reduce((sum, [, counts]) => addTested(sum, counts), NOTHING);
}

export function addTested(a: Tested, b: Tested): Tested {
  return {
    consistent: a.consistent + b.consistent,
    inconsistent: a.inconsistent + b.inconsistent,
    undecided: a.undecided + b.undecided,
    empty: a.empty + b.empty,
  };
}
