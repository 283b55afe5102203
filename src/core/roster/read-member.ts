import { CellKind } from "../workbook/cells";
import { type CellReader, type CellReading, plainWords } from "./cell-reader";
import { type Facts, type Field, readsOf } from "./field";
import { shownCell } from "./find-headers";
import { type DatePart, headingOf } from "./heading";
import { withToneCapitals } from "./name-capitals";
import { areTitled, withoutTitle } from "./name-title";
import { readDateParts } from "./read-date";
import type { Member, RosterColumn, RosterPart, Slot, UnreadReason } from "./roster";
import { sampleColumn } from "./sample-column";
import { levelOf, vocabularyOf } from "./vocabulary";

/** A value of a member that was not understood, before equal ones are listed together. */
export interface UnreadFact {
  readonly field: Field;
  readonly caption: string;
  readonly text: string;
  readonly reason: UnreadReason;
  readonly options: readonly string[];
  readonly row: number;
  readonly column: number;
}

type Levels = NonNullable<Member["severalLevels"]>[number];

/** Reads the people of one list, row by row. */
export class MemberReader {
  private readonly columns: (RosterColumn | undefined)[] = [];
  private readonly blanks: readonly (readonly [Field, string])[];
  private readonly cellColumn: number;
  private readonly isTitled: boolean;
  private facts: Partial<Record<Field, string>> = {};
  private names: Partial<Record<"name" | "family" | "given", string>> = {};
  private dates = new Map<Field, Partial<Record<DatePart, string>> & { row: number; column: number }>();
  private unread: UnreadFact[] = [];
  private levels: Levels[] = [];
  private before: { readonly facts: Facts; readonly unread: readonly UnreadFact[] } | undefined;

  constructor(
    private readonly part: RosterPart,
    private readonly reader: CellReader,
  ) {
    for (const column of part.columns) this.columns[column.column] = column;
    this.blanks = blankFacts(part);
    const cell = part.columns.find(
      ({ slots }) => slots[0]?.kind === "field" && slots[0].field === "party.cell",
    );
    this.cellColumn = cell?.column ?? -1;
    this.isTitled = areTitled(namesIn(part, reader));
  }

  /** The person in these rows of the sheet. */
  read(
    row: number,
    rowCount: number,
  ): { facts: Facts; unread: readonly UnreadFact[]; levels: readonly Levels[] } {
    this.facts = {};
    this.names = {};
    this.unread = [];
    this.levels = [];
    if (this.dates.size > 0) this.dates = new Map();
    const { cells } = this.part.sheet;
    for (let offset = 0; offset < rowCount; offset++) {
      for (
        let i = cells.rowStart[row + offset] ?? 0, end = cells.rowStart[row + offset + 1] ?? 0;
        i < end;
        i++
      ) {
        const column = this.columns[cells.column[i] ?? 0];
        if (column && cells.kind[i] !== CellKind.blank)
          this.readCell(i, row + offset, offset, rowCount, column);
      }
    }
    this.finish(row);
    this.before = { facts: this.facts, unread: this.unread };
    return { facts: this.facts, unread: this.unread, levels: this.levels };
  }

  private readCell(i: number, row: number, offset: number, rowCount: number, column: RosterColumn): void {
    const { slots } = column;
    if (slots.length > 1 && rowCount === 1) {
      const pieces = this.piecesFor(slots, this.reader.textOf(this.part.sheet, i));
      if (pieces.length > 1) {
        pieces.forEach((piece, k) => {
          const slot = slots[k];
          if (slot?.kind === "field")
            this.take(slot.field, this.reader.readText(piece, slot.field), piece, row, column);
        });
        return;
      }
    }
    this.readSlot(slots[Math.min(offset, slots.length - 1)], i, row, column);
  }

  /** What a cell says of each of several things: on lines of their own, or on one where each piece is understood. */
  private piecesFor(slots: readonly Slot[], text: string): readonly string[] {
    const lines = text.split("\n");
    if (lines.length > 1) return lines;
    const pieces = text.split(/[,;]|\s[-–/]\s/u);
    const isUnderstood = pieces.every((piece, k) => {
      const slot = slots[k];
      return slot?.kind === "field" && this.reader.readText(piece, slot.field).kind === "facts";
    });
    return pieces.length === slots.length && isUnderstood ? pieces : lines;
  }

  private readSlot(slot: Slot | undefined, i: number, row: number, column: RosterColumn): void {
    const { reader } = this;
    const { sheet } = this.part;
    switch (slot?.kind) {
      case "field":
        if (slot.goesOn) {
          const digits = plainWords(reader.textOf(sheet, i), slot.field);
          this.facts[slot.field] = (this.facts[slot.field] ?? "") + digits;
        } else this.readField(slot.field, i, row, column);
        return;
      case "date-part": {
        const date = this.dates.get(slot.field) ?? { row, column: column.column };
        date[slot.part] = reader.textOf(sheet, i);
        this.dates.set(slot.field, date);
        return;
      }
      case "by-sex": {
        if (reader.textOf(sheet, i) === "") return;
        const isCross = reader.isCross(sheet, i);
        this.set("person.gender", slot.sex, row, column, reader.textOf(sheet, i));
        if (!isCross) this.take(slot.field, reader.read(sheet, i, slot.field), i, row, column);
        return;
      }
      case "mark":
        this.readMark(reader.textOf(sheet, i), reader.isCross(sheet, i), slot, row, column);
        return;
      case "nothing":
      case undefined:
        return;
    }
  }

  private readField(field: Field, i: number, row: number, column: RosterColumn): void {
    const { reader } = this;
    const { sheet } = this.part;
    if (field === "person.name" || field === "person.familyNames" || field === "person.givenName") {
      this.takeName(field, reader.textOf(sheet, i));
      return;
    }
    const reads = readsOf(field);
    if (reads !== "code" && this.repeats(field, i, row, column)) return;
    if (reads === "text" || reads === "code") {
      const words = plainWords(reader.textOf(sheet, i), field);
      if (words !== "") this.set(field, words, row, column, words);
    } else this.take(field, reader.read(sheet, i, field), i, row, column);
  }

  /** "nt": as in the row above, understood or not. False where the cell is something else, or nothing stands above. */
  private repeats(field: Field, i: number, row: number, column: RosterColumn): boolean {
    if (!this.reader.isDitto(this.part.sheet, i)) return false;
    const value = this.before?.facts[field];
    const missed = this.before?.unread.find((miss) => miss.field === field);
    if (value !== undefined) this.set(field, value, row, column, i);
    else if (missed) this.miss(field, missed.reason, missed.options, missed.text, row, column);
    return value !== undefined || missed !== undefined;
  }

  /** What a fact was read from: the text, or the cell whose text is asked for only where it is not understood. */
  private wordsOf(from: string | number): string {
    return typeof from === "string" ? from : this.reader.textOf(this.part.sheet, from);
  }

  private readMark(
    text: string,
    isCross: boolean,
    { field, value }: Extract<Slot, { kind: "mark" }>,
    row: number,
    column: RosterColumn,
  ): void {
    if (isCross) {
      this.set(field, value, row, column, text);
      return;
    }
    if (text === "" || /^[-–—.…0]+$/.test(text)) return;
    const told = this.reader.toldOf(text, field);
    if (told) this.take(field, told, text, row, column);
    else this.miss(field, "unknown", [], text, row, column);
  }

  private takeName(field: "person.name" | "person.familyNames" | "person.givenName", text: string): void {
    const words = plainWords(text, field);
    if (words === "") return;
    const key = field === "person.name" ? "name" : field === "person.familyNames" ? "family" : "given";
    const before = this.names[key];
    this.names[key] = before === undefined ? words : `${before} ${words}`;
  }

  private take(
    field: Field,
    reading: CellReading,
    from: string | number,
    row: number,
    column: RosterColumn,
  ): void {
    switch (reading.kind) {
      case "blank":
        return;
      case "unread":
        this.miss(field, reading.reason, reading.options, this.wordsOf(from), row, column);
        return;
      case "facts":
        for (const fact of reading.facts) this.set(fact[0], fact[1], row, column, from);
        if (reading.levels) this.levels.push({ field, levels: reading.levels });
    }
  }

  private set(field: Field, value: string, row: number, column: RosterColumn, from: string | number): void {
    const before = this.facts[field];
    if (before === undefined) {
      if (!this.saysTwo(field)) this.facts[field] = value;
      return;
    }
    if (before === value) return;
    if (readsOf(field) === "text") {
      this.facts[field] = `${before} ${value}`;
      return;
    }
    const [low, high] = [levelOf(field, before), levelOf(field, value)];
    if (low < 0 || high < 0) {
      this.miss(field, "several", [], this.wordsOf(from), row, column);
      // Of two sexes or two days neither is more likely; one of two posts is held in any case.
      if (readsOf(field) !== "code" && vocabularyOf(field)?.open !== true) this.forget(field);
      return;
    }
    this.facts[field] = low < high ? value : before;
    const known = this.levels.findIndex((levels) => levels.field === field);
    const levels = [...new Set([...(this.levels[known]?.levels ?? []), before, value])];
    if (known < 0) this.levels.push({ field, levels });
    else this.levels[known] = { field, levels };
  }

  private forget(field: Field): void {
    this.facts = Object.fromEntries(Object.entries(this.facts).filter(([known]) => known !== field));
  }

  private saysTwo(field: Field): boolean {
    return (
      this.unread.length > 0 && this.unread.some((miss) => miss.field === field && miss.reason === "several")
    );
  }

  private miss(
    field: Field,
    reason: UnreadReason,
    options: readonly string[],
    text: string,
    row: number,
    { column, captions }: RosterColumn,
  ): void {
    this.unread.push({ field, caption: headingOf(captions), text, reason, options, row, column });
  }

  private finish(row: number): void {
    const { family, given, name } = this.names;
    const full = [name ?? family, given].filter((part) => part !== undefined).join(" ");
    if (full !== "") this.facts["person.name"] = withToneCapitals(withoutTitle(full, this.isTitled));
    for (const [field, { day = "", month = "", year = "", row: at, column }] of this.dates) {
      if (!/[^\s]/.test(day + month + year)) continue;
      const reading = readDateParts(year, month, day, field === "person.birthDate" ? 1910 : 1930);
      const of = this.columns[column];
      if (reading.kind === "date") this.facts[field] = reading.date;
      else if (of)
        this.miss(
          field,
          reading.kind === "impossible" ? "impossible-date" : "not-a-date",
          [],
          [day, month, year].join("/"),
          at,
          of,
        );
    }
    if (this.cellColumn >= 0 && this.facts["party.cell"] === undefined) {
      const cell = this.reader.textOf(this.part.sheet, shownCell(this.part.sheet, row, this.cellColumn));
      if (cell !== "") this.facts["party.cell"] = cell;
    }
    for (const [field, value] of this.blanks)
      if (this.facts[field] === undefined && !this.unread.some((miss) => miss.field === field))
        this.facts[field] = value;
  }
}

function namesIn({ sheet, columns, bodyTop, bodyBottom }: RosterPart, reader: CellReader): readonly string[] {
  const names = columns.find(
    ({ slots: [slot] }) =>
      slot?.kind === "field" && (slot.field === "person.name" || slot.field === "person.familyNames"),
  );
  if (!names) return [];
  return sampleColumn(sheet, names.column, bodyTop, bodyBottom).map((cell) => reader.textOf(sheet, cell));
}

/** What is meant where nothing stands: no religion; a man where only women are crossed. */
function blankFacts(part: RosterPart): (readonly [Field, string])[] {
  const facts = new Map<Field, string>();
  const crossed = new Map<Field, string[]>();
  for (const slot of part.columns.flatMap(({ slots }) => slots)) {
    if (slot.kind === "nothing") continue;
    const blank = vocabularyOf(slot.field)?.blank;
    if (blank !== undefined) facts.set(slot.field, blank);
    if (slot.kind === "mark") crossed.set(slot.field, [...(crossed.get(slot.field) ?? []), slot.value]);
  }
  const sexes = crossed.get("person.gender");
  if (sexes?.length === 1) facts.set("person.gender", sexes[0] === "male" ? "female" : "male");
  if (crossed.get("party.kind")?.join() === "probationary") facts.set("party.kind", "official");
  return [...facts];
}
