import { cellName, putMerged, columnName, type Sheet } from "./xlsx/sheet";
import { PROVINCE } from "./committee/units";

/** What every form of the committee has above and below its table. */
export interface Frame {
  readonly committee: string;
  readonly unit: string;
  readonly title: string;
  readonly subtitle: string;
  readonly lastColumn: number;
  readonly measure?: string;
  readonly date: string;
}

/** Rows 1–3 who, rows 4–5 what, row 6 the unit of measure. Returns the next free row, zero-based. */
export function putTitle(sheet: Sheet, frame: Frame): number {
  const { lastColumn } = frame;
  const half = Math.max(1, Math.floor((lastColumn - 1) / 2));
  const left = (row: number): string => `A${row}:${columnName(half)}${row}`;
  const right = (row: number): string => `${columnName(half + 1)}${row}:${columnName(lastColumn)}${row}`;
  const whole = (row: number): string => `A${row}:${columnName(lastColumn)}${row}`;
  putMerged(sheet, left(1), frame.committee, { align: "center" });
  putMerged(sheet, right(1), "ĐẢNG CỘNG SẢN VIỆT NAM", { bold: true, align: "center" });
  putMerged(sheet, left(2), frame.unit, { bold: true, align: "center", wrap: true });
  putMerged(sheet, right(2), `${PROVINCE}, ${frame.date}`, { italic: true, align: "center" });
  putMerged(sheet, left(3), "*", { align: "center" });
  putMerged(sheet, whole(4), frame.title, { bold: true, size: 14, align: "center", wrap: true });
  putMerged(sheet, whole(5), frame.subtitle, { italic: true, align: "center" });
  sheet.heights.set(3, 26);
  if (frame.measure === undefined) return 5;
  putMerged(sheet, whole(6), frame.measure, { italic: true, align: "right" });
  return 6;
}

/** Who made it and who signs it; no name is printed. */
export function putSignature(sheet: Sheet, row: number, frame: Frame, signer: string): void {
  const { lastColumn } = frame;
  const third = Math.max(1, Math.floor(lastColumn / 3));
  const span = (at: number, first: number, last: number): string =>
    `${cellName(at, first)}:${cellName(at, last)}`;
  const right = [Math.min(lastColumn - 1, lastColumn - third), lastColumn] as const;
  putMerged(sheet, span(row + 1, 0, third), "NGƯỜI LẬP BIỂU", { bold: true, align: "center" });
  putMerged(sheet, span(row + 1, ...right), signer, { bold: true, align: "center" });
  putMerged(sheet, span(row + 2, 0, third), "(Ký, ghi rõ họ tên)", {
    italic: true,
    align: "center",
  });
  putMerged(sheet, span(row + 2, ...right), "(Ký tên, đóng dấu)", {
    italic: true,
    align: "center",
  });
}
