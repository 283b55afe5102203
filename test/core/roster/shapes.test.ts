import type { Facts } from "../../../src/core/roster/field";
import { readRoster } from "../../../src/core/roster/read-roster";
import { viewWorkbook } from "../../../src/core/tables/sheet-view";
import { gridWorkbook } from "../../support/grid";

const rosterOf = (...drawn: Parameters<typeof gridWorkbook>) => {
  const roster = readRoster(viewWorkbook(gridWorkbook(...drawn)));
  if (!roster) throw new Error("no roster was found");
  expect(roster.unread).toEqual([]);
  expect(roster.questions).toEqual([]);
  return roster.members;
};
const factsOf = (...drawn: Parameters<typeof gridWorkbook>): readonly Facts[] =>
  rosterOf(...drawn).map(({ facts }) => facts);

it("a name in two cells, under two headings or one", () => {
  const two = factsOf(`
    | STT | Họ và tên đệm | Tên | Ngày sinh  |
    | 1   | Nguyễn Văn    | An  | 02/03/1975 |
    | 2   | Trần Thị      | Hoa | 05/06/1980 |`);
  const one = factsOf(
    `
    | STT | Họ và tên  |     | Ngày sinh  |
    | 1   | Nguyễn Văn | An  | 02/03/1975 |
    | 2   | Trần Thị   | Hoa | 05/06/1980 |`,
    { merges: ["B1:C1"] },
  );
  for (const facts of [two, one])
    expect(facts.map((each) => each["person.name"])).toEqual(["Nguyễn Văn An", "Trần Thị Hoa"]);
});

it("a date over three cells, of which some may be blank", () => {
  const facts = factsOf(
    `
    | STT | Họ và tên     | Ngày sinh |       |      |
    |     |               | Ngày      | Tháng | Năm  |
    | 1   | Nguyễn Văn An | 2         | 3     | 1975 |
    | 2   | Trần Thị Hoa  |           |       | 1980 |`,
    { merges: ["A1:A2", "B1:B2", "C1:E1"] },
  );
  expect(facts.map((each) => each["person.birthDate"])).toEqual(["1975-03-02", "1980"]);
});

it("the sex by a cross in one of two columns, in one column, or by the column of the birth date", () => {
  const merges = ["A1:A2", "B1:B2", "C1:C2", "D1:E1"];
  const two = factsOf(
    `
    | STT | Họ và tên     | Ngày sinh  | Giới tính |    |
    |     |               |            | Nam       | Nữ |
    | 1   | Nguyễn Văn An | 02/03/1975 | x         |    |
    | 2   | Trần Thị Hoa  | 05/06/1980 |           | x  |`,
    { merges },
  );
  const one = factsOf(`
    | STT | Họ và tên     | Ngày sinh  | Nữ |
    | 1   | Nguyễn Văn An | 02/03/1975 |    |
    | 2   | Trần Thị Hoa  | 05/06/1980 | x  |`);
  const dates = factsOf(
    `
    | STT | Họ và tên     | Ngày sinh  |            |
    |     |               | Nam        | Nữ         |
    | 1   | Nguyễn Văn An | 02/03/1975 |            |
    | 2   | Trần Thị Hoa  |            | 05/06/1980 |`,
    { merges: ["A1:A2", "B1:B2", "C1:D1"] },
  );
  for (const facts of [two, one, dates]) {
    expect(facts.map((each) => each["person.gender"])).toEqual(["male", "female"]);
    expect(facts.map((each) => each["person.birthDate"])).toEqual(["1975-03-02", "1980-06-05"]);
  }
});

it("two lists beside each other, the right one going on where the left one ends", () => {
  const facts = factsOf(`
    | STT | Họ và tên     | Ngày sinh  |  | STT | Họ và tên     | Ngày sinh  |
    | 1   | Nguyễn Văn An | 02/03/1975 |  | 4   | Phạm Thị Cúc  | 09/10/1982 |
    | 2   | Trần Thị Hoa  | 05/06/1980 |  | 5   | Vũ Văn Dũng   | 11/12/1973 |
    | 3   | Lê Văn Bình   | 07/08/1981 |  |     |               |            |`);
  expect(facts.map((each) => [each["person.name"], each["person.birthDate"]])).toEqual([
    ["Nguyễn Văn An", "1975-03-02"],
    ["Trần Thị Hoa", "1980-06-05"],
    ["Lê Văn Bình", "1981-08-07"],
    ["Phạm Thị Cúc", "1982-10-09"],
    ["Vũ Văn Dũng", "1973-12-11"],
  ]);
});

it("a card number one digit a cell", () => {
  const facts = factsOf(
    `
    | STT | Họ và tên     | Số thẻ đảng viên | | | | | | | | Ngày sinh  |
    | 1   | Nguyễn Văn An | 0 | 8 | 1 | 2 | 3 | 4 | 5 | 6 | 02/03/1975 |
    | 2   | Trần Thị Hoa  | "0" | "8" | "0" | "0" | "4" | "4" | "5" | "7" | 05/06/1980 |`,
    { merges: ["C1:J1"] },
  );
  expect(facts.map((each) => each["party.cardNo"])).toEqual(["08123456", "08004457"]);
  expect(facts.map((each) => each["person.birthDate"])).toEqual(["1975-03-02", "1980-06-05"]);
});

it("a person over several rows, and what a second row goes on with", () => {
  const stacked = rosterOf(
    `
    | STT | Họ và tên     | Ngày vào Đảng   | Ngày sinh  | Nơi ở          |
    |     |               | Ngày chính thức |            |                |
    | 1   | Nguyễn Văn An | 03/02/1998      | 02/03/1975 | 12 phố Huế     |
    |     |               | 03/02/1999      |            | phường Phố Huế |
    | 2   | Trần Thị Hoa  | 19/05/2005      | 05/06/1980 | xã Đông        |
    |     |               | 19/05/2006      |            |                |`,
    { merges: ["A1:A2", "B1:B2", "D1:D2", "E1:E2"] },
  );
  expect(stacked.map(({ rowCount }) => rowCount)).toEqual([2, 2]);
  expect(stacked.map(({ facts }) => [facts["party.admitDate"], facts["party.officialDate"]])).toEqual([
    ["1998-02-03", "1999-02-03"],
    ["2005-05-19", "2006-05-19"],
  ]);
  expect(stacked[0]?.facts["person.residence"]).toBe("12 phố Huế phường Phố Huế");
});

it("branches by lines between the people, by sheets, a header printed again, and signatures that end the list", () => {
  const members = rosterOf({
    "Chi bộ 1": `
      | DANH SÁCH ĐẢNG VIÊN |
      | STT | Họ và tên     | Ngày sinh  |
      | I   | Chi bộ Thôn 1 |            |
      | 1   | Nguyễn Văn An | 02/03/1975 |
      | II  | Chi bộ Thôn 2 |            |
      | 1   | Trần Thị Hoa  | 05/06/1980 |
      | STT | Họ và tên     | Ngày sinh  |
      | 2   | Lê Văn Bình   | 05/06/1981 |
      | Tổng số: 3 đảng viên |
      | Người lập biểu |   | Bí thư     |
      | 1   | Vũ Thị Mai    | 08/06/1981 |`,
    "Chi bộ 2": `
      | STT | Họ và tên     | Ngày sinh  |
      | 1   | Phạm Văn Sơn  | 01/01/1970 |`,
  });
  expect(members.map(({ facts, unit }) => [facts["person.name"], unit])).toEqual([
    ["Nguyễn Văn An", ["Chi bộ Thôn 1"]],
    ["Trần Thị Hoa", ["Chi bộ Thôn 2"]],
    ["Lê Văn Bình", ["Chi bộ Thôn 2"]],
    ["Phạm Văn Sơn", ["Chi bộ 2"]],
  ]);
});
