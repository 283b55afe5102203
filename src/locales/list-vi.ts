import { formatNumber } from "../core/message";
import type { ListWords } from "./list-words";

const n = (value: number): string => formatNumber(value, "vi");

export const listVi: ListWords = {
  heading: (members) => `Danh sách: ${n(members)} người`,
  onSheets: (sheets) => `Đọc từ trang ${sheets.join(", ")}.`,
  allKnown: "Mọi cột và giá trị cần thiết đều đã nhận ra.",
  note: "Những gì dưới đây Khớp Số chưa nhận ra nên chưa tính vào đâu. Chọn một lần rồi bấm Lưu: lựa chọn được nhớ, kiểm tra và số đếm theo đó.",
  columns: (count) => `Cột có thể hiểu nhiều cách: ${n(count)}`,
  values: (count) => `Những giá trị chưa nhận ra: ${n(count)}`,
  optional: (count) => `Không bắt buộc phải chỉ rõ: ${n(count)}`,
  showOptional: (count) => `Xem ${n(count)} cột, giá trị không bắt buộc phải chỉ rõ`,
  hideOptional: "Ẩn bớt",
  columnIs: (heading) => `Cột “${heading}” là gì?`,
  valueIs: (text, heading, cells) => `“${text}” ở cột “${heading}” (${n(cells)} ô) là gì?`,
  choose: "(chọn)",
  perhaps: "Có lẽ là",
  others: "Giá trị khác",
  nothing: "Bỏ qua, coi như để trống",
  noField: "Cột khác, không cần đọc",
  go: (cell) => `Xem ô ${cell}`,
  save: (count) => `Lưu ${n(count)} lựa chọn`,
  saved: (count) => `Đã lưu ${n(count)} lựa chọn.`,
  travels: {
    workbook: "Lựa chọn được lưu trong sổ tính và đi theo tệp.",
    copy: "Lựa chọn nằm trong bản sao sổ tính cho tải về; tệp gốc không bị sửa.",
    beside: "Lựa chọn nằm trong tệp .khopso.json cho tải về, để cạnh sổ tính.",
  },
  cannotKeep: "Ở đây không ghi nhớ được nên chỉ xem, không chỉ rõ được.",
  known: (count) => `Đã chỉ rõ: ${n(count)}`,
  columnKnown: (heading, field) => `Cột “${heading}” là ${field}`,
  valueKnown: (text, value, field) => `“${text}” là ${value} (${field})`,
  drop: "Bỏ",
  dropOf: (what) => `Bỏ – ${what}`,
  dropped: "Đã bỏ.",
  names: "Hiện họ tên trong kết quả",
  namesNote:
    "Chỉ trên màn hình này, không được nhớ. Kết quả chép ra hay lưu lúc đang hiện thì cũng có họ tên.",
  settings: "Thiết lập của danh sách",
  asOf: "Ngày của danh sách",
  asOfNote: "để trống: theo dòng tiêu đề",
  largeChange: "Hỏi lý do khi thay đổi so với kỳ trước từ (%)",
  largeChangeNote: "để trống: 20",
  saveSettings: "Lưu thiết lập",
  savedSettings: "Đã lưu thiết lập.",
};
