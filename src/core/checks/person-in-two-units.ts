import { defineListCheck } from "../check";
import { samePeople } from "../roster/same-people";
import { addressOf, memberData, memberPlace, otherRows } from "../roster/tell-member";

export default defineListCheck({
  id: "person-in-two-units",
  severity: "error",
  looksAt: "cells",
  title: {
    vi: "Mỗi người ở một chi bộ",
    en: "Everybody belongs to one branch",
  },
  messages: {
    certain: {
      vi: "Người ở dòng {row}{who} cũng có tên trong chi bộ khác, dòng {others}.",
      en: "The person of row {row}{who} is listed in another branch too, row {others}.",
    },
    probable: {
      vi: "Người ở dòng {row}{who} có vẻ cũng có tên trong chi bộ khác, dòng {others}: cùng ngày sinh, họ tên giống hoặc gần giống.",
      en: "The person of row {row}{who} seems to be listed in another branch too, row {others}: the birth date is the same, the name the same or nearly so.",
    },
  },
  *run(context) {
    const roster = context.roster();
    if (!roster) return;
    let found = 0;
    for (const same of samePeople(roster)) {
      if (!same.isOne || !same.inTwoUnits) continue;
      const people = same.members.flatMap((k) => roster.members[k] ?? []);
      const last = people.at(-1);
      if (!last) continue;
      const others = people.slice(0, -1);
      const isCertain = same.by === "card" || same.by === "id";
      found += people.length;
      yield {
        verdict: "inconsistent",
        at: addressOf(context, roster, last, "person.name"),
        related: others.map((member) => addressOf(context, roster, member, "person.name")),
        place: memberPlace(roster, last, "party.cell"),
        severity: isCertain ? "error" : "query",
        messageId: isCertain ? "certain" : "probable",
        data: { ...memberData(context, last), others: otherRows(roster, last, others) },
      };
    }
    yield { verdict: "consistent", count: Math.max(0, roster.members.length - found) };
  },
});
