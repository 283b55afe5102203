import { FIGURES_2020, FIGURES_2021 } from "../committee/figures";
import { UNIT_TYPES } from "../committee/units";
import { ofWhich, share, sum } from "../relations";
import type { ReportTable } from "./table";

const HEADS = [["TT", "Nội dung", "Số lượng", "Tỷ lệ (%)"]];
const { members, ages, minority, catholic } = FIGURES_2020;

/** On the base of 2021, unlike the tables around it. */
export const genderTable: ReportTable = {
  title: "5. Giới tính (đến 31/12/2021)",
  heads: HEADS,
  rows: [
    { label: "Tổng số đảng viên", bold: true, values: [FIGURES_2021.members, undefined] },
    { label: "Nam", indent: 1, values: [FIGURES_2021.male, 52] },
    { label: "Nữ", indent: 1, values: [FIGURES_2021.female, 48] },
  ],
  shares: [1],
  relations: (row) => [
    sum(`C${row(0)}`, [`C${row(1)}`, `C${row(2)}`]),
    ...[1, 2].map((i) => share(`D${row(i)}`, `C${row(i)}`, `C${row(0)}`, 0)),
  ],
};

const inTypes = (fits: (type: number) => boolean): number =>
  UNIT_TYPES.reduce((total, type, index) => total + (fits(index) ? type.members : 0), 0);

export const occupationTable: ReportTable = {
  title: "6. Nghề nghiệp, dân tộc, tôn giáo (đến 31/12/2020)",
  heads: [["TT", "Nội dung", "Số lượng"]],
  rows: [
    { label: "Tổng số đảng viên", bold: true, values: [members] },
    {
      label: "Trong cơ quan Đảng, đoàn thể, hành chính, sự nghiệp",
      indent: 1,
      values: [inTypes((type) => type < 4)],
    },
    { label: "Trong doanh nghiệp", indent: 1, values: [inTypes((type) => type >= 4)] },
    {
      label: "Trong đó: doanh nghiệp cổ phần, tư nhân",
      indent: 2,
      values: [inTypes((type) => type === 6)],
    },
    {
      label: "Trong đó: doanh nghiệp có vốn nước ngoài",
      indent: 2,
      values: [inTypes((type) => type === 7)],
    },
    { label: "Trong tổng số: dân tộc thiểu số", indent: 1, values: [minority] },
    { label: "Trong tổng số: công giáo", indent: 1, values: [catholic] },
  ],
  relations: (row) => [
    sum(`C${row(0)}`, [`C${row(1)}`, `C${row(2)}`]),
    ...[3, 4].map((i) => ofWhich(`C${row(2)}`, `C${row(i)}`)),
    ...[5, 6].map((i) => ofWhich(`C${row(0)}`, `C${row(i)}`)),
  ],
};

const band = (
  index: number,
  label: string,
): { label: string; indent: number; values: (number | undefined)[] } => ({
  label,
  indent: 2,
  values: [ages[index]?.count, undefined],
});

/** Two ages, each with its own bands. */
export const ageTable: ReportTable = {
  title: "7. Độ tuổi đảng viên (đến 31/12/2020)",
  heads: HEADS,
  rows: [
    { label: "Tổng số đảng viên", bold: true, values: [members, undefined] },
    { label: "Từ 18 đến 40 tuổi", indent: 1, bold: true, values: [4083, 49.8] },
    band(0, "Từ 18 đến 30 tuổi"),
    band(1, "Từ 31 đến 35 tuổi"),
    band(2, "Từ 36 đến 40 tuổi"),
    { label: "Trên 40 tuổi", indent: 1, bold: true, values: [4114, 50.2] },
    band(3, "Từ 41 đến 45 tuổi"),
    band(4, "Từ 46 đến 50 tuổi"),
    band(5, "Từ 51 đến 55 tuổi"),
    band(6, "Từ 56 đến 60 tuổi"),
    band(7, "Trên 60 tuổi"),
  ],
  shares: [1],
  relations: (row) => [
    sum(`C${row(0)}`, [`C${row(1)}`, `C${row(5)}`]),
    sum(
      `C${row(1)}`,
      [2, 3, 4].map((i) => `C${row(i)}`),
    ),
    sum(
      `C${row(5)}`,
      [6, 7, 8, 9, 10].map((i) => `C${row(i)}`),
    ),
    ...[1, 5].map((i) => share(`D${row(i)}`, `C${row(i)}`, `C${row(0)}`, 1)),
  ],
};
