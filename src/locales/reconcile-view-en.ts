import { formatNumber } from "../core/message";
import type { ReconcileViewWords } from "./reconcile-view-words";

export const reconcileViewEn: ReconcileViewWords = {
  heading: "Beside another list",
  note: "Choose a file with the list of the period before, or that of the level above: who is on both, who on one only, what changed. Both files are only read, on this computer.",
  open: "Choose a list to put beside…",
  openAnother: "Choose another file…",
  steps: { "reading-other": "Reading the other list…", reconciling: "Putting the lists side by side…" },
  stop: "Stop",
  stopped: "Stopped.",
  direction: "Which list is earlier?",
  otherIsBefore: (file) => `${file} is the list before`,
  otherIsNow: (file) => `${file} is the list now`,
  before: "Before",
  now: "Now",
  none: "none",
  go: (cell) => `Go to ${cell}`,
  write: "Write as a sheet of the workbook",
  written: (sheet) => `The sheet ${sheet} was added at the end of the workbook.`,
  close: "Close",
  noList: (file) =>
    `There is no list of members in ${file}. See whether it has a column of names and one of birth dates (or card numbers, or dates of admission).`,
  ended: (differences) =>
    differences === 0
      ? "Done: the two lists agree."
      : `Done: ${formatNumber(differences, "en")} ${differences === 1 ? "thing" : "things"} to look at.`,
  failed: "The lists could not be put side by side",
};
