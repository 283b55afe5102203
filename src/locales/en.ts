import { formatNumber } from "../core/message";
import type { Words } from "./words";

const n = (value: number): string => formatNumber(value, "en");
const count = (value: number, one: string, many = `${one}s`): string =>
  `${n(value)} ${value === 1 ? one : many}`;

export const en: Words = {
  help: `Khớp Số: finds what should add up in workbooks and shows where it does not.

Usage:
  khopso check  PATH...   check, and print what does not add up and what could not be checked
  khopso detect PATH...   print the tables and relations that were found

PATH is a file (.xlsx .xlsm .xltx .xls .xlsb .ods .csv) or a folder (with the folders in it).

Options:
  --json         print JSON: an object for one file, an array for a folder or several paths
  --ndjson       print JSON, one workbook a line
  --together     take all as one set and print one result
  --lang vi|en   language (vi by default)
  --help         print this
  --version      print the version

Exit codes: 0 nothing to act on; 1 something does not add up; 2 a file could not be read or the command could not run.
`,
  hint: "See khopso --help --lang en.",
  problems: {
    noCommand: "There is no command: use check or detect.",
    unknownCommand: (name) => `There is no command “${name}”: use check or detect.`,
    noPaths: "There is no file or folder to look at.",
    unknownOption: (name) => `There is no option ${name}.`,
    optionWithoutValue: (name) => `The option ${name} needs a value.`,
    optionWithValue: (name) => `The option ${name} takes no value.`,
    unknownLanguage: (name) => `There is no language “${name}”: use vi or en.`,
    jsonAndNdjson: "Use one of --json and --ndjson, not both.",
    emptyFolder: (path) =>
      `The folder ${path} holds no workbook (.xlsx .xlsm .xltx .xls .xlsb .ods .csv). Check the path.`,
    outputFailed: (reason) =>
      `The result could not be written (${reason}). Check the space left on the disk.`,
  },
  severities: { error: "error", query: "query" },
  accepted: "accepted",
  evidences: {
    formula: "formula",
    "code-row": "code row",
    header: "header",
    layout: "layout",
    arithmetic: "arithmetic",
    form: "form",
    rule: "rule",
    user: "user",
  },
  tableKinds: { tally: "tally table", roster: "roster", form: "form", other: "other table" },
  relationKinds: {
    sum: "sum",
    "of-which": "of which",
    average: "average",
    share: "share",
    change: "change",
    equal: "equal",
    count: "count",
  },
  wholeSet: (files) => `The whole set: ${count(files, "file")}`,
  checkedLine: ({ tables, consistent, inconsistent, undecided, empty }) =>
    `${count(tables, "table")}, ${count(consistent + inconsistent + undecided, "place")} checked: ` +
    `${n(consistent)} consistent, ${n(inconsistent)} inconsistent, ${n(undecided)} undecided` +
    (empty > 0 ? `; ${count(empty, "place")} left blank.` : "."),
  detectedLine: ({ tables, patterns, consistent, inconsistent, undecided }) =>
    `${count(tables, "table")}, ${count(patterns, "rule")}, ` +
    `${count(consistent + inconsistent + undecided, "relation")}: ` +
    `${n(consistent)} consistent, ${n(inconsistent)} inconsistent, ${n(undecided)} undecided.`,
  nothingToCheck: (tables) => `${count(tables, "table")}; nothing was found that should add up.`,
  nothingFound: "Nothing inconsistent was found.",
  findingsHeading: (value) => `Inconsistent or worth asking: ${n(value)}`,
  difference: "difference",
  cells: "cells",
  perhaps: "Perhaps",
  or: "or",
  moreExplanations: (value) => `and ${count(value, "more explanation")}`,
  undecidedHeading: (value) => `Could not be checked: ${n(value)}`,
  moreCells: (value) => `and ${count(value, "more cell")}`,
  notesHeading: "Notes",
  tablesHeading: "Tables",
  header: (range) => `header ${range}`,
  labels: (range) => `labels ${range}`,
  patternsHeading: "Rules",
  patternCounts: (holds, breaks, undecided) =>
    `${n(holds)} consistent, ${n(breaks)} inconsistent, ${n(undecided)} undecided`,
  by: (evidence) => `from: ${evidence}`,
  inconsistentHeading: (value) => `Inconsistent: ${n(value)}`,
  summaryHeading: "Summary",
  summaryColumns: { file: "File", findings: "To look at", undecided: "Undecided", state: "Result" },
  states: {
    "nothing-to-check": "nothing to check",
    consistent: "consistent",
    undecided: "consistent where checked",
    query: "worth asking",
    inconsistent: "inconsistent",
    unread: "not read",
  },
  summaryTotal: (files, toActOn, unread) =>
    `${count(files, "file")}: ${n(toActOn)} inconsistent, ${n(unread)} not read.`,
};
