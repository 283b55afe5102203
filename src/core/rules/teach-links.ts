import { Budget } from "../relations/budget";
import { hash } from "../relations/identify";
import type { LinkPattern } from "../relations/link";
import { LinkKeys } from "./link-keys";
import { linkedKey } from "./linked-key";
import type { LinkedRule } from "./linked-rule";
import type { LinkedTable } from "./linked-tables";
import { placedPattern } from "./placed-pattern";
import { placeLinked } from "./place-linked";
import { linkVouchedFor, type Voice } from "./vouched-for";

/** A rule between places to be applied, and on whose word. */
export interface GivenLink {
  readonly linked: LinkedRule;
  readonly evidence: Voice;
  /** Somebody switched it off: what it speaks of is not checked. */
  readonly off?: boolean;
}

/** A rule between places that found no cells here; see `UnplacedRule`. */
export interface UnplacedLink {
  readonly given: GivenLink;
  readonly missing: string | undefined;
}

export interface LinkTeaching {
  /** What was found, then what was given; see `Teaching`. */
  readonly rules: readonly TaughtPattern[];
  readonly unplaced: readonly UnplacedLink[];
}

interface TaughtPattern {
  readonly pattern: LinkPattern;
  readonly keys: readonly string[];
  readonly off: boolean;
  /** As it was given; absent of what was only found. */
  readonly given?: LinkedRule;
}

/** Steps, a step being a table looked at for one part, or a part of one relation. */
const MOST_STEPS = 2_000_000;

/** Adds given rules between places to those that were found: to the same rule their word, else a rule of its own. */
export function teachLinks(
  tables: () => readonly LinkedTable[],
  found: readonly LinkPattern[],
  given: readonly GivenLink[],
): LinkTeaching {
  const untaught = found.map((pattern): TaughtPattern => ({ pattern, keys: [], off: false }));
  if (given.length === 0) return { rules: untaught, unplaced: [] };
  const names = new LinkKeys();
  const budget = new Budget(MOST_STEPS);
  const unplaced: UnplacedLink[] = [];
  let rules: readonly TaughtPattern[] = untaught;
  for (const one of given) {
    const placing = placeLinked(tables(), one.linked, budget);
    if (placing.kind === "missing") {
      unplaced.push({ given: one, missing: budget.exhausted ? undefined : placing.label });
      continue;
    }
    const key = linkedKey(one.linked);
    for (const placed of placing.totals) {
      const { workbook, table } = placed.table.from;
      const id = hash([key, workbook, table.sheet.name].join("\u001f"));
      rules = withGiven(rules, placedPattern(one.linked, placed, one.evidence, id), key, one, names);
    }
  }
  return { rules, unplaced };
}

/** What was found and says no more than what is given gives way to it; what says the same keeps its name. */
function withGiven(
  rules: readonly TaughtPattern[],
  pattern: LinkPattern,
  key: string,
  { linked, evidence, off = false }: GivenLink,
  names: LinkKeys,
): readonly TaughtPattern[] {
  const said = names.all(pattern);
  const judged = names.judged(pattern).size;
  const isWithin = (found: LinkPattern): boolean => {
    const keys = names.judged(found);
    return keys.size > 0 && keys.size <= said.size && [...keys].every((one) => said.has(one));
  };
  const same = rules.findIndex(({ pattern: one }) => names.judged(one).size === judged && isWithin(one));
  if (same >= 0)
    return rules.map((known, i) =>
      i === same
        ? {
            pattern: linkVouchedFor(known.pattern, evidence),
            keys: [...known.keys, key],
            off: known.off || off,
            given: known.given ?? linked,
          }
        : known,
    );
  const kept = rules.filter(({ pattern: found, keys }) => keys.length > 0 || !isWithin(found));
  return [...kept, { pattern, keys: [key], off, given: linked }];
}
