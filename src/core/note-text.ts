import { formatMessage, type Locale, type Text } from "./message";
import type { Note } from "./report";
import type { ListNote } from "./roster/list-notes";
import type { RuleNote } from "./rules/rule-notes";
import type { StateNote } from "./state/state-note";
import type { Remark } from "./workbook/workbook";

type NoteCode =
  | Remark["code"]
  | "sheet-hidden"
  | "sheet-very-hidden"
  | "sheet-protected"
  | "structure-protected"
  | "rows-hidden"
  | "columns-hidden"
  | "table-too-large"
  | "search-limited"
  | "between-limited"
  | RuleNote["code"]
  | ListNote["code"]
  | StateNote["code"];

/** `{at}` is a sheet or a range; `{detail}` is " (…)" or nothing; `{missing}` is a caption. */
const NOTES: Readonly<Record<NoteCode, Text>> = {
  "chart-sheet-skipped": {
    vi: "Trang {at} chỉ có biểu đồ, không xem{detail}",
    en: "Sheet {at} is a chart and was left out{detail}",
  },
  "dialog-sheet-skipped": {
    vi: "Trang {at} là hộp thoại, không xem{detail}",
    en: "Sheet {at} is a dialog and was left out{detail}",
  },
  "macro-sheet-skipped": {
    vi: "Trang {at} là trang macro, không xem{detail}",
    en: "Sheet {at} is a macro sheet and was left out{detail}",
  },
  "sheet-damaged": {
    vi: "Trang {at} bị hỏng, chỉ đọc được một phần{detail}",
    en: "Sheet {at} is damaged and was read in part{detail}",
  },
  "sheet-part-missing": {
    vi: "Trang {at} có trong danh sách nhưng không có trong tệp{detail}",
    en: "Sheet {at} is listed but not in the file{detail}",
  },
  "formulas-unread": {
    vi: "Trang {at} có công thức không đọc được, chỉ lấy số đang hiện{detail}",
    en: "Sheet {at} has formulas that could not be read; their shown values were taken{detail}",
  },
  "too-many-styles": {
    vi: "Tệp có quá nhiều kiểu trình bày; một số ô được đọc như không định dạng{detail}",
    en: "The file has too many styles; some cells were read as unformatted{detail}",
  },
  "delimiter-found": {
    vi: "Các cột được tách theo dấu tìm thấy trong tệp{detail}",
    en: "Columns were split at the character found in the file{detail}",
  },
  "encoding-found": {
    vi: "Chữ được đọc theo bảng mã tìm thấy trong tệp{detail}",
    en: "Text was read in the encoding found in the file{detail}",
  },
  "legacy-font-read": {
    vi: "Chữ gõ bằng phông cũ đã được đọc sang Unicode; tệp không bị sửa{detail}",
    en: "Text typed in old Vietnamese fonts was read as Unicode; the file was not changed{detail}",
  },
  "sheet-hidden": {
    vi: "Trang {at} đang ẩn nhưng vẫn được xem{detail}",
    en: "Sheet {at} is hidden and was checked all the same{detail}",
  },
  "sheet-very-hidden": {
    vi: "Trang {at} bị giấu kỹ (không hiện lại được từ thực đơn của Excel) nhưng vẫn được xem{detail}",
    en: "Sheet {at} is hidden so that Excel's menus do not show it; it was checked all the same{detail}",
  },
  "sheet-protected": {
    vi: "Trang {at} đang khóa; chỉ xem, không sửa được{detail}",
    en: "Sheet {at} is locked: it can be checked, not changed{detail}",
  },
  "structure-protected": {
    vi: "Cấu trúc sổ tính đang khóa{detail}",
    en: "The structure of the workbook is locked{detail}",
  },
  "rows-hidden": {
    vi: "Có dòng ẩn ở {at}; vẫn được tính{detail}",
    en: "Rows are hidden in {at}; they count all the same{detail}",
  },
  "columns-hidden": {
    vi: "Có cột ẩn ở {at}; vẫn được tính{detail}",
    en: "Columns are hidden in {at}; they count all the same{detail}",
  },
  "between-limited": {
    vi: "Quá nhiều số liệu: chỉ so sánh được một phần giữa các trang hoặc các tệp{detail}",
    en: "There are too many figures: only some were compared between sheets or workbooks{detail}",
  },
  "search-limited": {
    vi: "Vùng {at} quá lớn: chỉ tìm được một phần các phép tính{detail}",
    en: "The area {at} is too large: only part of its relations was searched for{detail}",
  },
  "rule-off": {
    vi: "Quy tắc ở {at} đã được tắt nên không kiểm{detail}",
    en: "The rule at {at} was switched off and was not checked{detail}",
  },
  "rule-not-applicable": {
    vi: "Có quy tắc không áp dụng được ở đây vì không tìm thấy “{missing}”{detail}",
    en: "A rule is not applicable here, as “{missing}” was not found{detail}",
  },
  "rule-not-tried": {
    vi: "Có quy tắc chưa được áp dụng vì số quy tắc đưa vào quá nhiều{detail}",
    en: "A rule was not applied, as too many rules were given{detail}",
  },
  "column-asked": {
    vi: "Cột ở {at} của danh sách có thể hiểu nhiều cách nên chưa được đọc, cần chỉ rõ là cột gì{detail}",
    en: "The column at {at} of a list may mean several things and was not read until somebody says which{detail}",
  },
  "state-newer": {
    vi: "Ghi nhớ trong tệp do bản Khớp Số mới hơn ghi nên không dùng đến{detail}; giải trình trong đó chưa được xét",
    en: "What the file remembers was written by a later Khớp Số and was not used{detail}; explanations in it do not count",
  },
  "state-unreadable": {
    vi: "Ghi nhớ trong tệp bị hỏng hoặc không đúng mẫu nên không dùng đến{detail}; giải trình trong đó chưa được xét",
    en: "What the file remembers is damaged or not of our making and was not used{detail}; explanations in it do not count",
  },
  "table-too-large": {
    vi: "Vùng {at} quá lớn và thưa, không xem{detail}",
    en: "The area {at} is too large and too empty and was left out{detail}",
  },
};

/** The sentence of a note, without a full stop. The list is open: a code without a sentence is shown as it is. */
export function noteText({ code, at = "", detail = "", missing = "" }: Note, locale: Locale): string {
  const text = (NOTES as Readonly<Record<string, Text | undefined>>)[code];
  if (!text) return [code, at, detail].filter((part) => part !== "").join(" ");
  return formatMessage(text, { at, detail: detail && ` (${detail})`, missing }, locale);
}
