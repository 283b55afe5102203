import { findBetweenWorkbooks } from "../between/find-between";
import { labelledTables } from "../between/labelled-table";
import type { Detection } from "../relations/detection";
import { givenLinks, type Lessons, type LinkOfWorkbook } from "./detect-taught";
import { linkedKey } from "./linked-key";
import { isBetweenWorkbooks } from "./linked-rule";
import { type LinkedTable, linkedTables } from "./linked-tables";
import { teachLinks, type UnplacedLink } from "./teach-links";
import { linkVouchedFor } from "./vouched-for";

/** What holds between workbooks that are read together, with people's word. */
export interface TaughtBetween {
  /** Those that are switched off among them. */
  readonly rules: readonly LinkOfWorkbook[];
  /** All tables of the set, by their words. */
  readonly tables: readonly LinkedTable[];
  readonly unplaced: readonly UnplacedLink[];
  /** The search was cut short. */
  readonly limited: boolean;
}

/**
 * Finds the rules between workbooks and lets people's word act on them: that of rule packs, and what any of the
 * workbooks remembers.
 */
export function teachBetween(
  all: readonly { readonly detection: Detection; readonly lessons: Lessons }[],
): TaughtBetween {
  const { links, limited } = findBetweenWorkbooks(all.map(({ detection }) => detection));
  const tables = linkedTables(all.flatMap(({ detection: { view, tables } }) => labelledTables(view, tables)));
  const given = all
    .flatMap(({ lessons: { state, packs = [] } }) => givenLinks(state, packs))
    .filter(({ linked }) => isBetweenWorkbooks(linked));
  // A pack is given with every workbook of the set.
  const once = [...new Map(given.map((one) => [linkedKey(one.linked), one])).values()];
  const { rules, unplaced } = teachLinks(() => tables, links, once);
  const decisions = new Map(
    all.flatMap(
      ({ lessons: { state } }) =>
        state?.rules.map(({ pattern, decision }) => [pattern, decision] as const) ?? [],
    ),
  );
  return {
    tables,
    unplaced,
    limited,
    rules: rules.map(({ pattern, keys, off, given: rule }): LinkOfWorkbook => {
      const decision = decisions.get(pattern.id) ?? (off ? "off" : undefined);
      const heard = decision === "confirmed" ? linkVouchedFor(pattern, "user") : pattern;
      return {
        pattern: heard,
        ownId: pattern.id,
        taught: keys,
        ...(decision && { decision }),
        ...(rule && { given: rule }),
      };
    }),
  };
}
