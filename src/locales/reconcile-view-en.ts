import { formatNumber } from "../core/message";
import type { ReconcileViewWords } from "./reconcile-view-words";

export const reconcileViewEn: ReconcileViewWords = {
  heading: "Beside another file",
  note: "Choose the file of the period before, or the list of the level above. Lists: who is on both, who on one only, what changed. Figures: whether opening ones are the closing ones of before, and which changed much. Both files are only read, on this computer.",
  open: "Choose a file to put beside…",
  openAnother: "Choose another file…",
  steps: { "reading-other": "Reading the other file…", reconciling: "Putting the files side by side…" },
  stop: "Stop",
  stopped: "Stopped.",
  direction: "Which file is earlier?",
  otherIsBefore: (file) => `${file} is of the period before`,
  otherIsNow: (file) => `${file} is of this period`,
  reversed: "The files may be the wrong way round",
  turn: "Turn the files round",
  before: "Before",
  now: "Now",
  none: "none",
  go: (cell) => `Go to ${cell}`,
  write: "Write as a sheet of the workbook",
  written: (sheet) => `The sheet ${sheet} was added at the end of the workbook.`,
  close: "Close",
  noList: (file) =>
    `There is no list of members in ${file}. See whether it has a column of names and one of birth dates (or card numbers, or dates of admission).`,
  figures: (count) => `Figures that the period before does not bear out: ${formatNumber(count, "en")}`,
  compared: (count) =>
    `${formatNumber(count, "en")} ${count === 1 ? "figure was" : "figures were"} compared with the period before.`,
  ended: (differences) =>
    differences === 0
      ? "Done: there is nothing to look at."
      : `Done: ${formatNumber(differences, "en")} ${differences === 1 ? "thing" : "things"} to look at.`,
  failed: "The files could not be put side by side",
};
