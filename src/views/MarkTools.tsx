import { Button } from "@fluentui/react-components";

import { findingsSheet } from "../core/findings-sheet";
import { markEdits, type MarkLimits, protectedSheets, UNMARK } from "../core/mark-edits";
import type { CheckReport } from "../core/report";
import { EMPTY_STATE } from "../core/state/state";
import type { Announcement } from "./Announcer";
import { useLanguage } from "./Language";
import { takenOff } from "./taken-off";
import { useChecked } from "./use-checked";
import { useSuggestions } from "./use-suggestions";
import { type Otherwise, useWrites } from "./use-writes";

/** Marking the open findings in the sheet, and taking every mark off; nothing where the host cannot write. */
export function MarkTools({ report: { findings, tables, lists } }: { readonly report: CheckReport }) {
  const { view, locale } = useLanguage();
  const { marks: words } = view;
  const workbook = useSuggestions()?.workbook;
  const apply = useWrites()?.apply;
  const state = useChecked()?.state ?? EMPTY_STATE;
  if (!workbook || !apply) return null;
  const open = findings.filter(({ accepted }) => !accepted);

  const mark = async (): Promise<void> => {
    let limits: MarkLimits = {};
    const edits = () => markEdits(workbook, findings, locale, limits);
    const said: Announcement = ({ view: now }) =>
      [
        now.marks.marked(new Set(open.map(({ at }) => at)).size),
        ...(limits.notes === "none" ? [now.marks.noNotes] : []),
        ...(limits.notes === "free" ? [now.marks.notesOfOthers] : []),
        ...(limits.withoutProtected ? [now.marks.notOn(protectedSheets(workbook, findings))] : []),
      ].join(" ");
    const otherwise: Otherwise = (code) => {
      if (code === "old-program") limits = { ...limits, notes: "none" };
      else if (code === "note-of-others") limits = { ...limits, notes: "free" };
      else if (code === "sheet-locked") limits = { ...limits, withoutProtected: true };
      else return undefined;
      return { edits: edits(), said };
    };
    await apply(edits(), said, otherwise);
  };
  const add = (): void =>
    void apply(
      [findingsSheet(workbook, { findings, tables, ...(lists && { lists }) }, locale)],
      ({ view: now }) => now.marks.added,
    );
  const unmark = (): void =>
    void apply(UNMARK, ({ view: now }, entry) => now.marks.unmarked(takenOff(entry, workbook, state)));
  return (
    <>
      {open.length > 0 && (
        <Button size="small" onClick={() => void mark()}>
          {words.mark}
        </Button>
      )}
      {findings.length > 0 && (
        <Button size="small" onClick={add}>
          {words.addSheet}
        </Button>
      )}
      <Button size="small" onClick={unmark}>
        {words.unmark}
      </Button>
    </>
  );
}
