import { splitAddress } from "../core/address-list";
import type { EditValue, SetFormula, SetValue } from "../core/edit";
import type { Held } from "../core/undo/entry";
import { parseAddress } from "../core/parse-address";
import { cellName, rangeName } from "../core/workbook/address";

/** What a write of cells does and how it is taken back. */
export interface CellWrite {
  readonly edits: readonly (SetValue | SetFormula)[];
  /** With what stood there before loaded. */
  readonly range: Excel.Range;
  readonly sheet: string;
  /** A1 without the sheet. */
  readonly place: string;
}

/**
 * Asks, for each rectangle of cells, what stands there. Cells that follow one another in a row are one
 * rectangle.
 */
export function askBefore(
  context: Excel.RequestContext,
  edits: readonly (SetValue | SetFormula)[],
): CellWrite[] {
  return runsOf(edits).map((run) => {
    const { sheet } = splitAddress(run[0]?.at ?? "");
    const first = parseAddress(run[0]?.at ?? "")?.range ?? { row: 0, column: 0 };
    const place = rangeName({ ...first, rowCount: 1, columnCount: run.length });
    const range = context.workbook.worksheets.getItem(sheet).getRange(place);
    range.load(CONTENTS);
    return { edits: run, range, sheet, place };
  });
}

/** Writes the cells of a rectangle; what is returned has an address, and what they hold, once Excel has done it. */
export function writeCells(
  context: Excel.RequestContext,
  { edits, range, sheet, place }: CellWrite,
): Excel.Range {
  range.formulas = [edits.map(contentOf)];
  return context.workbook.worksheets.getItem(sheet).getRange(place).load(`address,${CONTENTS}`);
}

function contentOf(edit: SetValue | SetFormula): number | string | boolean {
  return edit.kind === "set-formula" ? `=${edit.formula}` : typed(edit.value);
}

/** The first cell that held a formula where a value was written; undefined where all is well. */
export function overwrittenFormula({ edits, range }: CellWrite): string | undefined {
  return edits.find(
    (edit, i) => edit.kind === "set-value" && edit.replacesFormula !== true && "formula" in heldIn(range, i),
  )?.at;
}

/** What tells the contents of a range. */
export const CONTENTS = "formulas,values,valueTypes";

/** What a cell in the first row of a range holds, whose contents were loaded. */
export function heldIn(range: Excel.Range, column: number): Held {
  const content: unknown = range.formulas[0]?.[column];
  const type: unknown = range.valueTypes[0]?.[column];
  if (typeof content === "string") {
    // A text that begins like a formula shows itself.
    const isText = type === "String" && range.values[0]?.[column] === content;
    if (content.startsWith("=") && !isText) return { formula: content.slice(1) };
    if (type === "Error") return { beyond: "error-value", text: content };
    return { value: content === "" ? null : content };
  }
  return { value: typeof content === "number" || typeof content === "boolean" ? content : null };
}

/** A value as a person would have to type it so that Excel takes it for what it is. */
export function typed(value: EditValue): number | string | boolean {
  if (value === null) return "";
  if (typeof value !== "string") return value;
  const readsAsOther = /^[=+\-@']|\d|^(?:true|false|đúng|sai)$|^#/i.test(value);
  return readsAsOther ? `'${value}` : value;
}

/** What a cell held, so that it is taken for the same again. */
export function retyped(held: Held): number | string | boolean {
  if ("formula" in held) return `=${held.formula}`;
  return "value" in held ? typed(held.value) : held.text;
}

/** Whether cells hold now what was to be written into them; Excel writes formulas in its own spelling. */
export function holdsWhatWasWritten({ edits }: CellWrite, now: readonly unknown[]): boolean {
  const spelt = (content: unknown): unknown =>
    typeof content === "string" ? content.replace(/^'|\s/g, "").toUpperCase() : content;
  return edits.every((edit, i) => spelt(contentOf(edit)) === spelt(now[i]));
}

function runsOf(edits: readonly (SetValue | SetFormula)[]): (SetValue | SetFormula)[][] {
  const runs: (SetValue | SetFormula)[][] = [];
  let next = "";
  for (const edit of edits) {
    const { sheet } = splitAddress(edit.at);
    const place = parseAddress(edit.at)?.range;
    if (!place) throw new Error(`no cell: ${edit.at}`);
    if (`${sheet}!${cellName(place.row, place.column)}` === next) runs.at(-1)?.push(edit);
    else runs.push([edit]);
    next = `${sheet}!${cellName(place.row, place.column + 1)}`;
  }
  return runs;
}
