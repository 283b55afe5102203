import { formatMessage, type Locale, type Text } from "../../message";
import { conditionText } from "../condition-text";
import type { CellCount, ColumnCount, Counted } from "../form";

const WHOM: Readonly<Record<Counted, Text>> = {
  members: { vi: "Đảng viên trong danh sách cuối kỳ", en: "Members in the list at the end of the period" },
  opening: { vi: "Đảng viên trong danh sách đầu kỳ", en: "Members in the list at its beginning" },
  joined: { vi: "Đảng viên tăng trong kỳ", en: "Members who joined in the period" },
  admitted: { vi: "Đảng viên mới kết nạp trong kỳ", en: "Members admitted in the period" },
  arrived: { vi: "Đảng viên chuyển đến trong kỳ", en: "Members who came from elsewhere in the period" },
  left: { vi: "Đảng viên giảm trong kỳ", en: "Members who left in the period" },
  units: { vi: "Tổ chức đảng theo từng cột", en: "Organizations, as each column says" },
  organizations: { vi: "Tổ chức cơ sở đảng", en: "Party organizations" },
  branches: { vi: "Tổ chức trực thuộc", en: "What stands directly below an organization" },
};

/** Who or what is counted, by itself. */
export function countedText(of: Counted, locale: Locale): string {
  return WHOM[of][locale];
}

const MEAN: Text = { vi: "Tuổi bình quân: {whom}", en: "Mean age: {whom}" };
const WITH: Text = { vi: "{whom} — {conditions}", en: "{whom} — {conditions}" };

/** What a row counts, as one sentence without its full stop. */
export function countText({ of, where, measure }: CellCount, locale: Locale): string {
  const conditions = where.map((one) => conditionText(one, locale)).join("; ");
  const whom =
    conditions === ""
      ? countedText(of, locale)
      : formatMessage(WITH, { whom: countedText(of, locale), conditions }, locale);
  return measure === "mean-age" ? formatMessage(MEAN, { whom }, locale) : whom;
}

/** What a column asks beside its row; undefined where it asks nothing. */
export function columnCountText({ of, where = [] }: ColumnCount, locale: Locale): string | undefined {
  const conditions = where.map((one) => conditionText(one, locale)).join("; ");
  if (of !== undefined) return countText({ of, where }, locale);
  return conditions === "" ? undefined : conditions;
}
