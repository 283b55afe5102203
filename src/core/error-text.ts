import { formatMessage, type Locale, type Text } from "./message";
import { HOST_ERRORS } from "./host-error-text";
import { WRITE_ERRORS } from "./write-error-text";
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
  ...HOST_ERRORS,
  ...WRITE_ERRORS,
  unexpected: {
    vi: "Khớp Số gặp lỗi của chính nó khi xem {file}{detail}. Xin gửi thông báo này cho người phát triển.",
    en: "Khớp Số met a mistake of its own in {file}{detail}. Please send this message to its developers.",
  },
};

/** What a workbook without a name is called: one that was never saved. */
const THIS_WORKBOOK: Text = { vi: "sổ tính này", en: "this workbook" };

/** The sentence of a file that failed. */
export function errorText(code: FileErrorCode, file: string, detail: string, locale: Locale): string {
  const named = file === "" ? THIS_WORKBOOK[locale] : file;
  const text = formatMessage(ERRORS[code], { file: named, detail: detail && ` (${detail})` }, locale);
  return file === "" ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}
