import { formatNumber } from "../core/message";
import type { WriteWords } from "./write-words";

const n = (value: number): string => formatNumber(value, "vi");

export const writeVi: WriteWords = {
  heading: "Những gì Khớp Số đã ghi",
  note: "Từ khi mở đến nay, lần mới nhất ở trên: trước → sau. Ô nào đã được sửa từ đó đến nay thì hoàn tác cũng không đụng đến.",
  turn: (turn, time) => `Lần ${n(turn)} · ${time}`,
  takeBack: "Hoàn tác",
  takeBackTurn: (turn) => `Hoàn tác lần ${n(turn)}`,
  takeBackAll: (count) => `Hoàn tác cả ${n(count)} lần`,
  takenBack: (entries, left) =>
    left === 0
      ? `Đã hoàn tác ${n(entries)} lần ghi.`
      : `Chưa hoàn tác hết: ${n(left)} chỗ được giữ nguyên, lý do ghi trong danh sách.`,
  left: "Giữ nguyên:",
  nothingLeft: "Đã hoàn tác hết.",
};
