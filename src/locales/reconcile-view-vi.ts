import { formatNumber } from "../core/message";
import type { ReconcileViewWords } from "./reconcile-view-words";

export const reconcileViewVi: ReconcileViewWords = {
  heading: "Đối khớp với tệp khác",
  note: "Chọn tệp kỳ trước, hoặc danh sách của cấp trên. Danh sách: ai có ở cả hai, ai chỉ có ở một, ai đổi thông tin gì. Số liệu: đầu kỳ có bằng cuối kỳ trước không, số nào thay đổi nhiều. Hai tệp chỉ được đọc, trên máy này.",
  open: "Chọn tệp để đối khớp…",
  openAnother: "Chọn tệp khác…",
  steps: { "reading-other": "Đang đọc tệp kia…", reconciling: "Đang đối khớp hai tệp…" },
  stop: "Dừng",
  stopped: "Đã dừng đối khớp.",
  direction: "Tệp nào trước?",
  otherIsBefore: (file) => `${file} là tệp kỳ trước`,
  otherIsNow: (file) => `${file} là tệp kỳ này`,
  reversed: "Có lẽ hai tệp bị đổi thứ tự",
  turn: "Đổi thứ tự hai tệp",
  before: "Trước",
  now: "Nay",
  none: "không có",
  go: (cell) => `Xem ô ${cell}`,
  write: "Ghi thành trang trong sổ tính",
  written: (sheet) => `Đã thêm trang ${sheet} vào cuối sổ tính.`,
  close: "Đóng",
  noList: (file) =>
    `Không tìm thấy danh sách đảng viên nào trong ${file}. Hãy kiểm tra xem có cột họ tên và ngày sinh (hoặc số thẻ, ngày vào Đảng) không.`,
  figures: (count) => `Số liệu không theo kỳ trước, cần xem: ${formatNumber(count, "vi")}`,
  compared: (count) => `Đã so ${formatNumber(count, "vi")} số với kỳ trước.`,
  ended: (differences) =>
    differences === 0
      ? "Đối khớp xong: không có gì cần xem."
      : `Đối khớp xong: ${formatNumber(differences, "vi")} chỗ cần xem.`,
  failed: "Không đối khớp được",
};
