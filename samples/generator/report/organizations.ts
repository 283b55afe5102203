import type { Committee } from "../committee/make-committee";
import { UNIT_TYPES } from "../committee/units";
import { ofWhich, share, sum } from "../relations";
import type { ReportTable } from "./table";

/** 109 organizations by type, and how many of each are đảng bộ or chi bộ. */
export function organizationTable({ units, partyCommittees }: Committee): ReportTable {
  const counts = UNIT_TYPES.map(({ title }, type) => {
    const own = units.filter((unit) => unit.type === type);
    const larger = own.filter(({ index }) => partyCommittees.has(index)).length;
    return { label: title, values: [own.length, larger, own.length - larger] };
  });
  const totals = [0, 1, 2].map((column) => counts.reduce((s, { values }) => s + (values[column] ?? 0), 0));
  const last = counts.length;
  return {
    title: "1. Tổ chức cơ sở đảng theo loại hình (đến 31/12/2021)",
    heads: [
      ["TT", "Loại hình tổ chức cơ sở đảng", "Tổng số", "Chia ra", ""],
      ["", "", "", "Đảng bộ cơ sở", "Chi bộ cơ sở"],
    ],
    rows: [...counts, { label: "Tổng cộng", bold: true, values: totals }],
    relations: (row) => [
      ...[...counts.keys(), last].map((i) => sum(`C${row(i)}`, [`D${row(i)}`, `E${row(i)}`])),
      ...["C", "D", "E"].map((name) =>
        sum(
          `${name}${row(last)}`,
          counts.map((_, i) => `${name}${row(i)}`),
        ),
      ),
    ],
  };
}

/** Committee members, inspectors, and the secretaries who head their office: 103 of 109. */
export function officeTable(committee: Committee): ReportTable {
  const { roster2021, units } = committee;
  const holders = roster2021.filter(({ position }) => position !== "");
  const inspectors = holders.filter(({ position }) => position === "Ủy viên UBKT").length;
  const secretaries = holders.filter(({ position }) => position === "Bí thư");
  const heads = secretaries.filter(({ job }) => !job.startsWith("Phó")).length;
  const bySize = units
    .map(({ index, name }) => ({
      name,
      size: roster2021.filter(({ unit }) => unit === index).length,
    }))
    .sort((a, b) => b.size - a.size)
    .slice(0, 3);
  return {
    title: "2. Cấp ủy cơ sở và các đảng bộ đông đảng viên (đến 31/12/2021)",
    heads: [["TT", "Nội dung", "Số lượng", "Tỷ lệ (%)"]],
    rows: [
      {
        label: "Ủy viên ban chấp hành đảng bộ, chi bộ cơ sở",
        values: [holders.length - inspectors, undefined],
      },
      { label: "Ủy viên ủy ban kiểm tra đảng ủy cơ sở", values: [inspectors, undefined] },
      { label: "Bí thư cấp ủy cơ sở", values: [secretaries.length, undefined] },
      { label: "Trong đó: đồng thời là thủ trưởng đơn vị", indent: 1, values: [heads, 94.5] },
      { label: "Đảng viên toàn Đảng bộ", values: [roster2021.length, undefined] },
      ...bySize.map(({ name, size }) => ({
        label: `Trong đó: Đảng bộ ${name}`,
        indent: 1,
        values: [size, undefined],
      })),
    ],
    shares: [1],
    relations: (row) => [
      ofWhich(`C${row(2)}`, `C${row(3)}`),
      share(`D${row(3)}`, `C${row(3)}`, `C${row(2)}`, 1),
      ...[5, 6, 7].map((i) => ofWhich(`C${row(4)}`, `C${row(i)}`)),
    ],
  };
}
