import {
  type LayoutColumn,
  branchCount,
  DATE,
  putCodes,
  putHeader,
  putMember,
  type RosterLayout,
  serial,
  sign,
  startSheet,
} from "./roster-layout";

/** One row a member, the organization and the branch in columns of their own, Excel dates, `Nam` and `Nữ`. */
export const flat: RosterLayout = {
  name: "1 phẳng",
  shows: "Một dòng một người; đơn vị và chi bộ ở hai cột",
  make(units, members, year) {
    const several = new Map(
      units.map(({ index }) => [index, branchCount(members.filter(({ unit }) => unit === index)) > 1]),
    );
    const columns: readonly LayoutColumn[] = [
      { path: ["STT"], width: 5, value: (_, index) => index },
      { path: ["HỌ VÀ TÊN"], width: 24, value: (m) => m.name.toUpperCase() },
      { path: ["Ngày, tháng, năm sinh"], style: DATE, value: (m) => serial(m.birth) },
      { path: ["Giới tính (Nam/Nữ)"], value: (m) => m.gender },
      { path: ["Dân tộc *"], value: (m) => m.ethnicity },
      { path: ["Tôn giáo"], value: (m) => (m.religion === "Không" ? undefined : m.religion) },
      { path: ["Số thẻ Đảng"], value: (m) => m.card },
      { path: ["Ngày kết nạp"], style: DATE, value: (m) => serial(m.admitted) },
      { path: ["Ngày chính thức"], style: DATE, value: (m) => m.official && serial(m.official) },
      { path: ["Học vị cao nhất"], value: (m) => m.education },
      { path: ["LLCT"], value: (m) => m.theory || "Không" },
      { path: ["Chức vụ Đảng"], value: (m) => m.position || undefined },
      { path: ["Chức vụ chính quyền"], value: (m) => m.job },
      { path: ["Đảng bộ"], width: 30, value: (m) => units.find(({ index }) => index === m.unit)?.name },
      { path: ["Chi bộ"], value: (m) => (several.get(m.unit) === true ? `Chi bộ ${m.cell}` : undefined) },
    ];
    const { sheet, row, frame } = startSheet(this.name, "DANH SÁCH ĐẢNG VIÊN", columns, year);
    const top = putCodes(sheet, putHeader(sheet, row, columns), columns.length);
    members.forEach((member, k) => putMember(sheet, top + k, columns, member, k + 1));
    sign(sheet, top + members.length + 1, frame);
    return [{ ...sheet, widths: columns.map(({ width = 12 }) => width), freeze: `C${String(top + 1)}` }];
  },
};
