import { type Edit, OVERLAY_TONES } from "../edit";
import type { Schema } from "../state/schema";
import type { Touched } from "./entry";

const text: Schema = { type: "string", maxLength: 40_000 };
const xml: Schema = { type: "string", maxLength: 20_000_000 };
const flag: Schema = { type: "boolean" };
const count: Schema = { type: "integer" };
const number: Schema = { type: "number" };
const address: Schema = { type: "string", minLength: 1, maxLength: 300 };
const list = (items: Schema): Schema => ({ type: "array", maxItems: 1_000_000, items });
const oneOf = (...words: readonly string[]): Schema => ({ type: "string", enum: words });

/** The fields of a record. */
interface Fields {
  readonly required: Readonly<Record<string, Schema>>;
  readonly optional?: Readonly<Record<string, Schema>>;
}

function record({ required, optional = {} }: Fields): Schema {
  return {
    type: "object",
    required: Object.keys(required),
    additionalProperties: false,
    properties: { ...required, ...optional },
  };
}

const orNull = (schema: Schema): Schema => ({
  ...schema,
  type: [...(typeof schema.type === "string" ? [schema.type] : schema.type), "null"],
});

const value: Schema = { type: ["number", "string", "boolean", "null"], maxLength: 40_000 };

const tone = oneOf(...OVERLAY_TONES);
const mark = record({ required: { at: list(address), tone } });

const format = record({
  required: {},
  optional: {
    numberFormat: text,
    bold: flag,
    italic: flag,
    fontName: text,
    fontSize: number,
    indent: count,
    horizontal: oneOf("left", "center", "right"),
    vertical: oneOf("top", "center", "bottom"),
    wrap: flag,
    border: flag,
    fill: { type: "string", pattern: "^#[0-9A-Fa-f]{6}$" },
  },
});

/** What a cell is given: `value` or `formula`, of which `read-undo-list` asks exactly one. */
const content = record({ required: {}, optional: { value, formula: text } });

const chart = record({
  required: { type: oneOf("column", "bar", "line", "pie"), title: text, source: address, place: address },
  optional: { hasLabels: flag, isPyramid: flag },
});

const print = record({
  required: { orientation: oneOf("portrait", "landscape"), fitToWidth: flag },
  optional: {
    titleRows: { type: "array", maxItems: 2, items: count },
    paper: oneOf("A4", "A3"),
    footer: text,
    pageNumbers: flag,
    pageBreaks: list(count),
  },
});

const sheet = record({
  required: {
    name: { type: "string", minLength: 1, maxLength: 31 },
    cells: list(record({ required: { at: address }, optional: { content, format } })),
    merges: list(address),
    columnWidths: list({ type: ["number", "undefined"] }),
  },
  optional: { rowHeights: list({ type: ["number", "undefined"] }), print, charts: list(chart) },
});

const kindOf = (kind: string, required: Fields["required"], optional?: Fields["optional"]): Schema =>
  record({ required: { kind: oneOf(kind), ...required }, ...(optional && { optional }) });

/** The shape of each edit, by its kind. */
export const EDIT_SCHEMAS: Readonly<Record<Edit["kind"], Schema>> = {
  "set-value": kindOf("set-value", { at: address, value }, { replacesFormula: flag }),
  "set-formula": kindOf("set-formula", { at: address, formula: text }),
  "add-sheet": kindOf("add-sheet", { sheet }),
  "remove-sheet": kindOf("remove-sheet", { sheet }),
  "add-overlay": kindOf("add-overlay", { at: list(address), tone }),
  "remove-overlays": kindOf(
    "remove-overlays",
    {},
    { marks: list(mark), tones: list(tone), sheets: list(text) },
  ),
  "set-note": kindOf("set-note", { at: address, text: orNull(text) }),
  "remove-notes": kindOf("remove-notes", {}),
  "set-state": kindOf("set-state", { xml: orNull(xml) }),
};

/** What a cell held: `value`, `formula`, or `beyond` with `text`. */
const held = record({
  required: {},
  optional: {
    value,
    formula: text,
    beyond: oneOf("error-value", "raised-text", "array-formula", "unseen"),
    text,
  },
});

/** The shape of each touched place, by its kind. */
export const TOUCHED_SCHEMAS: Readonly<Record<Touched["kind"], Schema>> = {
  cell: kindOf("cell", { at: address, before: held, after: held }),
  note: kindOf("note", { at: address, before: orNull(text), after: orNull(text) }),
  sheet: kindOf("sheet", { deed: oneOf("added", "removed"), sheet }),
  marks: kindOf("marks", { removed: list(mark), added: list(mark) }),
  state: kindOf("state", { before: orNull(xml), after: orNull(xml) }),
};

const anything: Schema = { type: "object" };

/** The shape of the whole; edits and touched places have one each, by their kind. */
export const UNDO_SCHEMA: Schema = record({
  required: {
    version: { type: "integer", enum: [1] },
    entries: {
      type: "array",
      maxItems: 10_000,
      items: record({
        required: {
          id: { type: "string", minLength: 1, maxLength: 200 },
          edits: list(anything),
          touched: list(anything),
        },
      }),
    },
  },
});
