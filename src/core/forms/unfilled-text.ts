import { formatMessage, type Locale, type Text } from "../message";
import columns from "../roster/columns.json";
import type { Counted } from "./form";
import type { PlannedCell } from "./plan-form";

export type UnfilledReason = Extract<PlannedCell, { kind: "unfilled" }>["reason"];

/** Why a cell of a form stays empty, and what would fill it: a sentence without its full stop. */
export function unfilledText(reason: UnfilledReason, locale: Locale): string {
  switch (reason.kind) {
    case "no-column":
    case "several-meanings":
      return formatMessage(
        SENTENCES[reason.kind],
        { columns: reason.fields.map((field) => fieldName(field)[locale]) },
        locale,
      );
    case "no-unit":
      return formatMessage(SENTENCES["no-unit"], { names: reason.names }, locale);
    case "no-source":
      return (reason.before ? NO_EARLIER : NO_SOURCE[reason.of])[locale];
    case "no-part": {
      const parts = reason.parts.map(({ row, column }) => `${row}/${column}`);
      const text = formatMessage(SENTENCES["no-part"], { parts }, locale);
      if (reason.fields.length === 0) return text;
      const columns = reason.fields.map((field) => fieldName(field)[locale]);
      return `${text}; ${formatMessage(SENTENCES["no-column"], { columns }, locale)}`;
    }
    case "not-counted":
    case "not-given":
    case "nobody":
      return SENTENCES[reason.kind][locale];
  }
}

const SENTENCES: Readonly<Record<Exclude<UnfilledReason["kind"], "no-source">, Text>> = {
  "not-counted": {
    vi: "danh sách đảng viên không có cột nào cho biết; hãy gõ vào biểu",
    en: "no column of a member list tells it; type it into the form",
  },
  "not-given": {
    vi: "không tệp nào của đơn vị cho số này; hãy gõ vào biểu",
    en: "no workbook of a unit gives it; type it into the form",
  },
  nobody: { vi: "không có ai để tính bình quân", en: "there is nobody to take a mean of" },
  "no-column": { vi: "danh sách thiếu cột: {columns}", en: "the list lacks the column: {columns}" },
  "no-unit": {
    vi: "danh sách không có tổ chức nào tên: {names}",
    en: "the list has no organization called: {names}",
  },
  "several-meanings": {
    vi: "nguồn ghi chưa đủ chi tiết ở: {columns}",
    en: "the sources are not detailed enough in: {columns}",
  },
  "no-part": {
    vi: "tính từ những ô chưa điền được (dòng/cột): {parts}",
    en: "follows from cells that are not filled (row/column): {parts}",
  },
};

const NO_PREVIOUS: Text = {
  vi: "cần danh sách đầu kỳ",
  en: "the list at the beginning is needed",
};
const NO_EARLIER: Text = {
  vi: "lấy từ biểu kỳ trước (muốn tính lại thì cần cả danh sách đầu của kỳ ấy)",
  en: "is in last period's form (to count it anew the list at the beginning of that period is needed too)",
};
const NO_LIST: Text = { vi: "cần danh sách của kỳ ấy", en: "the list of that period is needed" };
const NO_ORGANIZATIONS: Text = {
  vi: "danh sách không có cột chi bộ, đảng bộ",
  en: "the list has no column of branches or committees",
};

const NO_SOURCE: Readonly<Record<Exclude<Counted, "units">, Text>> = {
  opening: NO_PREVIOUS,
  joined: NO_PREVIOUS,
  arrived: NO_PREVIOUS,
  left: NO_PREVIOUS,
  members: NO_LIST,
  admitted: NO_LIST,
  organizations: NO_ORGANIZATIONS,
  branches: NO_ORGANIZATIONS,
};

/** What conditions ask that is no column of a list itself, by what would tell it. */
const DERIVED: Readonly<Record<string, Text>> = {
  "party.stage": {
    vi: "Ngày chính thức hoặc Loại đảng viên",
    en: "Date of full membership or Kind of member",
  },
  "badge.new": {
    vi: "Huy hiệu Đảng (ở danh sách này và danh sách đầu kỳ)",
    en: "Badges (in this list and that of the beginning)",
  },
  "unit.type": {
    vi: "Loại hình tổ chức (trong bảng tổng hợp đơn vị)",
    en: "Type of organization (in the tally of units)",
  },
  "unit.kind": {
    vi: "Đảng bộ hay chi bộ (trong bảng tổng hợp đơn vị)",
    en: "Committee or branch (in the tally of units)",
  },
  "unit.name": { vi: "Chi bộ, đảng bộ", en: "Branch, Party committee" },
  "unit.admitted": { vi: "Ngày vào Đảng; Chi bộ, đảng bộ", en: "Date of admission; Branch" },
  "branch.kind": { vi: "Chi bộ, đảng bộ", en: "Branch, Party committee" },
};

const names: Readonly<Record<string, Text | undefined>> = { ...columns.fields, ...DERIVED };

/** A field of conditions in words. */
export function fieldName(field: string): Text {
  const known = names[field];
  return known ? { vi: known.vi, en: known.en } : { vi: field, en: field };
}
