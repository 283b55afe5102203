import { formatNumber } from "../core/message";
import type { BetweenFilesWords } from "./between-files-words";

const n = (value: number): string => formatNumber(value, "en");

export const betweenFilesEn: BetweenFilesWords = {
  heading: "The files beside each other",
  what: "Whether a summary equals the sum of the units, an opening figure the last closing one, a figure in one file the same figure in another, and whether a person is in two lists.",
  start: "Compare the files",
  stop: "Stop",
  openPack: "Open a rule pack…",
  busy: (files) => `Putting ${n(files)} files beside each other…`,
  stopped: "Stopped before the end.",
  done: (files, rules, findings) =>
    files < 2
      ? "It takes two readable files at the least."
      : rules === 0 && findings === 0
        ? `${n(files)} files compared: no figures were found that should agree between them.`
        : `${n(files)} files compared; rules between files: ${n(rules)}; not in agreement or worth a look: ${n(findings)}.`,
  findings: "What does not agree between files",
  rules: (count) => `Rules between files: ${n(count)}`,
  offNote:
    "Switch off a rule that is not meant. That lasts for this view only; save a rule pack to open it next time.",
  unplaced: (rule) => `A rule of the pack has no place in these files: ${rule}`,
  packFile: "Rules between files",
};
