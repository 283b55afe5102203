import { defineListCheck } from "../check";
import type { Field } from "../roster/field";
import { type SamePerson, samePeople } from "../roster/same-people";
import { addressOf, memberData, memberPlace, otherRows } from "../roster/tell-member";

const FIELD: Readonly<Record<SamePerson["by"], Field>> = {
  card: "party.cardNo",
  id: "person.id",
  "old-id": "person.oldId",
  "name-and-birth": "person.name",
  "near-name": "person.name",
};

export default defineListCheck({
  id: "duplicate-person",
  severity: "error",
  looksAt: "cells",
  title: {
    vi: "Mỗi người có trong danh sách một lần",
    en: "Everybody stands on the list once",
  },
  messages: {
    card: {
      vi: "Dòng {row}{who} có cùng số thẻ với dòng {others}.",
      en: "Row {row}{who} has the card number of row {others}.",
    },
    id: {
      vi: "Dòng {row}{who} có cùng số định danh với dòng {others}.",
      en: "Row {row}{who} has the identity number of row {others}.",
    },
    "old-id": {
      vi: "Dòng {row}{who} có cùng số CMND với dòng {others}.",
      en: "Row {row}{who} has the former identity card number of row {others}.",
    },
    "name-and-birth": {
      vi: "Dòng {row}{who} trùng họ tên và ngày sinh với dòng {others}.",
      en: "Row {row}{who} has the name and birth date of row {others}.",
    },
    "near-name": {
      vi: "Dòng {row}{who} có cùng ngày sinh và họ tên gần giống dòng {others}: có thể là một người.",
      en: "Row {row}{who} has the birth date and nearly the name of row {others}: perhaps one person.",
    },
  },
  *run(context) {
    const roster = context.roster();
    if (!roster) return;
    let found = 0;
    for (const same of samePeople(roster)) {
      if (same.isOne && same.inTwoUnits) continue;
      const people = same.members.flatMap((k) => roster.members[k] ?? []);
      const last = people.at(-1);
      if (!last) continue;
      const others = people.slice(0, -1);
      const field = FIELD[same.by];
      found += people.length;
      yield {
        verdict: "inconsistent",
        at: addressOf(context, roster, last, field),
        related: others.map((member) => addressOf(context, roster, member, field)),
        place: memberPlace(roster, last, field),
        severity: isCertain(same) ? "error" : "query",
        messageId: same.by,
        data: { ...memberData(context, last), others: otherRows(roster, last, others) },
      };
    }
    yield { verdict: "consistent", count: Math.max(0, roster.members.length - found) };
  },
});

/** Two people may bear one name and be born on one day; they have no number in common. */
function isCertain({ by }: SamePerson): boolean {
  return by === "card" || by === "id" || by === "old-id";
}
