import { parseAddress } from "../parse-address";
import type { Finding } from "../report";
import type { Member, Roster } from "../roster/roster";
import { cellName, sheetPrefix } from "../workbook/address";
import type { Condition, Measure } from "./condition";
import { answersByValue, NO } from "./count";
import { follows } from "./member-values";
import { type CountedThing, type Doubt, type Doubtful, Group, type ThingSource } from "./population";

export type Doubts = ReadonlyMap<Member, Doubt>;

/** Findings of these checks are about a person as a whole, and not about one fact. */
const OF_PERSONS: ReadonlySet<string> = new Set(["duplicate-person", "person-in-two-units"]);

export const NO_DOUBTS: Doubts = new Map();

/**
 * Which members, and what of them, open errors of their list touch.
 *
 * @param workbook the text before a cell's name in an address
 */
export function doubtsIn(roster: Roster, errors: readonly Finding[], workbook?: string): Doubts {
  if (errors.length === 0) return NO_DOUBTS;
  const byRow = membersByRow(roster);
  const doubts = new Map<Member, Doubt>();
  for (const error of errors) {
    const places = [error.at, ...error.related].flatMap((address) => {
      const place = parseAddress(address);
      const member = place && byRow.get(rowKey(place.sheet, place.range.row));
      if (!place || !member) return [];
      const { row, column } = place.range;
      const at = `${sheetPrefix(place.sheet, roster.parts[member.part]?.workbook ?? workbook)}!${cellName(row, column)}`;
      return [{ member, at, fields: fieldsAt(roster, member, column) }];
    });
    const isPerson = OF_PERSONS.has(error.check);
    const all = places.map(({ at }) => at);
    const fields = isPerson ? [] : places.flatMap((one) => one.fields);
    for (const { member } of places) {
      const known = doubts.get(member);
      doubts.set(member, {
        at: [...new Set([...(known?.at ?? []), ...all])],
        fields: new Set([...(known?.fields ?? []), ...fields]),
        ofBelonging: isPerson || (known?.ofBelonging ?? false),
      });
    }
  }
  return doubts;
}

function membersByRow({ parts, members }: Roster): ReadonlyMap<string, Member> {
  const byRow = new Map<string, Member>();
  for (const member of members)
    for (let row = member.row; row < member.row + member.rowCount; row++)
      byRow.set(rowKey(parts[member.part]?.sheet.name ?? "", row), member);
  return byRow;
}

function rowKey(sheet: string, row: number): string {
  return `${sheet}!${String(row)}`;
}

/** What a column says, and what follows from that. */
function fieldsAt({ parts }: Roster, { part }: Member, column: number): readonly string[] {
  const slots = parts[part]?.columns.find((one) => one.column === column)?.slots ?? [];
  return slots.flatMap((slot) => {
    if (slot.kind === "nothing") return [];
    return [slot.field, ...follows(slot.field), ...(slot.kind === "by-sex" ? ["person.gender"] : [])];
  });
}

export function doubtfulOf(
  source: ThingSource | readonly CountedThing[],
  doubts: readonly Doubt[],
): Doubtful {
  return { group: new Group(source), doubts };
}

/** So many cells of a list are told of a figure. */
export const MOST_PLACES = 50;

/**
 * The cells of a list whose errors touch a figure: of members who would be counted in it, or in another one, if what is
 * in doubt were otherwise; the first fifty of many.
 *
 * @param asked fields that the figure is made of beyond its conditions
 */
export function doubtsAbout(
  { group, doubts }: Doubtful,
  where: readonly Condition[],
  measure: Measure,
  asked: readonly string[] = [],
): readonly string[] {
  const answers = where.map((condition) => ({
    field: condition.field,
    codes: group.column(condition.field).codes,
    byValue: answersByValue(group, condition, measure),
  }));
  const at = new Set<string>();
  for (const [i, { fields, ofBelonging, at: places }] of doubts.entries()) {
    const isAsked =
      ofBelonging || asked.some((field) => fields.has(field)) || where.some(({ field }) => fields.has(field));
    if (!isAsked) continue;
    const couldCount = answers.every(
      ({ field, codes, byValue }) => fields.has(field) || byValue[codes[i] ?? 0] !== NO,
    );
    if (!couldCount) continue;
    for (const place of places) at.add(place);
    if (at.size >= MOST_PLACES) break;
  }
  return [...at].slice(0, MOST_PLACES);
}
