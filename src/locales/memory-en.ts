import { formatNumber } from "../core/message";
import type { MemoryWords } from "./memory-words";

const n = (value: number): string => formatNumber(value, "en");
const count = (value: number, one: string, many = `${one}s`): string =>
  `${n(value)} ${value === 1 ? one : many}`;

export const memoryEn: MemoryWords = {
  explain: "Explain…",
  explainAt: (cell) => `Explain… cell ${cell}`,
  edit: "Edit explanation…",
  editAt: (cell) => `Edit explanation… of cell ${cell}`,
  takeBack: "Take back",
  takeBackAt: (cell) => `Take back the explanation of cell ${cell}`,
  reason: "Reason",
  required: "required",
  basis: "Basis",
  basisNote: "such as the number of a letter; optional",
  by: "Who explains",
  byNote: "a name or a role; only if you want it kept",
  accept: "Accept",
  acceptNote: "stays listed, but needs nothing more; opens again when a figure changes",
  save: "Save",
  cancel: "Cancel",
  reasonMissing: "Give a reason.",
  travels: {
    workbook:
      "Explanations are kept in the workbook itself and travel with the file: whoever gets it can read them. Names are in it only where somebody typed them.",
    copy: "Explanations travel with the file: they are kept in the copy of the workbook that this page lets you download, and whoever gets that can read them. Names are in it only where somebody typed them. The original is not changed.",
    beside:
      "A file of this kind cannot carry explanations. They are kept in a .khopso.json file for you to download and lay beside the workbook; whoever gets that can read them. Names are in it only where somebody typed them.",
  },
  goOn: "Agree and save",
  back: "Back",
  saved: (accepted) => (accepted ? "The explanation was saved and accepted." : "The explanation was saved."),
  takenBack: "The explanation was taken back; the finding is open again.",
  heading: "Remembered in this file",
  nothing: "Nothing so far.",
  counts: ({ explained, accepted, reopened, fixed, rules, lostRules, mappings, lists, filled }) =>
    [
      `${count(explained, "explanation")} (${n(accepted)} accepted)`,
      ...(reopened > 0 ? [`${n(reopened)} no longer holding, for figures have changed`] : []),
      ...(fixed > 0 ? [`${n(fixed)} explained before, not found any more: corrected or removed`] : []),
      ...(rules > 0 ? [count(rules, "rule")] : []),
      ...(lostRules > 0
        ? [`${count(lostRules, "of these is", "of these are")} no more in the workbook`]
        : []),
      ...(mappings > 0 ? [`${count(mappings, "cell")} of forms`] : []),
      ...(lists > 0 ? [`${count(lists, "column or value", "columns and values")} of lists`] : []),
      ...(filled > 0 ? [count(filled, "sheet filled as a form", "sheets filled as forms")] : []),
    ].join("; ") + ".",
  places: {
    workbook: "In the workbook; it travels with the file once that is saved.",
    copy: "In the workbook itself; it travels with the file.",
    beside: "In the .khopso.json file beside the workbook; open and send the two together.",
  },
  newer:
    "What the file remembers was written by a later Khớp Số: it is not used and not overwritten. Use that version.",
  unreadable:
    "What the file remembers is damaged or not of our making: it is not used. To save anything new, remove it first.",
  unsaved: {
    workbook: "",
    copy: "What has changed is on this page only. Download a copy of the workbook; the original is not changed.",
    beside: "What has changed is on this page only. Download it and lay it beside the workbook.",
  },
  handOut: { workbook: "", copy: "Download a copy of the workbook", beside: "Download (.khopso.json)" },
  handedOut: (file, place) =>
    place === "beside"
      ? `Saved ${file} in the downloads folder. Lay it beside the workbook and open the two together.`
      : `Saved ${file} in the downloads folder. Go on with that copy.`,
  remove: "Remove everything of Khớp Số from this file…",
  removeAsk: {
    workbook:
      "Remove explanations, rules and marks of Khớp Số from this workbook? Notes of Khớp Số, if there are any, are removed in Excel. Nothing else changes.",
    copy: "Remove explanations, rules, marks and notes of Khớp Số? The copy that you download holds none of them; the original is not changed.",
    beside:
      "Remove the explanations and rules that are open? A workbook of this kind carries nothing of Khớp Số.",
  },
  removeNow: "Remove",
  removed: {
    workbook: "What Khớp Số remembered and marked was removed from the workbook.",
    copy: "Removed. Download the copy of the workbook that holds nothing of Khớp Số.",
    beside: "Removed. If there is a .khopso.json file beside the workbook, delete that.",
  },
};
