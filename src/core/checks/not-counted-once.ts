import { defineCheck } from "../check";
import { countedFieldName } from "../counts/field-words";
import { addressOfCount } from "../counts/address-of-count";
import type { SplitGap } from "../counts/split-gaps";
import type { Locale } from "../message";

/** More people are counted, not named by their cells. */
const MOST_NAMED = 500;

export default defineCheck({
  id: "not-counted-once",
  severity: "query",
  looksAt: "relations",
  title: {
    vi: "Mỗi người trong danh sách thuộc đúng một ô của phần chia",
    en: "Everybody on the list is in one cell of a split",
  },
  messages: {
    none: {
      vi: "Theo danh sách, {none} người của tổng này không thuộc ô nào trong các ô chia ra ({parts}), vì {whyVi}.",
      en: "By the list, {none} of those in this total are in none of its parts ({parts}): {whyEn}.",
    },
    twice: {
      vi: "Theo danh sách, {twice} người của tổng này thuộc hai ô trong các ô chia ra ({overlap}), vì các ô ấy đếm trùng nhau.",
      en: "By the list, {twice} of those in this total are in two of its parts ({overlap}), which overlap.",
    },
    both: {
      vi: "Theo danh sách, {none} người của tổng này không thuộc ô nào trong các ô chia ra ({parts}), vì {whyVi}; {twice} người thuộc hai ô ({overlap}), vì các ô ấy đếm trùng nhau.",
      en: "By the list, {none} of those in this total are in none of its parts ({parts}): {whyEn}; {twice} are in two of them ({overlap}), which overlap.",
    },
  },
  *run({ splits, prefixOf }) {
    const { whole, gaps } = splits();
    yield { verdict: "consistent", count: whole };
    for (const gap of gaps) {
      const { total, parts, none, twice } = gap;
      const cellsOf = (relations: SplitGap["parts"]): string[] =>
        relations.map((relation) => addressOfCount(relation, prefixOf).replace(/^.*!/, ""));
      yield {
        verdict: "inconsistent",
        at: addressOfCount(total, prefixOf),
        related: [...none, ...twice].slice(0, MOST_NAMED).map(({ at }) => at),
        place: total.id,
        messageId: twice.length === 0 ? "none" : none.length === 0 ? "twice" : "both",
        data: {
          none: none.length,
          twice: twice.length,
          parts: cellsOf(parts),
          overlap: cellsOf([...new Set(twice.flatMap((one) => one.parts))]),
          whyVi: whyIn(gap, "vi"),
          whyEn: whyIn(gap, "en"),
        },
      };
    }
  },
});

/** Why people are in no part, the commonest reason first, each with its number. */
function whyIn({ none }: SplitGap, locale: Locale): string {
  const reasons = new Map<string, number>();
  for (const { fields, isUnknown } of none) {
    const names = fields.map((field) => countedFieldName(field)[locale]).join(", ");
    const words = isUnknown
      ? { vi: `thiếu hoặc chưa nhận ra “${names}”`, en: `“${names}” is blank or not recognised` }
      : { vi: `“${names}” không thuộc ô nào`, en: `“${names}” belongs to no cell` };
    reasons.set(words[locale], (reasons.get(words[locale]) ?? 0) + 1);
  }
  return [...reasons]
    .sort(([, a], [, b]) => b - a)
    .map(([words, count]) => (reasons.size === 1 ? words : `${words} (${String(count)})`))
    .join("; ");
}
