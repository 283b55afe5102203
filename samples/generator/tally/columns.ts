import type { Facts } from "./facts";

/** One column of figures of the tally. */
export interface TallyColumn {
  readonly name: string;
  readonly code: number | string;
  readonly head: string;
  readonly value: (facts: Facts) => number;
  /** A zero is left blank, as clerks do where most rows have none. */
  readonly blankZero?: true;
  readonly kind: "count" | "share";
}

const count = (
  name: string,
  code: number | string,
  head: string,
  value: (facts: Facts) => number,
): TallyColumn => ({ name, code, head, value, kind: "count" });

const BANDS = ["18-30", "31-35", "36-40", "41-45", "46-50", "51-55", "56-60", "Trên 60"];
const BAND_NAMES = ["S", "T", "U", "V", "W", "X", "Y", "Z"];
const LEVELS = ["Trên đại học", "Đại học", "Cao đẳng", "Trung cấp, LĐPT"];

/** Columns C to AF; the printed code row says which is made of which. */
export const COLUMNS: readonly TallyColumn[] = [
  count("C", 1, "Đảng viên có đến 31/12/2020", (f) => f.opening),
  count("D", "2=3+4", "Tổng số", (f) => f.admitted + f.movedIn),
  count("E", 3, "Kết nạp", (f) => f.admitted),
  count("F", 4, "Chuyển đến, phục hồi", (f) => f.movedIn),
  count("G", "5=6+7+8", "Tổng số", (f) => f.movedOut + f.died + f.removed),
  count("H", 6, "Chuyển đi", (f) => f.movedOut),
  count("I", 7, "Từ trần", (f) => f.died),
  count("J", 8, "Đưa ra khỏi Đảng", (f) => f.removed),
  count("K", "9=1+2-5", "Tổng số", (f) => f.total),
  count("L", 10, "Nam", (f) => f.male),
  count("M", 11, "Nữ", (f) => f.female),
  {
    name: "N",
    code: "12=11*100/9",
    head: "Tỷ lệ nữ (%)",
    value: (f) => (100 * f.female) / f.total,
    kind: "share",
  },
  { ...count("O", 13, "Dân tộc thiểu số", (f) => f.minority), blankZero: true },
  { ...count("P", 14, "Người theo tôn giáo", (f) => f.religious), blankZero: true },
  count("Q", 15, "Chính thức", (f) => f.official),
  count("R", 16, "Dự bị", (f) => f.probationary),
  ...BANDS.map((band, i) => count(BAND_NAMES[i] ?? "", 17 + i, band, (f) => f.ages[i] ?? 0)),
  ...LEVELS.map((level, i) => count(`A${"ABCD"[i] ?? ""}`, 25 + i, level, (f) => f.education[i] ?? 0)),
  count("AE", 29, "Cao cấp, cử nhân", (f) => f.theory[0] ?? 0),
  count("AF", 30, "Trung cấp", (f) => f.theory[1] ?? 0),
];

export const COUNT_COLUMNS: readonly TallyColumn[] = COLUMNS.filter(({ kind }) => kind === "count");
export const AGE_COLUMNS: readonly string[] = BAND_NAMES;
export const EDUCATION_COLUMNS: readonly string[] = ["AA", "AB", "AC", "AD"];
