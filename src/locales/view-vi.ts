import { formatNumber } from "../core/message";
import { fillingVi } from "./filling-vi";
import { ownFormVi } from "./own-form-vi";
import { sendingVi } from "./sending-vi";
import { memoryVi } from "./memory-vi";
import { rulesVi } from "./rule-vi";
import { suggestionVi } from "./suggestion-vi";
import { filtersVi } from "./filter-vi";
import { listVi } from "./list-vi";
import { reconcileViewVi } from "./reconcile-view-vi";
import { marksVi } from "./mark-vi";
import { minutesToolVi } from "./minutes-tool-vi";
import type { ViewWords } from "./view-words";
import { writeVi } from "./write-vi";

const n = (value: number): string => formatNumber(value, "vi");

const HELD_BY = { rows: "dòng", columns: "cột", places: "chỗ" } as const;

export const viewVi: ViewWords = {
  language: "Ngôn ngữ",
  languages: { vi: "Tiếng Việt", en: "English" },
  check: "Kiểm tra",
  checkAgain: "Kiểm tra lại",
  stop: "Dừng",
  stopped: "Đã dừng. Chưa có kết quả.",
  stoppedEarlier: "Đã dừng. Kết quả của lần kiểm tra trước vẫn còn ở dưới.",
  earlier: "Kết quả dưới đây là của lần kiểm tra trước.",
  steps: {
    opening: "Đang mở tệp…",
    reading: "Đang đọc sổ tính…",
    checking: "Đang tìm các phép tính và kiểm tra…",
  },
  surveying: "Đang xem sổ tính có gì…",
  overview: ({ tables, units, relations, fonts, hiddenSheets, lockedSheets }) =>
    [
      [`${n(tables)} bảng`, ...(units > 0 ? [`${n(units)} đơn vị`] : []), `${n(relations)} phép tính`].join(
        ", ",
      ),
      ...(lockedSheets > 0 ? [`${n(lockedSheets)} trang bị khóa: chỉ đọc`] : []),
      ...(fonts.length > 0 ? [`phông ${fonts.join(", ")}: đã đọc sang Unicode`] : []),
      ...(hiddenSheets > 0 ? [`${n(hiddenSheets)} trang ẩn có số liệu`] : []),
    ].join("; ") + ".",
  writesNothing: "Kiểm tra chỉ đọc, không sửa gì trong sổ tính.",
  result: "Kết quả",
  counts: { checked: "đã kiểm", differ: "không khớp", notChecked: "chưa kiểm được" },
  ended: (findings, undecided) =>
    `Đã kiểm tra xong: ${n(findings)} chỗ cần xem, ${n(undecided)} chỗ chưa kiểm được.`,
  allAgree: "Không có chỗ nào không khớp",
  allAgreeNote: "Số khớp chưa chắc là số đúng; hãy xem cả phần chưa kiểm được.",
  nothingSeen: "Không có gì để kiểm tra",
  nothingSeenNote: "Không tìm thấy phép tính nào trong sổ tính này. Không có nghĩa là số liệu đúng.",
  holdsAt: ({ holds, of, by }) => `đúng ở ${n(holds)}/${n(of)} ${HELD_BY[by]}`,
  reported: "Số ghi",
  computed: "Tính được",
  difference: "Lệch",
  copy: "Chép",
  copyOf: (cell) => `Chép nội dung về ô ${cell}`,
  copied: "Đã chép. Có thể dán vào thư hoặc tin nhắn.",
  copyFailed: "Trình duyệt không cho chép. Hãy bôi đen rồi chép bằng tay.",
  copyAll: "Chép tất cả",
  saveText: "Tải về (.txt)",
  saveJson: "Tải về (.json)",
  saved: (file) => `Đã lưu tệp ${file} vào thư mục tải về.`,
  went: (cell) => `Đã đến ô ${cell}.`,
  sheetHidden: (sheet) => `Ô ở trang “${sheet}” đang ẩn. Hãy tự hiện trang ấy nếu muốn xem.`,
  findingOf: (place, of) => `Chỗ ${n(place)}/${n(of)}.`,
  lastFinding: "Đây là chỗ cuối cùng; không còn chỗ nào sau nữa.",
  firstFinding: "Đây là chỗ đầu tiên; không có chỗ nào trước nữa.",
  noFindings: "Không có chỗ nào phải xem.",
  nothingSaidOf: (cell) => `Kết quả không nói gì về ô ${cell}.`,
  goToSheet: (sheet, cells) => `Xem trang “${sheet}”: ${cells}`,
  notCheckedAt: (cell, reason) => `Ô ${cell} chưa kiểm được: ${reason}.`,
  walkKeys: (next, previous) => `${next}: đến chỗ tiếp theo; ${previous}: về chỗ trước.`,
  more: (count) => `Xem thêm ${n(count)} chỗ`,
  wholeWorkbook: "Cả sổ tính",
  undecidedHeading: "Chưa kiểm được",
  undecidedNote: "Chưa kiểm được không có nghĩa là đúng.",
  nothingUndecided: "Mọi phép tính tìm thấy đều đã kiểm được.",
  rulesOff: "Quy tắc đã tắt nên không kiểm",
  whyNotChecked: "Xem chỗ nào chưa kiểm được và vì sao",
  filling: fillingVi,
  ownForm: ownFormVi,
  sending: sendingVi,
  memory: memoryVi,
  writes: writeVi,
  suggestions: suggestionVi,
  minutes: minutesToolVi,
  marks: marksVi,
  filters: filtersVi,
  rules: rulesVi,
  lists: listVi,
  reconcile: reconcileViewVi,
  stale: "Sổ tính đã thay đổi sau lần kiểm tra này; kết quả dưới đây có thể đã cũ.",
  failed: "Không kiểm tra được",
  unsupportedHeading: "Không chạy được ở đây",
  unsupported: {
    "no-worker":
      "Trình duyệt này không cho Khớp Số chạy ngầm. Hãy dùng bản Edge, Chrome hoặc Firefox mới, hoặc dùng dòng lệnh khopso.",
    "old-program":
      "Phiên bản này quá cũ để đọc sổ tính. Hãy mở trang Khớp Số trong trình duyệt và mở tệp ở đó.",
    "no-library":
      "Thư viện của Microsoft không tải được nên chưa nối được với Excel. Hãy kiểm tra mạng rồi mở lại khung này; khi không có mạng, hãy dùng trang Khớp Số trong trình duyệt.",
    "no-workbook":
      "Khung này chỉ làm việc khi mở trong Excel. Ngoài Excel, hãy mở tệp bằng trang Khớp Số trong trình duyệt.",
  },
};
