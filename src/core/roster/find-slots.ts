import { type WorkbookView } from "../tables/sheet-view";
import type { Sheet } from "../workbook/workbook";
import type { CellReader } from "./cell-reader";
import { type Field, readsOf } from "./field";
import { type HeaderBlock, readCaptions } from "./find-headers";
import { datePart, headingFields, headingOf, stackedFields } from "./heading";
import type { RosterColumn, RosterMapping, Slot } from "./roster";
import type { ColumnSpan } from "./side-by-side";
import { sampleColumn } from "./sample-column";
import { readWord, vocabularyOf } from "./vocabulary";

interface Caption {
  readonly text: string;
  readonly isGroup: boolean;
}

/** What the headings of a list name, and the columns that somebody must be asked about. */
export interface FoundSlots {
  readonly columns: readonly RosterColumn[];
  readonly questions: readonly {
    column: number;
    captions: readonly string[];
    candidates: readonly Field[];
  }[];
}

/**
 * The columns of a list by their headings; by their cells where a heading could mean several things or is
 * missing. What remains open is asked, never guessed.
 */
export function findSlots(
  view: WorkbookView,
  sheet: Sheet,
  header: HeaderBlock,
  bodyBottom: number,
  reader: CellReader,
  mapping: RosterMapping,
  span: ColumnSpan,
): FoundSlots {
  const columns: RosterColumn[] = [];
  const questions: { column: number; captions: readonly string[]; candidates: readonly Field[] }[] = [];
  const captionsOf = readCaptions(view, sheet, header);
  const taken = new Set<Field>();
  const sampled = (column: number): readonly number[] =>
    sampleColumn(sheet, column, header.bottom + 1, bodyBottom);
  const open: { column: number; path: readonly Caption[]; candidates: readonly Field[] }[] = [];
  const add = (column: number, path: readonly Caption[], slots: readonly Slot[]): void => {
    columns.push({ column, captions: path.map(({ text }) => text), slots });
    for (const slot of slots) if (slot.kind === "field") taken.add(slot.field);
  };
  for (let column = span.first; column < span.end; column++) {
    const path = captionsOf.get(column) ?? [];
    const told = mapped(path, mapping);
    const found = told ? { slots: [{ kind: "field", field: told } as const] } : slotsOf(path);
    const code = codeGoingOn(columns.at(-1), column, path);
    if (code) {
      add(column, path, [{ kind: "field", field: code, goesOn: true }]);
      continue;
    }
    if ("slots" in found && !isTwice(found.slots, taken, columns.at(-1), column, path))
      add(column, path, found.slots);
    else if ("slots" in found) open.push({ column, path, candidates: fieldsOf(found.slots) });
    else open.push({ column, path, candidates: found.candidates });
  }
  for (const { column, path, candidates } of open) {
    const free = candidates.filter((field) => !taken.has(field));
    const cells = sampled(column);
    if (cells.length === 0) continue;
    const field =
      path.length === 0
        ? byContent(BY_CONTENT, cells, reader, sheet, taken)
        : byContent(free, cells, reader, sheet, taken);
    if (field) add(column, path, [isMark(field, cells, reader, sheet) ?? { kind: "field", field }]);
    else if (path.length > 0) questions.push({ column, captions: path.map(({ text }) => text), candidates });
  }
  columns.sort((a, b) => a.column - b.column);
  return { columns, questions };
}

/** Columns without a heading are known by their cells where nothing else could be meant. */
const BY_CONTENT: readonly Field[] = ["person.gender", "person.ethnicity", "person.religion"];

function mapped(path: readonly Caption[], { headings = [] }: RosterMapping): Field | undefined {
  if (headings.length === 0 || path.length === 0) return undefined;
  const heading = headingOf(path.map(({ text }) => text));
  return headings.find((known) => known.heading === heading)?.field;
}

function slotsOf(
  path: readonly Caption[],
): { readonly slots: readonly Slot[] } | { readonly candidates: readonly Field[] } {
  const leaf = path.at(-1)?.text ?? "";
  const above = path.at(-2);
  const joined = (from: number): string =>
    path
      .slice(from)
      .map(({ text }) => text)
      .join(" ");
  const stacked =
    path.length > 1 && path.every(({ isGroup }) => !isGroup)
      ? path.map(({ text }) => headingFields(text))
      : [];
  if (stacked.length > 1 && stacked.every((fields) => fields.length === 1))
    return { slots: stacked.flat().map((field) => ({ kind: "field", field })) };
  for (let from = 0; from < path.length - 1; from++) {
    const fields = headingFields(joined(from));
    if (fields.length === 1 && fields[0]) return { slots: [{ kind: "field", field: fields[0] }] };
  }
  if (above) {
    const inGroup = headingFields(above.text).flatMap((field) => slotInGroup(field, leaf) ?? []);
    const [slot, ...rest] = inGroup;
    if (slot && rest.length === 0) return { slots: [slot] };
  }
  const lines = stackedFields(leaf);
  const fields = headingFields(leaf);
  if (fields.length === 0 && lines.length > 1)
    return { slots: lines.map((field) => ({ kind: "field", field })) };
  const [only, ...others] = fields;
  if (only && others.length === 0) return { slots: [{ kind: "field", field: only }] };
  if (fields.length === 0) {
    const sex = readWord("person.gender", leaf);
    if (leaf !== "" && sex.kind === "value")
      return { slots: [{ kind: "mark", field: "person.gender", value: sex.id }] };
  }
  return { candidates: fields };
}

/** What a caption says below that of a field: a part of its date, the sex whose date it is, a value to be crossed. */
function slotInGroup(field: Field, leaf: string): Slot | undefined {
  if (readsOf(field) === "date") {
    const part = datePart(leaf);
    if (part) return { kind: "date-part", field, part };
    const sex = readWord("person.gender", leaf);
    if (sex.kind === "value" && field === "person.birthDate")
      return { kind: "by-sex", field, sex: sex.id === "male" ? "male" : "female" };
    return undefined;
  }
  const value = readWord(field, leaf);
  return value.kind === "value" ? { kind: "mark", field, value: value.id } : undefined;
}

/** The same field a second time: a name that goes on in the next column is none, nor are words of any kind. */
function isTwice(
  slots: readonly Slot[],
  taken: ReadonlySet<Field>,
  before: RosterColumn | undefined,
  column: number,
  path: readonly Caption[],
): boolean {
  const [slot] = slots;
  if (slot?.kind !== "field" || slots.length > 1 || !taken.has(slot.field)) return false;
  const goesOn =
    slot.field === "person.name" &&
    before?.column === column - 1 &&
    before.captions.join() === path.map(({ text }) => text).join();
  return !goesOn && readsOf(slot.field) !== "text" && readsOf(slot.field) !== "ignored";
}

/** A number one digit a cell: the same caption over the column before, which holds the digits before. */
function codeGoingOn(
  before: RosterColumn | undefined,
  column: number,
  path: readonly Caption[],
): Field | undefined {
  const [slot] = before?.slots ?? [];
  if (before?.column !== column - 1 || slot?.kind !== "field" || readsOf(slot.field) !== "code")
    return undefined;
  return path.length > 0 && before.captions.join() === path.map(({ text }) => text).join()
    ? slot.field
    : undefined;
}

function fieldsOf(slots: readonly Slot[]): Field[] {
  return slots.flatMap((slot) => (slot.kind === "field" ? [slot.field] : []));
}

const MOST_UNREAD = 0.1;

/** The one of several fields whose cells a column holds; undefined where none fits, or more than one. */
function byContent(
  candidates: readonly Field[],
  cells: readonly number[],
  reader: CellReader,
  sheet: Sheet,
  taken: ReadonlySet<Field>,
): Field | undefined {
  const fitting = candidates.filter((field) => {
    if (taken.has(field) || readsOf(field) === "text" || readsOf(field) === "ignored") return false;
    const unread = cells.filter(
      (cell) => !reader.fits(sheet, cell, field) && !reader.isCross(sheet, cell),
    ).length;
    const crosses = cells.filter((cell) => reader.isCross(sheet, cell)).length;
    const canCross = field === "party.kind";
    return crosses > 0 && !canCross ? false : unread <= cells.length * MOST_UNREAD;
  });
  return fitting.length === 1 ? fitting[0] : undefined;
}

function isMark(field: Field, cells: readonly number[], reader: CellReader, sheet: Sheet): Slot | undefined {
  if (field !== "party.kind" || !cells.every((cell) => reader.isCross(sheet, cell))) return undefined;
  return vocabularyOf(field) && { kind: "mark", field, value: "probationary" };
}
