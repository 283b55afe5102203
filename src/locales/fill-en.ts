import { formatNumber } from "../core/message";
import type { FillWords } from "./fill-words";

const n = (value: number): string => formatNumber(value, "en");
const count = (value: number, one: string, many = `${one}s`): string =>
  `${n(value)} ${value === 1 ? one : many}`;

export const fillEn: FillWords = {
  optionOfFill: (name) => `The option ${name} belongs to the command fill.`,
  optionNotOfFill: (name) => `The command fill has no option ${name}.`,
  pathNotOfFill: (path) => `The command fill takes its list from --from FILE, not “${path}”.`,
  missing: (option) =>
    `The command fill needs ${option}: khopso fill --form B1-BTCTW --from list.xlsx --period 2021 -o forms.xlsx`,
  noCell: (cell) => `There is no cell “${cell}”: write FORM:ROW or FORM:ROW:COLUMN, as B1-BTCTW:B.2:3.`,
  origins: (cell, places) => `${cell} comes from ${count(places, "place")}:`,
  planOrOut: "Use either --plan (look only) or -o FILE.xlsx (write the forms).",
  outIsNoXlsx: (path) => `Forms are written to an .xlsx file: give ${path} another name.`,
  outIsInput: (path) => `${path} is a source: write the forms to another file.`,
  badPeriod: (text) =>
    `The period “${text}” is not understood: write 2021, 2021-H1 (first half) or 2021-Q3 (third quarter).`,
  badDay: (text) => `There is no day “${text}”: write year-month-day, as 2021-12-31.`,
  badRounding: (text, known) => `There is no rounding “${text}”: use one of ${known.join(", ")}.`,
  badAge: (text, known) => `Ages are not counted by “${text}”: use ${known.join(" or ")}.`,
  emptyList: (file, sheet, row) =>
    `${file}: the sheet “${sheet}” has the heading of a list in row ${n(row)}, and no member below it.`,
  sameList: (file) => `${file} is both --from and --previous: the latter is the list at the beginning.`,
  isFolder: (option, path) =>
    `${path} is a folder: ${option} needs a file. A folder of what units sent goes with --units.`,
  noFolder: (path) => `There is no folder ${path} to write the forms to: create it, or choose another.`,
  unknownForm: (names, like = []) =>
    (names.length === 0
      ? "No form was named"
      : `There is no form ${names.map((name) => `“${name}”`).join(", ")}`) +
    (like.length > 0 ? `; is ${like.join(" or ")} meant?` : ":") +
    " khopso fill --list-forms lists them.",
  noRoster: (file) =>
    `${file} holds no list of members that can be read: it needs a column of names and one of birth dates or card numbers.`,
  noUnits: (path) => `${path} holds no table of the organizations in the list.`,
  notInTemplate: (file, forms) =>
    `${file} has no sheet of form ${forms.join(", ")}: leave --into out to write new sheets.`,
  replaced: (cells) => `What was typed in the template is replaced (its file stays as it was): ${cells}.`,
  kept: (cells) => `Formulas that were there stay: ${cells}.`,
  locked: (cells) => `Locked cells, not written: ${cells}.`,
  written: (forms, file) => `${count(forms, "form")} filled in ${file}.`,
  planned: (forms) => `${count(forms, "form")} would be filled; nothing was written.`,
  sent: (units, files) => `Added up from ${count(units, "unit")} in ${count(files, "file")}.`,
  internalDiffers: (form, movedIn, movedOut) =>
    `${form}: units report ${n(movedIn)} arrivals from and ${n(movedOut)} departures to each other: these must be equal.`,
  internal: (cell, moved) => `${cell}: ${n(moved)} who moved among the units are left out.`,
  elsewhere: (cell, value, other, at) => `${cell}: the list counts ${n(value)}, but ${at} says ${n(other)}.`,
  provisional: "Provisional",
  gatheredCells: (cells) => `${count(cells, "cell")} from other workbooks`,
  members: (people, file) => `Source: ${count(people, "person", "people")} in ${file}.`,
  ages: (day, by) =>
    `Ages on ${day} by ${by === "completed-years" ? "completed years" : "the difference of years"} (--age, --as-of).`,
  unread: (cells) => `${count(cells, "cell")} of the list could not be read; khopso check shows them.`,
  units: (units) => `Types: of ${count(units, "organization")}.`,
  unknownTypes: (cells) => `Types that are not known: ${cells}.`,
  unknownUnits: (cells) => `Organizations that are not in the list of members: ${cells}.`,
  contradicted: (names) => `Two places name different types: ${names}.`,
  cells: (sheet, counted, derived, unfilled) =>
    `Sheet ${sheet}: ${count(counted, "cell")} counted, ${n(derived)} by formula, ${n(unfilled)} left empty.`,
  proof: (consistent, inconsistent, undecided) =>
    `Proof: ${n(consistent)} agree, ${n(inconsistent)} do not, ${n(undecided)} could not be checked.`,
  unsettled: (cells) => `Too little is known of some members, so these may be too low: ${cells}.`,
  empty: "Empty",
  fromEmpty: "follows from cells that are left empty",
  missingHeading: "Columns that the list lacks",
  cellCount: (cells) => count(cells, "cell"),
  liveOrElse: (option) => `Use only one of the two: --live or ${option}.`,
  live: (file) => `The formulas read the list itself: the forms are added to a copy of ${file}.`,
  liveCells: (cells) =>
    `${n(cells)} ${cells === 1 ? "cell is a formula" : "cells are formulas"} over the list or the sheets of units.`,
  fixed: "Still a value",
  charts: (sheet, titles) => `Charts on the sheet ${sheet}: ${titles}.`,
  chartsMissing: (titles) => `Not drawn, as the chosen forms have no figures for it: ${titles}.`,
  noCharts: "No chart was drawn: the chosen forms have no figures to draw.",
};
