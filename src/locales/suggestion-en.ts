import { formatNumber } from "../core/message";
import type { SuggestionWords } from "./suggestion-words";

const n = (value: number): string => formatNumber(value, "en");
const count = (value: number, one: string): string => `${n(value)} ${value === 1 ? one : `${one}s`}`;

export const suggestionEn: SuggestionWords = {
  open: "Correct as suggested…",
  openAt: (cell) => `Correct as suggested… at cell ${cell}`,
  choose: "Choose one correction",
  likeliest: "the likeliest",
  previewing: "Looking at what would come of it…",
  previewHeading: "Once written into the workbook",
  formulas: (cells) => `These cells hold formulas: ${cells}.`,
  agree: "Agree to replace formulas by figures",
  formulasKept: "Not written: formulas are replaced only where you agree.",
  onProtected: (cells) => `The sheet is protected; cells that are locked cannot be written: ${cells}.`,
  apply: (cells) => (cells === 1 ? "Write into the workbook" : `Write ${n(cells)} cells into the workbook`),
  cancel: "Cancel",
  applyAll: (cells) => `Correct everything that is clear (${count(cells, "cell")})…`,
  allHeading: "Correct everything that has one explanation only",
  written: (cells, agrees, newly) =>
    [
      `Wrote ${cells}.`,
      ...(agrees > 0 ? [`${count(agrees, "place")} now ${agrees === 1 ? "agrees" : "agree"}.`] : []),
      ...(newly > 0 ? [`${count(newly, "other place")} no longer ${newly === 1 ? "agrees" : "agree"}.`] : []),
      "The old figures are in “What Khớp Số wrote”.",
    ].join(" "),
  changed: (cells) =>
    `Nothing was written: ${cells} changed since this check. Check again and look at the new suggestions.`,
};
