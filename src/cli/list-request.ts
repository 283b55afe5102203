import type { Locale } from "../core/message";
import { wordsOf } from "../locales";

/** How lists of members are taken. */
export interface GivenOfLists {
  readonly names?: "shown";
  readonly asOf?: string;
  readonly largeChange?: number;
  /** Counts tell the rows behind them. */
  readonly withRows?: true;
  /** The path of a file that says what columns and values mean. */
  readonly lists?: string;
}

/** The lists of members of one workbook, and what of them was not understood. */
export interface ListsRequest {
  readonly kind: "lists";
  readonly path: string;
  readonly json: boolean;
  /** Where a file goes in which what is not known can be told. */
  readonly out: string | undefined;
  readonly given: GivenOfLists;
  readonly locale: Locale;
}

/** Beside `--names` and `--as-of`, which other commands have too. */
export const LIST_OPTIONS = {
  lists: { type: "string" },
  "large-change": { type: "string" },
  rows: { type: "boolean" },
} as const;

type Values = Readonly<Record<string, unknown>>;

/** What of a command line is about lists; a sentence where it cannot be done. */
export function givenOfLists(values: Values, locale: Locale): GivenOfLists | string {
  const { listWords } = wordsOf(locale);
  const { names, lists, rows, "as-of": asOf, "large-change": change } = values;
  if (typeof asOf === "string" && !isDay(asOf)) return wordsOf(locale).fillWords.badDay(asOf);
  if (typeof change === "string" && !(Number(change) > 0)) return listWords.badChange(change);
  return {
    ...(rows === true && { withRows: true }),
    ...(names === true && { names: "shown" }),
    ...(typeof asOf === "string" && { asOf }),
    ...(typeof change === "string" && { largeChange: Number(change) }),
    ...(typeof lists === "string" && { lists }),
  };
}

const OF_LISTS: ReadonlySet<string> = new Set(["json", "out", "lists", "lang", "as-of"]);

/** What the command line asks; a sentence where it cannot be done. */
export function listsRequest(
  paths: readonly string[],
  values: Values,
  locale: Locale,
): ListsRequest | string {
  const { listWords, problems } = wordsOf(locale);
  const foreign = Object.keys(values).find((name) => values[name] !== undefined && !OF_LISTS.has(name));
  if (foreign !== undefined) return listWords.optionNotOfLists(`--${foreign}`);
  const [path, ...more] = paths;
  if (path === undefined) return problems.noPaths;
  if (more.length > 0) return listWords.oneFile;
  const given = givenOfLists(values, locale);
  if (typeof given === "string") return given;
  const out = typeof values.out === "string" ? values.out : undefined;
  return { kind: "lists", path, json: values.json === true, out, given, locale };
}

/** A day that the calendar has: `2021-12-31`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
