import type { Mark, NewSheet } from "../edit";
import { cellName, sheetPrefix } from "../workbook/address";
import type { Workbook } from "../workbook/workbook";
import type { Beside } from "./entry-of";
import type { Held } from "./entry";
import { heldAt } from "./held";
import { type Changes, sheetDifference, usesOfSheet } from "./sheet-difference";

/** A workbook as it stands now, as far as taking back asks. Addresses as `cellAddress` writes them. */
export interface Present {
  /** Undefined where there is no such sheet. */
  held(at: string): Held | undefined;
  /** Whoever wrote it; undefined where there is no such sheet. */
  note(at: string): string | null | undefined;
  /** False where notes can be neither seen nor changed. */
  readonly reachesNotes: boolean;
  readonly marks: readonly Mark[];
  readonly state: string | null;
  hasSheet(name: string): boolean;
  /** The first place where a sheet is not as we added it, other cells and notes taken for what is there. */
  difference(sheet: NewSheet, changes: Changes): string | undefined;
  /** What outside a sheet refers to it. */
  uses(sheet: string, changes: Changes, gone: ReadonlySet<string>): readonly string[];
}

/** A workbook that was read. */
export function presentOf(workbook: Workbook, beside: Beside = {}): Present {
  const sheetCalled = (name: string) => workbook.sheets.find((sheet) => sheet.name === name);
  const notes = new Map<string, string>(
    workbook.sheets.flatMap(({ name, comments }) =>
      comments.map(
        ({ row, column, text }) => [`${sheetPrefix(name)}!${cellName(row, column)}`, text] as const,
      ),
    ),
  );
  return {
    held: (at) => {
      const held = heldAt(workbook, at);
      return held && "formula" in held && beside.arrays?.has(at)
        ? { beyond: "array-formula", text: held.formula }
        : held;
    },
    note: (at) => (heldAt(workbook, at) === undefined ? undefined : (notes.get(at) ?? null)),
    reachesNotes: true,
    marks: beside.marks ?? [],
    state: beside.state ?? null,
    hasSheet: (name) => sheetCalled(name) !== undefined,
    difference: (added, changes) => {
      const sheet = sheetCalled(added.name);
      return sheet && sheetDifference(added, workbook, sheet, changes);
    },
    uses: (name, changes, gone) => usesOfSheet(name, workbook, changes, gone),
  };
}

/** What holds our state and nothing else, as a file beside a workbook does. */
export function stateAlone(state: string | null): Present {
  return {
    held: () => undefined,
    note: () => undefined,
    reachesNotes: false,
    marks: [],
    state,
    hasSheet: () => false,
    difference: () => undefined,
    uses: () => [],
  };
}
