import {
  type LayoutColumn,
  putHeader,
  putMember,
  type RosterLayout,
  sign,
  startSheet,
} from "./roster-layout";

/** One sheet an organization, women crossed, the year of birth alone, days as a database writes them. */
export const bySheet: RosterLayout = {
  name: "4 mỗi đơn vị một trang",
  shows: "Mỗi đơn vị một trang tính, cột Nữ đánh dấu x, chỉ ghi năm sinh",
  make(units, members, year) {
    const columns: readonly LayoutColumn[] = [
      { path: ["S / T / T"], width: 5, value: (_, index) => index },
      { path: ["Họ tên đang dùng"], width: 24, value: (m) => m.name.normalize("NFD") },
      { path: ["Năm sinh"], value: (m) => Number(m.birth.slice(0, 4)) },
      { path: ["Nữ"], width: 5, value: (m) => (m.gender === "Nữ" ? "x" : undefined) },
      { path: ["Dân tộc"], value: (m) => m.ethnicity },
      { path: ["Tôn giáo"], value: (m) => (m.religion === "Không" ? undefined : "Thiên chúa giáo") },
      { path: ["Mã thẻ Đảng"], value: (m) => m.card },
      { path: ["Ngày vào đảng"], value: (m) => m.admitted },
      { path: ["Ngày vào đảng chính thức"], value: (m) => m.official },
      { path: ["Học vấn"], value: () => "THPT" },
      { path: ["Chuyên môn"], value: (m) => m.education },
      { path: ["Chính trị"], value: (m) => m.theory || undefined },
      { path: ["Chức vụ hiện nay", "Đảng"], value: (m) => m.position || undefined },
      { path: ["Chức vụ hiện nay", "Chính quyền, Đoàn thể"], width: 20, value: (m) => m.job },
      { path: ["Chi bộ đang sinh hoạt"], value: (m) => `Chi bộ số ${m.cell}` },
    ];
    return units.flatMap((unit) => {
      const own = members.filter((member) => member.unit === unit.index);
      if (own.length === 0) return [];
      const name = `4.${String(unit.index + 1)} ${unit.name}`.slice(0, 31).trim();
      const { sheet, row, frame } = startSheet(
        name,
        "DANH SÁCH ĐẢNG VIÊN",
        columns,
        year,
        unit.name.toUpperCase(),
      );
      const top = putHeader(sheet, row, columns);
      own.forEach((member, k) => putMember(sheet, top + k, columns, member, k + 1));
      sign(sheet, top + own.length, frame);
      return [sheet];
    });
  },
};
