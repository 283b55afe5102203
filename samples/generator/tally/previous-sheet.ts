import { UNIT_TYPES } from "../committee/units";
import { sum, type CheckedSheet } from "../relations";
import { newSheet, put, putMerged, type Style } from "../xlsx/sheet";
import { ROMAN } from "./tally-sheet";

/** Members and women by type at 31/12/2019: last year's figures, kept where nobody looks. */
export const PREVIOUS: readonly (readonly [members: number, women: number])[] = [
  [3221, 1498],
  [1152, 690],
  [149, 61],
  [113, 47],
  [3007, 1211],
  [71, 44],
  [304, 139],
  [52, 23],
];

const BOX: Style = { border: true, format: "#,##0" };

/** A sheet that is hidden, and holds figures all the same. */
export function makePreviousSheet(): CheckedSheet {
  const sheet = newSheet({ name: "Kỳ trước", widths: [6, 44, 12, 12, 12], hidden: true });
  putMerged(sheet, "A1:E1", "ĐẢNG VIÊN THEO LOẠI HÌNH TỔ CHỨC CƠ SỞ ĐẢNG, CÓ ĐẾN 31/12/2019", {
    bold: true,
  });
  ["TT", "Loại hình", "Tổng số", "Nam", "Nữ"].forEach((head, i) =>
    put(sheet, `${"ABCDE"[i] ?? ""}3`, head, { border: true, bold: true, align: "center" }),
  );
  PREVIOUS.forEach(([members, women], i) => {
    const row = 4 + i;
    put(sheet, `A${row}`, ROMAN[i], { ...BOX, align: "center" });
    put(sheet, `B${row}`, UNIT_TYPES[i]?.title, BOX);
    [members, members - women, women].forEach((value, j) =>
      put(sheet, `${"CDE"[j] ?? ""}${row}`, value, BOX),
    );
  });
  const last = 4 + PREVIOUS.length;
  const women = PREVIOUS.reduce((total, [, count]) => total + count, 0);
  const members = PREVIOUS.reduce((total, [count]) => total + count, 0);
  put(sheet, `A${last}`, undefined, BOX);
  put(sheet, `B${last}`, "Tổng cộng", { ...BOX, bold: true });
  [members, members - women, women].forEach((value, j) =>
    put(sheet, `${"CDE"[j] ?? ""}${last}`, value, { ...BOX, bold: true }),
  );
  const rows = [...PREVIOUS.keys(), PREVIOUS.length].map((i) => 4 + i);
  return {
    sheet,
    relations: [
      ...rows.map((row) => sum(`C${row}`, [`D${row}`, `E${row}`])),
      ...["C", "D", "E"].map((name) =>
        sum(
          name + String(last),
          PREVIOUS.map((_, i) => name + String(4 + i)),
        ),
      ),
    ],
  };
}
