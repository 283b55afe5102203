import type { Sheet } from "../xlsx/sheet";
import { retype, type Slip } from "./slip";

/** The over-40 bands as the real report prints them: 4.255 in all, under a total of 4.114. */
const REPORT_BANDS = [1101, 1358, 1016, 762, 18];

/** The two mistakes of the report the project starts from. */
export function reportSlips(clean: Sheet): Slip[] {
  const over40 = rowOf(clean, "Trên 40 tuổi");
  const postgraduate = rowOf(clean, "Trên đại học");
  return [
    {
      number: 13,
      sheet: clean.name,
      at: `C${over40 + 1}`,
      vi: "Năm độ tuổi trên 40 ghi như báo cáo có thật: cộng lại là 4.255, tổng ghi 4.114",
      en: "The five bands over 40 as the real report prints them: 4,255 in all, under a total of 4,114",
      change: (sheet) => REPORT_BANDS.forEach((count, i) => retype(sheet, `C${over40 + 1 + i}`, count)),
    },
    {
      number: 14,
      sheet: clean.name,
      at: `F${postgraduate}`,
      vi: "Tỷ lệ 15,3% cho 1.250/8.197 (đúng là 15,2%)",
      en: "15.3 % for 1,250 of 8,197; it is 15.2 %",
      change: (sheet) => {
        retype(sheet, `F${postgraduate}`, 15.3);
        retype(sheet, `G${postgraduate}`, 12.34);
      },
    },
  ];
}

function rowOf(sheet: Sheet, label: string): number {
  for (const [name, { value }] of sheet.cells) {
    if (name.startsWith("B") && value === label) return Number(name.slice(1));
  }
  throw new Error(`no row: ${label}`);
}
