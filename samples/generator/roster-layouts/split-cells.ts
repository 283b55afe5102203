import type { Member } from "../committee/member";
import {
  branchCount,
  type LayoutColumn,
  putHeader,
  putMember,
  putSection,
  type RosterLayout,
  sign,
  startSheet,
  written,
} from "./roster-layout";

const LEVELS: Readonly<Record<Member["education"], string>> = {
  "Tiến sĩ": "TS",
  "Thạc sĩ": "ThS",
  "Đại học": "ĐH",
  "Cao đẳng": "CĐ",
  "Trung cấp": "TC",
  "Lao động phổ thông": "LĐPT",
};
const THEORY: Readonly<Record<Member["theory"], string | undefined>> = {
  "Cao cấp": "CC",
  "Cử nhân": "CN",
  "Trung cấp": "TC",
  "Sơ cấp": "SC",
  "": undefined,
};

/** Names in two cells, birth dates in three, the other dates as text, abbreviations, and titles in two levels; numbering begins anew. */
export const splitCells: RosterLayout = {
  name: "2 tách ô",
  shows: "Họ tên hai ô, ngày sinh ba ô, ngày dạng chữ, chữ viết tắt, dòng tên đơn vị và chi bộ",
  make(units, members, year) {
    const part = (m: Member, k: number): number => Number(m.birth.split("-")[k]);
    const columns: readonly LayoutColumn[] = [
      { path: ["TT"], width: 5, value: (_, index) => index },
      { path: ["Họ và tên", "Họ đệm"], width: 18, value: (m) => m.name.split(" ").slice(0, -1).join(" ") },
      { path: ["Họ và tên", "Tên"], value: (m) => m.name.split(" ").at(-1) },
      { path: ["Ngày sinh", "Ngày"], width: 6, value: (m) => part(m, 2) },
      { path: ["Ngày sinh", "Tháng"], width: 6, value: (m) => part(m, 1) },
      { path: ["Ngày sinh", "Năm"], width: 6, value: (m) => part(m, 0) },
      { path: ["Phái"], width: 6, value: (m) => m.gender },
      { path: ["Dân tộc"], width: 8, value: (m) => m.ethnicity },
      { path: ["Tôn giáo"], value: (m) => (m.religion === "Công giáo" ? "Đạo Thiên Chúa" : "0") },
      { path: ["Số thẻ ĐV"], value: (m) => m.card },
      { path: ["Ngày vào Đảng", "Dự bị"], value: (m) => written(m.admitted, "dd/mm/yyyy") },
      { path: ["Ngày vào Đảng", "Chính thức"], value: (m) => written(m.official, "d/m/yyyy") },
      { path: ["Trình độ", "VH"], width: 6, value: () => "12/12" },
      { path: ["Trình độ", "CM"], width: 8, value: (m) => LEVELS[m.education] },
      { path: ["Trình độ", "LLCT"], width: 8, value: (m) => THEORY[m.theory] },
      {
        path: ["Chức vụ", "Đảng"],
        value: (m) =>
          m.position === "Bí thư" ? "BT" : m.position === "Phó Bí thư" ? "PBT" : m.position || undefined,
      },
      { path: ["Chức vụ", "Chính quyền"], width: 20, value: (m) => m.job },
    ];
    const {
      sheet,
      row: first,
      frame,
    } = startSheet(this.name, "DANH SÁCH TRÍCH NGANG ĐẢNG VIÊN", columns, year);
    let row = putHeader(sheet, first, columns);
    let index = 0;
    units.forEach((unit, k) => {
      const own = members.filter((member) => member.unit === unit.index);
      if (own.length === 0) return;
      row = putSection(sheet, row, columns.length - 1, `${roman(k + 1)}. ${unit.name}`);
      index = 0;
      const cells = [...new Set(own.map(({ cell }) => cell))].sort((a, b) => a - b);
      for (const cell of cells) {
        if (branchCount(own) > 1) row = putSection(sheet, row, columns.length - 1, `Chi bộ ${cell}`);
        for (const member of own.filter((m) => m.cell === cell))
          putMember(sheet, row++, columns, member, ++index);
      }
    });
    sign(sheet, row + 1, frame);
    return [sheet];
  },
};

function roman(number: number): string {
  const digits: readonly (readonly [number, string])[] = [
    [100, "C"],
    [90, "XC"],
    [50, "L"],
    [40, "XL"],
    [10, "X"],
    [9, "IX"],
    [5, "V"],
    [4, "IV"],
    [1, "I"],
  ];
  let rest = number;
  let text = "";
  for (const [value, letters] of digits) {
    while (rest >= value) {
      text += letters;
      rest -= value;
    }
  }
  return text;
}
