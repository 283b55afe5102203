import { share, sum, type Relation } from "../relations";
import type { ReportTable } from "./table";

const HEADS = [
  ["TT", "Trình độ", "Năm 2010", "", "Năm 2020", "", "Tăng, giảm (điểm %)"],
  ["", "", "Số lượng", "Tỷ lệ (%)", "Số lượng", "Tỷ lệ (%)", ""],
];

interface Level {
  readonly label: string;
  readonly before: number;
  readonly beforeShare: number;
  readonly after: number;
  readonly afterShare: number;
  readonly change: number;
}

/** Shares as the report prints them, save 15,3 %: 1.250 of 8.197 are 15,2 %. Some hold only when cut. */
const EDUCATION: readonly Level[] = [
  {
    label: "Trên đại học",
    before: 231,
    beforeShare: 2.96,
    after: 1250,
    afterShare: 15.2,
    change: 12.24,
  },
  { label: "Đại học", before: 3931, beforeShare: 50.5, after: 4735, afterShare: 57.8, change: 7.3 },
  { label: "Cao đẳng", before: 406, beforeShare: 5.2, after: 363, afterShare: 4.4, change: -0.8 },
  {
    label: "Trung cấp, lao động phổ thông",
    before: 3218,
    beforeShare: 41.33,
    after: 1849,
    afterShare: 22.5,
    change: -18.83,
  },
];

const THEORY: readonly Level[] = [
  {
    label: "Cao cấp, cử nhân",
    before: 486,
    beforeShare: 6.2,
    after: 940,
    afterShare: 11.5,
    change: 5.3,
  },
  {
    label: "Trung cấp",
    before: 574,
    beforeShare: 7.3,
    after: 1689,
    afterShare: 20.6,
    change: 13.3,
  },
];

/** Every member has one level of education, so the four make the whole. */
export const educationTable = levelTable("3. Trình độ chuyên môn nghiệp vụ", EDUCATION, "partition");

/** Most members have neither level of theory. */
export const theoryTable = levelTable("4. Trình độ lý luận chính trị", THEORY, "of-which");

function levelTable(
  title: string,
  levels: readonly Level[],
  breakdown: "partition" | "of-which",
): ReportTable {
  const lead = breakdown === "of-which" ? "Trong đó: " : "";
  return {
    title,
    heads: HEADS,
    rows: [
      {
        label: "Tổng số đảng viên",
        bold: true,
        values: [7786, undefined, 8197, undefined, undefined],
      },
      ...levels.map((level) => ({
        label: lead + level.label,
        indent: 1,
        values: [level.before, level.beforeShare, level.after, level.afterShare, level.change],
      })),
    ],
    shares: [1, 3, 4],
    relations: (row) => [
      ...(breakdown === "partition" ? wholes(levels, row) : []),
      ...levels.flatMap((level, i) => levelRelations(level, row(i + 1), row(0))),
    ],
  };
}

function wholes(levels: readonly Level[], row: (index: number) => number): Relation[] {
  return ["C", "E"].map((name) =>
    sum(
      `${name}${row(0)}`,
      levels.map((_, i) => `${name}${row(i + 1)}`),
    ),
  );
}

function levelRelations(level: Level, row: number, total: number): Relation[] {
  const decimals = (value: number): number => String(value).split(".")[1]?.length ?? 0;
  return [
    share(`D${row}`, `C${row}`, `C${total}`, decimals(level.beforeShare)),
    share(`F${row}`, `E${row}`, `E${total}`, decimals(level.afterShare)),
    sum(`G${row}`, [`F${row}`, `D${row}`], [1, -1]),
  ];
}
