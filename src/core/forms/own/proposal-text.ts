import { formatMessage, type Locale, type Text } from "../../message";
import { fieldName } from "../unfilled-text";
import type { CountReason, FormRefusal, RelationReason, RowReason } from "./form-proposal";
import type { LineChange } from "./form-comparison";

const REFUSALS: Readonly<Record<FormRefusal, Text>> = {
  "no-sheet": {
    vi: "Không có trang tính ấy. Hãy chọn lại trang chứa mẫu biểu.",
    en: "There is no such sheet. Choose the sheet that holds the form.",
  },
  "no-header": {
    vi: "Không tìm thấy phần đầu bảng. Mẫu biểu cần có dòng tên cột phía trên các chỉ tiêu.",
    en: "No header was found. A form needs a row of captions over its rows.",
  },
  "no-rows": {
    vi: "Không tìm thấy các dòng chỉ tiêu dưới đầu bảng. Hãy chọn trang có tên chỉ tiêu ở cột bên trái.",
    en: "No rows were found under the header. Choose a sheet with labels in its left column.",
  },
  "no-figures": {
    vi: "Không tìm thấy cột nào để ghi số. Mẫu biểu cần ít nhất một cột bên phải tên chỉ tiêu.",
    en: "No column for figures was found. A form needs at least one column right of its labels.",
  },
  "too-large": {
    vi: "Trang này lớn hơn một mẫu biểu (quá 2.000 dòng hoặc 100 cột). Hãy chọn trang khác.",
    en: "This sheet is larger than a form (over 2,000 rows or 100 columns). Choose another.",
  },
};

/** Why a sheet was not read as a form, and what to do: whole sentences. */
export function formRefusalText(why: FormRefusal, locale: Locale): string {
  return REFUSALS[why][locale];
}

const COUNT_REASONS: Readonly<Record<CountReason["why"], Text>> = {
  "known-form": { vi: "như dòng {row} của biểu {form}", en: "as row {row} of form {form}" },
  value: { vi: "theo chữ, cột {field}", en: "by its words, column {field}" },
  range: { vi: "theo khoảng ghi trong tên, cột {field}", en: "by the range in its name, column {field}" },
  flow: { vi: "theo tên chỉ tiêu", en: "by its name" },
  heading: { vi: "dòng tiêu đề", en: "a heading" },
  sum: { vi: "là tổng của các dòng khác", en: "a total of other rows" },
  unknown: { vi: "chưa biết đếm gì", en: "not known what it counts" },
  chosen: { vi: "do người dùng chọn", en: "chosen by a person" },
};

/** Why a row counts what it counts, as part of a sentence. */
export function countReasonText(reason: CountReason, locale: Locale): string {
  const field = "field" in reason ? fieldName(reason.field)[locale] : "";
  const { form = "", row = "" } = "form" in reason ? reason : {};
  return formatMessage(COUNT_REASONS[reason.why], { field, form, row }, locale);
}

const RELATION_REASONS: Readonly<Record<RelationReason["why"], Text>> = {
  "code-row": { vi: "dòng mã số cột ghi như vậy", en: "the row of codes says so" },
  "printed-sum": { vi: "tên dòng ghi như vậy", en: "its label says so" },
  "split-word": { vi: "có chữ “chia ra”, “gồm”", en: "the words “divided into”" },
  "of-which-word": { vi: "có chữ “trong đó”", en: "the words “of which”" },
  "flow-words": { vi: "đầu kỳ, tăng, giảm, cuối kỳ", en: "beginning, came, went, end" },
  "subtraction-words": { vi: "tên dòng ghi phép trừ", en: "its label names a difference" },
  children: { vi: "theo các dòng bên dưới", en: "by the rows below it" },
  analysis: { vi: "phân tích của dòng đầu", en: "an analysis of the first row" },
  units: { vi: "cộng các tổ chức", en: "all of the organizations" },
  blocks: { vi: "theo các mục lớn", en: "by the parts of the form" },
  counts: { vi: "đếm một phần của dòng đầu", en: "counts some of the first row" },
  "percent-column": { vi: "cột tỷ lệ", en: "a column of shares" },
  "known-form": { vi: "lấy từ biểu năm trước", en: "taken over from last year's form" },
  chosen: { vi: "do người dùng chọn", en: "chosen by a person" },
};

/** Why it was proposed that something adds up, as part of a sentence. */
export function relationReasonText({ why }: RelationReason, locale: Locale): string {
  return RELATION_REASONS[why][locale];
}

const PLACES: Readonly<Record<RowReason["place"], Text>> = {
  both: { vi: "đánh số và thụt lề", en: "numbering and indent" },
  indent: { vi: "thụt lề (đánh số chưa rõ)", en: "indent (the numbering is not clear)" },
  numbering: { vi: "đánh số", en: "numbering" },
  neither: { vi: "thứ tự dòng", en: "the order of rows" },
};

/** What tells that a row belongs to another. */
export function placeText(place: RowReason["place"], locale: Locale): string {
  return PLACES[place][locale];
}

const CHANGES: Readonly<Record<LineChange["kind"], Text>> = {
  same: { vi: "giữ nguyên", en: "the same" },
  renamed: { vi: "đổi tên", en: "renamed" },
  moved: { vi: "chuyển chỗ", en: "moved" },
  split: { vi: "tách ra", en: "split" },
  merged: { vi: "gộp lại", en: "merged" },
  added: { vi: "thêm mới", en: "added" },
  removed: { vi: "bỏ", en: "removed" },
};

/** What became of a row or column. */
export function changeText(kind: LineChange["kind"], locale: Locale): string {
  return CHANGES[kind][locale];
}
