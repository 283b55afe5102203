import { formatNumber } from "../core/message";
import { explainCommandEn } from "./explain-command-en";
import { fillEn } from "./fill-en";
import { formEn } from "./form-en";
import { listCommandEn } from "./list-command-en";
import type { Words } from "./words";

const n = (value: number): string => formatNumber(value, "en");
const count = (value: number, one: string, many = `${one}s`): string =>
  `${n(value)} ${value === 1 ? one : many}`;

export const en: Words = {
  help: `Khớp Số: finds what should add up in workbooks and shows where it does not.

Usage:
  khopso check  PATH...   check, and print what does not add up and what could not be checked
  khopso detect PATH...   print the tables and relations that were found
  khopso state  FILE      print what Khớp Số remembers of a workbook (explanations, rules…)
  khopso explain PATH... --finding ID --reason “…”   explain a finding (several files: also one between them)
  khopso rules  FILE      print the rules of a workbook (with --together: of a set), or save them as a rule pack
  khopso lists  FILE           print the columns and values of a list that were not recognised
  khopso reconcile BEFORE NOW  put two lists of members side by side: who is on both, who on one, what changed
  khopso fill   --form F,... --from LIST --period 2021 -o OUT.xlsx   fill standard forms, with their proof
  khopso form read TEMPLATE.xlsx -o F.json   read a new form from its empty sheet; form compare OLD NEW: two side by side

PATH is a file (.xlsx .xlsm .xltx .xls .xlsb .ods .csv) or a folder (with the folders in it).

Options:
  --json         print JSON: an object for one file, an array for a folder or several paths
  --ndjson       print JSON, one workbook a line
  --together     take all as one set and print one result
  --findings-sheet FILE  (check) write a copy of the workbook with a sheet of the findings
  --letters FOLDER       (check) write for each file with open findings a letter (.txt, .html) of cells to correct
  --minutes FILE         (check) write minutes of the check (.docx or .html), to be printed and signed
  --units LIST           (check) the units that should send (a workbook or .txt), to tell which have sent nothing
  --rules P.json apply this rule pack too (may be given several times)
  --set F.json   [state] put a memory into the workbook; .xls .xlsb .ods .csv: into FILE.khopso.json beside it
  --remove       [state] remove everything of Khớp Số from the file: memory, marks, notes
  --out COPY     [state, explain] write this copy; [rules] save the rule pack to this .json file
  -o, --out COPY [reconcile] write a copy of the workbook NOW with a sheet of the result (NOW is a folder: a workbook of its own)
  --names        [check, reconcile] show names and what tells who somebody is (by default only sheets and rows)
  --lists FILE.json [check, detect, lists, reconcile] what columns and values mean; made by lists --out
  --rows         [detect] counts with the rows of the list that they count (in JSON)
  --large-change N  [check] ask why, where a figure changed by N % since the period before (20 by default)
  --all          [rules] take all rules that are checked, not only those confirmed or added by a user
  --list-forms   [fill] print the forms: id, title, what each is taken from
  --form A,B|all [fill] the forms to fill, by id; a form of yours: the .json that form read wrote
  --form F.json,...  [check, detect] forms of yours: sheets that are laid out so are checked as those of the program
  --sheet NAME, --like FORM  [form read] the sheet of the form; last year's form, to take over what it counts
  --from FILE    [fill] the list of members at the end of the period
  --previous F   [fill] the list at its beginning: who came, who left, and the column of the period before
  --units PLACE...  [fill] forms of units to add up, tallies of the organizations by type; files or folders
  --unit-list FILE  [fill] the units that should send
  --figures FILE [fill] a workbook that gives figures as they are (a report), found by their labels
  --where CELL   [fill] where a cell comes from: FORM:ROW[:COLUMN], as B1-BTCTW:B.2:3
  --plan         [fill] show what would be filled, write nothing
  --period P     [fill] 2021, 2021-H1 or 2021-Q3
  --as-of DAY    [fill] the day by which ages are counted (the last of the period by default)
  --age HOW      [fill] completed-years (by default) or calendar-years: the difference of years
  --rounding HOW [fill] shares and mean ages: 1 or 2 decimals; 1-down, 2-down: cut off
  --unit, --upper NAME  [fill] who reports and the committee above, in the corner
  --freeze       [fill] values only, no formula
  --live         [fill] add the forms to a copy of the list's workbook, figures as formulas over the list
  --charts       [fill] add a sheet of charts: ages, education, gains and losses, types of organizations
  -o FILE.xlsx   [fill] write the forms here; --replace: also over a file that is there
  --in-place     [state, explain] write the file itself
  --finding ID   [explain] the id of check --json, or the cell; --reason why, --basis the document, --by who
  --accept       [explain] accept it: it stays listed, with nothing more to do
  --lang vi|en   language (vi by default)
  --help         print this
  --version      print the version

Exit codes: 0 nothing to act on; 1 something does not add up; 2 a file could not be read or the command could not run.
`,
  hint: "See khopso --help --lang en.",
  problems: {
    noCommand:
      "There is no command: use check, detect, state, explain, rules, lists, reconcile, fill or form.",
    unknownCommand: (name) =>
      `There is no command “${name}”: use check, detect, state, explain, rules, lists, reconcile, fill or form.`,
    noPaths: "There is no file or folder to look at.",
    unknownOption: (name) => `There is no option ${name}.`,
    optionWithoutValue: (name) => `The option ${name} needs a value.`,
    optionWithValue: (name) => `The option ${name} takes no value.`,
    unknownLanguage: (name) => `There is no language “${name}”: use vi or en.`,
    jsonAndNdjson: "Use one of --json and --ndjson, not both.",
    optionOfState: (name) => `The option ${name} goes with the command state only.`,
    optionNotOfState: (name) => `The command state has no option ${name}.`,
    stateOfOneFile: "The command state takes one file at a time.",
    setAndRemove: "Use one of --set and --remove, not both.",
    noTarget: "Say where to write: --out COPY or --in-place, one of the two.",
    targetWithoutWrite: "--out and --in-place go with --set or --remove only.",
    optionOfCheck: (name) => `The option ${name} is for khopso check alone, without --together.`,
    sheetOfOneFile: "--findings-sheet is for one file.",
    minutesEnding: (path) => `The minutes must be a .docx or .html file, not ${path}.`,
    optionOfRules: (name) => `The option ${name} goes with the command rules only.`,
    optionNotOfRules: (name) => `The command rules has no option ${name}.`,
    rulesOfOneFile: "The command rules takes one file at a time; for several, add --together.",
    optionOfReconcile: (name) => `The option ${name} goes with the commands check and reconcile only.`,
    optionNotOfReconcile: (name) => `The command reconcile has no option ${name}.`,
    twoLists: "The command reconcile takes exactly two files or folders: the list before and the list now.",
    noMembers: (file) =>
      `No list of members was found in ${file}. Check that it has a column of names and one of birth dates (or card numbers, or dates of admission).`,
    sheetSaved: (file) => `The result was written as a sheet of ${file}.`,
    emptyFolder: (path) =>
      `The folder ${path} holds no workbook (.xlsx .xlsm .xltx .xls .xlsb .ods .csv). Check the path.`,
    outputFailed: (reason) =>
      `The result could not be written (${reason}). Check the space left on the disk.`,
  },
  severities: { error: "error", query: "query" },
  accepted: "accepted",
  explained: "explained",
  explainedAndAccepted: "explained, accepted",
  basis: "basis",
  day: (date) => date,
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
  listChecked: (members) =>
    `A list of ${count(members, "member")}: looked for people who stand there twice, wrong dates, missing facts and ` +
    "values that are not known.",
  nothingFound: "Nothing inconsistent was found.",
  findingsHeading: (value) => `Inconsistent or worth asking: ${n(value)}`,
  difference: "difference",
  cells: "cells",
  perhaps: "Suggestion",
  or: "or",
  moreExplanations: (value) => `and ${count(value, "more explanation")}`,
  undecidedHeading: (value) => `Could not be checked: ${n(value)}`,
  uncheckedHeading: (value) => `Nothing to compare with: ${count(value, "area")}`,
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
  acceptedHeading: (value) => `Inconsistent, and accepted: ${n(value)}`,
  stateWords: {
    nothing: "Khớp Số remembers nothing of this file.",
    inWorkbook: "It is remembered in the workbook itself and travels with it.",
    beside: (file) => `It is remembered in ${file} beside the workbook; send the two together.`,
    explanations: "Explanations",
    reopened: "figures have changed, so this explanation no longer holds",
    gone: (finding) =>
      `What was explained is found no more: corrected, or removed (id ${finding}). What lies between files is seen only when all are checked.`,
    ruleGone: "the file has no such rule any more; one between files is seen only when all are looked at",
    rules: "Rules",
    taught: "Rules added",
    sources: { user: "by a user", pack: "from a rule pack" },
    mappings: "Cells of forms",
    lists: "Columns and values of lists",
    settings: "Settings",
    decisions: { confirmed: "confirmed", off: "switched off" },
    notAState: (file, where) =>
      `${file} is no memory of Khớp Số that can be used${where && ` (${where})`}. Nothing was written.`,
    putIn: (file) => `The memory was put into ${file} and travels with it from now on.`,
    putBeside: (file, beside) =>
      `${file} cannot carry a memory, so it was written to ${beside}; send the two together.`,
    removed: (file) => `${file} holds nothing of Khớp Số any more: no memory, no marks, no notes.`,
  },
  ruleWords: {
    none: "There are no rules.",
    noneConfirmed:
      "No rule was confirmed or added by a user yet. Confirm some in Khớp Số's pane, or use --all.",
    noneToSave: "There is no rule to save.",
    leftOut: (value) =>
      `${count(value, "rule")} cannot be in a pack: a column or row has no name to find it by, or names people.`,
    saved: (value, file) => `${count(value, "rule")} saved to ${file}.`,
    notAPack: (file, where) =>
      `${file} is no rule pack of Khớp Số that can be used${where && ` (${where})`}. Nothing was checked.`,
    newerPack: (file) => `${file} was written by a later Khớp Số. Use the later one. Nothing was checked.`,
    packTooLarge: (file) => `${file} is too large to be a rule pack. Nothing was checked.`,
  },
  fillWords: fillEn,
  formWords: formEn,
  listWords: listCommandEn,
  explainWords: explainCommandEn,
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
  wrote: (file) => `Wrote ${file}`,
  summaryTotal: (files, toActOn, unread) =>
    `${count(files, "file")}: ${n(toActOn)} inconsistent, ${n(unread)} not read.`,
};
