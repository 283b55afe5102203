import { putSignature, putTitle } from "../frame";
import { ofWhich, sum, type CheckedSheet, type Relation } from "../relations";
import { newSheet, put, putMerged, type Sheet } from "../xlsx/sheet";
import { COUNT, HEAD, LABEL, signerOf, unitFrame, type UnitView } from "./unit-form";

/** The year's coming and going above, the branches below, on one sheet. */
export function makeTwoTableForm(view: UnitView): CheckedSheet {
  const sheet = newSheet({ name: "Biểu 1", widths: [6, 46, 12, 12, 12, 12], paper: "A4" });
  const frame = unitFrame(view, "BÁO CÁO TĂNG, GIẢM ĐẢNG VIÊN VÀ TỔ CHỨC CHI BỘ", 5);
  putTitle(sheet, frame);
  const flow = putFlow(sheet, 7, view);
  const branches = putBranches(sheet, 19, view);
  putSignature(sheet, branches.next, frame, signerOf(view));
  return { sheet, relations: [...flow, ...branches.relations] };
}

function putFlow(sheet: Sheet, top: number, { all }: UnitView): Relation[] {
  putMerged(sheet, `A${top}:F${top}`, "I. Tăng, giảm đảng viên trong năm", { bold: true });
  ["TT", "Tiêu chí", "Số lượng"].forEach((head, i) => put(sheet, `${"ABC"[i] ?? ""}${top + 1}`, head, HEAD));
  const joined = all.admitted + all.movedIn;
  const left = all.movedOut + all.died + all.removed;
  const lines: readonly (readonly [mark: string, label: string, value: number])[] = [
    ["A", "Tổng số đảng viên cuối kỳ trước chuyển sang", all.opening],
    ["B", "Đảng viên tăng trong kỳ", joined],
    ["1", "Kết nạp", all.admitted],
    ["2", "Chuyển đến", all.movedIn],
    ["C", "Đảng viên giảm trong kỳ", left],
    ["1", "Từ trần", all.died],
    ["2", "Xóa tên, khai trừ, xin ra khỏi Đảng", all.removed],
    ["3", "Chuyển đi", all.movedOut],
    ["D", "Đảng viên trong danh sách cuối kỳ báo cáo (D = A + B - C)", all.total],
  ];
  const row = (index: number): string => `C${top + 2 + index}`;
  lines.forEach(([mark, label, value], i) => {
    const bold = /[A-D]/.test(mark) ? ({ bold: true } as const) : {};
    put(sheet, `A${top + 2 + i}`, mark, { ...LABEL, ...bold, align: "center" });
    put(sheet, `B${top + 2 + i}`, label, { ...LABEL, ...bold, indent: /\d/.test(mark) ? 1 : 0 });
    put(sheet, row(i), value, { ...COUNT, ...bold });
  });
  sheet.heights.set(top + 9, 32);
  return [
    sum(row(1), [row(2), row(3)]),
    sum(row(4), [row(5), row(6), row(7)]),
    sum(row(8), [row(0), row(1), row(4)], [1, 1, -1]),
  ];
}

function putBranches(
  sheet: Sheet,
  top: number,
  { members }: UnitView,
): { relations: Relation[]; next: number } {
  putMerged(sheet, `A${top}:F${top}`, "II. Đảng viên theo chi bộ trực thuộc", { bold: true });
  ["TT", "Chi bộ", "Tổng số", "Nam", "Nữ", "Trong đó: dự bị"].forEach((head, i) =>
    put(sheet, `${"ABCDEF"[i] ?? ""}${top + 1}`, head, HEAD),
  );
  sheet.heights.set(top, 32);
  const cells = [...new Set(members.map(({ cell }) => cell))].sort((a, b) => a - b);
  const first = top + 2;
  const last = first + cells.length;
  const putRow = (row: number, mark: number | undefined, label: string, own: typeof members): void => {
    const bold = mark === undefined ? ({ bold: true } as const) : {};
    const female = own.filter(({ gender }) => gender === "Nữ").length;
    const probationary = own.filter(({ official }) => official === undefined).length;
    put(sheet, `A${row}`, mark, { ...LABEL, align: "center" });
    put(sheet, `B${row}`, label, { ...LABEL, ...bold });
    [own.length, own.length - female, female, probationary].forEach((value, i) =>
      put(sheet, `${"CDEF"[i] ?? ""}${row}`, value, { ...COUNT, ...bold }),
    );
  };
  cells.forEach((cell, i) =>
    putRow(
      first + i,
      i + 1,
      `Chi bộ ${cell}`,
      members.filter((member) => member.cell === cell),
    ),
  );
  putRow(last, undefined, "Cộng", members);
  const rows = Array.from({ length: cells.length + 1 }, (_, i) => first + i);
  return {
    relations: [
      ...rows.map((row) => sum(`C${row}`, [`D${row}`, `E${row}`])),
      ...rows.map((row) => ofWhich(`C${row}`, `F${row}`)),
      ...["C", "D", "E", "F"].map((name) =>
        sum(
          `${name}${last}`,
          cells.map((_, i) => `${name}${first + i}`),
        ),
      ),
    ],
    next: last + 1,
  };
}
