import type { OverlayTone } from "../edit";
import type { Beyond, Held } from "./entry";

/** A place of an entry that was left as it is, and why. Closed union. */
export type Conflict = { readonly entry: string } & (
  | {
      /** Somebody has written into the cell since. */
      readonly kind: "cell-changed";
      readonly at: string;
      readonly wrote: Held;
      readonly now: Held;
    }
  | {
      /** A later write of ours holds the cell. */
      readonly kind: "written-again";
      readonly at: string;
      readonly wrote: Held;
      readonly now: Held;
      /** The later entry. */
      readonly by: string;
    }
  /** The cell's sheet is there no more. */
  | { readonly kind: "place-gone"; readonly at: string }
  /** What stood in the cell before is nothing that can be written. */
  | { readonly kind: "cannot-be-restored"; readonly at: string; readonly why: Beyond; readonly text: string }
  | {
      readonly kind: "note-changed";
      readonly at: string;
      readonly wrote: string | null;
      readonly now: string | null;
    }
  /** The program in which the workbook is open changes no notes. */
  | { readonly kind: "note-out-of-reach"; readonly at: string }
  /** A mark has been made larger or smaller since. */
  | { readonly kind: "mark-changed"; readonly at: readonly string[]; readonly tone: OverlayTone }
  | { readonly kind: "state-changed" }
  /** `at` is the first place where a sheet we added is not as it was. */
  | { readonly kind: "sheet-changed"; readonly sheet: string; readonly at: string }
  /** Formulas and names outside a sheet we added refer to it. */
  | { readonly kind: "sheet-in-use"; readonly sheet: string; readonly by: readonly string[] }
  /** Another sheet has the name of one that we removed. */
  | { readonly kind: "sheet-name-taken"; readonly sheet: string }
);
