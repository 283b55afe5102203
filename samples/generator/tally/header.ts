import { cellName, put, putMerged, type Sheet, type Style } from "../xlsx/sheet";
import { COLUMNS } from "./columns";

const HEAD: Style = { border: true, bold: true, size: 10, align: "center", wrap: true };

/** Captions above the columns, over three rows. */
const CAPTIONS: readonly (readonly [range: string, caption: string])[] = [
  ["A7:A9", "TT"],
  ["B7:B9", "Tổ chức cơ sở đảng"],
  ["C7:C9", "Đảng viên có đến 31/12/2020"],
  ["D7:J7", "Biến động trong năm 2021"],
  ["D8:F8", "Tăng"],
  ["G8:J8", "Giảm"],
  ["K7:P7", "Đảng viên có đến 31/12/2021"],
  ["K8:K9", "Tổng số"],
  ["L8:M8", "Chia ra"],
  ["N8:N9", "Tỷ lệ nữ (%)"],
  ["O8:P8", "Trong đó"],
  ["Q7:R8", "Chia ra"],
  ["S7:Z8", "Chia theo độ tuổi"],
  ["AA7:AD8", "Chia theo trình độ chuyên môn"],
  ["AE7:AF8", "Trong đó: trình độ lý luận chính trị"],
];

export function putTallyHeader(sheet: Sheet): void {
  for (const [range, caption] of CAPTIONS) putMerged(sheet, range, caption, HEAD);
  for (const { name, head } of COLUMNS) {
    if (!sheet.cells.has(`${name}9`)) put(sheet, `${name}9`, head, HEAD);
  }
  const code: Style = { border: true, italic: true, size: 9, align: "center" };
  put(sheet, cellName(9, 0), "A", code);
  put(sheet, cellName(9, 1), "B", code);
  for (const column of COLUMNS) put(sheet, `${column.name}10`, column.code, code);
  sheet.heights.set(7, 30);
  sheet.heights.set(8, 52);
}
