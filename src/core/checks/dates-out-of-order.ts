import { defineListCheck } from "../check";
import { ageCertainlyBelow, isBefore } from "../roster/compare-dates";
import { type Field, readsOf } from "../roster/field";
import type { Member, UnreadReason } from "../roster/roster";
import { addressAt, addressOf, memberData, memberPlace } from "../roster/tell-member";

const ADULT = 18;
const DATED: readonly Field[] = ["person.birthDate", "party.admitDate", "party.officialDate"];

export default defineListCheck({
  id: "dates-out-of-order",
  severity: "error",
  looksAt: "cells",
  title: {
    vi: "Ngày sinh, ngày vào Đảng, ngày chính thức có thật và đúng thứ tự",
    en: "Dates of birth, admission and full membership exist and follow each other",
  },
  messages: {
    impossible: {
      vi: "Dòng {row}{who}: ngày ở cột “{caption}” không có thật.",
      en: "Row {row}{who}: the date in the column “{caption}” does not exist.",
    },
    unreadable: {
      vi: "Dòng {row}{who}: không đọc được ngày ở cột “{caption}”.",
      en: "Row {row}{who}: the date in the column “{caption}” cannot be read.",
    },
    "said-unknown": {
      vi: "Dòng {row}{who}: cột “{caption}” ghi là chưa rõ ngày.",
      en: "Row {row}{who}: the column “{caption}” says that the date is not known.",
    },
    "admitted-before-birth": {
      vi: "Dòng {row}{who}: ngày vào Đảng trước ngày sinh.",
      en: "Row {row}{who}: admitted before birth.",
    },
    "under-age": {
      vi: "Dòng {row}{who}: chưa đủ 18 tuổi khi vào Đảng.",
      en: "Row {row}{who}: under 18 at admission.",
    },
    "official-before-admission": {
      vi: "Dòng {row}{who}: ngày chính thức trước ngày vào Đảng.",
      en: "Row {row}{who}: a full member before admission.",
    },
    future: {
      vi: "Dòng {row}{who}: ngày sau thời điểm lập danh sách.",
      en: "Row {row}{who}: a date after that of the list.",
    },
  },
  *run(context) {
    const roster = context.roster();
    if (!roster) return;
    for (const { field, caption, text, reason, cells } of roster.unread) {
      if (readsOf(field) !== "date") continue;
      for (const { member, row, column } of cells) {
        const person = roster.members[member];
        if (!person) continue;
        yield {
          verdict: "inconsistent",
          at: addressAt(context, roster, person.part, row, column),
          related: [],
          place: [memberPlace(roster, person, field), text].join("\u001f"),
          severity: reason === "impossible-date" ? "error" : "query",
          messageId: UNREAD[reason] ?? "unreadable",
          data: { ...memberData(context, person), caption },
        };
      }
    }
    const tell = (member: Member, messageId: Message, field: Field, other?: Field) => ({
      verdict: "inconsistent" as const,
      at: addressOf(context, roster, member, field),
      related: other ? [addressOf(context, roster, member, other)] : [],
      place: memberPlace(roster, member, field),
      messageId,
      data: memberData(context, member),
    });
    let consistent = 0;
    for (const member of roster.members) {
      const {
        "person.birthDate": birth,
        "party.admitDate": admitted,
        "party.officialDate": official,
      } = member.facts;
      let wrong = 0;
      if (birth !== undefined && admitted !== undefined) {
        const tooEarly = isBefore(admitted, birth);
        if (tooEarly) yield tell(member, "admitted-before-birth", "party.admitDate", "person.birthDate");
        else if (ageCertainlyBelow(ADULT, birth, admitted))
          yield tell(member, "under-age", "party.admitDate", "person.birthDate");
        wrong += Number(tooEarly);
      }
      if (admitted !== undefined && official !== undefined && isBefore(official, admitted)) {
        yield tell(member, "official-before-admission", "party.officialDate", "party.admitDate");
        wrong++;
      }
      const future =
        context.asOf === undefined
          ? undefined
          : DATED.find((field) => isBefore(context.asOf ?? "", member.facts[field] ?? ""));
      if (future) yield tell(member, "future", future);
      if (wrong === 0 && !future) consistent++;
    }
    yield { verdict: "consistent", count: consistent };
  },
});

const UNREAD: Partial<Record<UnreadReason, "impossible" | "said-unknown">> = {
  "impossible-date": "impossible",
  "unknown-date": "said-unknown",
};

type Message = "admitted-before-birth" | "under-age" | "official-before-admission" | "future";
