import { ofWhich, share, sum } from "../relations";
import type { ReportTable } from "./table";

/** Ratings of organizations; the levels changed their names, so some years lack some. */
export const ratingTable: ReportTable = {
  title: "8. Đánh giá, xếp loại tổ chức cơ sở đảng",
  heads: [
    ["TT", "Năm", "Tổng số TCCSĐ", "Dự xếp loại", "Chia ra", "", "", "", ""],
    ["", "", "", "", "TSVM tiêu biểu (HTXSNV)", "Trong sạch, vững mạnh", "HTTNV", "HTNV", "KHTNV"],
  ],
  rows: [
    { label: "Năm 2010", values: [124, 122, 26, 72, 15, 9, undefined] },
    { label: "Năm 2016", values: [136, 136, 17, 63, 42, 13, 1] },
    { label: "Năm 2020", values: [108, 108, 21, undefined, 80, 7, undefined] },
  ],
  relations: (row) =>
    [0, 1, 2].flatMap((i) => [
      sum(
        `D${row(i)}`,
        ["E", "F", "G", "H", "I"].map((name) => `${name}${row(i)}`),
      ),
      ofWhich(`C${row(i)}`, `D${row(i)}`),
    ]),
};

export const growthTable: ReportTable = {
  title: "9. Phát triển đảng viên (từ năm 2010 đến nay)",
  heads: [["TT", "Nội dung", "Số lượng", "Tỷ lệ (%)"]],
  rows: [
    { label: "Đảng viên mới kết nạp", bold: true, values: [4349, undefined] },
    { label: "Trong đó: trong doanh nghiệp", indent: 1, values: [2099, undefined] },
    { label: "Trong đó: có trình độ đại học, trên đại học", indent: 1, values: [3609, 83] },
    { label: "Đảng viên dự bị được công nhận chính thức", values: [4225, undefined] },
  ],
  shares: [1],
  relations: (row) => [
    ofWhich(`C${row(0)}`, `C${row(1)}`),
    ofWhich(`C${row(0)}`, `C${row(2)}`),
    share(`D${row(2)}`, `C${row(2)}`, `C${row(0)}`, 0),
  ],
};

/** An open list: the six kinds are some of the 256, not all. */
export const documentTable: ReportTable = {
  title: "10. Văn bản đã ban hành (từ năm 2010 đến nay)",
  heads: [["TT", "Loại văn bản", "Số lượng"]],
  rows: [
    { label: "Văn bản lãnh đạo, chỉ đạo", bold: true, values: [256] },
    ...["nghị quyết 5", "quy chế 9", "chỉ thị 7", "chương trình 12", "kế hoạch 10", "hướng dẫn 12"].map(
      (text) => ({
        label: `Trong đó: ${text.replace(/ \d+$/, "")}`,
        indent: 1,
        values: [Number(text.slice(text.lastIndexOf(" ")))],
      }),
    ),
  ],
  relations: (row) => [1, 2, 3, 4, 5, 6].map((i) => ofWhich(`C${row(0)}`, `C${row(i)}`)),
};

export const removalTable: ReportTable = {
  title: "11. Rà soát, sàng lọc đảng viên (từ năm 2017 đến nay)",
  heads: [["TT", "Nội dung", "Số lượng"]],
  rows: [
    { label: "Đảng viên bị xóa tên", bold: true, values: [128] },
    { label: "Bỏ sinh hoạt, không đóng đảng phí từ 03 tháng trở lên", indent: 1, values: [97] },
    { label: "Thay đổi công tác nhưng không chuyển sinh hoạt", indent: 1, values: [28] },
    { label: "Nghỉ hưởng bảo hiểm xã hội nhưng không chuyển sinh hoạt", indent: 1, values: [3] },
  ],
  relations: (row) => [
    sum(
      `C${row(0)}`,
      [1, 2, 3].map((i) => `C${row(i)}`),
    ),
  ],
};
