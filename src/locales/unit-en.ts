import { formatNumber } from "../core/message";
import { UNIT_STATES } from "../core/units-sent/unit-table";
import type { UnitWords } from "./unit-words";

const n = (value: number): string => formatNumber(value, "en");

const STATES: UnitWords["states"] = {
  unread: "cannot be read",
  missing: "not sent",
  errors: "has errors",
  queries: "worth a look",
  explained: "explained, to be judged",
  undecided: "agrees as far as checked",
  "nothing-to-check": "nothing to check",
  agrees: "agrees",
  replaced: "sent again later",
};

export const unitsEn: UnitWords = {
  heading: "Unit by unit",
  columns: {
    unit: "Unit",
    file: "File",
    errors: "Errors",
    queries: "Worth a look",
    explained: "Explained",
    undecided: "Not checked",
    state: "State",
  },
  states: STATES,
  list: "summary workbook",
  noFile: "–",
  replacedBy: (file) => `replaced by ${file}`,
  replaces: (files) => `in place of ${files.join(", ")}`,
  disputed: "its name says that another file is newer: ask the unit",
  total: (files, states) =>
    `Files: ${n(files)}; ` +
    UNIT_STATES.flatMap((state) =>
      state !== "missing" && states[state] > 0 ? [`${STATES[state]}: ${n(states[state])}`] : [],
    ).join("; ") +
    ".",
  missing: (units) => `Nothing sent by ${n(units)} ${units === 1 ? "unit" : "units"}`,
  sum: "Sum",
  listFrom: (units, file) => `The list of ${n(units)} units is from ${file}.`,
  noList: "There is no list of units, so nobody knows which have sent nothing.",
  noNames: (file) => `No names of units were found in ${file}. Put one unit on a line.`,
  notSent: (unit) => `${unit} has sent no file.`,
  causesHeading: "Mistakes in common",
  sameMistake: (units, { sheet, column, cell }, rule) => {
    const where = cell !== "" ? ` in cell ${cell}` : column !== "" ? ` in column ${column}` : "";
    return `${n(units)} units made the same mistake${where}${sheet === "" ? "" : ` (sheet ${sheet})`}; what should hold: ${rule}`;
  },
  who: "They are",
};
