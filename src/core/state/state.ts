import type { FilledRecord } from "../forms/filled-record";
import type { Form } from "../forms/form";
import { type ListMemory, NO_LIST_MEMORY } from "../roster/mapping";
import type { TaughtLink } from "../rules/linked-rule";
import type { TaughtRule } from "../rules/rule";
import type { UnitAlias } from "../units-sent/unit-alias";

/**
 * What Khớp Số remembers of a workbook: it travels with the file (a custom XML part of ours) or beside it
 * (`.khopso.json`), the same everywhere. Designed once; a later version may add, never change the meaning.
 * Names of people are in it only where a user typed them.
 */
export interface State {
  readonly version: typeof STATE_VERSION;
  readonly rules: readonly RuleDecision[];
  readonly explanations: readonly Explanation[];
  readonly mappings: readonly Mapping[];
  readonly settings: Readonly<Record<string, string | number | boolean>>;
  /** Rules that a user gave or took over from a rule pack; absent where there are none. */
  readonly taught?: readonly TaughtRule[];
  /** What a user said of columns and values of member lists; absent where nothing. */
  readonly lists?: ListMemory;
  /** The same of rules between sheets and scattered cells. */
  readonly linked?: readonly TaughtLink[];
  /** Sheets that were filled as forms, with what was written then; absent where there are none. */
  readonly filled?: readonly FilledRecord[];
  /** Forms of the user's own, to be filled as those of the program; absent where there are none. */
  readonly ownForms?: readonly Form[];
  /** How units write their names otherwise than the list of them; absent where nobody said so. */
  readonly unitNames?: readonly UnitAlias[];
}

export const STATE_VERSION = 1;

/** What a user said of a pattern of relations. */
export interface RuleDecision {
  /** Id of the pattern. */
  readonly pattern: string;
  readonly decision: "confirmed" | "off";
  /** The pattern in words when it was decided, for people who read the list. */
  readonly text: string;
}

/** Why figures that do not agree may stay as they are. */
export interface Explanation {
  /** Id of the finding. */
  readonly finding: string;
  /** What the cells held then; where it is another now, the finding is open again. */
  readonly values: string;
  /** Explained: somebody gave a reason. Accepted: a reviewer agreed. */
  readonly status: "explained" | "accepted";
  readonly reason: string;
  /** Such as the number of a document. */
  readonly basis?: string;
  /** `2026-11-23` */
  readonly date?: string;
  /** A name or a role, only if given. */
  readonly by?: string;
}

/** Which place of the workbook stands for a slot of a form. */
export interface Mapping {
  /** Id of the form. */
  readonly form: string;
  /** Id of the slot in it. */
  readonly slot: string;
  /** A1 with sheet. */
  readonly source: string;
}

export const EMPTY_STATE: State = {
  version: STATE_VERSION,
  rules: [],
  explanations: [],
  mappings: [],
  settings: {},
};

/** Whether there is nothing to remember: then nothing is stored either. */
export function isEmptyState({
  rules,
  explanations,
  mappings,
  settings,
  taught = [],
  linked = [],
  filled = [],
  ownForms = [],
  unitNames = [],
  lists,
}: State): boolean {
  const { headings, values } = lists ?? NO_LIST_MEMORY;
  const told = [headings, values];
  const entries = [
    rules,
    explanations,
    mappings,
    Object.keys(settings),
    taught,
    linked,
    filled,
    ownForms,
    unitNames,
    ...told,
  ];
  return entries.every(({ length }) => length === 0);
}
