import { formatMessage, type Locale, type Text } from "./message";
import type { WorkbookErrorCode } from "./workbook/workbook-error";

/** A file that failed: what a reader or writer refused, or a mistake of this program. */
export type FileErrorCode = WorkbookErrorCode | "unexpected";

/** Which file, what is the matter, what to do next. `{detail}` is " (…)" or nothing. */
const ERRORS: Readonly<Record<FileErrorCode, Text>> = {
  "not-found": {
    vi: "Không tìm thấy {file}{detail}. Hãy kiểm tra lại tên tệp và thư mục.",
    en: "{file} was not found{detail}. Check the name and the folder.",
  },
  "not-readable": {
    vi: "Không mở được {file}{detail}. Hãy đóng tệp trong chương trình khác hoặc xin quyền đọc, rồi thử lại.",
    en: "{file} cannot be opened{detail}. Close it in other programs or ask for the right to read it, then try again.",
  },
  "empty-file": {
    vi: "{file} là tệp rỗng{detail}. Hãy lấy lại bản gốc, có thể tệp chưa được chép hết.",
    en: "{file} is empty{detail}. Get the original again; it may not have been copied completely.",
  },
  "unsupported-format": {
    vi: "{file} thuộc định dạng không đọc được{detail}. Hãy mở tệp rồi lưu lại thành .xlsx.",
    en: "{file} is of a format that cannot be read{detail}. Open it and save it as .xlsx.",
  },
  "not-a-workbook": {
    vi: "{file} không phải là sổ tính{detail}. Hãy kiểm tra xem có chọn nhầm tệp không.",
    en: "{file} is not a workbook{detail}. Check that it is the file you meant.",
  },
  encrypted: {
    vi: "{file} được bảo vệ bằng mật khẩu nên không đọc được{detail}. Hãy bỏ mật khẩu mở tệp, lưu lại rồi thử lại.",
    en: "{file} is protected by a password and cannot be read{detail}. Remove the password, save it and try again.",
  },
  damaged: {
    vi: "{file} bị hỏng{detail}. Hãy mở tệp trong Excel, để Excel sửa, lưu lại rồi thử lại.",
    en: "{file} is damaged{detail}. Open it in Excel, let Excel repair it, save it and try again.",
  },
  "too-large": {
    vi: "{file} quá lớn để đọc{detail}. Hãy tách thành nhiều tệp hoặc xóa các vùng trống đã định dạng.",
    en: "{file} is too large to read{detail}. Split it, or delete formatted areas that hold nothing.",
  },
  "no-sheets": {
    vi: "{file} không có trang tính nào{detail}. Hãy kiểm tra xem có chọn nhầm tệp không.",
    en: "{file} has no worksheet{detail}. Check that it is the file you meant.",
  },
  "not-writable": {
    vi: "Không ghi được vào {file}{detail}. Hãy mở tệp trong Excel, lưu lại thành .xlsx hoặc .xlsm rồi thử lại.",
    en: "{file} cannot be written{detail}. Open it in Excel, save it as .xlsx or .xlsm and try again.",
  },
  "no-such-cell": {
    vi: "{file} không có ô này{detail}. Hãy xem lại sổ tính rồi thử lại; chưa có gì được ghi.",
    en: "{file} has no such cell{detail}. Read the workbook again and try again; nothing was written.",
  },
  "cells-hold-formulas": {
    vi: "Ô đang có công thức nên không ghi đè lên{detail}. {file} chưa bị thay đổi gì.",
    en: "These cells hold formulas, which are not overwritten{detail}. Nothing was written to {file}.",
  },
  "cells-locked": {
    vi: "Ô đang bị khóa trên trang được bảo vệ{detail}. Hãy bỏ bảo vệ trang rồi thử lại; {file} chưa bị thay đổi gì.",
    en: "These cells are locked on a protected sheet{detail}. Unprotect it and try again; nothing was written to {file}.",
  },
  "cells-in-merged-area": {
    vi: "Ô nằm bên trong vùng đã trộn; chỉ ô đầu của vùng nhận được giá trị{detail}. {file} chưa bị thay đổi gì.",
    en: "These cells lie inside merged areas, where only the first cell can be written{detail}. Nothing was written to {file}.",
  },
  "cells-in-array": {
    vi: "Ô thuộc một công thức mảng hoặc bảng tính thử (Data Table){detail}. {file} chưa bị thay đổi gì.",
    en: "These cells belong to an array formula or a what-if table{detail}. Nothing was written to {file}.",
  },
  "cells-in-table-heading": {
    vi: "Ô là dòng tiêu đề hoặc dòng tổng của bảng Excel{detail}. Hãy sửa trong Excel; {file} chưa bị thay đổi gì.",
    en: "These cells are in the heading or total row of an Excel table{detail}. Change them in Excel; nothing was written to {file}.",
  },
  "cells-in-pivot": {
    vi: "Ô thuộc một bảng tổng hợp PivotTable{detail}. {file} chưa bị thay đổi gì.",
    en: "These cells belong to a PivotTable{detail}. Nothing was written to {file}.",
  },
  "sheet-locked": {
    vi: "Trang đang được bảo vệ, không đánh dấu hay ghi chú được{detail}. Hãy bỏ bảo vệ trang rồi thử lại; {file} chưa bị thay đổi gì.",
    en: "The sheet is protected against marks and notes{detail}. Unprotect it and try again; nothing was written to {file}.",
  },
  "structure-locked": {
    vi: "Cấu trúc của {file} đang được bảo vệ, không thêm trang được{detail}. Hãy bỏ bảo vệ sổ tính rồi thử lại.",
    en: "The structure of {file} is protected and no sheet can be added{detail}. Unprotect the workbook and try again.",
  },
  "sheet-name-refused": {
    vi: "Không đặt được tên trang này trong {file}{detail}: tên đã có, quá 31 ký tự hoặc có ký tự Excel không nhận.",
    en: "{file} cannot have a sheet of this name{detail}: it is taken, longer than 31 characters, or Excel does not allow it.",
  },
  "value-refused": {
    vi: "Giá trị không ghi vào ô được: quá 32767 ký tự hoặc không phải là số{detail}. {file} chưa bị thay đổi gì.",
    en: "A value cannot be written into a cell: longer than 32767 characters, or not a number{detail}. Nothing was written to {file}.",
  },
  "formula-refused": {
    vi: "Công thức không viết đúng nên không ghi{detail}. {file} chưa bị thay đổi gì.",
    en: "A formula is not well formed and was not written{detail}. Nothing was written to {file}.",
  },
  "note-of-others": {
    vi: "Ô đã có ghi chú của người khác, không ghi đè lên{detail}. {file} chưa bị thay đổi gì.",
    en: "These cells have notes of other people, which are left alone{detail}. Nothing was written to {file}.",
  },
  "disk-full": {
    vi: "Không đủ chỗ trống để lưu {file}{detail}. Tệp gốc còn nguyên; hãy dọn bớt ổ đĩa rồi thử lại.",
    en: "There is no room left to save {file}{detail}. The original is intact; free some space and try again.",
  },
  "no-right-to-write": {
    vi: "Không có quyền lưu {file} ở đây{detail}. Tệp gốc còn nguyên; hãy lưu vào thư mục khác.",
    en: "{file} may not be saved here{detail}. The original is intact; save to another folder.",
  },
  "open-elsewhere": {
    vi: "{file} đang mở trong chương trình khác{detail}. Tệp gốc còn nguyên; hãy đóng tệp đó rồi thử lại.",
    en: "{file} is open in another program{detail}. The original is intact; close it there and try again.",
  },
  "already-there": {
    vi: "Đã có tệp {file}{detail}. Tệp đó còn nguyên; hãy chọn tên khác.",
    en: "{file} exists already{detail}. It is intact; choose another name.",
  },
  unexpected: {
    vi: "Khớp Số gặp lỗi của chính nó khi xem {file}{detail}. Xin gửi thông báo này cho người phát triển.",
    en: "Khớp Số met a mistake of its own in {file}{detail}. Please send this message to its developers.",
  },
};

/** The sentence of a file that failed. */
export function errorText(code: FileErrorCode, file: string, detail: string, locale: Locale): string {
  return formatMessage(ERRORS[code], { file, detail: detail && ` (${detail})` }, locale);
}
