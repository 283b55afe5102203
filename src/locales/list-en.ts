import { formatNumber } from "../core/message";
import type { ListWords } from "./list-words";

const n = (value: number): string => formatNumber(value, "en");
const count = (value: number, one: string, many = `${one}s`): string =>
  `${n(value)} ${value === 1 ? one : many}`;

export const listEn: ListWords = {
  heading: (members) => `Members listed: ${n(members)}`,
  onSheets: (sheets) => `Read from ${sheets.length === 1 ? "sheet" : "sheets"} ${sheets.join(", ")}.`,
  allKnown: "Every column and value that is needed was recognised.",
  note: "What stands here was not recognised, and counts for nothing so far. Choose once and press Save: it is remembered, and checks and counts follow it.",
  columns: (number) => `Columns that may mean several things: ${n(number)}`,
  values: (number) => `Values that were not recognised: ${n(number)}`,
  optional: (number) => `Need not be told: ${n(number)}`,
  showOptional: (number) =>
    `Show ${count(number, "column or value", "columns and values")} that need not be told`,
  hideOptional: "Show less",
  columnIs: (heading) => `What does the column “${heading}” hold?`,
  valueIs: (text, heading, cells) =>
    `What does “${text}” mean in the column “${heading}” (${count(cells, "cell")})?`,
  choose: "(choose)",
  perhaps: "Perhaps",
  others: "Something else",
  nothing: "Leave it out, as if blank",
  noField: "Something that Khớp Số need not read",
  go: (cell) => `Go to ${cell}`,
  save: (number) => `Save ${count(number, "choice")}`,
  saved: (number) => `${count(number, "choice")} saved.`,
  travels: {
    workbook: "Choices are kept in the workbook and travel with the file.",
    copy: "Choices are in the copy of the workbook that you download; the original is not changed.",
    beside: "Choices are in a .khopso.json file for you to download and lay beside the workbook.",
  },
  cannotKeep: "Nothing can be remembered here, so that nothing can be told.",
  known: (number) => `Told so far: ${n(number)}`,
  columnKnown: (heading, field) => `The column “${heading}” holds: ${field}`,
  valueKnown: (text, value, field) => `“${text}” in the column ${field} means: ${value}`,
  drop: "Drop",
  dropOf: (what) => `Drop – ${what}`,
  dropped: "Dropped.",
  names: "Show names in the results",
  namesNote:
    "On this screen only, never remembered. Results that are copied or saved meanwhile show them too.",
  trace: "Which rows does the selected cell count?",
  nothingSelected: "No cell of the workbook is selected.",
  notCounted: (cell) => `${cell} is no count of a list that Khớp Số recognises.`,
  traced: (cell, reported, counted) =>
    `${cell} says ${n(reported)}; ${count(counted, "member", "members")} of the list belong to it.`,
  countedRows: "The rows that are counted, sheet",
  unsettledRows: (number) => `Of ${n(number)} too little is known to say whether they count, sheet`,
  showRows: (number) => `Go to ${number === 1 ? "that row" : `those ${n(number)} rows`}`,
  settings: "Settings of the list",
  asOf: "Date of the list",
  asOfNote: "blank: as the title says",
  largeChange: "Ask why a figure changed since the period before, from (%)",
  largeChangeNote: "blank: 20",
  saveSettings: "Save settings",
  savedSettings: "The settings were saved.",
};
