import { putSignature, putTitle } from "../frame";
import { ofWhich, sum, type CheckedSheet } from "../relations";
import type { Facts } from "../tally/facts";
import { columnName, newSheet, put, putMerged } from "../xlsx/sheet";
import { AGE_LABELS, CODE, COUNT, HEAD, LABEL, signerOf, unitFrame, type UnitView } from "./unit-form";

const AGES = [...AGE_LABELS, "Trên 60"];

/** One row of figures under captions in two rows. */
export function makeHorizontalForm(view: UnitView): CheckedSheet {
  const sheet = newSheet({
    name: "Sheet1",
    widths: [32, ...Array.from({ length: 16 }, () => 9)],
    landscape: true,
    paper: "A4",
  });
  const frame = unitFrame(view, "BIỂU TỔNG HỢP SỐ LIỆU ĐẢNG VIÊN", 16);
  putTitle(sheet, frame);
  const captions: readonly (readonly [string, string])[] = [
    ["A7:A8", "Tên đơn vị"],
    ["B7:B8", "Tổng số đảng viên"],
    ["C7:D7", "Giới tính"],
    ["E7:F7", "Loại đảng viên"],
    ["G7:N7", "Độ tuổi"],
    ["O7:O8", "Trong đó: người theo tôn giáo"],
    ["P7:Q7", "Trong đó: lý luận chính trị"],
  ];
  for (const [range, caption] of captions) putMerged(sheet, range, caption, HEAD);
  const heads = ["Nam", "Nữ", "Chính thức", "Dự bị", ...AGES, "", "Cao cấp", "Trung cấp"];
  heads.forEach((head, i) => head !== "" && put(sheet, `${columnName(i + 2)}8`, head, HEAD));
  put(sheet, "A9", "A", CODE);
  values(view.all).forEach((_, i) => put(sheet, `${columnName(i + 1)}9`, i === 0 ? "1=2+3" : i + 1, CODE));
  put(sheet, "A10", `${view.kind} ${view.unit.name}`, LABEL);
  values(view.all).forEach((value, i) => put(sheet, `${columnName(i + 1)}10`, value, COUNT));
  sheet.heights.set(6, 36);
  sheet.heights.set(7, 48);
  sheet.heights.set(9, 36);
  putSignature(sheet, 11, frame, signerOf(view));
  const ages = AGES.map((_, i) => `${columnName(6 + i)}10`);
  return {
    sheet,
    relations: [
      sum("B10", ["C10", "D10"]),
      sum("B10", ["E10", "F10"]),
      sum("B10", ages),
      ...["O10", "P10", "Q10"].map((part) => ofWhich("B10", part)),
    ],
  };
}

function values(f: Facts): number[] {
  return [f.total, f.male, f.female, f.official, f.probationary, ...f.ages, f.religious, ...f.theory];
}
