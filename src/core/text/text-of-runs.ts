import { fontEncoding } from "./font-encoding";
import { toUnicode } from "./to-unicode";

/** A stretch of a text that has one font. */
export interface TextRun {
  readonly text: string;
  readonly font: string;
  readonly raised: boolean;
}

/** A cell's text as `StringTable.indexOf` takes it. */
export interface CellText {
  readonly text: string;
  /** What stands in superscript: footnote marks. */
  readonly raised: string;
  /** As the file has it, where its runs were typed in fonts of several encodings and each was read by its own. */
  readonly original?: string;
}

/** Joins runs. A text all of which stands raised is no footnote mark. */
export function textOfRuns(runs: readonly TextRun[]): CellText {
  const encodings = new Set(
    runs.filter(({ text }) => /[^\0-\u007f]/.test(text)).map(({ font }) => fontEncoding(font)),
  );
  const isMixed = encodings.size > 1;
  const readable = isMixed
    ? runs.map((run) => ({ ...run, text: toUnicode(run.text, { font: run.font }) }))
    : runs;
  const joined = join(readable);
  if (!isMixed) return joined;
  const original = join(runs).text;
  return original === joined.text ? joined : { ...joined, original };
}

function join(runs: readonly TextRun[]): CellText {
  let [text, raised] = ["", ""];
  for (const run of runs) {
    if (run.raised) raised += run.text;
    else text += run.text;
  }
  return text === "" ? { text: raised, raised: "" } : { text, raised };
}
