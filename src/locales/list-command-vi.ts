import { formatNumber } from "../core/message";
import type { ListCommandWords } from "./list-command-words";

const n = (value: number): string => formatNumber(value, "vi");

export const listCommandVi: ListCommandWords = {
  members: (members, sheets) => `Danh sách: ${n(members)} người (trang ${sheets}).`,
  columns: (count) => `Cột có thể hiểu nhiều cách, cần chỉ rõ: ${n(count)}`,
  values: (count) => `Giá trị chưa nhận ra: ${n(count)}`,
  unknownColumns: (count) => `Cột không dùng đến vì chưa biết là gì: ${n(count)}`,
  freeValues: (count) => `Chữ tự do, không bắt buộc phải chỉ rõ: ${n(count)}`,
  value: (text, heading, cells, at) => `${at} “${text}” ở cột “${heading}” (${n(cells)} ô)`,
  more: (count) => `và ${n(count)} nữa (xem đủ với --json)`,
  allKnown: "Mọi cột và giá trị đều nhận ra.",
  mappingSaved: (file) =>
    `Đã ghi ${file}. Hãy thay mỗi dấu “?” bằng nghĩa của nó rồi dùng với --lists ${file}.`,
  notAMapping: (file, where) =>
    `${file} không phải tệp chỉ rõ cột và giá trị của danh sách${where && ` (${where})`}. Chưa kiểm tra gì.`,
  badChange: (given) => `--large-change phải là số phần trăm lớn hơn 0, không phải “${given}”.`,
  optionNotOfLists: (name) => `Lệnh lists không có tùy chọn ${name}.`,
  rowsOfDetect: "Tùy chọn --rows chỉ dùng với lệnh detect.",
  oneFile: "Lệnh lists chỉ xem một tệp mỗi lần.",
  severalLists: (folder, others) =>
    `Thư mục ${folder} chứa nhiều danh sách khác nhau. Ghi năm khác, hoặc chép lại những người đã có ở tệp khác: ${others.join(", ")}. Hãy chỉ để lại các tệp của một danh sách. Chưa đối khớp gì.`,
  withoutList: (files) => `Không có danh sách đảng viên nên không dùng đến: ${files.join(", ")}.`,
  optionOfLists: (name) => `Tùy chọn ${name} chỉ dùng với check, detect, lists hoặc reconcile.`,
};
