import { formatNumber } from "../core/message";
import { UNIT_STATES } from "../core/units-sent/unit-table";
import type { UnitWords } from "./unit-words";

const n = (value: number): string => formatNumber(value, "vi");

const STATES: UnitWords["states"] = {
  unread: "không đọc được",
  missing: "chưa gửi",
  errors: "có chỗ sai",
  queries: "cần xem lại",
  explained: "có giải trình, chờ xem xét",
  undecided: "khớp phần kiểm được",
  "nothing-to-check": "không có gì để kiểm",
  agrees: "khớp",
  replaced: "đã có bản gửi sau",
};

export const unitsVi: UnitWords = {
  heading: "Tình hình từng đơn vị",
  columns: {
    unit: "Đơn vị",
    file: "Tệp",
    errors: "Sai",
    queries: "Cần xem lại",
    explained: "Có giải trình",
    undecided: "Chưa kiểm được",
    state: "Tình trạng",
  },
  states: STATES,
  list: "bảng tổng hợp",
  noFile: "–",
  replacedBy: (file) => `thay bằng ${file}`,
  replaces: (files) => `thay cho ${files.join(", ")}`,
  disputed: "tên tệp cho thấy bản khác mới hơn, hãy hỏi lại đơn vị",
  total: (files, states) =>
    `${n(files)} tệp: ` +
    UNIT_STATES.flatMap((state) =>
      state !== "missing" && states[state] > 0 ? [`${n(states[state])} ${STATES[state]}`] : [],
    ).join("; ") +
    ".",
  missing: (units) => `Chưa gửi: ${n(units)} đơn vị`,
  sum: "Cộng",
  listFrom: (units, file) => `Danh sách ${n(units)} đơn vị lấy từ ${file}.`,
  noList: "Chưa có danh sách đơn vị nên không biết đơn vị nào chưa gửi.",
  noNames: (file) => `Không thấy tên đơn vị nào trong ${file}. Hãy để mỗi đơn vị một dòng.`,
  notSent: (unit) => `${unit} chưa gửi tệp nào.`,
  causesHeading: "Nhầm giống nhau",
  sameMistake: (units, { sheet, column, cell }, rule) => {
    const where = cell !== "" ? ` ô ${cell}` : column !== "" ? ` cột ${column}` : "";
    return `${n(units)} đơn vị cùng nhầm${where}${sheet === "" ? "" : ` (trang ${sheet})`}, phải là: ${rule}`;
  },
  who: "Gồm",
};
