import { formatMessage, type Locale, type Text } from "../../message";
import { fieldName } from "../unfilled-text";

/** How a figure that is no sum of other cells of its form is written where live formulas are wanted. */
export type LiveCell =
  /** In English, without `=`; it gives the figure. */
  { readonly kind: "formula"; readonly formula: string } | { readonly kind: "value"; readonly why: WhyValue };

/** Why no formula says it exactly. */
export interface WhyValue {
  readonly code: keyof typeof SENTENCES;
  /** The field of the list that keeps it from being one. */
  readonly field?: string;
}

const SENTENCES = {
  "list-elsewhere": {
    vi: "danh sách không nằm trong tệp này",
    en: "the list is not in this workbook",
  },
  "compared-lists": {
    vi: "có được khi so từng người giữa hai danh sách",
    en: "it comes from comparing two lists person by person",
  },
  "gone-again": {
    vi: "có người được kết nạp trong kỳ rồi không còn trong danh sách",
    en: "somebody was admitted in the period and is gone again",
  },
  "each-once": {
    vi: "mỗi tổ chức chỉ đếm một lần",
    en: "each organization is counted once",
  },
  mean: { vi: "là số bình quân", en: "it is a mean" },
  "several-rows": {
    vi: "trong danh sách, một người chiếm nhiều dòng",
    en: "a person stands over several rows of the list",
  },
  "no-own-column": {
    vi: "danh sách không có cột riêng cho: {field}",
    en: "no single column of the list says: {field}",
  },
  "typed-dates": {
    vi: "có ngày gõ thành chữ hoặc chỉ có năm ở: {field}",
    en: "days are typed as text, or only years are given, in: {field}",
  },
  "unclear-text": {
    vi: "chữ trong cột này công thức có thể hiểu khác: {field}",
    en: "a formula may read the words of this column otherwise: {field}",
  },
  "rows-between": {
    vi: "giữa danh sách có dòng không phải đảng viên mà công thức không phân biệt được",
    en: "between the members stand rows that a formula cannot tell from them",
  },
  "too-long": { vi: "công thức sẽ quá dài", en: "the formula would be too long" },
  "days-from-1904": {
    vi: "tệp tính ngày từ năm 1904",
    en: "the workbook counts days from 1904",
  },
  "moved-inside": {
    vi: "đã trừ số chuyển trong nội bộ",
    en: "what was moved inside is left out of it",
  },
  "other-files": {
    vi: "số lấy từ tệp khác",
    en: "the figures stand in other files",
  },
  "text-figures": {
    vi: "có số gõ thành chữ ở trang của đơn vị",
    en: "a figure is typed as text on a unit's sheet",
  },
  "not-same": {
    vi: "công thức cho số khác với số đã đếm",
    en: "the formula gives another figure than was counted",
  },
} as const satisfies Readonly<Record<string, Text>>;

/** A sentence without its full stop. */
export function whyValueText({ code, field }: WhyValue, locale: Locale): string {
  return formatMessage(
    SENTENCES[code],
    field === undefined ? {} : { field: fieldName(field)[locale] },
    locale,
  );
}

export function asValue(code: WhyValue["code"], field?: string): Extract<LiveCell, { kind: "value" }> {
  return { kind: "value", why: { code, ...(field !== undefined && { field }) } };
}
