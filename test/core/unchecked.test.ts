import { checkWorkbook } from "../../src/core/check-workbook";
import { figuresOutside } from "../../src/core/figures-outside";
import { gridWorkbook } from "../support/grid";

const unchecked = (sheets: Readonly<Record<string, string>>) => checkWorkbook(gridWorkbook(sheets)).unchecked;

it("a table in which every column of figures has its rule leaves nothing to say", () => {
  const grid = `
    | Đơn vị   | Nam | Nữ | Tổng số |
    | Xã Đông  | 11  | 12 | 23      |
    | Xã Tây   | 8   | 3  | 11      |`;
  expect(unchecked({ A: grid })).toEqual([]);
});

it("columns of which no rule speaks are named, neighbours together, and tables without any rule whole", () => {
  const grid = `
    | Đơn vị   | Nam | Nữ | Tổng số | Cũ  | Ghi |
    | Xã Đông  | 11  | 12 | 23      | 310 | 77  |
    | Xã Tây   | 8   | 3  | 11      | 171 | 65  |
    | Xã Nam   | 7   | 5  | 12      | 993 | 13  |`;
  const stores = `
    | Kho    | Gạo | Dùng |
    | Kho A  | 10  | 32   |
    | Kho B  | 8   | 14   |`;
  expect(unchecked({ A: grid, "Kho số 1": stores })).toEqual([
    { at: "A!E2:F4", reason: "no-rule" },
    { at: "'Kho số 1'!B2:C3", reason: "no-rule" },
  ]);
});

it("rows that no rule reaches are named, though rules run through other rows of their columns", () => {
  const grid = `
    | Đơn vị          | Quý 1 | Quý 2 |
    | Xã Đông         | 131   | 152   |
    | Xã Tây          | 81    | 93    |
    | Xã Nam          | 27    | 45    |
    | Cộng            | 239   | 290   |
    | Số người đi họp | 711   | 645   |
    | Số buổi họp     | 317   | 253   |`;
  expect(unchecked({ A: grid })).toEqual([{ at: "A!B6:C7", reason: "no-rule" }]);
});

it("a letter with its date is nothing to be checked", () => {
  expect(unchecked({ B: "| Kính gửi | 2024 |\n| Trang | 1 |" })).toEqual([]);
});

it("the numbers of a sheet are found wherever they stand, a few are none", () => {
  const [sheet] = gridWorkbook("| Số | 41 |\n|\n| | | 12 |\n| 93 | | |\n| | 5 | |").sheets;
  expect(sheet && figuresOutside(sheet)).toEqual({ row: 0, column: 0, rowCount: 5, columnCount: 3 });
  const [letter] = gridWorkbook("| Trang | 1 |").sheets;
  expect(letter && figuresOutside(letter)).toBeUndefined();
});
