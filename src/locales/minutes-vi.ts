import { formatNumber } from "../core/message";
import type { MinutesWords } from "./minutes-words";

const n = (value: number): string => formatNumber(value, "vi");

const DOTS = "……";

export const minutesVi: MinutesWords = {
  title: "BIÊN BẢN KIỂM TRA SỐ LIỆU",
  state: { plain: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", bold: "Độc lập - Tự do - Hạnh phúc" },
  party: { plain: "", bold: "ĐẢNG CỘNG SẢN VIỆT NAM" },
  office: { plain: "……………………………", bold: "……………………………" },
  ofFile: (file) => `Tệp ${file}`,
  ofFiles: (files) => `${n(files)} tệp số liệu đã nhận`,
  opening: (day) => {
    const [year = DOTS, month = DOTS, date = DOTS] = day?.split("-") ?? [];
    return `Hôm nay, ngày ${date} tháng ${month} năm ${year}, tại …………………………………, đã kiểm tra số liệu bằng chương trình Khớp Số. Thành phần gồm:`;
  },
  present: ["Bên kiểm tra: ", "Bên lập số liệu: "],
  counts: "Kết quả chung",
  countColumns: ["Nội dung", "Số lượng"],
  countRows: {
    files: "Tệp đã nhận",
    units: "Đơn vị phải gửi theo danh sách",
    missing: "Đơn vị chưa gửi",
    unread: "Tệp không đọc được",
    replaced: "Tệp đã có bản gửi sau (không tính)",
    tables: "Bảng số liệu",
    tested: "Phép kiểm giữa các số",
    consistent: "– khớp",
    inconsistent: "– không khớp",
    undecided: "– chưa kiểm được",
    errors: "Chỗ sai, chưa giải trình",
    queries: "Chỗ cần xem lại, chưa giải trình",
    explained: "Chỗ đã giải trình, chờ xem xét",
    accepted: "Chỗ đã giải trình, được chấp nhận",
    fixed: "Chỗ từng giải trình, nay không còn (đã sửa)",
  },
  units: "Tình hình từng đơn vị",
  missing: "Đơn vị chưa gửi",
  causes: "Những chỗ nhiều đơn vị cùng nhầm",
  causesNote: "Nên xem lại hướng dẫn hoặc biểu mẫu ở các chỗ này.",
  findings: "Các chỗ không khớp hoặc cần xem lại",
  findingColumns: ["Vị trí", "Nội dung", "Gợi ý", "Mức"],
  nothingFound: "Không có chỗ nào không khớp.",
  moreFindings: (count) => `Còn ${n(count)} chỗ nữa không liệt kê ở đây.`,
  explanations: "Giải trình",
  explanationColumns: ["Vị trí", "Nội dung", "Lý do, căn cứ", "Người giải trình", "Xử lý"],
  noExplanations: "Không có giải trình nào.",
  accepted: "chấp nhận",
  waiting: "chờ xem xét",
  notChecked: "Những gì chưa kiểm tra được",
  notCheckedNote: "Chưa kiểm được không có nghĩa là đúng; số khớp cũng chưa chắc là số đúng.",
  nothingNotChecked: "Mọi phép tính tìm thấy đều đã kiểm được.",
  notCheckedPlaces: (reason, count) => `${reason}: ${n(count)} chỗ`,
  opinion: "Ý kiến của bên lập số liệu",
  conclusion: "Kết luận, kiến nghị",
  copies: "Biên bản được lập thành …… bản, mỗi bên giữ …… bản.",
  signOne: ["BÊN LẬP SỐ LIỆU", "BÊN KIỂM TRA"],
  signMany: ["NGƯỜI LẬP BIÊN BẢN", "NGƯỜI KIỂM TRA", "LÃNH ĐẠO ĐƠN VỊ"],
  signHere: "(Ký, ghi rõ họ tên)",
  number: "STT",
  page: (number, of) => `Trang ${number}/${of}`,
  fileName: (of) => `Bien ban kiem tra - ${of}`,
};
