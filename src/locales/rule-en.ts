import { formatNumber } from "../core/message";
import type { RuleWords } from "./rule-words";

const n = (value: number): string => formatNumber(value, "en");
const counted = (value: number, one: string): string => `${n(value)} ${one}${value === 1 ? "" : "s"}`;

export const rulesEn: RuleWords = {
  heading: "Rules",
  note: "Khớp Số checks by these rules. Confirm one that is right; switch off or correct one that is not.",
  none: "No rule was found. If there are figures that should add up, add a rule.",
  evidences: {
    formula: "formulas in cells",
    "code-row": "the row of codes below the header",
    header: "the headers",
    layout: "how the table is laid out",
    arithmetic: "the figures themselves",
    form: "the form",
    rule: "a rule pack",
    user: "a user says so",
  },
  by: (evidence) => `Because of: ${evidence}`,
  confirmed: "confirmed",
  off: "switched off, not checked",
  confirm: "Confirm",
  unconfirm: "Take confirmation back",
  switchOff: "Switch off",
  switchOn: "Switch on",
  correct: "Correct…",
  remove: "Remove",
  of: (button, rule) => `${button} – ${rule}`,
  saidConfirmed: "Confirmed: what breaks this rule is an error from now on.",
  saidUnconfirmed: "The confirmation was taken back.",
  saidOff: "Switched off: this rule is not checked any more.",
  saidOn: "Switched on again.",
  saidRemoved: "The rule was removed.",
  saidAdded: (rule) => `The rule was added: ${rule}.`,
  travels: {
    workbook: "This is kept in the workbook and travels with it.",
    copy: "This is in the copy of the workbook to download; the file itself is not changed.",
    beside: "This is in a .khopso.json file to download and lay beside the workbook.",
  },
  rechecked: (findings, undecided) =>
    `Checked again: ${counted(findings, "place")} to look at, ${counted(undecided, "place")} not checked.`,
  cannotKeep: "Nothing can be remembered here, so rules can be seen and not changed.",

  add: "Add a rule…",
  correctOf: (rule) => `Correct the rule: ${rule}`,
  how: "Select cells in the workbook, then press a button here. Cells of one row: the rule is of every row of the table. Cells of one column: it is of every column. Total and parts may also be scattered, or on other sheets.",
  kind: "Kind of rule",
  kinds: {
    sum: "A total equals its parts added (or taken away)",
    "of-which": "Of which: a part is not greater than the whole",
    share: "A share equals its part divided by the whole",
    equal: "Two places show the same figure",
  },
  total: {
    sum: "Cell of the total",
    "of-which": "Cell of the whole",
    share: "Cell of the share",
    equal: "First cell",
  },
  parts: {
    sum: "Cells of the parts",
    "of-which": "Cells of the “of which”",
    share: "Cell of the part, then of the whole",
    equal: "Second cell",
  },
  notPicked: "not picked yet",
  take: "Take the selected cells",
  plus: "Add the selected cells",
  minus: "Take the selected cells away",
  dropIt: "Leave out",
  drop: (cell) => `Leave out ${cell}`,
  save: "Save the rule",
  cancel: "Cancel",
  nothingSelected: "No cell is selected in the workbook.",
  incomplete: "Pick all cells of the rule first.",
  refusals: {
    "not-one-cell": "The total must be one cell.",
    "no-table": "This cell is not among the figures of a table that Khớp Số sees.",
    "other-table": "This cell is not in the table of the total.",
    "not-one-line": "Total and parts must stand in one row, or in one column.",
    unlabelled: "The column or row of this cell has no header, so that a rule about it cannot be remembered.",
    twice: "A cell was taken twice, or the total is among its parts.",
    "not-two-parts": "A share needs two cells: the part, then the whole.",
    "not-one-part": "Equal figures need one cell and the one cell it is taken from.",
    "too-many": "Too many parts: at most 500 separate cells can be taken.",
    "share-down": "Shares are between columns only: pick three cells of one row.",
  },

  packs: "Rule packs",
  packNote:
    "For using rules on other files. A pack holds headers and labels only, no figures; look through it before you send it.",
  savePack: "Save a pack: confirmed rules",
  saveAll: "Save a pack: all rules",
  copyPack: "Copy the rule pack",
  openPack: "Open a rule pack…",
  nothingToPack: "There is no rule to save.",
  leftOut: (count) =>
    `${counted(count, "rule")} not saved: columns or rows without a name, or names of people.`,
  badPack: "This file is no rule pack of Khớp Số that can be used.",
  newerPack: "This rule pack was written by a later Khớp Số. Use the later one.",
  taken: (count, unplaced) =>
    `${counted(count, "rule")} of the pack taken over` +
    (unplaced > 0 ? `; ${n(unplaced)} not applicable here.` : "."),
  unplaced: "Rules that are not applicable here",
  lacks: (missing) => `“${missing}” was not found`,
  notTried: "not tried, as there are too many rules",
};
