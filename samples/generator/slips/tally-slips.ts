import { AGE_COLUMNS } from "../tally/columns";
import { PREVIOUS } from "../tally/previous-sheet";
import type { TypeRows } from "../tally/rows";
import type { Sheet } from "../xlsx/sheet";
import { addZero, loseLastDigit, replaceLastDigit, swapLastDigits } from "./digits";
import { numberAt, retype, type Slip } from "./slip";

/** The twelve slips of the tally, each in another organization, type or column. */
export function tallySlips(types: readonly TypeRows[], grandRow: number): Slip[] {
  const rowOf = (name: string): number => {
    const found = types.flatMap(({ units }) => units).find(({ unit }) => unit.name === name);
    if (!found) throw new Error(`no row: ${name}`);
    return found.row;
  };
  const typeRow = (type: number): number => types[type]?.row ?? 0;
  const fix = (at: string, to: (number: number) => number) => (sheet: Sheet) =>
    retype(sheet, at, to(numberAt(sheet, at)));
  const slips: Omit<Slip, "number" | "sheet">[] = [];
  const add = (at: string, vi: string, en: string, change: (sheet: Sheet) => void): void => {
    slips.push({ at, vi, en, change });
  };

  const farming = `S${rowOf("Sở Nông nghiệp và PTNT")}`;
  add(
    farming,
    "Gõ đảo hai chữ số ở một độ tuổi",
    "Two digits of an age band swapped",
    fix(farming, swapLastDigits),
  );

  const power = `K${rowOf("Nhà máy Nhiệt điện Cửa Lam")}`;
  add(
    power,
    "Gõ nhầm một chữ số ở tổng số của đơn vị",
    "One digit of a unit's total replaced",
    fix(power, (n) => replaceLastDigit(n, 1)),
  );

  const college = rowOf("Trường Cao đẳng Kỹ thuật");
  add(
    `L${college}`,
    "Ghi lẫn cột Nam và cột Nữ (cộng ngang vẫn đúng)",
    "Men and women exchanged; the row still adds up",
    (sheet) => {
      const [male, female] = [numberAt(sheet, `L${college}`), numberAt(sheet, `M${college}`)];
      retype(sheet, `L${college}`, female);
      retype(sheet, `M${college}`, male);
    },
  );

  const port = `AB${rowOf("Công ty Cảng Cửa Lam")}`;
  add(port, "Số ghi dạng chữ, thừa dấu cách", "A number typed as text with a blank after it", (sheet) =>
    retype(sheet, port, `${numberAt(sheet, port)} `),
  );

  const short = `AF${typeRow(3)}`;
  const shortRows = types[3]?.units ?? [];
  add(short, "Công thức SUM thiếu dòng cuối của loại hình", "A SUM that ends one row early", (sheet) =>
    retype(sheet, short, `=SUM(AF${shortRows[0]?.row ?? 0}:AF${shortRows[shortRows.length - 2]?.row ?? 0})`),
  );

  const private1 = rowOf("Doanh nghiệp tư nhân Hưng Sa");
  add(
    `P${private1}`,
    "“Trong đó: tôn giáo” lớn hơn tổng số đảng viên",
    "An of-which figure above its total",
    (sheet) => retype(sheet, `P${private1}`, numberAt(sheet, `K${private1}`) + 5),
  );

  const paper = `N${rowOf("Báo Vĩnh Lam")}`;
  add(
    paper,
    "Tỷ lệ nữ không khớp với số nữ và tổng số",
    "A share that is not its part of its total",
    fix(paper, (n) => n + 9),
  );

  const telecom = `T${rowOf("Viễn thông Vĩnh Lam")}`;
  add(telecom, "Gõ sót một chữ số", "One digit left out", fix(telecom, loseLastDigit));

  const disease = `E${rowOf("Trung tâm Kiểm soát bệnh tật")}`;
  add(disease, "Gõ thừa một số 0 ở cột kết nạp", "A zero too many", fix(disease, addZero));

  const opening = `C${typeRow(6)}`;
  add(
    opening,
    "Để lại số đầu kỳ của năm trước ở dòng loại hình",
    "Last year's subtotal left in the opening column",
    (sheet) => retype(sheet, opening, PREVIOUS[6]?.[0]),
  );

  const rehab = rowOf("Bệnh viện Phục hồi chức năng");
  add(`S${rehab}`, "Dán lệch một cột các số độ tuổi", "A row of figures pasted one column off", (sheet) =>
    pasteOneOff(sheet, rehab),
  );

  const college3 = `AC${grandRow}`;
  add(college3, "Tổng cộng bỏ sót một loại hình", "One type left out of the grand total", (sheet) =>
    retype(sheet, college3, numberAt(sheet, college3) - numberAt(sheet, `AC${typeRow(5)}`)),
  );

  return slips.map((slip, index) => ({ ...slip, number: index + 1, sheet: "Tổng hợp" }));
}

/** The ages land one column to the right; the first is left empty and the last is lost. */
function pasteOneOff(sheet: Sheet, row: number): void {
  const at = AGE_COLUMNS.map((name) => name + String(row));
  const values = at.map((name) => sheet.cells.get(name)?.value);
  at.forEach((name, index) => {
    const value = values[index - 1];
    if (sheet.cells.get(name)?.value !== value) retype(sheet, name, value);
  });
}
