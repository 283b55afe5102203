import { parseAddress } from "../parse-address";
import { misfit } from "../state/schema";
import { parseRange } from "../workbook/address";
import { type UndoEntry, type UndoList, UNDO_VERSION } from "./entry";
import { cellAddress } from "./held";
import { EDIT_SCHEMAS, TOUCHED_SCHEMAS, UNDO_SCHEMA } from "./undo-schema";

/** What came of reading an undo list that may have been written by anybody. */
export type UndoReading =
  | { readonly kind: "list"; readonly list: UndoList }
  /** Written by a later version of this program: it is left as it is and not used. */
  | { readonly kind: "newer"; readonly version: number }
  /** Not ours, or damaged; `where` names the place. */
  | { readonly kind: "unreadable"; readonly where: string };

/** The longest text that is looked at, in characters. */
const LONGEST = 50_000_000;

/** The JSON text of an undo list. */
export function writeUndoList(list: UndoList): string {
  return JSON.stringify(list);
}

/** Reads the JSON text of an undo list. What does not fit the schema, or names no place, is not used. */
export function readUndoList(json: string): UndoReading {
  if (json.length > LONGEST) return { kind: "unreadable", where: "" };
  let value: unknown;
  try {
    value = JSON.parse(json, withStandardWidths);
  } catch {
    return { kind: "unreadable", where: "" };
  }
  if (typeof value === "object" && value !== null && "version" in value) {
    const { version } = value;
    if (typeof version === "number" && version > UNDO_VERSION) return { kind: "newer", version };
  }
  const where = misfit(value, UNDO_SCHEMA) ?? entriesMisfit((value as UndoList).entries);
  return where === undefined ? { kind: "list", list: value as UndoList } : { kind: "unreadable", where };
}

/** JSON has no undefined: the standard width of a column comes back as null. */
function withStandardWidths(name: string, value: unknown): unknown {
  if ((name !== "columnWidths" && name !== "rowHeights") || !Array.isArray(value)) return value;
  return value.map((width: unknown) => width ?? undefined);
}

function entriesMisfit(entries: readonly UndoEntry[]): string | undefined {
  const ids = new Set<string>();
  for (const [i, { id, edits, touched }] of entries.entries()) {
    const path = `entries[${String(i)}]`;
    if (ids.has(id)) return `${path}.id`;
    ids.add(id);
    const where =
      listMisfit(edits, EDIT_SCHEMAS, `${path}.edits`) ??
      listMisfit(touched, TOUCHED_SCHEMAS, `${path}.touched`);
    if (where !== undefined) return where;
  }
  return undefined;
}

function listMisfit(
  items: readonly { readonly kind: string }[],
  schemas: Readonly<Record<string, Parameters<typeof misfit>[1]>>,
  path: string,
): string | undefined {
  for (const [i, item] of items.entries()) {
    const at = `${path}[${String(i)}]`;
    const schema = Object.hasOwn(schemas, item.kind) ? schemas[item.kind] : undefined;
    if (!schema) return `${at}.kind`;
    const where = misfit(item, schema, at) ?? placeMisfit(item, at);
    if (where !== undefined) return where;
  }
  return undefined;
}

/** What a schema cannot say: that an address is one, that a cell holds one thing. The shape is known to fit. */
function placeMisfit(value: unknown, path: string): string | undefined {
  if (Array.isArray(value)) return firstOf(value.map((item, i) => [item, `${path}[${String(i)}]`]));
  if (typeof value !== "object" || value === null) return undefined;
  const fields = Object.entries(value);
  const wrong = fields.find(([name, field]) => !isSound(name, field));
  if (wrong) return `${path}.${wrong[0]}`;
  return firstOf(fields.map(([name, field]) => [field, `${path}.${name}`]));
}

function firstOf(places: readonly (readonly [unknown, string])[]): string | undefined {
  for (const [value, path] of places) {
    const found = placeMisfit(value, path);
    if (found !== undefined) return found;
  }
  return undefined;
}

function isSound(name: string, field: unknown): boolean {
  switch (name) {
    case "at":
      if (Array.isArray(field)) return field.every((at) => parseAddress(String(at)) !== undefined);
      return cellAddress(String(field)) !== undefined;
    case "merges":
      return Array.isArray(field) && field.every((at) => parseRange(String(at)) !== undefined);
    case "source":
    case "place":
      return parseRange(String(field)) !== undefined;
    case "before":
    case "after":
    case "content":
      return typeof field !== "object" || field === null || holdsOneThing(field);
    default:
      return true;
  }
}

function holdsOneThing(field: object): boolean {
  const names = Object.keys(field).sort().join();
  return names === "value" || names === "formula" || names === "beyond,text";
}
