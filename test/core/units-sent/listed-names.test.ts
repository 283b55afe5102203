import { listedNames } from "../../../src/core/units-sent/listed-names";
import { gridWorkbook } from "../../support/grid";

it.each([
  [
    "| STT | Tên đơn vị | Người nhận |\n| 1 | Sở Y tế | Bà Lan |\n| 2 | Sở Nội vụ | Ông Hòa |\n| | Tổng cộng | |",
  ],
  ["| Danh sách |\n| Sở Y tế |\n| Sở Nội vụ |", ["Danh sách", "Sở Y tế", "Sở Nội vụ"]],
  ["| Sở Y tế |\n| Sở Nội vụ |"],
])("reads the names in %s", (grid, names = ["Sở Y tế", "Sở Nội vụ"]) => {
  expect(listedNames(gridWorkbook(grid))).toEqual(names);
});

it("gives none where there are none", () => {
  expect(listedNames(gridWorkbook("| 1 | 2 |"))).toEqual([]);
});
