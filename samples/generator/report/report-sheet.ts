import type { Committee } from "../committee/make-committee";
import { PROVINCE } from "../committee/units";
import { putSignature, putTitle, type Frame } from "../frame";
import type { CheckedSheet, Relation } from "../relations";
import { newSheet } from "../xlsx/sheet";
import { documentTable, growthTable, ratingTable, removalTable } from "./activity";
import { educationTable, theoryTable } from "./learning";
import { officeTable, organizationTable } from "./organizations";
import { ageTable, genderTable, occupationTable } from "./people";
import { putTable } from "./table";

/** The figures of the report the project starts from, as tables one below the other. */
export function makeReportSheet(committee: Committee): CheckedSheet {
  const sheet = newSheet({
    name: "Báo cáo",
    widths: [5, 54, 12, 12, 12, 12, 12, 9, 9],
    paper: "A4",
  });
  const frame: Frame = {
    committee: `TỈNH ỦY ${PROVINCE.toUpperCase()}`,
    unit: "ĐẢNG ỦY KHỐI CÁC CƠ QUAN VÀ DOANH NGHIỆP",
    title: "SỐ LIỆU KÈM THEO BÁO CÁO TỔNG KẾT",
    subtitle: "(Xây dựng tổ chức cơ sở đảng và đội ngũ đảng viên)",
    date: "ngày 15 tháng 01 năm 2022",
    lastColumn: 8,
  };
  const tables = [
    organizationTable(committee),
    officeTable(committee),
    educationTable,
    theoryTable,
    genderTable,
    occupationTable,
    ageTable,
    ratingTable,
    growthTable,
    documentTable,
    removalTable,
  ];
  const relations: Relation[] = [];
  let top = putTitle(sheet, frame) + 2;
  for (const table of tables) {
    const placed = putTable(sheet, top, table);
    relations.push(...placed.relations);
    top = placed.next;
  }
  putSignature(sheet, top, frame, "T/M BAN THƯỜNG VỤ");
  return { sheet, relations };
}
