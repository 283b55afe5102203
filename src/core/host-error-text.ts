import type { Text } from "./message";
import type { HostErrorCode } from "./workbook/workbook-error";

/** What the program refuses in which a workbook is open. Read with `errorText`. */
export const HOST_ERRORS: Readonly<Record<HostErrorCode, Text>> = {
  "cell-editing": {
    vi: "Một ô trong {file} đang được nhập dở{detail}. Hãy nhấn Enter hoặc Esc để xong ô đó, rồi thử lại.",
    en: "A cell of {file} is being edited{detail}. Finish it with Enter or Esc, then try again.",
  },
  locked: {
    vi: "Excel không cho làm việc này trong {file}{detail}: chỗ ấy bị khóa hoặc sổ tính chỉ cho đọc. Không có gì được ghi. Khớp Số không mở khóa; nếu cần, hãy nhờ người giữ biểu.",
    en: "Excel does not allow this in {file}{detail}: the place is locked, or the workbook is read-only. Nothing was written. Khớp Số unlocks nothing; ask the owner of the form if it is needed.",
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
  "workbook-behind": {
    vi: "Một sổ tính khác đang ở phía trước {file}{detail}. Hãy bấm vào {file} rồi thử lại.",
    en: "Another workbook is in front of {file}{detail}. Click into {file}, then try again.",
  },
  "place-gone": {
    vi: "Không còn tìm thấy chỗ cần tìm trong {file}{detail}; có thể trang hoặc ô đã bị xóa. Hãy kiểm tra lại sổ tính.",
    en: "What was looked for in {file} is no longer there{detail}; its sheet or cells may have been deleted. Check the workbook again.",
  },
  "half-written": {
    vi: "Excel ngừng giữa chừng khi ghi vào {file} và không cho hoàn lại{detail}. Hãy xem lại các chỗ đó trước khi lưu, hoặc đóng sổ tính mà không lưu.",
    en: "Excel broke off while writing into {file} and could not take it back{detail}. Look at those places before saving, or close the workbook without saving.",
  },
  refused: {
    vi: "Excel từ chối yêu cầu đối với {file}{detail}. Hãy thử lại; nếu vẫn vậy, xin gửi thông báo này cho người phát triển.",
    en: "Excel refused what was asked of {file}{detail}. Try again; if it stays so, please send this message to the developers.",
  },
};
