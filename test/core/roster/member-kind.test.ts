import { checkWorkbook } from "../../../src/core/check-workbook";
import { countMembers } from "../../../src/core/forms/count-members";
import { readRoster } from "../../../src/core/roster/read-roster";
import type { Roster } from "../../../src/core/roster/roster";
import { viewWorkbook } from "../../../src/core/tables/sheet-view";
import { gridWorkbook } from "../../support/grid";

function rosterOf(...grid: Parameters<typeof gridWorkbook>): Roster {
  const roster = readRoster(viewWorkbook(gridWorkbook(...grid)));
  if (!roster) throw new Error("no roster was found");
  return roster;
}

const kinds = ({ members }: Roster): readonly string[] =>
  members.map(({ facts, unit }) => [facts["party.kind"] ?? "?", ...unit].join(" – "));

const HEAD = "| STT | Họ và tên | Ngày sinh | Ngày vào Đảng |";
const AN = "| 1 | Nguyễn Văn An | 02/03/1975 | 03/02/2020 |";
const HOA = "| 2 | Trần Thị Hoa | 05/06/1980 | 03/02/2021 |";
const BINH = "| 3 | Lê Văn Bình | 07/08/1981 | 19/05/2021 |";
const titled = (title: string): string => [`| ${title} | | | |`, HEAD, AN, HOA].join("\n");

describe("the title of a list", () => {
  it.each([
    ["DANH SÁCH ĐẢNG VIÊN DỰ BỊ", "probationary"],
    ["Danh sách đảng viên dự bị Chi bộ Thôn 1 năm 2021", "probationary"],
    ["DANH SÁCH ĐẢNG VIÊN DỰ BỊ ĐỀ NGHỊ CÔNG NHẬN ĐẢNG VIÊN CHÍNH THỨC", "probationary"],
    ["Danh sách đảng viên chính thức", "official"],
    ["List of probationary members", "probationary"],
    ["DANH SÁCH ĐẢNG VIÊN CHÍNH THỨC VÀ ĐẢNG VIÊN DỰ BỊ", "?"],
    ["DANH SÁCH ĐẢNG VIÊN", "?"],
    ["Đảng viên dự bị ghi chữ đậm", "?"],
  ])("%s: %s", (title, kind) => {
    expect(kinds(rosterOf(titled(title)))).toEqual([kind, kind]);
  });

  it("says nothing where a column does, and goes on with the header printed again", () => {
    const roster = rosterOf(`
      | DANH SÁCH ĐẢNG VIÊN DỰ BỊ | | | | |
      | STT | Họ và tên | Ngày sinh | Ngày vào Đảng | Loại đảng viên |
      | 1 | Nguyễn Văn An | 02/03/1975 | 03/02/2020 | Chính thức |
      | 2 | Trần Thị Hoa | 05/06/1980 | 03/02/2021 | |`);
    expect(kinds(roster)).toEqual(["official", "?"]);
    const pages = Array.from({ length: 20 }, () => `${HEAD}\n${BINH}`).join("\n");
    expect(new Set(kinds(rosterOf(`${titled("DANH SÁCH ĐẢNG VIÊN DỰ BỊ")}\n${pages}`)))).toEqual(
      new Set(["probationary"]),
    );
  });
});

describe("a title between the people", () => {
  it.each([
    ["A. Đảng viên chính thức", "B. Đảng viên dự bị (02 đồng chí)"],
    ["Đảng viên chính thức:", "DANH SÁCH ĐẢNG VIÊN DỰ BỊ"],
    ["1. ĐV chính thức", "2. ĐV dự bị"],
    ["Full members", "Probationary members"],
  ])("says what kind they are and names no branch: %s, %s", (official, probationary) => {
    const roster = rosterOf(
      [HEAD, `| ${official} | | | |`, AN, `| ${probationary} | | | |`, HOA, BINH].join("\n"),
    );
    expect(kinds(roster)).toEqual(["official", "probationary", "probationary"]);
  });

  it("stands in the column of names beside its number, and within branches", () => {
    const roster = rosterOf(`
      ${HEAD}
      | Chi bộ 1 | | | |
      | I | Đảng viên chính thức | | |
      ${AN}
      | II | Đảng viên dự bị | | |
      ${HOA}
      | Chi bộ 2 | | | |
      | I | Đảng viên dự bị | | |
      ${BINH}`);
    expect(kinds(roster)).toEqual([
      "official – Chi bộ 1",
      "probationary – Chi bộ 1",
      "probationary – Chi bộ 2",
    ]);
  });

  it("is counted, and a day of full membership says more than it", () => {
    const list = `
      | STT | Họ và tên     | Ngày sinh  | Ngày vào Đảng | Ngày chính thức |
      | A. Đảng viên dự bị | | | | |
      | 1   | Nguyễn Văn An | 02/03/1975 | 03/02/2000    | 03/02/2001      |
      | 2   | Trần Thị Hoa  | 05/06/1980 | 03/02/2021    |                 |
      | Tổng cộng: 02 đồng chí, dự bị: 01 | | | | |`;
    expect(kinds(rosterOf(list))).toEqual(["official", "probationary"]);
    const { tested, findings } = checkWorkbook(gridWorkbook(list));
    expect(tested["count-differs"]).toMatchObject({ consistent: 2, inconsistent: 0 });
    expect(findings).toEqual([]);
  });
});

it("is in the figures of forms", () => {
  const { members } = rosterOf(titled("DANH SÁCH ĐẢNG VIÊN DỰ BỊ"));
  const measure = {
    asOf: "2021-12-31",
    period: { start: "2021-01-01", end: "2021-12-31" },
    ageBy: "completed-years",
  } as const;
  const where = [{ field: "party.kind", is: ["probationary"] }];
  expect(countMembers(members, [where], measure)).toMatchObject({ cells: [[0, 1]], inNone: [] });
});
