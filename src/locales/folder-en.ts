import { formatNumber } from "../core/message";
import type { FolderWords } from "./folder-words";

const n = (value: number): string => formatNumber(value, "en");

export const folderEn: FolderWords = {
  heading: (files) => `Figures sent: ${n(files)} files`,
  checking: (done, of, file) => `Checking file ${n(done)} of ${n(of)}: ${file}`,
  ended: (files, toActOn) => `Checked ${n(files)} files; to act on: ${n(toActOn)}.`,
  stopped: (done, of) => `Stopped at file ${n(done)} of ${n(of)}.`,
  chooseList: "Choose a list of units…",
  sortLabel: "Order by",
  sorts: { need: "need of attention", name: "name" },
  showLabel: "Show",
  all: "all",
  filters: {
    errors: "errors",
    unread: "unreadable",
    missing: "not sent",
    queries: "worth a look",
    explained: "explained",
    undecided: "agrees as far as checked",
    "nothing-to-check": "nothing to check",
    agrees: "agrees",
    replaced: "sent again",
  },
  open: (file) => `Open ${file}`,
  stop: "Stop",
  letters: "Letter",
  letter: "Copy letter",
  copyLetter: (unit) => `Copy the letter to ${unit}`,
  saveLetter: "Download letter",
  saveLetterOf: (unit) => `Download the letter to ${unit}, to print it`,
  saveLetters: "Download all letters, to print",
  letterFile: (of) => `Letter - ${of}`,
  lettersFile: "Letters to units",
  minutesOf: "all units",
};
