import { formatNumber } from "../../core/message";
import type { FileState } from "../../locales/words";
import { oneLine, padTo, type Presentation, widthOf } from "./presentation";

/** One file in the table at the end. */
export interface SummaryRow {
  readonly file: string;
  readonly findings: number;
  readonly undecided: number;
  readonly state: FileState;
}

/** What became of each of many files: a line each, and one of totals. */
export function summaryTable(rows: readonly SummaryRow[], presentation: Presentation): string {
  const { words, colours, locale } = presentation;
  const { file, findings, undecided, state } = words.summaryColumns;
  const cells = rows.map((row) => [
    oneLine(row.file),
    row.state === "unread" ? "–" : formatNumber(row.findings, locale),
    row.state === "unread" ? "–" : formatNumber(row.undecided, locale),
    words.states[row.state],
  ]);
  const header = [file, findings, undecided, state];
  const widths = header.map((_, k) => Math.max(...[header, ...cells].map((line) => widthOf(line[k] ?? ""))));
  const lineOf = (line: readonly string[]): string => {
    const [first = "", ...others] = line.map((text, k) => {
      const width = widths[k] ?? 0;
      return k === 1 || k === 2 ? " ".repeat(width - widthOf(text)) + text : padTo(text, width);
    });
    return `  ${[first, ...others].join("  ")}`.trimEnd();
  };
  const count = (wanted: FileState): number => rows.filter((row) => row.state === wanted).length;
  return [
    colours.bold(words.summaryHeading),
    colours.dim(lineOf(header)),
    ...cells.map((line, i) => colourOf(rows[i]?.state, presentation)(lineOf(line))),
    words.summaryTotal(rows.length, count("inconsistent"), count("unread")),
    "",
  ].join("\n");
}

function colourOf(state: FileState | undefined, { colours }: Presentation): (text: string) => string {
  if (state === "inconsistent" || state === "unread") return colours.red;
  return state === "query" || state === "undecided" ? colours.yellow : String;
}
