import { putSignature, putTitle } from "../frame";
import { ofWhich, sum, type CheckedSheet, type Relation } from "../relations";
import type { MemberFacts } from "../tally/facts";
import { newSheet, put, putMerged, type Sheet } from "../xlsx/sheet";
import { AGE_LABELS, CODE, COUNT, HEAD, LABEL, signerOf, unitFrame, type UnitView } from "./unit-form";

type Line = readonly [label: string, value: ((facts: MemberFacts) => number) | "heading"];

const LINES: readonly Line[] = [
  ["I. Đảng viên trong danh sách có đến cuối kỳ báo cáo", (f) => f.total],
  ["Trong đó: - Dự bị", (f) => f.probationary],
  ["- Dân tộc thiểu số", (f) => f.minority],
  ["- Người theo tôn giáo", (f) => f.religious],
  ["II. Phân tích đội ngũ đảng viên", "heading"],
  ["1. Tuổi đời", "heading"],
  ...AGE_LABELS.map((band, i): Line => [`- Từ ${band} tuổi`, (f) => f.ages[i] ?? 0]),
  ["- Trên 60 tuổi", (f) => f.ages[7] ?? 0],
  ["2. Trình độ chuyên môn nghiệp vụ", "heading"],
  ...["Thạc sỹ, tiến sỹ", "Đại học", "Cao đẳng", "Trung cấp, lao động phổ thông"].map((level, i): Line => [
    `- ${level}`,
    (f) => f.education[i] ?? 0,
  ]),
  ["3. Trình độ lý luận chính trị", "heading"],
  ["- Cao cấp, cử nhân", (f) => f.theory[0] ?? 0],
  ["- Trung cấp", (f) => f.theory[1] ?? 0],
];

const FIRST = 9;
const rowOf = (start: string): number => FIRST + LINES.findIndex(([label]) => label.startsWith(start));

/** Indicators are rows; the columns are all, men and women. */
export function makeVerticalForm(view: UnitView): CheckedSheet {
  const sheet = newSheet({ name: "Biểu 3", widths: [7, 52, 12, 12, 12], paper: "A4" });
  const frame = unitFrame(view, "THỐNG KÊ ĐỘI NGŨ ĐẢNG VIÊN", 4);
  putTitle(sheet, frame);
  ["Mã số", "Chỉ tiêu", "Tổng số", "Nam", "Nữ"].forEach((head, i) =>
    put(sheet, `${"ABCDE"[i] ?? ""}7`, head, HEAD),
  );
  ["A", "B", "1=2+3", 2, 3].forEach((code, i) => put(sheet, `${"ABCDE"[i] ?? ""}8`, code, CODE));
  LINES.forEach((line, i) => putLine(sheet, FIRST + i, i + 1, line, view));
  putMerged(
    sheet,
    `A${FIRST + LINES.length + 1}:E${FIRST + LINES.length + 1}`,
    "Ghi chú: tuổi tính đến 31/12/2021.",
    { italic: true },
  );
  putSignature(sheet, FIRST + LINES.length + 2, frame, signerOf(view));
  return { sheet, relations: relations() };
}

function putLine(sheet: Sheet, row: number, index: number, [label, value]: Line, view: UnitView): void {
  const bold = value === "heading" || label.startsWith("I.") ? ({ bold: true } as const) : {};
  put(sheet, `A${row}`, index, { ...LABEL, align: "center" });
  put(sheet, `B${row}`, label, { ...LABEL, ...bold, indent: label.startsWith("-") ? 2 : 0 });
  [view.all, view.men, view.women].forEach((facts, i) =>
    put(sheet, `${"CDE"[i] ?? ""}${row}`, value === "heading" ? undefined : value(facts), {
      ...COUNT,
      ...bold,
    }),
  );
}

function relations(): Relation[] {
  const rows = LINES.flatMap(([, value], i) => (value === "heading" ? [] : [FIRST + i]));
  const run = (column: string, from: string, count: number): string[] =>
    Array.from({ length: count }, (_, i) => `${column}${rowOf(from) + 1 + i}`);
  return [
    ...rows.map((row) => sum(`C${row}`, [`D${row}`, `E${row}`])),
    ...["C", "D", "E"].flatMap((column): Relation[] => [
      sum(`${column}${FIRST}`, run(column, "1.", 8)),
      sum(`${column}${FIRST}`, run(column, "2.", 4)),
      ...[...run(column, "I.", 3), ...run(column, "3.", 2)].map((part) => ofWhich(`${column}${FIRST}`, part)),
    ]),
  ];
}
