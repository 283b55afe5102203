import type { Member } from "../committee/member";
import {
  branchCount,
  type LayoutColumn,
  putCodes,
  putHeader,
  putMember,
  putSection,
  type RosterLayout,
  sign,
  startSheet,
  written,
} from "./roster-layout";

/** The birth date in the column of the sex, short years, political theory crossed in one of four columns. */
export const bySex: RosterLayout = {
  name: "3 theo giới",
  shows: "Ngày sinh ghi ở cột Nam hoặc Nữ, năm hai chữ số, đánh dấu x",
  make(units, members, year) {
    const theory = (level: Member["theory"], caption: string): LayoutColumn => ({
      path: ["Trình độ lý luận chính trị", caption],
      width: 5,
      value: (m) => (m.theory === level ? "x" : undefined),
    });
    const columns: readonly LayoutColumn[] = [
      { path: ["Số TT"], width: 5, value: (_, index) => index },
      { path: ["Họ tên"], width: 24, value: (m) => m.name },
      {
        path: ["NĂM SINH", "NAM"],
        value: (m) => (m.gender === "Nam" ? written(m.birth, "d.m.yyyy") : undefined),
      },
      {
        path: ["NĂM SINH", "NỮ"],
        value: (m) => (m.gender === "Nữ" ? written(m.birth, "d.m.yyyy") : undefined),
      },
      { path: ["Dân tộc"], value: (m) => m.ethnicity },
      { path: ["Tôn giáo"], value: (m) => (m.religion === "Không" ? "-" : m.religion) },
      { path: ["Số thẻ đảng viên"], value: (m) => m.card },
      { path: ["Ngày vào Đảng"], value: (m) => written(m.admitted, "d/m/yy") },
      { path: ["Ngày công nhận chính thức"], value: (m) => written(m.official, "d/m/yy") },
      { path: ["Trình độ chuyên môn, nghiệp vụ"], width: 20, value: (m) => specialty(m) },
      theory("Sơ cấp", "SC"),
      theory("Trung cấp", "TC"),
      theory("Cao cấp", "CC"),
      theory("Cử nhân", "CN"),
      { path: ["Chức vụ Đảng"], value: (m) => m.position || undefined },
      { path: ["Nơi công tác"], width: 20, value: (m) => m.job },
      { path: ["Chi bộ"], value: (m) => `CB ${m.cell}` },
    ];
    const { sheet, row: first, frame } = startSheet(this.name, "DANH SÁCH ĐẢNG VIÊN", columns, year);
    let row = putCodes(sheet, putHeader(sheet, first, columns), columns.length);
    let index = 0;
    for (const unit of units) {
      const own = members.filter((member) => member.unit === unit.index);
      if (own.length === 0) continue;
      row = putSection(
        sheet,
        row,
        columns.length - 1,
        `Đảng bộ ${unit.name} (${own.length} đảng viên, ${branchCount(own)} chi bộ)`,
      );
      for (const member of own) putMember(sheet, row++, columns, member, ++index);
    }
    sign(sheet, row, frame);
    return [sheet];
  },
};

const FIELDS = ["Luật", "Kinh tế", "Xây dựng", "Sư phạm", "Y", "CNTT"];

/** What was studied after how far: `Thạc sĩ Luật`. */
function specialty({ education, card }: Member): string {
  if (education === "Lao động phổ thông") return education;
  const field = FIELDS[Number(card) % FIELDS.length] ?? "";
  return `${education.replace("sĩ", "sỹ")} ${field}`;
}
