import { formatMessage, type Locale, type MessageData, type Text } from "../message";
import type { PatternEntry } from "../report";
import { columnName } from "../workbook/address";
import type { Direction } from "./line-view";
import { linkText } from "./link-text";
import { type Pattern, placeOf } from "./pattern";

/** The sentences in which a pattern is told: by columns where its total is a column, by rows where it is a row. */
const TEXTS: Readonly<Record<string, Text>> = {
  "sum-across": { vi: "Cột {total} = {formula}", en: "Column {total} = {formula}" },
  "sum-down": { vi: "Dòng {total} = {formula}", en: "Row {total} = {formula}" },
  "share-across": {
    vi: "Cột {total} = cột {part} ÷ cột {whole}",
    en: "Column {total} = column {part} ÷ column {whole}",
  },
  "share-of-total": {
    vi: "Cột {total} = cột {part} ÷ tổng của cột {part}",
    en: "Column {total} = column {part} ÷ the total of column {part}",
  },
  "share-down": {
    vi: "Dòng {total} = dòng {part} ÷ dòng {whole}",
    en: "Row {total} = row {part} ÷ row {whole}",
  },
  "change-across": {
    vi: "Cột {total} = tỷ lệ tăng, giảm của cột {new} so với cột {old}",
    en: "Column {total} = the change of column {new} against column {old}",
  },
  "change-down": {
    vi: "Dòng {total} = tỷ lệ tăng, giảm của dòng {new} so với dòng {old}",
    en: "Row {total} = the change of row {new} against row {old}",
  },
  "average-across": {
    vi: "Cột {total} = trung bình cộng của các cột {parts}",
    en: "Column {total} = the average of columns {parts}",
  },
  "average-down": {
    vi: "Dòng {total} = trung bình cộng của các dòng {parts}",
    en: "Row {total} = the average of rows {parts}",
  },
  count: { vi: "Các số đếm được trong danh sách {list}", en: "Figures that the list {list} counts" },
  "of-which-across": {
    vi: "Cột {parts} không lớn hơn cột {total}",
    en: "Column {parts} not greater than column {total}",
  },
  "of-which-down": {
    vi: "Dòng {parts} không lớn hơn dòng {total}",
    en: "Row {parts} not greater than row {total}",
  },
};

/** How a single position and a run of neighbours are called. */
const WORDS: Readonly<Record<Direction, { readonly one: Text; readonly run: Text }>> = {
  across: {
    one: { vi: "cột {at}", en: "column {at}" },
    run: { vi: "tổng các cột {at}", en: "the sum of columns {at}" },
  },
  down: {
    one: { vi: "dòng {at}", en: "row {at}" },
    run: { vi: "tổng các dòng {at}", en: "the sum of rows {at}" },
  },
};

/** What the sentence of a pattern is made of. Names are columns (`H`) or row numbers (`12`). */
export function describePattern(pattern: Pattern): { messageId: string; data: MessageData } {
  const { kind, direction, table } = pattern;
  const name = (position: number): string => {
    const { row, column } = placeOf(table, direction, position, 0);
    return direction === "across" ? columnName(column) : String(row + 1);
  };
  const total = name(pattern.total);
  if (kind === "share") {
    const [part = 0, whole = 0] = pattern.parts;
    const messageId = pattern.baseLines ? "share-of-total" : `share-${direction}`;
    return { messageId, data: { total, part: name(part), whole: name(whole) } };
  }
  if (kind === "change") {
    const [newer = 0, older = 0] = pattern.parts;
    return { messageId: `change-${direction}`, data: { total, new: name(newer), old: name(older) } };
  }
  if (kind === "average") {
    const parts = runsOf(pattern).map(({ first, last }) =>
      last === first ? name(first) : `${name(first)}–${name(last)}`,
    );
    return { messageId: `average-${direction}`, data: { total, parts } };
  }
  if (kind === "of-which")
    return { messageId: `of-which-${direction}`, data: { total, parts: pattern.parts.map(name) } };
  const runs = runsOf(pattern).map(
    ({ first, last, sign }) =>
      `${sign < 0 ? "-" : "+"}${name(first)}${last === first ? "" : `:${name(last)}`}`,
  );
  return { messageId: `sum-${direction}`, data: { total, runs } };
}

/** Parts in runs of neighbours with one sign: twelve parts in a row are said as one range. */
function runsOf(pattern: Pattern): { first: number; last: number; sign: number }[] {
  const runs: { first: number; last: number; sign: number; count: number }[] = [];
  pattern.parts.forEach((part, k) => {
    const sign = pattern.signs[k] ?? 1;
    const run = runs[runs.length - 1];
    if (run?.sign === sign && part === run.last + 1) {
      run.last = part;
      run.count++;
    } else runs.push({ first: part, last: part, sign, count: 1 });
  });
  // Two neighbours read better apart: F + G, not F:G.
  return runs.flatMap((run) =>
    run.count === 2
      ? [
          { first: run.first, last: run.first, sign: run.sign },
          { first: run.last, last: run.last, sign: run.sign },
        ]
      : [run],
  );
}

/** The sentence of a pattern in a language: "Cột H = cột F + cột G". */
export function patternText(
  { messageId, data }: Pick<PatternEntry, "messageId" | "data">,
  locale: Locale,
): string {
  if (messageId === "equal" || messageId === "sum-of-places")
    return linkText(messageId === "equal" ? "equal" : "sum", data, locale);
  const text = TEXTS[messageId];
  if (!text) throw new Error(`no sentence for pattern ${messageId}`);
  const { runs } = data;
  if (!Array.isArray(runs)) return formatMessage(text, data, locale);
  const words = WORDS[messageId === "sum-down" ? "down" : "across"];
  const formula = (runs as readonly string[])
    .map((run, k) => {
      const text = run.includes(":") ? words.run : words.one;
      const sign = run.startsWith("-") ? "−" : k === 0 ? "" : "+";
      const at = run.slice(1).replace(":", "–");
      return `${sign}${sign && " "}${formatMessage(text, { at }, locale)}`;
    })
    .join(" ");
  return formatMessage(text, { ...data, formula }, locale);
}
