import { readRecords } from "./csv-records";

/** In the order they are preferred where two fit alike: a comma is often inside numbers and sentences. */
const DELIMITERS = ["\t", ";", "|", ","] as const;
const RECORDS_LOOKED_AT = 200;

/** What separates the fields, and where the first record begins. */
export interface Delimiter {
  readonly delimiter: string;
  readonly start: number;
}

/**
 * Finds the delimiter: the one a first line `sep=;` names (Excel's own convention), else the one
 * that cuts most records into the same number of fields.
 */
export function findDelimiter(text: string): Delimiter {
  const named = /^\uFEFF?sep=(.)\r?\n?/i.exec(text);
  if (named?.[1] !== undefined) return { delimiter: named[1], start: named[0].length };
  // A quoted field that never ends would make every probe read the whole file.
  const probe = text.slice(0, 0x10000);
  let best = { delimiter: ",", regularity: 0 };
  for (const delimiter of DELIMITERS) {
    const regularity = regularityOf(probe, delimiter);
    if (regularity > best.regularity + 0.1) best = { delimiter, regularity };
  }
  return { delimiter: best.delimiter, start: 0 };
}

/** The share of records that have the most usual number of fields, if that is more than one. */
function regularityOf(text: string, delimiter: string): number {
  const widths: number[] = [];
  const take = (row: number, column: number): void => {
    widths[row] = column + 1;
  };
  readRecords(text, delimiter, take, 0, RECORDS_LOOKED_AT);
  const counts = new Map<number, number>();
  for (const width of widths) if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1);
  return Math.max(0, ...counts.values()) / Math.max(1, widths.length);
}
