import { formatNumber } from "../core/message";
import type { MarkWords } from "./mark-words";

export const marksEn: MarkWords = {
  mark: "Mark in the sheet",
  unmark: "Remove marks",
  marked: (places) =>
    `Marked ${formatNumber(places, "en")} ${places === 1 ? "place" : "places"}: red is wrong, yellow is worth a look. Your own colours and fonts stay.`,
  noNotes: "This Excel takes no notes, so there is colour only; the sentences are here.",
  notesOfOthers: "Cells with somebody else's note were given none.",
  notOn: (sheets) => `Nothing could be marked on protected sheets: ${sheets.join(", ")}.`,
  addSheet: "Add a sheet of findings",
  added: "Added a sheet that lists them at the end of the workbook; the other sheets are as they were.",
  unmarked: ({ cells, notes, provisional }) => {
    const n = (count: number, one: string): string =>
      `${formatNumber(count, "en")} ${count === 1 ? one : `${one}s`}`;
    const taken = [
      ...(cells > 0 ? [`the marks of the check on ${n(cells, "cell")}`] : []),
      ...(notes > 0 ? [n(notes, "note")] : []),
    ];
    return [
      taken.length > 0
        ? `Removed ${taken.join(" and ")}; the workbook's own formats are as they were.`
        : "There were no marks of a check to remove.",
      ...(provisional > 0
        ? [`Yellow and italics stay on ${n(provisional, "provisional figure")} of filled forms.`]
        : []),
    ].join(" ");
  },
};
