import { dayNumber } from "../../workbook/day-number";
import type { Raw } from "./raw-column";

/** One criterion of COUNTIFS on a column of a list. */
export interface ColumnCriterion {
  readonly column: number;
  /** As it stands in the formula: `"Nữ"`, `">="&DATE(2021,1,1)`. */
  readonly text: string;
  readonly meets: (raw: Raw) => boolean;
}

/** What COUNTIFS counts in one go: all must be met. */
export type Term = readonly ColumnCriterion[];

/** Something is there; nothing is there. */
export function isThere(column: number, isWanted: boolean): ColumnCriterion {
  return {
    column,
    text: isWanted ? '"<>"' : '"="',
    meets: ({ kind }) => (kind === "blank") !== isWanted,
  };
}

/** A text that is not empty. */
export function isText(column: number): ColumnCriterion {
  return { column, text: '"?*"', meets: ({ kind }) => kind === "text" };
}

export function isAboveZero(column: number): ColumnCriterion {
  return { column, text: '">0"', meets: (raw) => raw.kind === "number" && raw.value > 0 };
}

/** A day, as Excel counts it from 1899-12-30; a lower end is met itself, an upper one is not. */
export function isFromDay(column: number, day: Day): ColumnCriterion {
  return {
    column,
    text: `">="&${dateCall(day)}`,
    meets: (raw) => raw.kind === "number" && raw.value >= serialOf(day),
  };
}

export function isBeforeDay(column: number, day: Day): ColumnCriterion {
  return {
    column,
    text: `"<"&${dateCall(day)}`,
    meets: (raw) => raw.kind === "number" && raw.value < serialOf(day),
  };
}

export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

function dateCall(day: Day): string {
  return `DATE(${[day.year, day.month, day.day].join(",")})`;
}

function serialOf(day: Day): number {
  return dayNumber(day.year, day.month, day.day);
}

/** A criterion of more characters is none to Excel. */
const LONGEST = 200;
/** Composed letters, no signs that are not seen, nothing that a criterion would take for a comparison. */
const PLAIN = /^(?![=<>])[^\p{C}]+$/u;

/**
 * The criterion that a cell holds just these words, or that it does not; undefined where programs may read it in
 * different ways. With a digit in it a text could be read as a number or a day ("12/12"): behind it an asterisk keeps it
 * a text, and all that begins with it is met.
 */
export function isWords(column: number, words: string, isWanted: boolean): ColumnCriterion | undefined {
  if (words.length > LONGEST || !PLAIN.test(words) || words !== words.normalize("NFC")) return undefined;
  const isOpen = /[\d]/.test(words) || /^(?:true|false)$/i.test(words);
  const pattern = words.replace(/[*?~]/g, "~$&") + (isOpen ? "*" : "");
  const folded = words.toLowerCase();
  const holds = (raw: Raw): boolean =>
    raw.kind === "text" && (isOpen ? raw.folded.startsWith(folded) : raw.folded === folded);
  return {
    column,
    text: `"${isWanted ? "" : "<>"}${pattern.replaceAll('"', '""')}"`,
    meets: (raw) => holds(raw) === isWanted,
  };
}
