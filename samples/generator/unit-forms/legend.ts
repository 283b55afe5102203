import { putSignature, putTitle } from "../frame";
import { sum, type CheckedSheet } from "../relations";
import { newSheet, put, putMerged } from "../xlsx/sheet";
import { CODE, COUNT, HEAD, LABEL, signerOf, unitFrame, type UnitView } from "./unit-form";

/** Subject, classes, attendances of leaders and of other members. */
const SUBJECTS: readonly (readonly [subject: string, classes: number, leaders: number, members: number])[] = [
  ["NQ Đại hội XIII của Đảng", 4, 96, 1154],
  ["KL 01-KL/TW về Chỉ thị 05-CT/TW", 3, 96, 884],
  ["NQ Đại hội Đảng bộ tỉnh", 4, 97, 1108],
  ["Chuyên đề năm 2021", 2, 95, 391],
];

/** Attendances at study classes: figures above a thousand, abbreviations, and a key to them below. */
export function makeLegendForm(view: UnitView): CheckedSheet {
  const sheet = newSheet({ name: "HT-NQ", widths: [6, 40, 10, 14, 14, 14], paper: "A4" });
  const frame = unitFrame(view, "KẾT QUẢ HỌC TẬP, QUÁN TRIỆT NGHỊ QUYẾT", 5, "lượt người");
  putTitle(sheet, frame);
  putMerged(sheet, "A7:A8", "TT", HEAD);
  putMerged(sheet, "B7:B8", "Nội dung học tập", HEAD);
  putMerged(sheet, "C7:C8", "Số lớp", HEAD);
  putMerged(sheet, "D7:D8", "Tổng số lượt", HEAD);
  putMerged(sheet, "E7:F7", "Chia ra", HEAD);
  put(sheet, "E8", "CB chủ chốt", HEAD);
  put(sheet, "F8", "ĐV khác", HEAD);
  ["A", "B", 1, "2=3+4", 3, 4].forEach((code, i) => put(sheet, `${"ABCDEF"[i] ?? ""}9`, code, CODE));
  SUBJECTS.forEach(([subject, classes, leaders, members], i) => {
    const row = 10 + i;
    put(sheet, `A${row}`, i + 1, { ...LABEL, align: "center" });
    put(sheet, `B${row}`, subject, LABEL);
    [classes, leaders + members, leaders, members].forEach((value, j) =>
      put(sheet, `${"CDEF"[j] ?? ""}${row}`, value, COUNT),
    );
  });
  const last = 10 + SUBJECTS.length;
  const total = (pick: (subject: (typeof SUBJECTS)[number]) => number): number =>
    SUBJECTS.reduce((whole, subject) => whole + pick(subject), 0);
  put(sheet, `A${last}`, undefined, LABEL);
  put(sheet, `B${last}`, "Tổng cộng", { ...LABEL, bold: true });
  [total((s) => s[1]), total((s) => s[2] + s[3]), total((s) => s[2]), total((s) => s[3])].forEach(
    (value, j) => put(sheet, `${"CDEF"[j] ?? ""}${last}`, value, { ...COUNT, bold: true }),
  );
  const key = "Viết tắt: NQ - nghị quyết; KL - kết luận; CB - cán bộ; ĐV - đảng viên.";
  putMerged(sheet, `A${last + 1}:F${last + 1}`, key, { italic: true, size: 10 });
  putSignature(sheet, last + 2, frame, signerOf(view));
  const rows = Array.from({ length: SUBJECTS.length + 1 }, (_, i) => 10 + i);
  return {
    sheet,
    relations: [
      ...rows.map((row) => sum(`D${row}`, [`E${row}`, `F${row}`])),
      ...["C", "D", "E", "F"].map((name) =>
        sum(
          `${name}${last}`,
          SUBJECTS.map((_, i) => `${name}${10 + i}`),
        ),
      ),
    ],
  };
}
