import { checkWorkbook } from "../core/check-workbook";
import type { Gatherer, GatherWish } from "../core/consolidate/gather";
import type { Form } from "../core/forms/form";
import { areSameForms } from "../core/relations/detection";
import type { CheckReport } from "../core/report";
import type { Workbook } from "../core/workbook/workbook";
import type { UnitFile } from "../host/checker";
import type { SentHere } from "./check-exchanges";

type Check = GatherWish["check"];

/** Files of units that were read, kept so that forms can be planned again without reading them anew. */
export interface HeldUnits {
  readonly has: (file: UnitFile) => boolean;
  readonly hold: (file: UnitFile, workbook: Workbook) => void;
  /** A workbook that was looked at before is not checked again. */
  readonly check: Check;
  /** Hands over what is kept of the files, and what of them could not be read. */
  readonly gather: (sent: SentHere, into: Gatherer) => void;
}

export function heldUnits(): HeldUnits {
  const held = new Map<string, Workbook>();
  const checked = new WeakMap<object, { readonly report: CheckReport; readonly ownForms: readonly Form[] }>();
  const check: Check = (workbook, { ownForms }) => {
    const { sheets } = workbook;
    const [only] = sheets;
    // A sheet of a workbook with a unit on each is a new workbook every time, and the sheet the same.
    const known: object = sheets.length === 1 && only ? only : workbook;
    const before = checked.get(known);
    if (before && areSameForms(before.ownForms, ownForms)) return before.report;
    const report = checkWorkbook(workbook, { ownForms });
    checked.set(known, { report, ownForms });
    return report;
  };
  return {
    has: (file) => held.has(keyOf(file)),
    hold: (file, workbook) => {
      // Addresses name the file as the user sees it.
      const named = { ...workbook, name: file.path };
      held.set(keyOf(file), named);
      // Where each sheet is of a unit of its own, they are checked one by one later.
      if (named.sheets.length === 1) check(named, { ownForms: [] });
    },
    check,
    gather: ({ files, failed }, into) => {
      for (const one of failed) into.fail(one);
      const lost = new Set(failed.map(({ file }) => file));
      for (const one of files) {
        const workbook = held.get(keyOf(one));
        if (workbook) into.add(workbook, one.file.lastModified);
        else if (!lost.has(one.path)) throw new Error("a file of a unit was never read");
      }
    },
  };
}

/** A file that was saved anew is another. */
function keyOf({ file, path }: UnitFile): string {
  return [path, file.size, file.lastModified].join("\u001f");
}
