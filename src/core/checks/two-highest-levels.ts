import { defineCheck } from "../check";
import { addressOf, captionOf, memberData, memberPlace } from "../roster/tell-member";
import { valueName } from "../roster/vocabulary";

export default defineCheck({
  id: "two-highest-levels",
  severity: "query",
  looksAt: "cells",
  title: {
    vi: "Mỗi người ghi một trình độ cao nhất",
    en: "Everybody has one highest level",
  },
  messages: {
    several: {
      vi: "Dòng {row}{who}, cột “{caption}” ghi {count} trình độ: {levels}. Chỉ trình độ cao nhất được đếm.",
      en: "Row {row}{who}, column “{caption}” gives {count} levels: {levels}. Only the highest is counted.",
    },
  },
  *run(context) {
    const roster = context.roster();
    if (!roster) return;
    let consistent = 0;
    for (const member of roster.members) {
      if (!member.severalLevels) consistent++;
      for (const { field, levels } of member.severalLevels ?? []) {
        yield {
          verdict: "inconsistent",
          at: addressOf(context, roster, member, field),
          related: [],
          place: memberPlace(roster, member, field),
          messageId: "several",
          data: {
            ...memberData(context, member),
            caption: captionOf(roster, member, field),
            count: levels.length,
            levels: levels.map((id) => valueName(field, id).vi),
          },
        };
      }
    }
    yield { verdict: "consistent", count: consistent };
  },
});
