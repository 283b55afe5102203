import type { PageWords } from "./page-words";

export const pageVi: PageWords = {
  tagline: "Tìm những số phải cộng khớp nhau trong sổ tính và chỉ ra chỗ không khớp.",
  open: "Mở sổ tính…",
  openAnother: "Mở tệp khác…",
  sample: "Xem thử sổ tính mẫu",
  openFolder: "Mở cả thư mục…",
  backToFolder: "Về danh sách đơn vị",
  drop: "Kéo tệp thả vào đây, hoặc",
  dropHere: "Thả tệp vào đây",
  formats:
    "Đọc được .xlsx, .xlsm, .xltx, .xls, .xlsb, .ods và .csv; tệp ghi nhớ .khopso.json thì mở cùng sổ tính của nó.",
  leave: "Giải trình vừa ghi chưa được tải về; mở tệp khác thì mất. Vẫn mở?",
  privacy: "Tệp chỉ được đọc ngay trên máy này: không sửa, không gửi đi đâu.",
  sheets: "Các trang tính",
  hiddenSheet: (name) => `${name} (ẩn)`,
  grid: (sheet) => `Trang tính ${sheet}`,
  loadingSheet: "Đang mở sổ tính…",
  emptySheet: "Trang này không có ô nào.",
  unseen: "Không xem được sổ tính này.",
  activeCell: "Ô đang chọn",
  workbook: "Sổ tính",
};
