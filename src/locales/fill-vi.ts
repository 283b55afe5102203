import { formatNumber } from "../core/message";
import type { FillWords } from "./fill-words";

const n = (value: number): string => formatNumber(value, "vi");

export const fillVi: FillWords = {
  optionOfFill: (name) => `Tùy chọn ${name} chỉ dùng với lệnh fill.`,
  optionNotOfFill: (name) => `Lệnh fill không có tùy chọn ${name}.`,
  pathNotOfFill: (path) => `Lệnh fill lấy danh sách từ --from TỆP, không nhận “${path}”.`,
  missing: (option) =>
    `Lệnh fill cần ${option}: khopso fill --form B1-BTCTW --from danh-sach.xlsx --period 2021 -o bieu.xlsx`,
  noCell: (cell) => `Không có ô “${cell}”: hãy ghi BIỂU:DÒNG hoặc BIỂU:DÒNG:CỘT, như B1-BTCTW:B.2:3.`,
  origins: (cell, places) => `${cell} lấy từ ${n(places)} chỗ:`,
  planOrOut: "Chỉ dùng một trong hai: --plan (chỉ xem trước) hoặc -o TỆP.xlsx (ghi biểu).",
  outIsNoXlsx: (path) => `Biểu được ghi ra tệp .xlsx: hãy đổi tên ${path}.`,
  outIsInput: (path) => `${path} là tệp nguồn: hãy ghi biểu ra tệp khác.`,
  badPeriod: (text) =>
    `Không hiểu kỳ “${text}”: hãy ghi 2021, 2021-H1 (6 tháng đầu năm) hoặc 2021-Q3 (quý III).`,
  badDay: (text) => `Không có ngày “${text}”: hãy ghi năm-tháng-ngày, như 2021-12-31.`,
  badRounding: (text, known) => `Không có cách làm tròn “${text}”: hãy dùng ${known.join(", ")}.`,
  badAge: (text, known) => `Không có cách tính tuổi “${text}”: hãy dùng ${known.join(" hoặc ")}.`,
  emptyList: (file, sheet, row) =>
    `${file}: trang “${sheet}” có tiêu đề danh sách ở dòng ${n(row)} nhưng dưới đó không có đảng viên nào.`,
  sameList: (file) => `${file} vừa là --from vừa là --previous: --previous cần danh sách đầu kỳ.`,
  isFolder: (option, path) =>
    `${path} là một thư mục: ${option} cần một tệp. Thư mục các đơn vị gửi thì dùng --units.`,
  noFolder: (path) => `Không có thư mục ${path} để ghi biểu vào: hãy tạo thư mục ấy hoặc chọn chỗ khác.`,
  unknownForm: (names, like = []) =>
    (names.length === 0
      ? "Chưa nêu biểu nào"
      : `Không có biểu ${names.map((name) => `“${name}”`).join(", ")}`) +
    (like.length > 0 ? `; có phải ${like.join(" hoặc ")}? Gõ` : ": gõ") +
    " khopso fill --list-forms để xem các biểu.",
  noRoster: (file) =>
    `${file} không có danh sách đảng viên nào đọc được: cần cột họ tên và ngày sinh hoặc số thẻ.`,
  noUnits: (path) => `${path} không có bảng nào nêu các tổ chức đảng trong danh sách.`,
  notInTemplate: (file, forms) =>
    `${file} không có trang nào là biểu ${forms.join(", ")}: bỏ --into để ghi ra trang mới.`,
  replaced: (cells) => `Đã thay số có sẵn trong mẫu (tệp mẫu vẫn giữ nguyên): ${cells}.`,
  kept: (cells) => `Giữ công thức có sẵn ở: ${cells}.`,
  locked: (cells) => `Ô bị khóa, không ghi được: ${cells}.`,
  written: (forms, file) => `Đã điền ${n(forms)} biểu vào ${file}.`,
  planned: (forms) => `Dự kiến điền ${n(forms)} biểu; chưa ghi tệp nào.`,
  sent: (units, files) => `Tổng hợp từ ${n(units)} đơn vị, ${n(files)} tệp.`,
  internalDiffers: (form, movedIn, movedOut) =>
    `${form}: các đơn vị báo chuyển đến trong nội bộ ${n(movedIn)}, chuyển đi trong nội bộ ${n(movedOut)}: phải bằng nhau.`,
  internal: (cell, moved) => `${cell}: đã trừ ${n(moved)} người chuyển giữa các đơn vị với nhau.`,
  elsewhere: (cell, value, other, at) =>
    `${cell}: đếm từ danh sách được ${n(value)}, còn ${at} ghi ${n(other)}.`,
  provisional: "Tạm tính",
  gatheredCells: (cells) => `${n(cells)} ô lấy từ tệp khác`,
  members: (count, file) => `Nguồn: ${n(count)} người trong ${file}.`,
  ages: (day, by) =>
    `Tuổi tính đến ${day} theo ${by === "completed-years" ? "năm tròn" : "hiệu số năm"} (--age, --as-of).`,
  unread: (cells) => `${n(cells)} ô trong danh sách chưa đọc được; chạy khopso check để xem.`,
  units: (count) => `Loại hình: biết ${n(count)} tổ chức đảng.`,
  unknownTypes: (cells) => `Tên loại hình không nhận ra: ${cells}.`,
  unknownUnits: (cells) => `Tổ chức không có trong danh sách đảng viên: ${cells}.`,
  contradicted: (names) => `Hai nơi ghi hai loại hình khác nhau: ${names}.`,
  cells: (sheet, counted, derived, unfilled) =>
    `Trang ${sheet}: ${n(counted)} ô đếm, ${n(derived)} ô công thức, ${n(unfilled)} ô để trống.`,
  proof: (consistent, inconsistent, undecided) =>
    `Phép kiểm: ${n(consistent)} khớp, ${n(inconsistent)} không khớp, ${n(undecided)} chưa kiểm được.`,
  unsettled: (cells) => `Có người thiếu dữ liệu nên số có thể còn thấp: ${cells}.`,
  empty: "Để trống",
  fromEmpty: "tính từ những ô còn để trống",
  missingHeading: "Cột còn thiếu trong danh sách",
  cellCount: (cells) => `${n(cells)} ô`,
  liveOrElse: (option) => `Chỉ dùng một trong hai: --live hoặc ${option}.`,
  live: (file) => `Công thức đọc thẳng danh sách: các biểu được thêm vào bản sao của ${file}.`,
  liveCells: (cells) => `${n(cells)} ô là công thức đọc danh sách hoặc trang của đơn vị.`,
  fixed: "Vẫn là giá trị",
  charts: (sheet, titles) => `Biểu đồ ở trang ${sheet}: ${titles}.`,
  chartsMissing: (titles) => `Chưa vẽ được vì các biểu đã chọn không có số: ${titles}.`,
  noCharts: "Không vẽ được biểu đồ nào: các biểu đã chọn không có số để vẽ.",
};
