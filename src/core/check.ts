import type { PeriodChange } from "./between/find-changes";
import type { CountRelation } from "./counts/count-relation";
import type { Splits } from "./counts/split-gaps";
import type { StatedCount } from "./counts/stated-counts";
import type { MessageData, Text } from "./message";
import type { Detection } from "./relations/detection";
import type { Severity, UndecidedReason } from "./report";
import type { Roster } from "./roster/roster";
import type { Sheet, Workbook } from "./workbook/workbook";

/** What every check is given: the workbook and what was detected in it. Checks read, they do not detect. */
export interface CheckContext {
  readonly workbook: Workbook;
  readonly detection: Detection;
  /** The text before a cell's name in an address, such as `Sheet1!`. */
  readonly prefixOf: (table: { readonly sheet: Sheet }) => string;
  /** The members that the workbook lists; read when first asked for. */
  readonly roster: () => Roster | undefined;
  /** The figures that count the members of that list; not looked for until asked for. */
  readonly counts: () => readonly CountRelation[];
  /** What lines of that list say of how many it lists, each beside the recount. */
  readonly stated: () => readonly StatedCount[];
  /** Totals of such figures whose parts leave somebody out, or take somebody in twice. */
  readonly splits: () => Splits;
  /** Figures beside those of the period before; only where workbooks are checked as a set. */
  readonly changes: () => readonly PeriodChange[];
  /** From which change on somebody is asked why, in per cent. */
  readonly largeChange: number;
  /** Whether findings may say who they are about; rows and columns they always say. */
  readonly names: "hidden" | "shown";
  /** The date of the lists, ISO: what lies after it is wrong. */
  readonly asOf?: string;
}

/**
 * What a check says of one place, or of a number of places that agree. `at` and `related` are
 * addresses. A check yields an outcome for every place it looked at: what was not checked ranks
 * equal to what was found.
 */
export type Outcome<M extends string = string> =
  | { readonly verdict: "consistent"; readonly count: number }
  | { readonly verdict: "empty"; readonly count: number }
  | { readonly verdict: "undecided"; readonly at: string; readonly reason: UndecidedReason }
  | {
      readonly verdict: "inconsistent";
      readonly at: string;
      readonly related: readonly string[];
      readonly relation?: string;
      /** Id of the pattern it breaks; one list of findings per rule is shown. */
      readonly pattern?: string;
      /** What the place is called, where there is no relation: the finding's id must not hang on its address. */
      readonly place?: string;
      readonly reported?: number;
      readonly computed?: number;
      readonly difference?: number;
      /** Where it differs from the check's own. */
      readonly severity?: Severity;
      readonly messageId: M;
      readonly data: MessageData;
    };

/** What checks of lists of members are given. */
export type ListContext = Pick<CheckContext, "roster" | "prefixOf" | "names" | "asOf">;

/** A check: a file named by its id, its test, its line in the README, its place in `checks/index.ts`. */
export interface Check<M extends string = string, C = CheckContext> {
  readonly id: string;
  readonly severity: Severity;
  /** Relations between figures, or how single cells are written. */
  readonly looksAt: "relations" | "cells";
  /** What holds where the check is silent. */
  readonly title: Text;
  readonly messages: Readonly<Record<M, Text>>;
  run(context: C): Iterable<Outcome<M>>;
}

/** Ties the ids of the outcomes to the sentences of the check: a misspelt one does not compile. */
export function defineCheck<M extends string>(
  check: Omit<Check<M>, "run"> & { run(context: CheckContext): Iterable<Outcome<NoInfer<M>>> },
): Check {
  return check;
}

/** The same of a check that looks at lists of members alone: they can be checked without all the rest. */
export function defineListCheck<M extends string>(
  check: Omit<Check<M>, "run"> & { run(context: ListContext): Iterable<Outcome<NoInfer<M>>> },
): Check<string, ListContext> {
  return check;
}
