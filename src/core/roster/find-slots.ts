import { type WorkbookView } from "../tables/sheet-view";
import type { Sheet } from "../workbook/workbook";
import type { CellReader } from "./cell-reader";
import { type Field, readsOf } from "./field";
import { type HeaderBlock, readCaptions } from "./find-headers";
import { datePart, headingFields, headingOf, stackedFields } from "./heading";
import type { RosterColumn, RosterMapping, Slot } from "./roster";
import type { ColumnSpan } from "./side-by-side";
import { sampleColumn } from "./sample-column";
import { branchWord } from "./unit-name";
import { readWord } from "./vocabulary";

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
    const kind = told ? undefined : crossedKind(path, sampled(column), reader, sheet);
    if (kind) {
      add(column, path, [kind]);
      continue;
    }
    const code = codeGoingOn(columns.at(-1), column, path);
    if (code) {
      add(column, path, [{ kind: "field", field: code, goesOn: true }]);
      continue;
    }
    if ("slots" in found && (told || !isTwice(found.slots, taken, columns.at(-1), column, path)))
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
        : (byContent(free, cells, reader, sheet, taken) ?? branches(free, cells, reader, sheet));
    if (field) add(column, path, [{ kind: "field", field }]);
    else if (path.length > 0) questions.push({ column, captions: path.map(({ text }) => text), candidates });
  }
  columns.sort((a, b) => a.column - b.column);
  return { columns: taken.has("person.id") ? columns : columns.map(withOnlyId), questions };
}

/** The number of the former identity card is the number of the person where a list has no other. */
function withOnlyId(column: RosterColumn): RosterColumn {
  const slots = column.slots.map((slot): Slot =>
    slot.kind === "field" && slot.field === "person.oldId" ? { ...slot, field: "person.id" } : slot,
  );
  return { ...column, slots };
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
  // Any day looks like any other: where another column may be meant, days do not tell which.
  const mayBeOther = candidates.includes("other");
  const fitting = candidates.filter((field) => {
    const reads = readsOf(field);
    if (taken.has(field) || reads === "text" || reads === "ignored") return false;
    if (mayBeOther && reads === "date") return false;
    const unread = cells.filter(
      (cell) => !reader.fits(sheet, cell, field) && !reader.isCross(sheet, cell),
    ).length;
    const crosses = cells.filter((cell) => reader.isCross(sheet, cell)).length;
    const canCross = field === "party.kind";
    return crosses > 0 && !canCross ? false : unread <= cells.length * MOST_UNREAD;
  });
  return fitting.length === 1 ? fitting[0] : undefined;
}

/** A column named for a kind of members, in which those who are of it are crossed; sums may stand below. */
function crossedKind(
  path: readonly Caption[],
  cells: readonly number[],
  reader: CellReader,
  sheet: Sheet,
): Slot | undefined {
  const text = path.at(-1)?.text ?? "";
  const kind = readWord(KIND, text);
  if (kind.kind !== "value" || cells.length === 0) return undefined;
  const isCrossOrSum = (cell: number): boolean =>
    reader.isCross(sheet, cell) || /^\d{1,4}$/.test(reader.textOf(sheet, cell));
  if (!cells.every(isCrossOrSum) || !cells.some((cell) => reader.isCross(sheet, cell))) return undefined;
  return { kind: "mark", field: KIND, value: kind.id };
}

const KIND: Field = "party.kind";

/** Where a column may name the branch or the place of work: the branch, if its cells say so. */
function branches(
  candidates: readonly Field[],
  cells: readonly number[],
  reader: CellReader,
  sheet: Sheet,
): Field | undefined {
  if (!candidates.includes("party.cell")) return undefined;
  const named = cells.filter((cell) => branchWord(reader.textOf(sheet, cell)) !== "").length;
  return named >= cells.length * (1 - MOST_UNREAD) ? "party.cell" : undefined;
}
