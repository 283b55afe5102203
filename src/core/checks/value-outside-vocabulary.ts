import { defineCheck } from "../check";
import { readsOf } from "../roster/field";
import { suggestionFor } from "../roster/suggest-value";
import { addressAt } from "../roster/tell-member";
import { valueName } from "../roster/vocabulary";

export default defineCheck({
  id: "value-outside-vocabulary",
  severity: "query",
  looksAt: "cells",
  title: {
    vi: "Giá trị trong danh sách thuộc danh mục của cột",
    en: "The values of a list are ones its columns know",
  },
  messages: {
    unknown: {
      vi: "Giá trị không có trong danh mục của cột “{caption}” ({count} ô).",
      en: "The column “{caption}” knows no such value ({count} cells).",
    },
    misspelt: {
      vi: "Giá trị không có trong danh mục của cột “{caption}” ({count} ô); có phải “{suggestion}”?",
      en: "The column “{caption}” knows no such value ({count} cells); is “{suggestion}” meant?",
    },
    ambiguous: {
      vi: "Giá trị ở cột “{caption}” có thể hiểu nhiều cách ({count} ô): {options}.",
      en: "A value of the column “{caption}” may mean several things ({count} cells): {options}.",
    },
    several: {
      vi: "Cột “{caption}” cho hai giá trị khác nhau của cùng một người.",
      en: "The column “{caption}” gives two different values of one person.",
    },
  },
  *run(context) {
    const roster = context.roster();
    if (!roster) return;
    let found = 0;
    for (const { field, caption, text, reason, options, cells } of roster.unread) {
      if (readsOf(field) === "date" || reason === "free-text") continue;
      const addresses = cells.map(({ member, row, column }) =>
        addressAt(context, roster, roster.members[member]?.part ?? 0, row, column),
      );
      const sheet = roster.parts[roster.members[cells[0]?.member ?? 0]?.part ?? 0]?.sheet.name;
      const only = options.length === 1 ? options[0] : undefined;
      const suggestion =
        only !== undefined
          ? valueName(field, only).vi
          : reason === "unknown"
            ? suggestionFor(field, text)
            : undefined;
      found += cells.length;
      yield {
        verdict: "inconsistent",
        at: addresses[0] ?? "",
        related: addresses.slice(1),
        place: [sheet, field, text].join("\u001f"),
        messageId:
          reason === "several"
            ? "several"
            : reason === "ambiguous" && options.length > 1
              ? "ambiguous"
              : suggestion === undefined
                ? "unknown"
                : "misspelt",
        data: {
          caption,
          count: cells.length,
          options: options.map((id) => valueName(field, id).vi),
          suggestion: suggestion ?? "",
        },
      };
    }
    yield { verdict: "consistent", count: Math.max(0, roster.members.length - found) };
  },
});
