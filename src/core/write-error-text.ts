import type { Text } from "./message";
import type { WriteErrorCode } from "./workbook/workbook-error";

/** Why edits were refused or a file could not be saved. Read with `errorText`. */
export const WRITE_ERRORS: Readonly<Record<WriteErrorCode, Text>> = {
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
  "sheet-changed": {
    vi: "Trang đã có thay đổi sau khi được thêm vào nên không gỡ{detail}. {file} chưa bị thay đổi gì.",
    en: "The sheet was changed after it was added and is not removed{detail}. Nothing was written to {file}.",
  },
  "sheet-in-use": {
    vi: "Trang đang được nơi khác trong {file} dùng đến nên không gỡ{detail}. Chưa có gì được ghi.",
    en: "Other places in {file} refer to the sheet, so it is not removed{detail}. Nothing was written.",
  },
  "undo-unknown": {
    vi: "Không biết trước đó {file} có gì ở đây nên sau này không hoàn tác được{detail}. Chưa có gì được ghi.",
    en: "What {file} held here before is not known, so the change could not be taken back{detail}. Nothing was written.",
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
};
