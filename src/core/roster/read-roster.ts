import { type WorkbookView, wordsAt } from "../tables/sheet-view";
import type { Sheet } from "../workbook/workbook";
import { CellReader } from "./cell-reader";
import type { Facts, Field } from "./field";
import { findHeaders, nameHeadings } from "./find-headers";
import { findSlots } from "./find-slots";
import { foldTerm } from "./fold-term";
import { kindOfList, type MemberKind } from "./member-kind";
import { MemberReader } from "./read-member";
import type {
  HeadingQuestion,
  Member,
  Roster,
  RosterColumn,
  RosterMapping,
  RosterPart,
  StatedLine,
  UnreadValue,
} from "./roster";
import { RowKinds } from "./row-kind";
import { below, type Section } from "./sections";
import { type ColumnSpan, EVERYWHERE, sideBySide } from "./side-by-side";
import { StatedLines } from "./stated-lines";
import { titleDate } from "./title-date";
import { UnreadList } from "./unread-list";

/**
 * Reads the member lists of a workbook, however they are laid out, as one roster; undefined where it holds none.
 * Depends on its arguments alone; bad values are listed, nothing is thrown.
 *
 * @param mapping what a user said of headings and values that were not understood
 */
export function readRoster(view: WorkbookView, mapping: RosterMapping = {}): Roster | undefined {
  const isName = nameHeadings(view.workbook.strings, toldNames(mapping));
  if (!isName.includes(1)) return undefined;
  const reader = new CellReader(view, mapping);
  const parts: RosterPart[] = [];
  const questions: HeadingQuestion[] = [];
  view.workbook.sheets.forEach((sheet, sheetIndex) => {
    const headers = findHeaders(view, sheet, isName);
    headers.forEach((header, k) => {
      const bodyBottom = (headers[k + 1]?.top ?? sheet.cells.rowCount) - 1;
      const spans = sideBySide(view, sheet, header);
      for (const span of spans) {
        const found = findSlots(view, sheet, header, bodyBottom, reader, mapping, span);
        if (!isMemberList(found.columns)) continue;
        for (const question of found.questions) questions.push({ part: parts.length, ...question });
        parts.push({
          sheetIndex,
          sheet,
          headerTop: header.top,
          bodyTop: header.bottom + 1,
          bodyBottom,
          columns: found.columns,
          ...(spans.length > 1 && { span }),
        });
      }
    });
  });
  if (parts.length === 0) return undefined;
  const read = readParts(view, parts, reader);
  const dated = withDates(view, parts).map((part, k) =>
    read.isKindSaid[k] === true ? { ...part, said: KIND } : part,
  );
  const { members, unread, stated } = read;
  return { parts: dated, members, unread, questions, ...(stated.length > 0 && { stated }) };
}

const KIND: readonly Field[] = ["party.kind"];

/** Where there are several sheets, the date that each says it is of. */
function withDates(view: WorkbookView, parts: readonly RosterPart[]): readonly RosterPart[] {
  if (new Set(parts.map(({ sheet }) => sheet)).size === 1) return parts;
  return parts.map((part) => {
    const date = titleDate(view, part.sheet, part.headerTop);
    return date === undefined ? part : { ...part, date };
  });
}

function toldNames({ headings = [] }: RosterMapping): ReadonlySet<string> {
  const isName = (field: Field): boolean => field === "person.name" || field === "person.familyNames";
  return new Set(headings.flatMap(({ heading, field }) => (isName(field) ? [heading] : [])));
}

/** What tells people apart: without any of these a list of names is something else. */
const TELLING: readonly Field[] = [
  "person.birthDate",
  "person.id",
  "party.cardNo",
  "party.fileNo",
  "party.admitDate",
  "party.officialDate",
];

function isMemberList(columns: readonly RosterColumn[]): boolean {
  const fields = new Set(
    columns.flatMap(({ slots }) => slots.flatMap((slot) => (slot.kind === "nothing" ? [] : [slot.field]))),
  );
  return (
    (fields.has("person.name") || fields.has("person.familyNames")) &&
    TELLING.some((field) => fields.has(field))
  );
}

function readParts(
  view: WorkbookView,
  parts: readonly RosterPart[],
  reader: CellReader,
): {
  members: readonly Member[];
  unread: readonly UnreadValue[];
  stated: readonly StatedLine[];
  /** By the parts: titles say of all their members what kind they are. */
  isKindSaid: readonly boolean[];
} {
  const members: Member[] = [];
  const unread = new UnreadList();
  const sheets = new Set(parts.map(({ sheet }) => sheet));
  const stated = new StatedLines();
  const isKindSaid: boolean[] = [];
  let sections: readonly Section[] = [];
  let ofList: MemberKind | undefined;
  parts.forEach((part, at) => {
    const before = parts[at - 1];
    const isNew = !before || !goesOn(view, before, part);
    if (isNew) {
      sections = [];
      ofList = kindOfList(view, part.sheet, part.headerTop);
    }
    const isBeside = part.span !== undefined;
    const tellsKind = hasField(part, "party.kind");
    isKindSaid.push(!tellsKind);
    stated.beginPart(
      members.length,
      before?.sheet !== part.sheet,
      isNew && !(isBeside && before?.sheet === part.sheet),
    );
    const whole = unitOfSheet(view, part, sheets.size > 1);
    const kinds = new RowKinds(part, reader);
    const people = new MemberReader(part, reader);
    let first = -1;
    let last = -1;
    const close = (): void => {
      if (first < 0) return;
      const { facts, unread: missed, levels } = people.read(first, last - first + 1);
      unread.add(members.length, first, facts, missed, part);
      const said = tellsKind
        ? undefined
        : ([...sections].reverse().find(({ members: kind }) => kind)?.members ?? ofList);
      if (said === undefined) isKindSaid[at] = false;
      const titles = sections.flatMap(({ title, members: kind }) => (kind ? [] : [title]));
      const cell = facts["party.cell"];
      const committee = facts["party.committee"];
      const above = committee === undefined ? titles : [...titles, committee];
      const unit = [...(above.length === 0 ? whole : above), ...(cell === undefined ? [] : [cell])];
      members.push({
        part: at,
        row: first,
        rowCount: last - first + 1,
        facts: said === undefined ? facts : { ...facts, "party.kind": isOfficial(facts) ? "official" : said },
        unit,
        ...(levels.length > 0 && { severalLevels: levels }),
      });
      first = -1;
    };
    for (let row = part.bodyTop; row <= part.bodyBottom; row++) {
      const found = kinds.kindOf(row, first, first < 0 ? -1 : last);
      if (found.kind === "more") {
        last = row;
        continue;
      }
      close();
      if (found.kind === "end") break;
      if (found.kind === "sum") stated.meetSum(at, row, members.length, isBeside);
      if (found.kind === "other" && found.isOdd) stated.meetOdd(members.length);
      if (found.kind === "section") {
        sections = below(sections, found);
        stated.enter(sections, members.length);
        stated.meetTitle(at, row, isBeside);
      }
      if (found.kind === "member") first = last = row;
    }
    close();
  });
  return { members, unread: unread.values(), stated: stated.end(members.length), isKindSaid };
}

/** Who has a day of full membership is a full member, whatever a title says. */
function isOfficial(facts: Facts): boolean {
  return facts["party.officialDate"] !== undefined;
}

function hasField({ columns }: RosterPart, field: Field): boolean {
  return columns.some(({ slots }) => slots.some((slot) => slot.kind !== "nothing" && slot.field === field));
}

/** The same header printed again on the next page, or beside itself for the next column of people, heads the same branch. */
function goesOn(view: WorkbookView, before: RosterPart, part: RosterPart): boolean {
  if (before.sheet !== part.sheet) return false;
  const isBeside = part.span !== undefined && before.headerTop === part.headerTop;
  if (isBeside) return titleAbove(view, part, part.span) === undefined;
  return headingsOf(before) === headingsOf(part);
}

/** By the columns as they follow each other: the first list of a page goes on where the last one beside it ended. */
function headingsOf({ columns }: RosterPart): string {
  const left = columns[0]?.column ?? 0;
  return columns.map(({ column, captions }) => [column - left, ...captions].join("\u001e")).join("\u001f");
}

/** The branch that a sheet is of, by a line above its header or, of several sheets, by its tab. */
function unitOfSheet(view: WorkbookView, part: RosterPart, isOneOfSeveral: boolean): readonly string[] {
  const own = part.span && titleAbove(view, part, part.span);
  const title = own ?? titleAbove(view, part, EVERYWHERE);
  if (title !== undefined) return [title];
  return isOneOfSeveral ? [part.sheet.name] : [];
}

function titleAbove(
  view: WorkbookView,
  { sheet, headerTop }: RosterPart,
  span: ColumnSpan,
): string | undefined {
  for (let row = headerTop - 1; row >= 0; row--) {
    const title = branchIn(view, sheet, row, span);
    if (title !== undefined) return title;
  }
  return undefined;
}

function branchIn(view: WorkbookView, sheet: Sheet, row: number, span: ColumnSpan): string | undefined {
  const { cells } = sheet;
  for (let i = cells.rowStart[row] ?? 0, end = cells.rowStart[row + 1] ?? 0; i < end; i++) {
    const column = cells.column[i] ?? 0;
    if (column < span.first || column >= span.end) continue;
    const text = wordsAt(view, sheet, row, column).replace(/^\((.*)\)$/s, "$1");
    const fold = foldTerm(text);
    // "Chi bộ: Tất cả" is what the list was drawn by, and no branch.
    if (/^chi bộ(?![\p{L}])(?! tất cả$)/u.test(fold) && text.length <= 100)
      return text.replace(/\s*:\s*/, " ");
  }
  return undefined;
}
