import type { Edit } from "../core/edit";
import type { Conflict } from "../core/undo/conflict";
import type { TouchedCell, UndoEntry } from "../core/undo/entry";
import { isSameHeld, restoring } from "../core/undo/held";
import type { Present } from "../core/undo/present";
import { takeBack } from "../core/undo/take-back";
import { applyEdits } from "./apply-edits";
import { lookAtPlaces } from "./look-at-places";
import type { OwnSheets } from "./own-sheets";
import type { SheetNames } from "./sheet-names";

/**
 * Takes writes of ours back, where what they wrote is still there: one round trip to look at the cells and one to
 * write; a few more to look for marks, our part and sheets. Where it is refused nothing is done, and it may be
 * tried again.
 *
 * @param entries in the order they were applied
 * @param list all entries, where these are not all
 * @returns places that were left as they are
 * @throws WorkbookError as `applyEdits`
 */
export async function takeBackEntries(
  file: string,
  entries: readonly UndoEntry[],
  list: readonly UndoEntry[],
  names: SheetNames,
  own: OwnSheets,
): Promise<readonly Conflict[]> {
  const present = await lookAtPlaces(file, entries, names);
  const { edits, conflicts } = takeBack(entries, present, list);
  if (edits.length === 0) return conflicts;
  const late = changedMeanwhile(await applyEdits(file, edits, names, own), present);
  const mended = late.flatMap(({ at, before }): readonly Edit[] => restoring(at, before));
  if (mended.length > 0) await applyEdits(file, mended, names, own);
  return [...conflicts, ...late.map((touched) => lateConflict(touched, entries, present))];
}

/** Cells into which somebody wrote between our look and our writing. */
function changedMeanwhile({ touched }: UndoEntry, present: Present): TouchedCell[] {
  return touched.flatMap((one) => {
    if (one.kind !== "cell") return [];
    const looked = present.held(one.at);
    const isSeen = !("beyond" in one.before) || one.before.beyond !== "unseen";
    return isSeen && looked && !isSameHeld(looked, one.before) ? [one] : [];
  });
}

function lateConflict(
  { at, before }: TouchedCell,
  entries: readonly UndoEntry[],
  present: Present,
): Conflict {
  const holder = entries.find(({ touched }) => touched.some((one) => one.kind === "cell" && one.at === at));
  const wrote = present.held(at) ?? { value: null };
  return { kind: "cell-changed", entry: holder?.id ?? "", at, wrote, now: before };
}
