import { formatNumber } from "../core/message";
import type { MemoryWords } from "./memory-words";

const n = (value: number): string => formatNumber(value, "vi");

export const memoryVi: MemoryWords = {
  explain: "Giải trình…",
  explainAt: (cell) => `Giải trình… về ô ${cell}`,
  edit: "Sửa giải trình…",
  editAt: (cell) => `Sửa giải trình… về ô ${cell}`,
  takeBack: "Rút lại",
  takeBackAt: (cell) => `Rút lại giải trình về ô ${cell}`,
  reason: "Lý do",
  required: "phải ghi",
  basis: "Căn cứ",
  basisNote: "thí dụ số công văn; không bắt buộc",
  by: "Ai giải trình",
  byNote: "tên hoặc chức danh; chỉ ghi nếu muốn",
  accept: "Chấp nhận",
  acceptNote: "vẫn được liệt kê nhưng không phải xử lý nữa; số thay đổi thì tự mở lại",
  save: "Lưu lại",
  cancel: "Thôi",
  reasonMissing: "Hãy ghi lý do.",
  travels: {
    workbook:
      "Giải trình được lưu ngay trong sổ tính và đi theo tệp: ai nhận tệp cũng đọc được. Tên người chỉ có nếu tự gõ vào.",
    copy: "Giải trình đi theo tệp: nằm trong bản sao sổ tính mà trang này cho tải về, ai nhận bản sao ấy cũng đọc được. Tên người chỉ có nếu tự gõ vào. Tệp gốc không bị sửa.",
    beside:
      "Tệp loại này không mang giải trình được. Giải trình nằm trong một tệp .khopso.json cho tải về, để cạnh sổ tính; ai nhận tệp ấy cũng đọc được. Tên người chỉ có nếu tự gõ vào.",
  },
  goOn: "Đồng ý, lưu lại",
  back: "Quay lại",
  saved: (accepted) => (accepted ? "Đã ghi giải trình và chấp nhận." : "Đã ghi giải trình."),
  takenBack: "Đã rút lại giải trình; chỗ này lại mở.",
  heading: "Ghi nhớ trong tệp này",
  nothing: "Chưa ghi nhớ gì.",
  counts: ({ explained, accepted, reopened, fixed, rules, lostRules, mappings, lists, filled }) =>
    [
      `${n(explained)} giải trình (${n(accepted)} đã chấp nhận)`,
      ...(reopened > 0 ? [`${n(reopened)} giải trình không còn áp dụng vì số đã đổi`] : []),
      ...(fixed > 0 ? [`${n(fixed)} chỗ từng giải trình nay không còn: đã sửa cho khớp hoặc đã bỏ`] : []),
      ...(rules > 0 ? [`${n(rules)} quy tắc`] : []),
      ...(lostRules > 0 ? [`trong đó ${n(lostRules)} quy tắc không còn thấy trong sổ tính`] : []),
      ...(mappings > 0 ? [`${n(mappings)} ô ứng với biểu mẫu`] : []),
      ...(lists > 0 ? [`${n(lists)} cột, giá trị của danh sách`] : []),
      ...(filled > 0 ? [`${n(filled)} trang biểu đã điền`] : []),
    ].join("; ") + ".",
  places: {
    workbook: "Nằm trong sổ tính và đi theo tệp khi sổ tính được lưu.",
    copy: "Đi theo tệp, trong chính sổ tính.",
    beside: "Nằm trong tệp .khopso.json cạnh sổ tính; hãy mở và gửi hai tệp cùng nhau.",
  },
  newer:
    "Ghi nhớ trong tệp do bản Khớp Số mới hơn ghi: không dùng đến và không ghi đè lên. Hãy dùng bản mới hơn.",
  unreadable: "Ghi nhớ trong tệp bị hỏng hoặc không đúng mẫu: không dùng đến. Muốn ghi mới thì xóa nó trước.",
  unsaved: {
    workbook: "",
    copy: "Thay đổi mới chỉ có trên trang này. Hãy tải bản sao sổ tính về; tệp gốc không bị sửa.",
    beside: "Thay đổi mới chỉ có trên trang này. Hãy tải tệp ghi nhớ về và để cạnh sổ tính.",
  },
  handOut: { workbook: "", copy: "Tải bản sao sổ tính về", beside: "Tải tệp ghi nhớ về (.khopso.json)" },
  handedOut: (file, place) =>
    place === "beside"
      ? `Đã lưu ${file} vào thư mục tải về. Hãy để nó cạnh sổ tính và mở hai tệp cùng nhau.`
      : `Đã lưu ${file} vào thư mục tải về. Từ nay hãy dùng bản ấy.`,
  remove: "Xóa mọi thứ của Khớp Số khỏi tệp này…",
  removeAsk: {
    workbook:
      "Xóa giải trình, quy tắc và dấu tô của Khớp Số khỏi sổ tính này? Ghi chú của Khớp Số, nếu có, thì xóa trong Excel. Không có gì khác thay đổi.",
    copy: "Xóa giải trình, quy tắc, dấu tô và ghi chú của Khớp Số? Bản sao tải về sẽ không còn gì; tệp gốc không bị sửa.",
    beside: "Xóa giải trình và quy tắc đang mở? Sổ tính loại này không mang gì của Khớp Số.",
  },
  removeNow: "Xóa",
  removed: {
    workbook: "Đã xóa ghi nhớ và dấu tô của Khớp Số khỏi sổ tính.",
    copy: "Đã xóa. Hãy tải bản sao sổ tính không còn gì của Khớp Số.",
    beside: "Đã xóa. Nếu có tệp .khopso.json cạnh sổ tính thì hãy xóa tệp ấy.",
  },
};
