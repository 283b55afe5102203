import { formatNumber } from "../core/message";
import type { FormWords } from "./form-words";

const n = (value: number): string => formatNumber(value, "vi");

export const formVi: FormWords = {
  optionNotOfForm: (name) => `Lệnh form không có tùy chọn ${name}.`,
  optionNotOfCompare: (name) => `Tùy chọn ${name} chỉ dùng với form read.`,
  optionOfForm: (name) => `Tùy chọn ${name} chỉ dùng với lệnh form.`,
  readOneFile: "Lệnh form read cần một tệp có mẫu biểu trống: khopso form read mau.xlsx -o bieu.json",
  compareTwo: "Lệnh form compare cần hai biểu, cũ trước mới sau: khopso form compare B1-BTCTW bieu.json",
  readOrCompare: "Hãy dùng form read (đọc mẫu biểu trống) hoặc form compare (so hai mẫu biểu).",
  noSheet: (file, sheet, known) =>
    `${file} không có trang “${sheet}”. Các trang hiện có: ${known.map((one) => `“${one}”`).join(", ")}.`,
  noForm: (file, why) => `${file}: ${why}`,
  unknownForm: (name) =>
    `Không có biểu “${name}”: hãy ghi mã biểu (khopso fill --list-forms) hoặc tệp .json do form read ghi ra.`,
  tooLarge: (file) => `${file} quá lớn, không phải tệp mẫu biểu.`,
  newer: (file) => `${file} do bản Khớp Số mới hơn ghi ra. Hãy cập nhật Khớp Số rồi dùng lại.`,
  notAForm: (file, where) =>
    where === ""
      ? `${file} không phải tệp mẫu biểu của Khớp Số.`
      : `${file} không dùng được: chỗ “${where}” không đúng quy cách của tệp mẫu biểu.`,
  noFormFile: (name) =>
    `Tệp mẫu biểu “${name}” phải là tệp .json do form read ghi ra; các biểu có sẵn luôn được nhận ra.`,
  idTwice: (id) => `Hai mẫu biểu cùng mang mã “${id}”: hãy đổi mã trong một tệp.`,
  heading: (title, id, sheet) => `${title} (${id}), đọc từ trang “${sheet}”`,
  size: (rows, columns, relations) =>
    `${n(rows)} dòng, ${n(columns)} cột, ${n(relations)} phép tính giữa các dòng và cột.`,
  counted: (known, of) => `Biết đếm gì ở ${n(known)} trên ${n(of)} dòng có số.`,
  unsure: (count) => `${n(count)} chỗ chưa chắc, cần người xem lại (đánh dấu “?”).`,
  columns: "Cột",
  typed: "để trống, nhập tay",
  rows: "Dòng",
  relations: "Phép tính",
  totals: "cộng từ",
  lookAt: (text) => `? ${text}`,
  saved: (file) => `Đã ghi mẫu biểu vào ${file}.`,
  carried: (rows, relations, form) =>
    `Lấy lại từ biểu ${form}: cách đếm của ${n(rows)} dòng, ${n(relations)} phép tính.`,
  compared: (before, now) => `So ${before} với ${now}`,
  changeCount: (kind, count) => `${kind}: ${n(count)}`,
  nothingChanged: "Hai mẫu biểu có cùng các dòng và cột.",
  doubtful: (text) => `${text} (chưa chắc, cần người xác nhận)`,
  carries: (rows, relations) =>
    `Lấy lại được cách đếm của ${n(rows)} dòng và ${n(relations)} phép tính mà mẫu mới chưa có.`,
};
