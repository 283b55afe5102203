import { addZero, replaceLastDigit, swapLastDigits } from "../slips/digits";
import { numberAt, retype, type Slip } from "../slips/slip";
import type { Sheet } from "../xlsx/sheet";

/** One slip in each of six unit workbooks; the numbers go on from those of the tally. */
export const UNIT_SLIPS: Readonly<Record<string, Slip>> = {
  "02-kho-bac.xlsx": {
    number: 15,
    sheet: "Biểu 3",
    at: "E15",
    vi: "Gõ đảo hai chữ số ở số nữ của một độ tuổi",
    en: "Two digits swapped in the women of an age band",
    change: (sheet) => retype(sheet, "E15", swapLastDigits(numberAt(sheet, "E15"))),
  },
  "05-bao-hiem-xa-hoi.xlsx": {
    number: 16,
    sheet: "Sheet1",
    at: "F10",
    vi: "Bỏ trống số đảng viên dự bị",
    en: "The members on probation left blank",
    change: (sheet) => retype(sheet, "F10", undefined),
  },
  "07-thuy-loi-nam.xlsx": {
    number: 17,
    sheet: "Biểu 1",
    at: "C12",
    vi: "Gõ thừa một số 0 ở số chuyển đến",
    en: "A zero too many in the transfers in",
    change: (sheet) => retype(sheet, "C12", addZero(numberAt(sheet, "C12"))),
  },
  "09-gang-thep.xlsx": {
    number: 18,
    sheet: "Members",
    at: "C14",
    vi: "Gõ nhầm một chữ số ở tổng số nam (biểu tiếng Anh)",
    en: "One digit of the men's total replaced",
    change: (sheet) => retype(sheet, "C14", otherLastDigit(sheet, "C14")),
  },
  "10-cuc-thue.xlsx": {
    number: 19,
    sheet: "HT-NQ",
    at: "D10",
    vi: "Số ghi dạng chữ “1.250”",
    en: "The text “1.250” instead of a number",
    change: (sheet) => retype(sheet, "D10", "1.250"),
  },
  "12-cong-ty-duoc.xlsx": {
    number: 20,
    sheet: "Xếp loại ĐV",
    at: "C19",
    vi: "“Trong đó: Nữ” lớn hơn số đảng viên hoàn thành xuất sắc nhiệm vụ",
    en: "“Of which: women” above its total",
    change: (sheet) => retype(sheet, "C19", numberAt(sheet, "C18") + 4),
  },
};

function otherLastDigit(sheet: Sheet, at: string): number {
  const number = numberAt(sheet, at);
  return replaceLastDigit(number, (number + 3) % 10);
}
