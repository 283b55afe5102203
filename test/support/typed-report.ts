import { cellName, newSheet, put, type Sheet } from "../../samples/generator/xlsx/sheet";
import type { Workbook } from "../../src/core/workbook/workbook";
import { workbookOf } from "./workbook-of-sheets";

type Line = readonly (string | number | undefined)[];

/** Figures of a report that no list of members tells, as an office keeps them: a sheet for each matter. */
const SHEETS: Readonly<Record<string, readonly Line[]>> = {
  "Trình độ": [
    ["Trình độ", "Kỳ trước", undefined, "Kỳ này", undefined],
    [undefined, "Số lượng", "Tỷ lệ %", "Số lượng", "Tỷ lệ %"],
    ["Trên đại học", 231, 2.97, 1250, 15.2],
    ["Đại học", 3931, 50.5, 4735, 57.8],
    ["Cao đẳng", 406, 5.2, 363, 4.4],
    ["Trung cấp, lao động phổ thông", 3218, 41.3, 1849, 22.6],
    ["LLCT: Cao cấp, cử nhân", 486, 6.2, 940, 11.5],
    ["LLCT: Trung cấp", 574, 7.4, 1689, 20.6],
  ],
  "Xếp loại": [
    [
      "Năm",
      "Số TCCSĐ",
      "Dự xếp loại",
      "Mức xếp loại (đến 2017)",
      undefined,
      undefined,
      undefined,
      undefined,
      "Mức xếp loại (từ 2018)",
      undefined,
      undefined,
      undefined,
    ],
    [
      undefined,
      undefined,
      undefined,
      "Trong sạch, vững mạnh tiêu biểu",
      "Trong sạch, vững mạnh",
      "Hoàn thành tốt nhiệm vụ",
      "Hoàn thành nhiệm vụ",
      "Không hoàn thành nhiệm vụ / Yếu kém",
      "Hoàn thành xuất sắc nhiệm vụ",
      "Hoàn thành tốt nhiệm vụ",
      "Hoàn thành nhiệm vụ",
      "Không hoàn thành nhiệm vụ",
    ],
    ["Năm 2010", 124, 122, 26, 72, 15, 9],
    ["Năm 2016", 136, 136, 17, 63, 42, 13, 1],
    ["Năm 2020", 108, 108, undefined, undefined, undefined, undefined, undefined, 21, 80, 7],
  ],
  "Kết nạp": [
    ["Chỉ tiêu", "Từ 2010 đến nay"],
    ["Lớp bồi dưỡng đối tượng kết nạp đảng (lớp)", 70],
    ["Quần chúng dự lớp", 5944],
    ["Lớp đảng viên mới (lớp)", 50],
    ["Đảng viên dự lớp", 4540],
    ["Đảng viên mới kết nạp", 4349],
    ["trong đó trong các doanh nghiệp", 2099],
    ["có trình độ đại học, trên đại học", 3609],
    ["Công nhận đảng viên chính thức", 4225],
  ],
  "Sàng lọc": [
    ["Chỉ tiêu", "Từ 2017 đến nay"],
    ["Đảng viên không hoàn thành nhiệm vụ", 82],
    ["Đảng viên bị xử lý kỷ luật", 35],
    ["Đảng viên bị xóa tên", 128],
    ["do bỏ sinh hoạt đảng và không đóng đảng phí từ 03 tháng trở lên", 97],
    ["do đã thay đổi công tác nhưng không chuyển sinh hoạt Đảng", 28],
    ["do sau khi nghỉ công tác để hưởng chế độ BHXH nhưng không chuyển sinh hoạt Đảng", 3],
  ],
  "Biến động": [
    ["Chỉ tiêu", "Khối Cơ quan", "Khối Doanh nghiệp", "Chung"],
    ["TCCSĐ đầu kỳ", undefined, undefined, 124],
    ["Tiếp nhận", undefined, undefined, 2],
    ["Thành lập", 21, 18, 39],
    ["Giải thể", 11, 9, 20],
    ["Chuyển giao về cấp huyện", undefined, undefined, 33],
    ["Chuyển giao về ngành dọc", undefined, 5, 5],
    ["Nâng cấp chi bộ thành đảng bộ cơ sở", 8, 5, 13],
    ["TCCSĐ cuối kỳ", undefined, undefined, 109],
  ],
  "Cấp ủy": [
    ["Chỉ tiêu", "Số lượng"],
    ["TCCSĐ có người đứng đầu giữ chức bí thư", 103],
    ["Quy hoạch cấp ủy", 2687],
    ["ủy viên ban thường vụ", 465],
    ["bí thư", 542],
    ["phó bí thư", 603],
  ],
  "Khen thưởng": [
    ["Chỉ tiêu", "Từ 2010 đến nay (lượt)"],
    ["TCCSĐ được Tỉnh ủy khen (lượt)", 65],
    ["TCCSĐ được Đảng ủy Khối khen (lượt)", 205],
    ["Đảng viên 5 năm liên tục HTXSNV được khen", 333],
    ["Chi bộ trực thuộc được đảng bộ cơ sở khen (lượt)", 365],
  ],
};

const MERGES: Readonly<Record<string, readonly string[]>> = {
  "Trình độ": ["A1:A2", "B1:C1", "D1:E1"],
  "Xếp loại": ["A1:A2", "B1:B2", "C1:C2", "D1:H1", "I1:L1"],
};

export function typedReport(): Workbook {
  return workbookOf(
    Object.entries(SHEETS).map(([name, lines]): Sheet => {
      const sheet = newSheet({ name, widths: [] });
      for (const merge of MERGES[name] ?? []) sheet.merges.push(merge);
      lines.forEach((line, row) => {
        line.forEach((value, column) => {
          put(sheet, cellName(row, column), value, {});
        });
      });
      return sheet;
    }),
  );
}
