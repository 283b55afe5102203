import type { Committee } from "../committee/make-committee";
import { PROVINCE, UNIT_TYPES } from "../committee/units";
import { shareOf } from "../expected";
import { recalculate } from "../formulas";
import { putSignature, putTitle, type Frame } from "../frame";
import type { CheckedSheet } from "../relations";
import { newSheet, put, type Sheet, type Style } from "../xlsx/sheet";
import { COLUMNS, type TallyColumn } from "./columns";
import { addFacts, countFacts, type Facts } from "./facts";
import { putTallyHeader } from "./header";
import { liveFormula } from "./live-formulas";
import { layOutRows } from "./rows";
import { tallyRelations } from "./tally-relations";

export const ROMAN = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII"] as const;

/** The tally of 109 organizations as it should be. */
export function makeTallySheet(committee: Committee): CheckedSheet {
  const sheet = newSheet({
    name: "Tổng hợp",
    widths: [5, 36, ...COLUMNS.map(({ name }) => (name === "C" || name === "N" ? 11.5 : 8))],
    freeze: "C11",
    landscape: true,
    paper: "A3",
    printTitles: [7, 10],
  });
  const frame: Frame = {
    committee: `TỈNH ỦY ${PROVINCE.toUpperCase()}`,
    unit: "ĐẢNG ỦY KHỐI CÁC CƠ QUAN VÀ DOANH NGHIỆP",
    title: "BIỂU TỔNG HỢP ĐẢNG VIÊN THEO TỔ CHỨC CƠ SỞ ĐẢNG",
    subtitle: "(Có đến 31/12/2021)",
    measure: "Đơn vị tính: người",
    date: "ngày 15 tháng 01 năm 2022",
    lastColumn: COLUMNS.length + 1,
  };
  putTitle(sheet, frame);
  putTallyHeader(sheet);
  const rows = layOutRows(committee.units);
  const facts = new Map(committee.units.map((unit) => [unit, countFacts(committee, unit.index)]));
  for (const type of rows.types) {
    const own = type.units.flatMap(({ unit }) => facts.get(unit) ?? []);
    const title = UNIT_TYPES[type.type]?.title ?? "";
    putRow(sheet, type.row, ROMAN[type.type] ?? "", title, addFacts(own), "type");
    type.units.forEach(({ unit, row }, index) => {
      const kind = committee.partyCommittees.has(unit.index) ? "Đảng bộ" : "Chi bộ";
      const unitFacts = facts.get(unit);
      if (unitFacts) putRow(sheet, row, index + 1, `${kind} ${unit.name}`, unitFacts, "unit");
    });
  }
  putRow(sheet, rows.grandRow, "", "TỔNG CỘNG", addFacts([...facts.values()]), "grand");
  for (const { name } of COLUMNS) liveFormula(sheet, name, rows);
  putSignature(sheet, rows.grandRow + 1, frame, "T/M BAN THƯỜNG VỤ");
  return { sheet: recalculate(sheet), relations: tallyRelations(rows.types, rows.grandRow) };
}

type RowKind = "unit" | "type" | "grand";

function putRow(
  sheet: Sheet,
  row: number,
  mark: number | string,
  label: string,
  facts: Facts,
  kind: RowKind,
): void {
  const bold: Style = kind === "unit" ? {} : { bold: true };
  put(sheet, `A${row}`, mark === "" ? undefined : mark, {
    border: true,
    size: 10,
    align: "center",
    ...bold,
  });
  put(sheet, `B${row}`, label, { border: true, size: 10, wrap: true, ...bold });
  for (const column of COLUMNS) {
    const format = column.kind === "share" ? "0.0" : "#,##0";
    put(sheet, `${column.name}${row}`, valueIn(column, facts, row), {
      border: true,
      size: 10,
      format,
      ...bold,
    });
  }
}

/** Every third share is cut, not rounded, as in the reports of real committees; both are accepted. */
function valueIn(column: TallyColumn, facts: Facts, row: number): number | undefined {
  if (column.kind === "share") {
    const { halfUp, truncated } = shareOf(facts.female, facts.total, 1);
    return row % 3 === 0 ? truncated : halfUp;
  }
  const value = column.value(facts);
  return value === 0 && column.blankZero ? undefined : value;
}
