import { detectRelations } from "../../../src/core/detect-relations";
import { gridWorkbook } from "../../support/grid";

const BODY = `
  | Đơn vị  | Nam | Nữ |
  | Xã An   | 10  | 12 |
  | Xã Bình | 11  | 13 |
`;

const tablesUnder = (foot: string): string[] =>
  detectRelations(gridWorkbook(BODY + foot)).tables.map(({ range }) => range);

describe("what stands under a table is none of its rows", () => {
  it.each([
    ["a date over several cells", "| Ngày | 5 | tháng | 7 | năm | 2021 |"],
    ["a date with its place over several cells", "\n| Xã An, ngày | 5 | tháng | 7 |"],
    ["a date of signing, then a number", "\n|  |  | Xã An, ngày … tháng … năm 2021 |\n| 0912 | 345 | 678 |"],
    ["who signs, then their numbers", "\n| NGƯỜI LẬP BIỂU | | T/M ĐẢNG ỦY |\n| Điện thoại | 123 | 456 |"],
    ["who receives it", "| Nơi nhận: |  |  |\n| - Huyện ủy | 2 | bản |\n| - Lưu | 1 | bản |"],
    ["who prepared it", "\n| Prepared by: |  | Approved by: |\n| Phone | 123 | 456 |"],
  ])("%s", (_, foot) => {
    expect(tablesUnder(foot)).toEqual(["Sheet1!A1:C3"]);
  });
});

it("a table under the signatures of another is found", () => {
  expect(
    tablesUnder(`
  | NGƯỜI LẬP BIỂU | | TRƯỞNG BAN |
  | Nguyễn Văn A   | | Trần Thị B |

  | BIỂU 2 |  |  |
  | Đơn vị  | Kinh | Khác |
  | Xã An   | 20   | 2    |
`),
  ).toEqual(["Sheet1!A1:C3", "Sheet1!A9:C10"]);
});

it("a row of people who sign is a row where it holds figures", () => {
  expect(tablesUnder("| Người lập biểu | 2 | 3 |\n| Khác | 4 | 5 |")).toEqual(["Sheet1!A1:C5"]);
});

it("a date above a table is none of its rows", () => {
  const { tables } = detectRelations(gridWorkbook(`| Ngày | 5 | tháng | 7 | năm | 2021 |\n${BODY.trim()}`));
  expect(tables.map(({ range }) => range)).toEqual(["Sheet1!A2:C4"]);
});
