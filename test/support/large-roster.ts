import { CellTableBuilder } from "../../src/core/workbook/cell-table-builder";
import { CellKind } from "../../src/core/workbook/cells";
import { PLAIN_STYLE, type Workbook } from "../../src/core/workbook/workbook";

const FAMILY = "Nguyễn Trần Lê Phạm Hoàng Phan Võ Vũ Đặng Bùi Đỗ Hồ Ngô Dương Đinh Trương".split(" ");
const MIDDLE = "Văn Đức Hữu Quang Minh Xuân Thị Thu Ngọc Thanh Hồng Kim Mai Phương Thúy Hoài".split(" ");
const GIVEN = "An Bình Chiến Dũng Giang Hải Hiếu Khoa Lâm Long Nghĩa Phong Quân Sơn Tài Tuấn Vinh Yến Loan Oanh".split(" ");
const LEVELS = ["Đại học", "Thạc sĩ", "Cao đẳng", "Trung cấp", "Tiến sĩ"];
const THEORY = ["Sơ cấp", "Trung cấp", "Cao cấp", ""];
const HEADINGS = [
  "STT",
  "Họ và tên",
  "Ngày sinh",
  "Giới tính",
  "Dân tộc",
  "Tôn giáo",
  "Số CCCD",
  "Số thẻ đảng viên",
  "Ngày vào Đảng",
  "Ngày chính thức",
  "Học vấn",
  "Chuyên môn nghiệp vụ",
  "Lý luận chính trị",
  "Chức vụ Đảng",
  "Chi bộ",
];

/** A flat list of as many members as asked for, all different; 15 columns. */
export function largeRoster(count: number): Workbook {
  const strings = new Map<string, number>();
  const builder = new CellTableBuilder();
  const text = (row: number, column: number, value: string): void => {
    if (value === "") return;
    const index = strings.get(value) ?? strings.size;
    strings.set(value, index);
    builder.add(row, column, CellKind.text, index, 0, 0);
  };
  HEADINGS.forEach((heading, column) => text(2, column, heading));
  for (let k = 0; k < count; k++) {
    const row = 3 + k;
    const pick = (words: readonly string[], by: number): string => words[Math.floor(k / by) % words.length] ?? "";
    builder.add(row, 0, CellKind.number, k + 1, 0, 0);
    text(row, 1, `${pick(FAMILY, 1)} ${pick(MIDDLE, 16)} ${pick(GIVEN, 256)}`);
    builder.add(row, 2, CellKind.number, 20_000 + ((k * 7919) % 14_000), 1, 0);
    text(row, 3, k % 16 > 5 && Math.floor(k / 16) % 16 > 5 ? "Nữ" : "Nam");
    text(row, 4, "Kinh");
    text(row, 5, k % 50 === 0 ? "Công giáo" : "Không");
    text(row, 6, `0${String(38_000_000_000 + k * 13)}`);
    text(row, 7, String(98_000_000 + k));
    builder.add(row, 8, CellKind.number, 41_000 + (k % 1500), 1, 0);
    builder.add(row, 9, CellKind.number, 41_366 + (k % 1500), 1, 0);
    text(row, 10, "12/12");
    text(row, 11, pick(LEVELS, 1));
    text(row, 12, pick(THEORY, 3));
    text(row, 13, k % 25 === 0 ? "Bí thư" : "");
    text(row, 14, `Chi bộ ${String(Math.floor(k / 25) + 1)}`);
  }
  return {
    name: "danh-sach.xlsx",
    sheets: [
      {
        name: "Danh sách",
        visibility: "visible",
        cells: builder.finish(),
        merges: [],
        hiddenRows: [],
        hiddenColumns: [],
        tables: [],
        comments: [],
        protected: false,
      },
    ],
    strings: [...strings.keys()],
    superscripts: new Map(),
    styles: [PLAIN_STYLE, { ...PLAIN_STYLE, numberFormat: "dd/mm/yyyy" }],
    names: [],
    date1904: false,
    structureProtected: false,
    remarks: [],
  };
}
