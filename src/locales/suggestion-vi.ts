import { formatNumber } from "../core/message";
import type { SuggestionWords } from "./suggestion-words";

const n = (value: number): string => formatNumber(value, "vi");

export const suggestionVi: SuggestionWords = {
  open: "Sửa theo gợi ý…",
  openAt: (cell) => `Sửa theo gợi ý… ở ô ${cell}`,
  choose: "Chọn một cách sửa",
  likeliest: "có khả năng nhất",
  previewing: "Đang xem sửa như vậy thì ra sao…",
  previewHeading: "Nếu ghi vào sổ tính",
  formulas: (cells) => `Ô đang có công thức: ${cells}.`,
  agree: "Đồng ý thay công thức bằng số",
  formulasKept: "Chưa ghi: ô có công thức chỉ bị thay khi được đồng ý.",
  onProtected: (cells) => `Trang đang được bảo vệ; ô nào bị khóa sẽ không ghi được: ${cells}.`,
  apply: (cells) => (cells === 1 ? "Ghi vào sổ tính" : `Ghi ${n(cells)} ô vào sổ tính`),
  cancel: "Thôi",
  applyAll: (cells) => `Sửa mọi chỗ đã rõ (${n(cells)} ô)…`,
  allHeading: "Sửa mọi chỗ chỉ có một cách giải thích",
  written: (cells, agrees, newly) =>
    [
      `Đã ghi ${cells}.`,
      ...(agrees > 0 ? [`${n(agrees)} chỗ nay đã khớp.`] : []),
      ...(newly > 0 ? [`${n(newly)} chỗ khác nay không khớp.`] : []),
      "Muốn lấy lại số cũ thì xem “Những gì Khớp Số đã ghi”.",
    ].join(" "),
  changed: (cells) =>
    `Chưa ghi gì: ${cells} đã được sửa sau lần kiểm tra này. Hãy kiểm tra lại rồi xem gợi ý mới.`,
};
