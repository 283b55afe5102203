import { formatNumber } from "../core/message";
import type { FolderWords } from "./folder-words";

const n = (value: number): string => formatNumber(value, "vi");

export const folderVi: FolderWords = {
  heading: (files) => `Số liệu gửi về: ${n(files)} tệp`,
  checking: (done, of, file) => `Đang kiểm tra tệp ${n(done)}/${n(of)}: ${file}`,
  ended: (files, toActOn) => `Đã kiểm tra xong ${n(files)} tệp; ${n(toActOn)} tệp có chỗ phải xử lý.`,
  stopped: (done, of) => `Đã dừng ở tệp ${n(done)}/${n(of)}.`,
  chooseList: "Chọn danh sách đơn vị…",
  sortLabel: "Xếp theo",
  sorts: { need: "việc cần xử lý", name: "tên đơn vị" },
  showLabel: "Xem",
  all: "tất cả",
  filters: {
    errors: "có chỗ sai",
    unread: "không đọc được",
    missing: "chưa gửi",
    queries: "cần xem lại",
    explained: "có giải trình",
    undecided: "khớp phần kiểm được",
    "nothing-to-check": "không có gì để kiểm",
    agrees: "khớp",
    replaced: "đã gửi lại",
  },
  open: (file) => `Mở tệp ${file}`,
  stop: "Dừng",
  letters: "Thư",
  letter: "Chép thư",
  copyLetter: (unit) => `Chép thư gửi ${unit}`,
  saveLetter: "Tải thư",
  saveLetterOf: (unit) => `Tải thư gửi ${unit} để in`,
  saveLetters: "Tải mọi thư để in",
  letterFile: (of) => `Thu - ${of}`,
  lettersFile: "Thu gui cac don vi",
  minutesOf: "cac don vi",
};
