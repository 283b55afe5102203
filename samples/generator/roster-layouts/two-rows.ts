import type { Member } from "../committee/member";
import {
  BOX,
  branchCount,
  HEAD,
  type LayoutColumn,
  putSection,
  type RosterLayout,
  sign,
  startSheet,
  written,
} from "./roster-layout";
import { cellName, put, putMerged, type Sheet } from "../xlsx/sheet";

interface Pair {
  readonly heads: readonly [string, string] | readonly [string];
  readonly values: (
    member: Member,
    index: number,
  ) => readonly [number | string | undefined, (string | undefined)?];
}

const PAIRS: readonly Pair[] = [
  { heads: ["STT"], values: (_, index) => [index] },
  { heads: ["Họ và tên", "Ngày sinh"], values: (m) => [m.name, written(m.birth, "dd-mm-yyyy")] },
  { heads: ["Giới tính", "Dân tộc"], values: (m) => [m.gender, m.ethnicity] },
  { heads: ["Số thẻ đảng viên", "Tôn giáo"], values: (m) => [m.card, m.religion] },
  {
    heads: ["Ngày vào Đảng", "Ngày chính thức"],
    values: (m) => [inWords(m.admitted), written(m.official, "dd/mm/yyyy")],
  },
  {
    heads: ["Chuyên môn nghiệp vụ", "Lý luận chính trị"],
    values: (m) => [m.education, m.theory || undefined],
  },
  { heads: ["Chức vụ Đảng", "Chính quyền, đoàn thể"], values: (m) => [m.position || undefined, m.job] },
];

const ROWS_A_PAGE = 40;

/** Every member in two rows, titles of branches between them, the header printed again on every page. */
export const twoRows: RosterLayout = {
  name: "5 hai dòng một người",
  shows: "Mỗi người hai dòng, dòng tên đơn vị và chi bộ, tiêu đề lặp lại ở mỗi trang",
  make(units, members, year) {
    const columns: readonly LayoutColumn[] = PAIRS.map(({ heads }) => ({
      path: heads,
      width: 18,
      value: () => undefined,
    }));
    const { sheet, row: first, frame } = startSheet(this.name, "DANH SÁCH ĐẢNG VIÊN", columns, year);
    let row = putPairs(sheet, first);
    let onPage = 0;
    units.forEach((unit, k) => {
      const own = members.filter((member) => member.unit === unit.index);
      if (own.length === 0) return;
      row = putSection(sheet, row, PAIRS.length - 1, `${String(k + 1)}. ${unit.name}`);
      for (const cell of [...new Set(own.map((m) => m.cell))].sort((a, b) => a - b)) {
        if (branchCount(own) > 1) {
          put(sheet, cellName(row, 1), `Chi bộ ${cell}`, { ...BOX, bold: true });
          row++;
        }
        own
          .filter((m) => m.cell === cell)
          .forEach((member, index) => {
            if (++onPage % ROWS_A_PAGE === 0) row = putPairs(sheet, row + 1);
            row = putPair(sheet, row, member, index + 1);
          });
      }
    });
    put(sheet, cellName(row + 1, 0), `Danh sách này có ${members.length} đồng chí.`, {});
    sign(sheet, row + 3, frame);
    return [sheet];
  },
};

function putPairs(sheet: Sheet, row: number): number {
  PAIRS.forEach(({ heads }, column) => {
    if (heads.length === 1)
      putMerged(sheet, `${cellName(row, column)}:${cellName(row + 1, column)}`, heads[0], HEAD);
    else heads.forEach((head, k) => put(sheet, cellName(row + k, column), head, HEAD));
  });
  return row + 2;
}

function putPair(sheet: Sheet, row: number, member: Member, index: number): number {
  PAIRS.forEach(({ values, heads }, column) => {
    const [above, below] = values(member, index);
    if (heads.length === 1) sheet.merges.push(`${cellName(row, column)}:${cellName(row + 1, column)}`);
    put(sheet, cellName(row, column), above, BOX);
    put(sheet, cellName(row + 1, column), below, BOX);
  });
  return row + 2;
}

function inWords(day: string): string {
  const [year = "", month = "", date = ""] = day.split("-").map(Number);
  return `ngày ${date} tháng ${month} năm ${year}`;
}
