import type { NewChart } from "../../edit";
import type { Text } from "../../message";

/** A chart of figures of filled forms: the first of the forms that is filled gives them. */
export interface ChartDefinition {
  readonly id: string;
  readonly title: Text;
  readonly type: NewChart["type"];
  readonly from: readonly ChartRows[];
  /** A group of bars for each column of the form and not for each row, such as for each year. */
  readonly byColumn?: true;
}

export interface ChartRows {
  readonly form: string;
  /** Codes of rows. */
  readonly rows: readonly string[];
  /** Ids of columns; each is a series. */
  readonly columns: readonly string[];
}

const numbered = (start: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, i) => `${start}${String(i + 1)}`);

export const CHARTS: readonly ChartDefinition[] = [
  {
    id: "education",
    title: { vi: "Trình độ chuyên môn", en: "Professional education" },
    type: "column",
    from: [
      { form: "LOCAL-TRINHDO", rows: numbered("C.", 4), columns: ["2", "4"] },
      { form: "B3-BTCTW", rows: numbered("II.5.x", 6), columns: ["3", "2"] },
      { form: "T3-TCTW", rows: numbered("R2.5.x", 6), columns: ["3", "2"] },
    ],
  },
  {
    id: "members",
    title: { vi: "Số đảng viên cuối kỳ qua các năm", en: "Members at the end of the years" },
    type: "line",
    byColumn: true,
    from: [
      { form: "B1-BTCTW", rows: ["D"], columns: ["3", "2"] },
      { form: "T1-TCTW", rows: ["D"], columns: ["3", "2"] },
    ],
  },
  {
    id: "trend",
    title: { vi: "Đảng viên tăng, giảm qua các năm", en: "Members gained and lost over the years" },
    type: "column",
    byColumn: true,
    from: [
      { form: "B1-BTCTW", rows: ["B", "B.1", "C"], columns: ["3", "2"] },
      { form: "T1-TCTW", rows: ["B", "B.1", "C"], columns: ["3", "2"] },
    ],
  },
  {
    id: "organizations",
    title: {
      vi: "Tổ chức cơ sở đảng theo loại hình",
      en: "Grassroots Party organizations by type",
    },
    type: "bar",
    from: [
      { form: "LOCAL-LOAIHINH", rows: numbered("T.", 8), columns: ["3", "4"] },
      { form: "B5-BTCTW", rows: numbered("", 11), columns: ["3", "4"] },
    ],
  },
];
