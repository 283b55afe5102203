import { formatMessage, type Locale, type Text } from "./message";
import type { WorkbookErrorCode } from "./workbook/workbook-error";

/** A file that failed: what the reader refused, or a mistake of this program. */
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
  "cell-editing": {
    vi: "Một ô trong {file} đang được nhập dở{detail}. Hãy nhấn Enter hoặc Esc để xong ô đó, rồi thử lại.",
    en: "A cell of {file} is being edited{detail}. Finish it with Enter or Esc, then try again.",
  },
  locked: {
    vi: "Chỗ cần ghi trong {file} bị khóa{detail}, nên không ghi gì cả. Khớp Số không mở khóa trang tính; hãy nhờ người giữ biểu mở khóa nếu cần.",
    en: "What was to be written in {file} is locked{detail}, so nothing was written. Khớp Số does not unlock sheets; ask the owner of the form if it is needed.",
  },
  "old-program": {
    vi: "Bản Excel đang mở {file} chưa làm được việc này{detail}. Hãy dùng Excel mới hơn hoặc trang Khớp Số trong trình duyệt.",
    en: "The Excel that has {file} open cannot do this yet{detail}. Use a newer Excel, or the Khớp Số page in a browser.",
  },
  "program-busy": {
    vi: "Excel đang bận với {file}{detail}. Hãy đợi một chút rồi thử lại.",
    en: "Excel is busy with {file}{detail}. Wait a moment, then try again.",
  },
  "workbook-closed": {
    vi: "{file} đã đóng hoặc mất kết nối với Excel{detail}. Hãy mở lại sổ tính rồi mở lại Khớp Số.",
    en: "{file} was closed, or the connection to Excel was lost{detail}. Open the workbook again, then Khớp Số.",
  },
  "place-gone": {
    vi: "Không còn tìm thấy chỗ cần tìm trong {file}{detail}; có thể trang hoặc ô đã bị xóa. Hãy kiểm tra lại sổ tính.",
    en: "What was looked for in {file} is no longer there{detail}; its sheet or cells may have been deleted. Check the workbook again.",
  },
  "name-taken": {
    vi: "{file} đã có trang cùng tên{detail}, nên không ghi gì cả. Hãy đổi tên trang cũ rồi thử lại.",
    en: "{file} already has a sheet of that name{detail}, so nothing was written. Rename the old one, then try again.",
  },
  "holds-formula": {
    vi: "Ô cần ghi trong {file} đang có công thức{detail}, nên không ghi gì cả. Khớp Số không ghi đè công thức.",
    en: "A cell to be written in {file} holds a formula{detail}, so nothing was written. Khớp Số never writes over formulas.",
  },
  "not-writable": {
    vi: "Không ghi được điều này vào {file}{detail}, nên không ghi gì cả.",
    en: "This cannot be written into {file}{detail}, so nothing was written.",
  },
  "half-written": {
    vi: "Excel ngừng giữa chừng khi ghi vào {file} và không cho hoàn lại{detail}. Hãy dùng lệnh Hoàn tác của Excel và xem lại các ô đó trước khi lưu.",
    en: "Excel broke off while writing into {file} and could not take it back{detail}. Use Excel's Undo and look at those cells before saving.",
  },
  refused: {
    vi: "Excel từ chối yêu cầu đối với {file}{detail}. Hãy thử lại; nếu vẫn vậy, xin gửi thông báo này cho người phát triển.",
    en: "Excel refused what was asked of {file}{detail}. Try again; if it stays so, please send this message to the developers.",
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
