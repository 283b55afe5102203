import { defineCheck } from "../check";
import { missingFacts } from "../roster/missing-facts";
import { addressAt, captionOf, memberData, memberPlace } from "../roster/tell-member";
import { placeOf } from "../roster/roster";
import { rangeName } from "../workbook/address";

export default defineCheck({
  id: "value-missing",
  severity: "query",
  looksAt: "cells",
  title: {
    vi: "Danh sách không thiếu thông tin bắt buộc",
    en: "Nothing that a list must tell is missing",
  },
  messages: {
    one: {
      vi: "Dòng {row}{who}: thiếu “{caption}”.",
      en: "Row {row}{who}: “{caption}” is missing.",
    },
    column: {
      vi: "Cột “{caption}” phần lớn để trống: thiếu ở {count} người.",
      en: "Most of the column “{caption}” is blank: it is missing for {count} people.",
    },
  },
  *run(context) {
    const roster = context.roster();
    if (!roster) return;
    let consistent = 0;
    for (const { part, field, missing, present } of missingFacts(roster)) {
      consistent += present;
      const [first] = missing;
      const last = missing.at(-1);
      if (!first || !last) continue;
      if (missing.length > present && missing.length > 1) {
        const { row, column } = placeOf(roster, first, field);
        const range = { row, column, rowCount: last.row - first.row + 1, columnCount: 1 };
        const sheet = roster.parts[part]?.sheet;
        yield {
          verdict: "inconsistent",
          at: (sheet ? context.prefixOf({ sheet }) : "") + rangeName(range),
          related: [],
          place: [sheet?.name, field, "column"].join("\u001f"),
          messageId: "column",
          data: { caption: captionOf(roster, first, field), count: missing.length },
        };
        continue;
      }
      for (const member of missing) {
        const { row, column } = placeOf(roster, member, field);
        yield {
          verdict: "inconsistent",
          at: addressAt(context, roster, part, row, column),
          related: [],
          place: memberPlace(roster, member, field),
          messageId: "one",
          data: { ...memberData(context, member), caption: captionOf(roster, member, field) },
        };
      }
    }
    yield { verdict: "consistent", count: consistent };
  },
});
