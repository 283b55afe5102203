import { findingMessage } from "../../../src/core/check-document";
import { checkTogether } from "../../../src/core/together";
import type { Workbook } from "../../../src/core/workbook/workbook";
import { gridWorkbook } from "../../support/grid";

const between = (...workbooks: readonly Workbook[]) =>
  checkTogether(workbooks.map((workbook) => ({ workbook, options: {} }))).at(-1);

const FIRST = [
  'Nguyễn Văn An | 02/03/1975 | Nam | "98000001"',
  'Trần Thị Hoa | 05/06/1980 | Nữ | "98000002"',
  'Lê Văn Bình | 07/08/1981 | Nam | "98000003"',
  'Phạm Thị Cúc | 09/10/1982 | Nữ | "98000004"',
];
const SECOND = [
  'Vũ Văn Dũng | 11/12/1973 | Nam | "98000005"',
  'Đỗ Thị Én | 13/01/1984 | Nữ | "98000006"',
  'Hồ Văn Giang | 15/02/1985 | Nam | "98000007"',
  'Bùi Thị Hạnh | 17/03/1986 | Nữ | "98000008"',
  'Ngô Văn Khánh | 19/04/1987 | Nam | "98000009"',
];

const branch = (file: string, people: readonly string[], title: string, year = 2021): Workbook =>
  gridWorkbook(
    {
      DS: [
        `| DANH SÁCH ĐẢNG VIÊN ĐẾN 31/12/${String(year)} |`,
        `| ${title} |`,
        "| STT | Họ và tên | Ngày sinh | Giới tính | Số thẻ đảng viên |",
        ...people.map((person, k) => `| ${String(k + 1)} | ${person} |`),
      ].join("\n"),
    },
    { name: file },
  );
const one = branch("chi-bo-1.xlsx", FIRST, "Chi bộ 1");
const two = branch("chi-bo-2.xlsx", SECOND, "Chi bộ 2");

describe("lists in several workbooks of a set", () => {
  it("nothing is said where everybody stands in one", () => {
    expect(between(one, two)?.findings).toEqual([]);
    expect(between(one, two)?.tested["duplicate-person"]).toMatchObject({ consistent: 9 });
  });

  it("a person in the lists of two units is told with both places, and nobody is named", () => {
    const again = branch("chi-bo-2.xlsx", [...SECOND, FIRST[1] ?? ""], "Chi bộ 2");
    const findings = between(one, again)?.findings ?? [];
    expect(findings).toMatchObject([
      {
        check: "person-in-two-units",
        severity: "error",
        at: "'[chi-bo-2.xlsx]DS'!B9",
        related: ["'[chi-bo-1.xlsx]DS'!B5"],
      },
    ]);
    expect(findings.map((finding) => findingMessage(finding, "vi"))).toEqual([
      "Người ở dòng 9 cũng có tên trong chi bộ khác, dòng 5 ([chi-bo-1.xlsx]DS).",
    ]);
  });

  it("a card number of two persons, and a name that is nearly the same on one day of birth", () => {
    const again = branch(
      "chi-bo-2.xlsx",
      [...SECOND, 'Lý Văn Long | 21/05/1988 | Nam | "98000003"', "Trần Thị Hòa | 05/06/1980 | Nữ |"],
      "Chi bộ 2",
    );
    expect(
      between(one, again)?.findings.map(({ check, severity, at, related }) => [
        check,
        severity,
        at,
        ...related,
      ]),
    ).toEqual([
      ["duplicate-person", "error", "'[chi-bo-2.xlsx]DS'!E9", "'[chi-bo-1.xlsx]DS'!E6"],
      ["person-in-two-units", "query", "'[chi-bo-2.xlsx]DS'!B10", "'[chi-bo-1.xlsx]DS'!B5"],
    ]);
  });

  it("who stands twice in one workbook is told of that one alone", () => {
    const twice = branch("chi-bo-2.xlsx", [...SECOND, SECOND[0] ?? ""], "Chi bộ 2");
    const reports = checkTogether([one, twice].map((workbook) => ({ workbook, options: {} })));
    expect(reports.map(({ findings }) => findings.map(({ check }) => check))).toEqual([
      [],
      ["duplicate-person"],
      [],
    ]);
  });

  it("the lists of two years, and a list of some of the others, are lists of their own", () => {
    const before = branch("chi-bo-1-2020.xlsx", FIRST.slice(0, 1), "Chi bộ 1", 2020);
    const rewarded = branch("khen-thuong.xlsx", [FIRST[0] ?? "", SECOND[0] ?? ""], "Chi bộ 3");
    expect(between(one, two, before, rewarded)?.findings).toEqual([]);
  });

  it("a summary is counted by the lists of its branches together, whose names may be those of the files", () => {
    const tally = (women: number) =>
      gridWorkbook(
        {
          "Tổng hợp": `
            | TỔNG HỢP ĐẢNG VIÊN NĂM 2021 |
            | Đơn vị    | Tổng số | Nam | Nữ |
            | Chi bộ 1  | 4       | 2   | 2 |
            | Chi bộ 2  | 5       | 3   | ${String(women)} |
            | Tổng cộng | 9       | 5   | 4 |`,
        },
        { name: "tong-hop.xlsx" },
      );
    const right = between(one, two, tally(2));
    expect(right?.findings).toEqual([]);
    expect(right?.tested["count-differs"]).toMatchObject({ consistent: 9 });
    const wrong = between(one, two, tally(3))?.findings.filter(({ check }) => check === "count-differs");
    expect(wrong).toMatchObject([{ at: "'[tong-hop.xlsx]Tổng hợp'!D4", reported: 3, computed: 2 }]);
  });
});
