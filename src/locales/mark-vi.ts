import { formatNumber } from "../core/message";
import type { MarkWords } from "./mark-words";

export const marksVi: MarkWords = {
  mark: "Đánh dấu trong trang tính",
  unmark: "Bỏ dấu",
  marked: (places) =>
    `Đã đánh dấu ${formatNumber(places, "vi")} chỗ: đỏ là sai, vàng là cần xem. Màu và kiểu chữ sẵn có giữ nguyên.`,
  noNotes: "Bản Excel này không nhận ghi chú nên chỉ tô màu; nội dung xem ở đây.",
  notesOfOthers: "Ô đã có ghi chú của người khác thì không ghi thêm.",
  notOn: (sheets) => `Không đánh dấu được trên trang đang được bảo vệ: ${sheets.join(", ")}.`,
  addSheet: "Thêm trang liệt kê",
  added: "Đã thêm một trang liệt kê các chỗ này ở cuối sổ tính; các trang khác còn nguyên.",
  unmarked: ({ cells, notes, provisional }) => {
    const n = (count: number): string => formatNumber(count, "vi");
    const taken = [
      ...(cells > 0 ? [`dấu kiểm tra ở ${n(cells)} ô`] : []),
      ...(notes > 0 ? [`${n(notes)} ghi chú`] : []),
    ];
    return [
      taken.length > 0
        ? `Đã bỏ ${taken.join(" và ")}; định dạng của sổ tính còn nguyên.`
        : "Không có dấu kiểm tra nào để bỏ.",
      ...(provisional > 0
        ? [`Vẫn giữ nền vàng, chữ nghiêng ở ${n(provisional)} ô số tạm tính của biểu đã điền.`]
        : []),
    ].join(" ");
  },
};
