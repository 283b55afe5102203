import { formatNumber } from "../core/message";
import type { SendingWords } from "./sending-words";

const n = (value: number): string => formatNumber(value, "vi");

export const sendingVi: SendingWords = {
  legend: "Tệp các đơn vị gửi (để cộng lại)",
  note: "Cộng số của các đơn vị vào biểu của cấp trên. Khớp Số chỉ đọc các tệp này ngay trên máy, không ghi gì vào chúng.",
  chooseFiles: "Chọn các tệp…",
  chooseFolder: "Chọn cả thư mục…",
  dropFiles: "Bỏ các tệp này",
  chosen: (files) => (files === 0 ? "Chưa chọn tệp nào." : `Đã chọn ${n(files)} tệp.`),
  listIn: (file) => `Đơn vị nào phải gửi: theo tệp ${file}.`,
  noList: "Đơn vị nào phải gửi: theo các tổ chức trong danh sách đảng viên, nếu có.",
  chooseList: "Chọn tệp ghi tên các đơn vị phải gửi…",
  dropList: "Bỏ tệp này",
  reading: (file, turn, all) => `Đang đọc tệp ${n(turn)}/${n(all)}: ${file}`,
  heading: "Đơn vị nào đã gửi",
  summary: (units, states) => {
    const { missing, errors, unread, replaced } = states;
    const parts = [
      ...(missing > 0 ? [`${n(missing)} chưa gửi`] : []),
      ...(errors > 0 ? [`${n(errors)} có chỗ sai`] : []),
      ...(unread > 0 ? [`${n(unread)} tệp không đọc được`] : []),
      ...(replaced > 0 ? [`${n(replaced)} tệp gửi trùng hoặc đã có bản gửi sau`] : []),
    ];
    const rest = parts.length > 0 ? `: ${parts.join(", ")}` : ", đã gửi đủ";
    return units > 0
      ? `${n(units)} đơn vị phải gửi${rest}.`
      : `Không biết đơn vị nào phải gửi${parts.length > 0 ? rest : ""}.`;
  },
  internalDiffers: (form, movedIn, movedOut) =>
    `${form}: chuyển đến trong nội bộ ${n(movedIn)}, chuyển đi trong nội bộ ${n(movedOut)}. Hai số này phải bằng nhau.`,
  unknown: (files) => `${n(files)} tệp chưa rõ là của đơn vị nào trong danh sách. Hãy chỉ ra ở dưới.`,
  whose: (file) => `${file} là của`,
  nobody: "không phải đơn vị trong danh sách",
  again: "Cộng lại theo tên vừa chọn",
  countsInstead: (file) => `chỉ tính ${file}`,
  figureOf: (unit, value, at) => `${unit === undefined ? "" : `${unit}: `}${value} (${at})`,
  internal: (moved) => `Đã trừ ${n(moved)} người các đơn vị chuyển cho nhau.`,
};
