import { detectRelations } from "../../../src/core/detect-relations";
import { testCheck } from "../../support/check-tester";
import { gridWorkbook } from "../../support/grid";

const FAMILY = ["Lê", "Trần", "Phạm", "Đỗ", "Vũ", "Hồ", "Bùi", "Ngô", "Đinh", "Phan", "Võ", "Mai"];

/** Twelve members: Chi bộ 1 has five (two women), Chi bộ 2 four (two), Chi bộ 3 three (one); one in each is on probation. */
const LIST = [
  "| DANH SÁCH ĐẢNG VIÊN ĐẾN 31/12/2021 | | | | | | | |",
  "| STT | Họ và tên | Ngày sinh | Giới tính | Dân tộc | Ngày vào Đảng | Ngày chính thức | Chi bộ |",
  ...FAMILY.map((family, k) => {
    const branch = k < 5 ? 1 : k < 9 ? 2 : 3;
    const isLast = [4, 8, 11].includes(k);
    const sex = [0, 1, 5, 6, 9].includes(k) ? "Nữ" : "Nam";
    const given = sex === "Nữ" ? "Thị Hà" : "Văn Sơn";
    const people = k === 2 ? "Mường" : "Kinh";
    const day = String(10 + k);
    return `| ${String(k + 1)} | ${family} ${given} | "${day}/03/19${String(70 + k)}" | ${sex} | ${people} | "${day}/05/20${isLast ? "21" : "05"}" | ${isLast ? "" : `"${day}/05/2006"`} | Chi bộ ${String(branch)} |`;
  }),
].join("\n");

const tally = (...rows: readonly string[]): string =>
  ["| Đơn vị | Tổng số | Nam | Nữ | Dự bị | Dân tộc thiểu số |", ...rows].join("\n");

const RIGHT = [
  "| Chi bộ 1 | 5 | 3 | 2 | 1 | 1 |",
  "| Chi bộ 2 | 4 | 2 | 2 | 1 | 0 |",
  "| Chi bộ 3 | 3 | 2 | 1 | 1 | 0 |",
  "| Tổng cộng | 12 | 7 | 5 | 3 | 1 |",
] as const;

const book = (table: string): Readonly<Record<string, string>> => ({ "Danh sách": LIST, "Tổng hợp": table });
const [first, second, third, total] = RIGHT;

testCheck("count-differs", {
  silent: {
    "a table that counts what the list holds": { grid: book(tally(...RIGHT)) },
    "units called by what they are": {
      grid: {
        "Danh sách": LIST.replaceAll("Chi bộ 1", "Sở Xây dựng").replaceAll("Chi bộ 2", "Sở Y tế"),
        "Tổng hợp": tally(...RIGHT)
          .replace("Chi bộ 1", "Đảng bộ Sở Xây dựng")
          .replace("Chi bộ 2", "Chi bộ Sở Y tế"),
      },
    },
    "columns of another year": {
      grid: book(
        tally(...RIGHT)
          .replace("| Tổng số |", '| "Tổng số năm 2020" |')
          .replace("| 5 | 3 |", "| 9 | 3 |"),
      ),
    },
    "a list alone": { grid: { "Danh sách": LIST } },
    "a table alone": { grid: { "Tổng hợp": tally(...RIGHT).replace("| 5 | 3 |", "| 9 | 7 |") } },
    "a table of other units": { grid: book(tally(...RIGHT).replaceAll("Chi bộ", "Xã")) },
    "columns that say more than is understood": {
      grid: book(
        tally(...RIGHT)
          .replace("Tổng số", "Kết nạp")
          .replace("Nam", "Chuyển đến")
          .replace("Nữ", "Chuyển đi")
          .replace("Dự bị", "Từ trần")
          .replace("Dân tộc thiểu số", "Khen thưởng")
          .replaceAll("| 5 |", "| 6 |"),
      ),
    },
  },
  finds: {
    "a figure that the list does not bear out": {
      grid: book(tally(first, second.replace("| 1 | 0 |", "| 3 | 0 |"), third, total)),
      findings: [{ at: "'Tổng hợp'!E3", reported: 3, computed: 1, difference: 2, severity: "error" }],
    },
    "a total of everybody, and men for women": {
      grid: book(tally(first.replace("| 3 | 2 |", "| 2 | 3 |"), second, third, total.replace("12", "13"))),
      findings: [
        { at: "'Tổng hợp'!C2", reported: 2, computed: 3, severity: "error" },
        { at: "'Tổng hợp'!D2", reported: 3, computed: 2, severity: "error" },
        { at: "'Tổng hợp'!B5", reported: 13, computed: 12, severity: "error" },
      ],
    },
    "a table that counts nearly this list": {
      grid: book(
        tally(
          "| Chi bộ 1 | 6 | 4 | 2 | 1 | 1 |",
          "| Chi bộ 2 | 5 | 3 | 2 | 1 | 0 |",
          third,
          "| Tổng cộng | 14 | 9 | 5 | 3 | 1 |",
        ),
      ),
      findings: ["B2", "C2", "B3", "C3", "B5", "C5"].map((at) => ({
        at: `'Tổng hợp'!${at}`,
        severity: "query",
      })),
    },
  },
  undecided: {
    "a table of another time": {
      grid: book(
        tally("| Chi bộ 1 | 50 | 30 | 20 |", "| Chi bộ 2 | 41 | 21 | 20 |").replace(
          " | Dự bị | Dân tộc thiểu số |",
          " |",
        ),
      ),
      reasons: Object.fromEntries(
        ["B2", "C2", "D2", "B3", "C3", "D3"].map((at) => [`'Tổng hợp'!${at}`, "base-unknown" as const]),
      ),
    },
  },
});

it("says what is counted, and where", () => {
  const { relations, patterns } = detectRelations(gridWorkbook(book(tally(...RIGHT))));
  const counts = relations.filter(({ kind }) => kind === "count");
  expect(counts).toHaveLength(20);
  expect(counts.find(({ total: cell }) => cell === "'Tổng hợp'!D3")).toMatchObject({
    parts: [],
    verdict: "consistent",
    source: {
      range: "'Danh sách'!A3:H14",
      where: [
        { column: "", concept: "unit.name", op: "is", value: "Chi bộ 2" },
        { column: "D", concept: "person.gender", op: "is", value: "female" },
      ],
      asOf: "2021-12-31",
    },
  });
  expect(patterns.filter(({ kind }) => kind === "count")).toMatchObject([
    { holds: 20, breaks: 0, undecided: 0 },
  ]);
});

it("tells the rows behind a figure where they are asked for", () => {
  const workbook = gridWorkbook(book(tally(...RIGHT)));
  const { relations } = detectRelations(workbook, { withRows: true });
  const rowsOf = (cell: string) =>
    relations.find(({ total: at, kind }) => at === cell && kind === "count")?.source?.rows;
  expect(rowsOf("'Tổng hợp'!D3")).toEqual([8, 9]);
  expect(rowsOf("'Tổng hợp'!B5")).toHaveLength(12);
  const without = detectRelations(workbook).relations.find(({ kind }) => kind === "count");
  expect(without?.source).not.toHaveProperty("rows");
});
