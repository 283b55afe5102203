import { type Facts, type Field, FIELDS, readsOf } from "../roster/field";
import { foldTerm } from "../roster/fold-term";
import { isIdentitySame } from "../roster/identity-number";
import { numberKey } from "../roster/number-key";
import type { Member, Roster } from "../roster/roster";

/** A fact of one person that two lists tell differently; undefined: one of them leaves it blank. */
export interface FieldChange {
  readonly field: Field;
  readonly before: string | undefined;
  readonly now: string | undefined;
}

/** What changes by itself, and what is told as a move between units. */
const NOT_COMPARED: ReadonlySet<Field> = new Set([
  "person.age",
  "party.age",
  "party.cell",
  "party.committee",
  "person.familyNames",
  "person.givenName",
]);

/** Compares the facts of people on two lists; only of what both have a column for, and what was understood. */
export function fieldComparer(
  before: Roster,
  now: Roster,
): (beforeIndex: number, nowIndex: number) => FieldChange[] {
  const [unreadBefore, unreadNow] = [unreadOf(before), unreadOf(now)];
  const shownBefore = before.parts.map((_, part) => shownFields(before, part));
  const shownNow = now.parts.map((_, part) => shownFields(now, part));
  const compared = FIELDS.filter((field) => readsOf(field) !== "ignored" && !NOT_COMPARED.has(field));
  const byParts = shownBefore.map((first) =>
    shownNow.map((second) => compared.filter((field) => first.has(field) && second.has(field))),
  );
  return (a, b) => {
    const [one, other] = [before.members[a], now.members[b]];
    if (!one || !other) return [];
    return (byParts[one.part]?.[other.part] ?? []).flatMap((field): FieldChange[] => {
      const change = { field, before: one.facts[field], now: other.facts[field] };
      if (
        isSame(change) ||
        (field === "person.id" && isNoOtherPerson(change, one.facts, other.facts)) ||
        unreadBefore.has(`${String(a)} ${field}`) ||
        unreadNow.has(`${String(b)} ${field}`)
      )
        return [];
      return [change];
    });
  };
}

/** A number of another kind is no other number: the one list may give that of the former card, the next both or the new one. */
function isNoOtherPerson({ before, now }: FieldChange, one: Facts, other: Facts): boolean {
  const identity = isIdentitySame(one, other);
  return identity === true || (identity === undefined && before !== undefined && now !== undefined);
}

function isSame({ field, before, now }: FieldChange): boolean {
  if (before === now) return true;
  if (before === undefined || now === undefined) return false;
  // A year says no other day than the day in it.
  if (readsOf(field) === "date") return before.startsWith(now) || now.startsWith(before);
  if (readsOf(field) === "code") return (numberKey(before) ?? before) === (numberKey(now) ?? now);
  return foldTerm(before) === foldTerm(now);
}

function unreadOf({ unread }: Roster): ReadonlySet<string> {
  return new Set(
    unread.flatMap(({ field, reason, cells }) =>
      reason === "free-text" ? [] : cells.map(({ member }) => `${String(member)} ${field}`),
    ),
  );
}

/** The fields that a part of a list has a column for. */
function shownFields({ parts }: Roster, part: number): ReadonlySet<Field> {
  const shown = new Set<Field>(parts[part]?.said);
  for (const slot of parts[part]?.columns.flatMap(({ slots }) => slots) ?? []) {
    if (slot.kind === "nothing") continue;
    shown.add(slot.field);
    if (slot.kind === "by-sex") shown.add("person.gender");
    if (slot.field === "person.familyNames") shown.add("person.name");
  }
  return shown;
}

/** Who left and how: a status that says so, in either list. */
export const LEFT: ReadonlySet<string> = new Set(["left", "dead", "struck", "resigned", "expelled"]);

export function hasLeft({ facts }: Member): boolean {
  return LEFT.has(facts.status ?? "");
}
