import { type WorkbookView } from "../tables/sheet-view";
import { CellKind } from "../workbook/cells";
import type { Sheet } from "../workbook/workbook";
import { type Field, readsOf } from "./field";
import { compact, foldTerm } from "./fold-term";
import { readCoded } from "./read-coded";
import { type DateReading, readDate, readDateNumber } from "./read-date";
import type { RosterMapping, UnreadReason } from "./roster";
import { vocabularyOf } from "./vocabulary";

/** What one cell says of one field. */
export type CellReading =
  | { readonly kind: "blank" }
  | {
      readonly kind: "facts";
      readonly facts: readonly (readonly [field: Field, value: string])[];
      readonly levels?: readonly string[];
    }
  | { readonly kind: "unread"; readonly reason: UnreadReason; readonly options: readonly string[] };

const BLANK: CellReading = { kind: "blank" };
const NO_DATE: CellReading = { kind: "unread", reason: "not-a-date", options: [] };
const IMPOSSIBLE: CellReading = { kind: "unread", reason: "impossible-date", options: [] };
/** Before words of a vocabulary's column that are none of it, where others may stand there too. */
export const FREE = "text:";
const SAID_UNKNOWN: CellReading = { kind: "unread", reason: "unknown-date", options: [] };
/** Days of which a list says itself that nobody knows them; read of texts without case. */
const NOT_KNOWN =
  /^(?:\?+|(?:không|ko|k|chưa) (?:rõ|nhớ|biết|xác định|tìm thấy)|thất lạc|mất (?:hồ sơ|giấy tờ)|unknown|not known|n\/a)(?![\p{L}])/u;
/** Who has no day of full membership yet. */
const NOT_YET = /^(?:chưa(?: có| chính thức)?|(?:đang |còn )?dự bị|not yet|probationary)$/u;
/** "nt", "-nt-", "như trên" and the like; in capitals it may be an abbreviation of something else. */
const DITTO = /^[-–—.\s]*(?:[nN]\.?t\.?|[nN]hư trên|[″"”“〃]{1,2}|'{2})[-–—.\s]*$/u;
const LONGEST_DITTO = 12;
const CROSS = /^(?:[xX✓✔vV+*]|1|có)$/u;
const NOTHING = /^[-–—_.…\s]*$/;
/** "…/12" as it is printed, of which nothing was filled in. */
const NOT_FILLED = /^[-–—_.…\s]*\/\s*\d+$/;

/** Reads the cells of a workbook's lists; a text that stands in many cells is read once for each field. */
export class CellReader {
  /** Texts of dates and vocabularies; cards and names seldom stand twice. */
  private readonly known = new Map<Field, Map<number, CellReading>>();
  private readonly days = new Map<Field, Map<number, CellReading>>();
  private readonly told = new Map<string, string>();

  constructor(
    private readonly view: WorkbookView,
    { values = [] }: RosterMapping = {},
  ) {
    for (const { field, text, value } of values)
      this.told.set(`${field}\u001f${compact(foldTerm(text))}`, value);
  }

  read(sheet: Sheet, index: number, field: Field): CellReading {
    const { cells } = sheet;
    const kind = index < 0 ? CellKind.blank : cells.kind[index];
    const value = cells.value[index] ?? 0;
    if (kind === CellKind.text) {
      return this.readKnown(value, field);
    }
    if (kind === CellKind.number) {
      if (readsOf(field) !== "date") return this.readText(String(value), field);
      const isDate = this.view.dateStyles[cells.style[index] ?? 0] === 1;
      return this.readDay(value, isDate, field);
    }
    if (kind === CellKind.blank || index < 0) return BLANK;
    return { kind: "unread", reason: readsOf(field) === "date" ? "not-a-date" : "unknown", options: [] };
  }

  private readDay(value: number, isDate: boolean, field: Field): CellReading {
    const day = Math.floor(value) * 2 + Number(isDate);
    let read = this.days.get(field);
    if (!read) this.days.set(field, (read = new Map<number, CellReading>()));
    let reading = value === Math.floor(value) ? read.get(day) : undefined;
    if (!reading) {
      reading = ofDate(field, readDateNumber(value, this.view.workbook.date1904, isDate));
      if (value === Math.floor(value)) read.set(day, reading);
    }
    return reading;
  }

  private readKnown(index: number, field: Field): CellReading {
    const text = this.view.workbook.strings[index] ?? "";
    const reads = readsOf(field);
    if (reads === "code" || reads === "text") return this.readText(text, field);
    let read = this.known.get(field);
    if (!read) this.known.set(field, (read = new Map<number, CellReading>()));
    let reading = read.get(index);
    if (!reading) read.set(index, (reading = this.readText(text, field)));
    return reading;
  }

  /** What a user said that a text means in a column; undefined where nobody said anything. */
  toldOf(text: string, field: Field): CellReading | undefined {
    if (this.told.size === 0) return undefined;
    const value = this.told.get(`${field}\u001f${compact(foldTerm(text))}`);
    if (value === undefined) return undefined;
    return value === "" ? BLANK : { kind: "facts", facts: [[field, value]] };
  }

  /** Reads a text as a cell of the field. */
  readText(text: string, field: Field): CellReading {
    const trimmed = text.trim();
    const told = this.toldOf(text, field);
    if (told) return told;
    switch (readsOf(field)) {
      case "ignored":
        return BLANK;
      case "date":
        return readDay(trimmed, field);
      case "coded":
        return readVocabulary(trimmed, field);
      case "code":
      case "text": {
        const words = plainWords(trimmed, field);
        return words === "" ? BLANK : { kind: "facts", facts: [[field, words]] };
      }
    }
  }

  /** Whether a cell holds what the field's cells hold. */
  fits(sheet: Sheet, index: number, field: Field): boolean {
    return this.read(sheet, index, field).kind === "facts" && !this.isOpenText(sheet, index, field);
  }

  /** Whether a cell is crossed. */
  isCross(sheet: Sheet, index: number): boolean {
    return CROSS.test(this.textOf(sheet, index));
  }

  /** Whether a cell says that it says what stands above it. */
  isDitto({ cells }: Sheet, index: number): boolean {
    if (cells.kind[index] !== CellKind.text) return false;
    const text = this.view.workbook.strings[cells.value[index] ?? -1] ?? "";
    return text.length <= LONGEST_DITTO && DITTO.test(text);
  }

  /** The words of a cell; a number as it is typed. */
  textOf(sheet: Sheet, index: number): string {
    if (index < 0) return "";
    const value = sheet.cells.value[index] ?? 0;
    if (sheet.cells.kind[index] === CellKind.number) return String(value);
    return sheet.cells.kind[index] === CellKind.text ? (this.view.workbook.strings[value] ?? "").trim() : "";
  }

  private isOpenText(sheet: Sheet, index: number, field: Field): boolean {
    if (vocabularyOf(field)?.open !== true) return false;
    return readCoded(field, this.textOf(sheet, index)).kind !== "values";
  }
}

const UNCLEAN = /[^\p{L}\p{N}]{2}|[\t-\r]|\p{M}/u;

/** Whether a text may hold marks of their own, other white space than single blanks, or the like. */
function mayBeUnclean(text: string): boolean {
  let wasLetter = true;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const isLetter =
      (code >= 0x61 && code <= 0x7a) ||
      (code >= 0x41 && code <= 0x5a) ||
      (code >= 0x30 && code <= 0x39) ||
      (code >= 0xc0 && code < 0x300) ||
      (code >= 0x1e00 && code < 0x1f00);
    // Of a single blank, point or dash between letters nothing is to be made.
    if (!isLetter && (!wasLetter || code < 0x20 || code > 0x7e)) return true;
    wasLetter = isLetter;
  }
  return false;
}

/** The words of a cell that are kept as they stand, or the number of a card without spaces; "" for none. */
export function plainWords(text: string, field: Field): string {
  if (readsOf(field) === "code") {
    const number = /^[0-9A-Z]*$/.test(text) ? text : text.replace(/[\s.\-'–]/g, "").toUpperCase();
    // "chưa cấp", "mất thẻ": words are no number.
    return /\d/.test(number) ? number : "";
  }
  if (!mayBeUnclean(text) && text.length > 1) return text;
  if (NOTHING.test(text)) return "";
  return UNCLEAN.test(text) ? text.normalize("NFC").replace(/\s+/g, " ") : text;
}

/** Before these years nothing of the kind happened to anybody who is listed. */
function earliestYear(field: Field): number {
  return field === "person.birthDate" ? 1910 : 1930;
}

function readDay(text: string, field: Field): CellReading {
  if (NOTHING.test(text)) return BLANK;
  const reading = readDate(text, earliestYear(field));
  if (reading.kind !== "unknown") return ofDate(field, reading);
  const words = text.normalize("NFC").toLowerCase().replace(/\s+/g, " ");
  if (field === "party.officialDate" && NOT_YET.test(words)) return BLANK;
  return NOT_KNOWN.test(words) ? SAID_UNKNOWN : NO_DATE;
}

function ofDate(field: Field, reading: DateReading): CellReading {
  switch (reading.kind) {
    case "date":
      return { kind: "facts", facts: [[field, reading.date]] };
    case "impossible":
      return IMPOSSIBLE;
    case "ambiguous":
      return { kind: "unread", reason: "ambiguous", options: [] };
    case "unknown":
      return NO_DATE;
  }
}

function readVocabulary(text: string, field: Field): CellReading {
  if (NOT_FILLED.test(text)) return BLANK;
  const vocabulary = vocabularyOf(field);
  const reading = readCoded(field, text);
  if (reading.kind === "values") {
    return {
      kind: "facts",
      facts: reading.values,
      ...(reading.levels && { levels: reading.levels }),
    };
  }
  if (text === "" || NOTHING.test(text)) return BLANK;
  if (reading.kind === "ambiguous") return { kind: "unread", reason: "ambiguous", options: reading.ids };
  if (vocabulary?.open === true)
    return { kind: "facts", facts: [[field, FREE + text.normalize("NFC").replace(/\s+/g, " ")]] };
  return { kind: "unread", reason: "unknown", options: [] };
}
