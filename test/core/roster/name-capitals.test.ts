import { withToneCapitals } from "../../../src/core/roster/name-capitals";
import { readRoster } from "../../../src/core/roster/read-roster";
import { viewWorkbook } from "../../../src/core/tables/sheet-view";
import { gridWorkbook } from "../../support/grid";

it.each([
  ["Thái Cẩm ánh", "Thái Cẩm Ánh"],
  ["ổn Thị ý", "Ổn Thị Ý"],
  ["Nguyễn Văn An", "Nguyễn Văn An"],
  ["NGUYỄN THỊ ÁNH", "NGUYỄN THỊ ÁNH"],
  ["Nguyễn thị lan", "Nguyễn thị lan"],
  ["nguyễn thị ánh", "nguyễn thị ánh"],
  ["Trần Hoàng", "Trần Hoàng"],
])("%s is %s", (typed, meant) => expect(withToneCapitals(typed)).toBe(meant));

it("also where the name stands in two cells", () => {
  const roster = readRoster(
    viewWorkbook(
      gridWorkbook(`
    | STT | Họ và tên đệm | Tên | Ngày sinh  |
    | 1   | Thái Cẩm      | ánh | 02/03/1975 |`),
    ),
  );
  expect(roster?.members[0]?.facts["person.name"]).toBe("Thái Cẩm Ánh");
});
