import { formatNumber } from "../core/message";
import { fillingEn } from "./filling-en";
import { ownFormEn } from "./own-form-en";
import { sendingEn } from "./sending-en";
import { memoryEn } from "./memory-en";
import { rulesEn } from "./rule-en";
import { suggestionEn } from "./suggestion-en";
import { filtersEn } from "./filter-en";
import { listEn } from "./list-en";
import { reconcileViewEn } from "./reconcile-view-en";
import { marksEn } from "./mark-en";
import { minutesToolEn } from "./minutes-tool-en";
import type { ViewWords } from "./view-words";
import { writeEn } from "./write-en";

const count = (value: number, one: string): string =>
  `${formatNumber(value, "en")} ${value === 1 ? one : `${one}s`}`;

const HELD_BY = { rows: "row", columns: "column", places: "place" } as const;

export const viewEn: ViewWords = {
  language: "Language",
  languages: { vi: "Tiếng Việt", en: "English" },
  check: "Check",
  checkAgain: "Check again",
  stop: "Stop",
  stopped: "Stopped. There is no result yet.",
  stoppedEarlier: "Stopped. The result of the check before is still below.",
  earlier: "The result below is that of the check before.",
  steps: {
    opening: "Opening the file…",
    reading: "Reading the workbook…",
    checking: "Finding what should add up, and checking it…",
  },
  surveying: "Looking at what the workbook holds…",
  overview: ({ tables, units, relations, fonts, hiddenSheets, lockedSheets }) =>
    [
      [
        count(tables, "table"),
        ...(units > 0 ? [count(units, "unit")] : []),
        count(relations, "relation"),
      ].join(", "),
      ...(lockedSheets > 0 ? [`${count(lockedSheets, "sheet")} locked: read only`] : []),
      ...(fonts.length > 0 ? [`font ${fonts.join(", ")}: read as Unicode`] : []),
      ...(hiddenSheets > 0 ? [`${count(hiddenSheets, "hidden sheet")} with figures`] : []),
    ].join("; ") + ".",
  writesNothing: "Checking only reads; it changes nothing in the workbook.",
  result: "Result",
  counts: { checked: "checked", differ: "inconsistent", notChecked: "not checked" },
  ended: (findings, undecided) =>
    `Check finished: ${count(findings, "place")} to look at, ${formatNumber(undecided, "en")} not checked.`,
  allAgree: "Nothing inconsistent was found",
  allAgreeNote: "Figures that agree need not be true; see also what could not be checked.",
  nothingSeen: "Nothing to check",
  nothingSeenNote:
    "Nothing that should add up was found in this workbook. It does not follow that its figures are right.",
  holdsAt: ({ holds, of, by }) => `right in ${formatNumber(holds, "en")} of ${count(of, HELD_BY[by])}`,
  reported: "Reported",
  computed: "Computed",
  difference: "Difference",
  copy: "Copy",
  copyOf: (cell) => `Copy the finding on ${cell}`,
  copied: "Copied. It can be pasted into a letter or a message.",
  copyFailed: "The browser does not allow copying. Select the text and copy it by hand.",
  copyAll: "Copy all",
  saveText: "Download (.txt)",
  saveJson: "Download (.json)",
  saved: (file) => `Saved ${file} in the downloads folder.`,
  went: (cell) => `At cell ${cell}.`,
  sheetHidden: (sheet) => `The cell is on the hidden sheet “${sheet}”. Unhide it yourself to see it.`,
  findingOf: (place, of) => `Finding ${formatNumber(place, "en")} of ${formatNumber(of, "en")}.`,
  lastFinding: "This is the last finding; there is none after it.",
  firstFinding: "This is the first finding; there is none before it.",
  noFindings: "There are no findings to look at.",
  nothingSaidOf: (cell) => `The result says nothing of cell ${cell}.`,
  goToSheet: (sheet, cells) => `See sheet “${sheet}”: ${cells}`,
  notCheckedAt: (cell, reason) => `Cell ${cell} could not be checked: ${reason}.`,
  walkKeys: (next, previous) => `${next}: next finding; ${previous}: previous finding.`,
  more: (value) => `Show ${formatNumber(value, "en")} more`,
  wholeWorkbook: "The whole workbook",
  undecidedHeading: "Not checked",
  undecidedNote: "What could not be checked is not thereby right.",
  nothingUndecided: "All relations that were found could be checked.",
  rulesOff: "Rules that were switched off and not checked",
  whyNotChecked: "See what could not be checked, and why",
  filling: fillingEn,
  ownForm: ownFormEn,
  sending: sendingEn,
  memory: memoryEn,
  writes: writeEn,
  suggestions: suggestionEn,
  minutes: minutesToolEn,
  marks: marksEn,
  filters: filtersEn,
  rules: rulesEn,
  lists: listEn,
  reconcile: reconcileViewEn,
  stale: "The workbook has changed since this check; the results below may be old.",
  failed: "The check could not run",
  unsupportedHeading: "This cannot run here",
  unsupported: {
    "no-worker":
      "This browser does not let Khớp Số work in the background. Use a current Edge, Chrome or Firefox, or the khopso command.",
    "old-program":
      "This version is too old to read the workbook. Open the Khớp Số page in a browser and open the file there.",
    "no-library":
      "Microsoft's library could not be loaded, so there is no connection to Excel. Check the network, then open this pane again; without a network, use the Khớp Số page in a browser.",
    "no-workbook":
      "This pane works only inside Excel. Outside it, open the file with the Khớp Số page in a browser.",
  },
};
