import { compareWithBefore } from "../../../src/core/compare-with-before";
import { LARGE_CHANGE } from "../../../src/core/state/setting-names";
import { EMPTY_STATE, type State } from "../../../src/core/state/state";
import { checkTogether } from "../../../src/core/together";
import type { Workbook } from "../../../src/core/workbook/workbook";
import { gridWorkbook } from "../../support/grid";

const together = (...workbooks: readonly Workbook[]) =>
  checkTogether(workbooks.map((workbook) => ({ workbook, options: {} }))).at(-1);

const tally = (year: number, rows: string): Workbook =>
  gridWorkbook(
    {
      "Tổng hợp": `
      | TỔNG HỢP ĐẢNG VIÊN NĂM ${String(year)} |
      | Đơn vị    | Tổng số | Nam | Nữ |
      ${rows}`,
    },
    { name: `bao-cao-${String(year)}.xlsx` },
  );

const LAST = `
      | Xã Đông   | 120     | 70  | 50 |
      | Xã Tây    | 80      | 45  | 35 |
      | Xã Nam    | 64      | 30  | 34 |
      | Xã Bắc    | 8       | 5   | 3  |
      | Tổng cộng | 272     | 150 | 122 |`;
const NEXT = `
      | Xã Đông   | 125     | 72  | 53 |
      | Xã Tây    | 104     | 69  | 35 |
      | Xã Nam    | 66      | 31  | 35 |
      | Xã Bắc    | 3       | 2   | 1  |
      | Tổng cộng | 298     | 174 | 124 |`;

it("a figure that changed by a fifth since last year's file is a query, few people more or less is none", () => {
  const found = together(tally(2020, LAST), tally(2021, NEXT));
  expect(
    found?.findings.map(({ check, severity, at, related, data }) => [check, severity, at, related, data]),
  ).toEqual([
    [
      "large-change",
      "query",
      "'[bao-cao-2021.xlsx]Tổng hợp'!B5",
      ["'[bao-cao-2020.xlsx]Tổng hợp'!B5"],
      { before: 80, now: 104, difference: 24, percent: 30, from: 20 },
    ],
    [
      "large-change",
      "query",
      "'[bao-cao-2021.xlsx]Tổng hợp'!C5",
      ["'[bao-cao-2020.xlsx]Tổng hợp'!C5"],
      { before: 45, now: 69, difference: 24, percent: 53.3, from: 20 },
    ],
  ]);
  expect(found?.tested["large-change"]).toMatchObject({ consistent: 13, inconsistent: 2 });
});

it("from which change on is a setting, and the years must follow each other", () => {
  const setting = (percent: number): State => ({ ...EMPTY_STATE, settings: { [LARGE_CHANGE]: percent } });
  const now = tally(2021, NEXT);
  const at = (percent: number) =>
    compareWithBefore(now, tally(2020, LAST), { state: setting(percent) }).findings.map((found) => found.at);
  expect(at(60)).toEqual([]);
  expect(at(40)).toEqual(["'Tổng hợp'!C5"]);
  expect(together(tally(2018, LAST), now)?.findings).toEqual([]);
  expect(together(tally(2020, LAST.replaceAll("Xã", "Phường")), now)?.findings).toEqual([]);
});

const FAMILY = [
  "Lê",
  "Trần",
  "Phạm",
  "Đỗ",
  "Vũ",
  "Hồ",
  "Bùi",
  "Ngô",
  "Đinh",
  "Phan",
  "Võ",
  "Mai",
  "Cao",
  "Tạ",
];

/** The list at the end of a year, of those people. */
const list = (
  year: number,
  people: readonly number[],
  admitted: Readonly<Record<number, string>> = {},
): string =>
  [
    `| DANH SÁCH ĐẢNG VIÊN ĐẾN 31/12/${String(year)} | | | | | |`,
    "| STT | Họ và tên | Ngày sinh | Giới tính | Ngày vào Đảng | Số thẻ đảng viên |",
    ...people.map((k, place) => {
      const day = String(10 + k);
      return `| ${String(place + 1)} | ${FAMILY[k] ?? ""} Văn Sơn | "${day}/03/19${String(70 + k)}" | Nam | "${admitted[k] ?? `${day}/05/2005`}" | "9800${String(1000 + k)}" |`;
    }),
  ].join("\n");

const upTo = (last: number, ...without: readonly number[]) =>
  Array.from({ length: last + 1 }, (_, k) => k).filter((k) => !without.includes(k));

const flows = (figures: Readonly<Record<string, number>>): string => {
  const row = (label: string, code: string) => `| ${label} | ${String(figures[code] ?? 0)} | | |`;
  return [
    "| Biểu 1-BTCTW | | | |",
    "| THỐNG KÊ TĂNG, GIẢM ĐẢNG VIÊN NĂM 2021 | | | |",
    "| Tiêu chí | Kỳ này | Cùng kỳ năm trước | (%) kỳ này so với cùng kỳ năm trước |",
    row("A - Tổng số đảng viên cuối kỳ trước chuyển sang", "A"),
    row("B - Đảng viên tăng trong kỳ", "B"),
    row("1. Kết nạp", "B.1"),
    row("2. Chuyển đến", "B.2"),
    row("a. Tỉnh khác chuyển đến", "B.2.a"),
    row("b. Huyện khác trong tỉnh chuyển đến", "B.2.b"),
    row("3. Phục hồi đảng tịch", "B.3"),
    row("C - Đảng viên giảm trong kỳ", "C"),
    row("1. Từ trần", "C.1"),
    row("2. Khai trừ", "C.2"),
    row("3. Xóa tên", "C.3"),
    row("Trong đó: Đảng viên dự bị", "C.3.x1"),
    row("4. Xin ra khỏi Đảng", "C.4"),
    row("5. Chuyển đi", "C.5"),
    row("a. Chuyển đi tỉnh khác", "C.5.a"),
    row("b. Chuyển đi huyện khác trong tỉnh", "C.5.b"),
    row("D - Đảng viên trong danh sách cuối kỳ báo cáo", "D"),
  ].join("\n");
};

const before = gridWorkbook({ "Danh sách": list(2020, upTo(11)) }, { name: "nam-2020.xlsx" });
/** One of twelve left, one was admitted, one came. */
const members = list(2021, upTo(13, 4), { 12: "03/02/2021" });
const TRUE = { A: 12, B: 2, "B.1": 1, "B.2": 1, "B.2.a": 1, C: 1, "C.5": 1, "C.5.a": 1, D: 13 };

it("who came and who left in a form is checked against the lists of both years, in two workbooks", () => {
  const reported = (figures: Readonly<Record<string, number>>) =>
    compareWithBefore(
      gridWorkbook({ "Danh sách": members, "Biểu 1": flows(figures) }, { name: "nam-2021.xlsx" }),
      before,
      {},
    );
  const right = reported(TRUE);
  expect(right.findings).toEqual([]);
  // The two others, who was admitted and who is there, this year's list tells alone.
  expect(right.compared).toBe(4);
  const wrong = reported({ ...TRUE, A: 14, B: 1, "B.2": 0, "B.2.a": 0, C: 2, "C.5": 2, "C.5.a": 2 });
  expect(
    wrong.findings.map(({ check, at, reported: said, computed }) => [check, at, said, computed]),
  ).toEqual([
    ["count-differs", "'Biểu 1'!B4", 14, 12],
    ["count-differs", "'Biểu 1'!B5", 1, 2],
    ["count-differs", "'Biểu 1'!B7", 0, 1],
    ["count-differs", "'Biểu 1'!B11", 2, 1],
  ]);
});

it("a table in one workbook is counted by the list in another of the set", () => {
  const unit = (branch: number, k: number) => `| Chi bộ ${String(branch)} | ${String(k)} | `;
  const staff = [
    "| DANH SÁCH ĐẢNG VIÊN ĐẾN 31/12/2021 | | | | |",
    "| STT | Họ và tên | Ngày sinh | Giới tính | Chi bộ |",
    ...FAMILY.slice(0, 12).map(
      (family, k) =>
        `| ${String(k + 1)} | ${family} Văn Sơn | "${String(10 + k)}/03/1970" | ${k % 3 === 0 ? "Nữ" : "Nam"} | Chi bộ ${String(1 + (k % 3 === 0 ? 0 : k % 2))} |`,
    ),
  ].join("\n");
  const lists = gridWorkbook({ DS: staff }, { name: "danh-sach.xlsx" });
  const table = (first: string, second: string) =>
    gridWorkbook(
      {
        "Tổng hợp": `
        | Đơn vị | Tổng số | Nam | Nữ |
        ${unit(1, 8)}4 | ${first} |
        ${unit(2, 4)}${second} | 0 |`,
      },
      { name: "tong-hop.xlsx" },
    );
  expect(together(lists, table("4", "4"))?.findings).toEqual([]);
  expect(
    together(lists, table("3", "4"))?.findings.map(({ check, at, computed }) => [check, at, computed]),
  ).toEqual([["count-differs", "'[tong-hop.xlsx]Tổng hợp'!D2", 4]]);
});
