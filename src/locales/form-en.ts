import { formatNumber } from "../core/message";
import type { FormWords } from "./form-words";

const n = (value: number): string => formatNumber(value, "en");

export const formEn: FormWords = {
  optionNotOfForm: (name) => `form has no option ${name}.`,
  optionNotOfCompare: (name) => `The option ${name} is for form read only.`,
  optionOfForm: (name) => `The option ${name} is for form only.`,
  readOneFile: "form read needs one file with an empty form: khopso form read template.xlsx -o form.json",
  compareTwo: "form compare needs two forms, the old one first: khopso form compare B1-BTCTW form.json",
  readOrCompare: "Use form read (reads an empty form) or form compare (sets two forms side by side).",
  noSheet: (file, sheet, known) =>
    `${file} has no sheet “${sheet}”. Its sheets: ${known.map((one) => `“${one}”`).join(", ")}.`,
  noForm: (file, why) => `${file}: ${why}`,
  unknownForm: (name) =>
    `There is no form “${name}”: give the id of a form (khopso fill --list-forms) or a .json that form read wrote.`,
  tooLarge: (file) => `${file} is too large to be a form.`,
  newer: (file) => `${file} was written by a newer Khớp Số. Update Khớp Số and use it again.`,
  notAForm: (file, where) =>
    where === ""
      ? `${file} is no file of a form of Khớp Số.`
      : `${file} cannot be used: what stands at “${where}” does not fit the file of a form.`,
  noFormFile: (name) =>
    `“${name}” must be a .json that form read wrote; the forms of the program are always recognised.`,
  idTwice: (id) => `Two forms have the id “${id}”: change it in one of the files.`,
  heading: (title, id, sheet) => `${title} (${id}), read from the sheet “${sheet}”`,
  size: (rows, columns, relations) =>
    `${n(rows)} rows, ${n(columns)} columns, ${n(relations)} relations between them.`,
  counted: (known, of) => `It is known what ${n(known)} of ${n(of)} rows with figures count.`,
  unsure: (count) =>
    count === 1
      ? "One place is not certain and should be looked at (marked “?”)."
      : `${n(count)} places are not certain and should be looked at (marked “?”).`,
  columns: "Columns",
  typed: "left empty, to be typed",
  rows: "Rows",
  relations: "Relations",
  totals: "made up of",
  lookAt: (text) => `? ${text}`,
  saved: (file) => `The form was written to ${file}.`,
  carried: (rows, relations, form) =>
    `Taken over from form ${form}: what ${n(rows)} rows count, ${n(relations)} relations.`,
  compared: (before, now) => `${before} beside ${now}`,
  changeCount: (kind, count) => `${kind}: ${n(count)}`,
  nothingChanged: "Both forms have the same rows and columns.",
  doubtful: (text) => `${text} (not certain, to be confirmed)`,
  carries: (rows, relations) =>
    `What ${n(rows)} rows count, and ${n(relations)} relations that the new form lacks, can be taken over.`,
};
