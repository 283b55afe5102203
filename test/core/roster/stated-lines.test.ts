import { checkWorkbook } from "../../../src/core/check-workbook";
import { readRoster } from "../../../src/core/roster/read-roster";
import { viewWorkbook } from "../../../src/core/tables/sheet-view";
import { gridWorkbook } from "../../support/grid";

type Grid = Parameters<typeof gridWorkbook>;

/** What is said of the lines: by cell, what was reported and counted; `?` where it is open which rows a line is about. */
function saidOf(...grid: Grid): Readonly<Record<string, string>> {
  const { findings, undecided, tested } = checkWorkbook(gridWorkbook(...grid));
  const isOf = ({ check }: { check: string }): boolean => check === "count-differs";
  const said: readonly (readonly [string, string])[] = [
    ...findings
      .filter(isOf)
      .map(({ at, reported, computed }) => [at, `${String(reported)}≠${String(computed)}`] as const),
    ...undecided.filter(isOf).map(({ at, reason }) => [at, `? ${reason}`] as const),
  ];
  const agreed = tested["count-differs"]?.consistent ?? 0;
  return { ...Object.fromEntries<string>(said), ...(agreed > 0 && { agreed: String(agreed) }) };
}

const HEAD = "| STT | Họ và tên | Ngày sinh | Giới tính | Ngày vào Đảng | Ngày chính thức |";
const AN = "| 1 | Nguyễn Văn An | 02/03/1975 | Nam | 03/02/2000 | 03/02/2001 |";
const HOA = "| 2 | Trần Thị Hoa | 05/06/1980 | Nữ | 03/02/2010 | 03/02/2011 |";
const BINH = "| 3 | Lê Văn Bình | 07/08/1981 | Nam | 19/05/2021 | |";
const CUC = "| 4 | Phạm Thị Cúc | 09/10/1982 | Nữ | 19/05/2005 | 19/05/2006 |";
const line = (words: string): string => `| ${words} | | | | | |`;

describe("a line that says how many a list holds", () => {
  const list = (...lines: readonly string[]): string => [HEAD, AN, HOA, BINH, CUC, ...lines].join("\n");

  it.each([
    "Tổng cộng: 04 đồng chí",
    "Tổng cộng: 4 đ/c (nam: 2; nữ: 2)",
    "Tổng số đảng viên: 4, trong đó nữ 2, dự bị 1",
    "Danh sách này có 04 đảng viên.",
    "Ấn định danh sách có 4 người (bốn người)",
    "Tổng cộng đến trang này có 4 đảng viên",
    "Tổng số: 4 đảng viên, trong đó: 3 chính thức, 01 dự bị",
    "Total: 4 members (2 men, 2 women)",
  ])("is right: %s", (words) => {
    expect(saidOf(list(line(words)))).toEqual({ agreed: expect.stringMatching(/^[1-3]$/) as string });
  });

  it("is held against the rows above, each of its figures", () => {
    expect(saidOf(list(line("Tổng cộng: 05 đồng chí (nam: 2; nữ: 2), dự bị: 1")))).toEqual({
      "Sheet1!A6": "5≠4",
      agreed: "3",
    });
    const wrong = checkWorkbook(gridWorkbook(list(line("Tổng cộng: 05 đồng chí (nam: 2; nữ: 3)")))).findings;
    expect(
      wrong.map(({ reported, computed, severity, data }) => [reported, computed, severity, data.rows]),
    ).toEqual([
      [5, 4, "error", "2–5"],
      [3, 2, "error", "2–5"],
    ]);
    expect(new Set(wrong.map(({ id }) => id)).size).toBe(2);
  });

  it("has its number in a cell of its own, or under the column that it sums", () => {
    expect(saidOf(list("| | Tổng cộng | 5 | | | |"))).toEqual({});
    expect(saidOf(list("| Tổng cộng: | 5 | | | | |"))).toEqual({ "Sheet1!B6": "5≠4" });
    const crossed = `
      | TT | Họ và tên     | Ngày sinh  | Giới tính |    |
      |    |               |            | Nam       | Nữ |
      | 1  | Nguyễn Văn An | 02/03/1975 | x         |    |
      | 2  | Trần Thị Hoa  | 05/06/1980 |           | x  |
      | 3  | Lê Văn Bình   | 07/08/1981 | x         |    |
      |    | Cộng          |            | 2         | 2  |`;
    const merges = ["A1:A2", "B1:B2", "C1:C2", "D1:E1"];
    expect(saidOf(crossed, { merges })).toEqual({ "Sheet1!E6": "2≠1", agreed: "1" });
  });

  it("says nothing that is not understood, and nothing of other numbers", () => {
    for (const words of [
      "Ghi chú: 9 đồng chí miễn sinh hoạt",
      "Tổng số đảng viên được tặng Huy hiệu 30 năm: 9 đồng chí",
      "Tổng cộng: chiếm 44%, tăng 9 so với năm 2020",
      "Cộng trang 1",
      "Tổng hợp đến ngày 31/12/2021",
    ])
      expect([words, saidOf(list(line(words)))]).toEqual([words, {}]);
  });

  it("is no person, and ends nobody's entry", () => {
    expect(
      saidOf([HEAD, AN, HOA, line("Cộng: 2"), BINH, CUC, line("Cộng: 2"), line("Tổng cộng: 4")].join("\n")),
    ).toEqual({
      agreed: "3",
    });
  });
});

describe("of a list in sections", () => {
  const list = (first: string, second: string, all: string, title = "Chi bộ 1"): string =>
    [
      HEAD,
      line(title),
      AN,
      HOA,
      BINH,
      line(first),
      line(title.startsWith("I.") ? "II. Chi bộ 2" : "Chi bộ 2"),
      CUC,
      line(second),
      line(all),
    ].join("\n");

  it("a branch's sum counts the branch, that of all everybody", () => {
    expect(saidOf(list("Cộng chi bộ: 3", "Cộng chi bộ: 01 đảng viên", "Tổng cộng: 4"))).toEqual({
      agreed: "3",
    });
    expect(saidOf(list("Cộng chi bộ 1: 4", "Cộng chi bộ 2: 01 đảng viên", "Tổng cộng: 5"))).toEqual({
      "Sheet1!A6": "4≠3",
      "Sheet1!A10": "5≠4",
      agreed: "1",
    });
  });

  it("a title says how many stand below it", () => {
    expect(saidOf(list("", "", "", "I. Chi bộ 1: 03 đảng viên (1 nữ)"))).toEqual({ agreed: "2" });
    expect(saidOf(list("", "", "", "I. Chi bộ 1 (02 đồng chí)"))).toEqual({ "Sheet1!A2": "2≠3" });
  });

  it("a title over others of a kind not told may count what is below it up to the first of them", () => {
    const mixed = (title: string): string => [HEAD, line(title), AN, HOA, line("Chi bộ 2"), CUC].join("\n");
    expect(saidOf(mixed("I. Chi bộ 1: 02 đảng viên"))).toEqual({ agreed: "1" });
    expect(saidOf(mixed("I. Chi bộ 1: 03 đảng viên"))).toEqual({ agreed: "1" });
    expect(saidOf(mixed("I. Chi bộ 1: 09 đảng viên"))).toEqual({ "Sheet1!A2": "? base-unknown" });
  });

  it("a number that may be a branch's name counts nobody", () => {
    expect(saidOf(list("", "", "", "I. Chi bộ 5 đảng viên"))).toEqual({});
  });

  it("it is open where nothing shows which rows are meant", () => {
    expect(saidOf(list("Cộng: 3", "", "Tổng cộng: 9"))).toEqual({
      "Sheet1!A10": "? base-unknown",
      agreed: "1",
    });
    expect(saidOf(list("Cộng trang 1: 9", "", ""))).toEqual({ "Sheet1!A6": "? base-unknown" });
  });

  it("a row in which somebody may stand who was not read leaves it open", () => {
    const odd = ["|  | Đỗ Văn Em | chưa có hồ sơ | chưa rõ | chưa rõ | chưa rõ |"];
    expect(saidOf([HEAD, AN, HOA, line(""), ...odd, line("Tổng cộng: 3")].join("\n"))).toEqual({
      "Sheet1!A6": "? base-unknown",
    });
  });
});

describe("nothing is said", () => {
  it("of sums of something else than people", () => {
    const dues = `
      | STT | Họ và tên | Ngày sinh | Ngày vào Đảng | Đảng phí |
      | 1 | Nguyễn Văn An | 02/03/1975 | 03/02/2000 | 50000 |
      | 2 | Trần Thị Hoa | 05/06/1980 | 03/02/2010 | 30000 |
      | | Cộng | | | 80000 |`;
    expect(saidOf(dues)).toEqual({});
  });

  it("of the last sheet's sum of all sheets", () => {
    const sheet = (name: string, sum: string): string =>
      `${HEAD}\n| 1 | ${name} | 02/03/1975 | Nam | 03/02/2000 | 03/02/2001 |\n${line(sum)}`;
    const sheets = (sum: string): Readonly<Record<string, string>> => ({
      "CB 1": sheet("Nguyễn Văn An", "Tổng cộng: 1 đ/c"),
      "CB 2": sheet("Lê Văn Bình", sum),
    });
    expect(saidOf(sheets("Tổng cộng toàn đảng bộ: 2 đ/c"))).toEqual({ agreed: "2" });
    expect(saidOf(sheets("Tổng cộng: 3 đ/c"))).toEqual({ "'CB 2'!A3": "? base-unknown", agreed: "1" });
  });

  it("of branches below committees, numbered by letters and by Roman numbers", () => {
    const nested = `
      | STT | Họ và tên | Ngày sinh | Ngày vào Đảng |
      | A | ĐẢNG BỘ XÃ SÔNG XANH: 3 đảng viên | | |
      | I | Chi bộ Thôn 1: 2 đảng viên | | |
      | 1 | Nguyễn Văn An | 02/03/1975 | 03/02/2000 |
      | 2 | Trần Thị Hoa | 05/06/1980 | 03/02/2010 |
      | II | Chi bộ Thôn 2: 1 đảng viên | | |
      | 1 | Lê Văn Bình | 07/08/1981 | 03/02/2012 |
      | | * Đ/c Bình mới chuyển đến | | |
      | B | ĐẢNG BỘ XÃ NÚI CAO: 1 đảng viên | | |
      | I | Chi bộ Thôn 5: 1 đảng viên | | |
      | 1 | Phạm Thị Cúc | 09/10/1982 | 03/02/2012 |
      | | Cộng đảng bộ: 1 | | |
      | | Tổng cộng: 4 | | |`;
    expect(saidOf(nested)).toEqual({ agreed: "7" });
    const { members = [] } = readRoster(viewWorkbook(gridWorkbook(nested))) ?? {};
    expect(members.map(({ facts, unit }) => [facts["person.name"], ...unit].join(" – "))).toEqual([
      "Nguyễn Văn An – ĐẢNG BỘ XÃ SÔNG XANH – Chi bộ Thôn 1",
      "Trần Thị Hoa – ĐẢNG BỘ XÃ SÔNG XANH – Chi bộ Thôn 1",
      "Lê Văn Bình – ĐẢNG BỘ XÃ SÔNG XANH – Chi bộ Thôn 2",
      "Phạm Thị Cúc – ĐẢNG BỘ XÃ NÚI CAO – Chi bộ Thôn 5",
    ]);
  });

  it.each([
    [
      "by pages",
      `
      | TT | Họ và tên | Ngày sinh | Ngày vào Đảng |
      | 1 | Nguyễn Văn An | 02/03/1975 | 03/02/2000 |
      | | Từ tháng 3 chuyển đến | | |
      | | Cộng trang 1: 1 | | |
      | TT | Họ và tên | Ngày sinh | Ngày vào Đảng |
      | 2 | Trần Thị Hoa | 05/06/1980 | 03/02/2010 |
      | 3 | Lê Văn Bình | 07/08/1981 | 03/02/2021 |
      | | Cộng trang 2: 2 | | |
      | | Tổng cộng 2 trang: 3 đảng viên | | |`,
    ],
    [
      "under each of two lists of a sheet, and of both",
      `
      | I. DANH SÁCH ĐẢNG VIÊN CHÍNH THỨC | | | |
      | STT | Họ và tên | Ngày sinh | Ngày vào Đảng |
      | 1 | Nguyễn Văn An | 02/03/1975 | 03/02/2000 |
      | 2 | Trần Thị Hoa | 05/06/1980 | 03/02/2010 |
      | Cộng: 2 | | | |
      | II. DANH SÁCH ĐẢNG VIÊN DỰ BỊ | | | |
      | STT | Họ và tên | Ngày sinh | Ngày vào Đảng |
      | 1 | Lê Văn Bình | 07/08/1981 | 03/02/2021 |
      | Cộng: 1 | | | |
      | Tổng cộng: 3 đảng viên | | | |`,
    ],
    [
      "without those who left, and beside figures of other things",
      `
      | STT | Họ và tên | Ngày sinh | Ngày vào Đảng | Trạng thái |
      | 1 | Nguyễn Văn An | 02/03/1955 | 03/02/1982 | Đang sinh hoạt |
      | 2 | Trần Thị Hoa | 05/06/1960 | 03/02/1992 | Chuyển đi |
      | Tổng cộng: 1 đảng viên; tăng 3 đồng chí; được biểu quyết: 9 đồng chí | | | | |
      | Tổng số đảng viên đầu kỳ: 5 | | | | |`,
    ],
    [
      "under people and under crosses",
      `
      | STT | Họ và tên | Nam | Nữ | Ngày sinh | ĐV dự bị |
      | 1 | Nguyễn Văn An | x | | 02/03/1975 | |
      | 2 | Trần Thị Hoa | | x | 05/06/1980 | |
      | 3 | Lê Văn Bình | x | | 07/08/1981 | x |
      | Tổng | 3 | 2 | 1 | | 1 |`,
    ],
  ])("of lists that are right: %s", (_, list) => {
    const said = checkWorkbook(gridWorkbook(list));
    expect([...said.findings, ...said.undecided]).toEqual([]);
    expect(said.tested["count-differs"]?.consistent).toBeGreaterThan(0);
    const { members = [] } = readRoster(viewWorkbook(gridWorkbook(list))) ?? {};
    expect(members[0]?.facts["person.name"]).toBe("Nguyễn Văn An");
  });
});
