import { formatNumber } from "../core/message";
import type { ReconcileViewWords } from "./reconcile-view-words";

export const reconcileViewVi: ReconcileViewWords = {
  heading: "Đối khớp với danh sách khác",
  note: "Chọn tệp có danh sách kỳ trước, hoặc danh sách của cấp trên: ai có ở cả hai, ai chỉ có ở một, ai đổi thông tin gì. Hai tệp chỉ được đọc trên máy này.",
  open: "Chọn danh sách để đối khớp…",
  openAnother: "Chọn tệp khác…",
  steps: { "reading-other": "Đang đọc danh sách kia…", reconciling: "Đang đối khớp hai danh sách…" },
  stop: "Dừng",
  stopped: "Đã dừng đối khớp.",
  direction: "Danh sách nào trước?",
  otherIsBefore: (file) => `${file} là danh sách trước`,
  otherIsNow: (file) => `${file} là danh sách nay`,
  before: "Trước",
  now: "Nay",
  none: "không có",
  go: (cell) => `Xem ô ${cell}`,
  write: "Ghi thành trang trong sổ tính",
  written: (sheet) => `Đã thêm trang ${sheet} vào cuối sổ tính.`,
  close: "Đóng",
  noList: (file) =>
    `Không tìm thấy danh sách đảng viên nào trong ${file}. Hãy kiểm tra xem có cột họ tên và ngày sinh (hoặc số thẻ, ngày vào Đảng) không.`,
  ended: (differences) =>
    differences === 0
      ? "Đối khớp xong: hai danh sách khớp nhau."
      : `Đối khớp xong: ${formatNumber(differences, "vi")} chỗ cần xem.`,
  failed: "Không đối khớp được",
};
