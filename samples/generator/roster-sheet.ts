import { PROVINCE, type Unit } from "./committee/units";
import type { Day, Member } from "./committee/member";
import { putTitle, type Frame } from "./frame";
import { cellName, columnName, newSheet, put, putMerged, type Sheet, type Style } from "./xlsx/sheet";

const BOX: Style = { border: true, size: 10 };
const HEAD: Style = { border: true, size: 10, bold: true, align: "center", wrap: true };
const DATE: Style = { border: true, size: 10, align: "center", format: "dd/mm/yyyy" };
const CENTER: Style = { border: true, size: 10, align: "center" };

interface Column {
  readonly head: string;
  /** Set on the first column of a group: the caption above and how many columns it spans. */
  readonly group?: readonly [caption: string, span: number];
  readonly width: number;
  readonly style: Style;
  readonly value: (member: Member) => number | string | undefined;
}

const COLUMNS: readonly Column[] = [
  { head: "Họ và tên", width: 24, style: BOX, value: (m) => m.name },
  { head: "Ngày, tháng, năm sinh", width: 11, style: DATE, value: (m) => serial(m.birth) },
  { head: "Giới tính", width: 6, style: CENTER, value: (m) => m.gender },
  { head: "Dân tộc", width: 8, style: CENTER, value: (m) => m.ethnicity },
  { head: "Tôn giáo", width: 10, style: CENTER, value: (m) => m.religion },
  { head: "Số thẻ đảng viên (*)", width: 11, style: CENTER, value: (m) => m.card },
  {
    head: "Dự bị",
    group: ["Ngày vào Đảng", 2],
    width: 11,
    style: DATE,
    value: (m) => serial(m.admitted),
  },
  { head: "Chính thức", width: 11, style: DATE, value: (m) => m.official && serial(m.official) },
  { head: "Học vấn", group: ["Trình độ", 3], width: 8, style: CENTER, value: () => "12/12" },
  { head: "Chuyên môn nghiệp vụ", width: 17, style: BOX, value: (m) => m.education },
  { head: "Lý luận chính trị", width: 10, style: CENTER, value: (m) => m.theory || undefined },
  {
    head: "Đảng",
    group: ["Chức vụ hiện nay", 2],
    width: 13,
    style: BOX,
    value: (m) => m.position || undefined,
  },
  { head: "Chính quyền, nghề nghiệp", width: 18, style: BOX, value: (m) => m.job },
];

/** All members of the committee at one date, organization by organization; a roster has no sums. */
export function makeRosterSheet(units: readonly Unit[], members: readonly Member[], year: number): Sheet {
  const lastColumn = COLUMNS.length + 1;
  const sheet = newSheet({
    name: `Danh sách ${year}`,
    widths: [5, ...COLUMNS.map((column) => column.width), 9],
    freeze: "C9",
    landscape: true,
    paper: "A4",
    printTitles: [6, 8],
  });
  const frame: Frame = {
    committee: `TỈNH ỦY ${PROVINCE.toUpperCase()}`,
    unit: "ĐẢNG ỦY KHỐI CÁC CƠ QUAN VÀ DOANH NGHIỆP",
    title: "DANH SÁCH ĐẢNG VIÊN",
    subtitle: `(Có đến 31/12/${year}; (*) đảng viên dự bị ghi số lý lịch)`,
    date: `ngày 10 tháng 01 năm ${year + 1}`,
    lastColumn,
  };
  putHeader(sheet, putTitle(sheet, frame), lastColumn);
  let row = 8;
  let section = 0;
  for (const unit of units) {
    const own = members.filter((member) => member.unit === unit.index);
    if (own.length === 0) continue;
    const range = `${cellName(row, 0)}:${cellName(row, lastColumn)}`;
    putMerged(sheet, range, `${++section}. ${unit.name}`, { ...BOX, bold: true });
    row++;
    own.forEach((member, index) => putMember(sheet, row + index, index + 1, member, branchCount(own)));
    row += own.length;
  }
  return sheet;
}

function putHeader(sheet: Sheet, row: number, lastColumn: number): void {
  putMerged(sheet, `A${row + 1}:A${row + 2}`, "STT", HEAD);
  COLUMNS.forEach(({ head, group }, index) => {
    const name = columnName(index + 1);
    const inGroup = COLUMNS.some(({ group: g }, first) => g && index >= first && index < first + g[1]);
    if (group)
      putMerged(sheet, `${name}${row + 1}:${columnName(index + group[1])}${row + 1}`, group[0], HEAD);
    if (inGroup) put(sheet, `${name}${row + 2}`, head, HEAD);
    else putMerged(sheet, `${name}${row + 1}:${name}${row + 2}`, head, HEAD);
  });
  const branch = columnName(lastColumn);
  putMerged(sheet, `${branch}${row + 1}:${branch}${row + 2}`, "Chi bộ", HEAD);
  for (let column = 0; column <= lastColumn; column++) {
    put(sheet, cellName(row + 2, column), column + 1, { ...CENTER, italic: true });
  }
  sheet.heights.set(row + 1, 42);
}

function putMember(sheet: Sheet, row: number, index: number, member: Member, branches: number): void {
  put(sheet, cellName(row, 0), index, CENTER);
  COLUMNS.forEach(({ value, style }, column) => put(sheet, cellName(row, column + 1), value(member), style));
  const branch = branches > 1 ? `Chi bộ ${member.cell}` : undefined;
  put(sheet, cellName(row, COLUMNS.length + 1), branch, CENTER);
}

const branchCount = (members: readonly Member[]): number => new Set(members.map(({ cell }) => cell)).size;

/** The day as Excel counts it, 1 = 1/1/1900 with its invented 29/2/1900. */
function serial(day: Day): number {
  return Math.round((Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000);
}
