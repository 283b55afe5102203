import { detectRelations } from "../../../src/core/detect-relations";
import { detectTables } from "../../../src/core/tables/detect-tables";
import { viewWorkbook } from "../../../src/core/tables/sheet-view";
import { gridWorkbook } from "../../support/grid";

function firstTable(grid: string) {
  const [table] = detectTables(viewWorkbook(gridWorkbook(grid))).tables;
  if (!table) throw new Error("no table");
  return table;
}

const rolesOf = (grid: string) => firstTable(grid).roles.join(" ");

describe("a column is no quantity", () => {
  it.each([
    [
      "of running numbers",
      "| TT | Đơn vị | Nam |\n| 1 | Xã An | 10 |\n| 2 | Xã Bình | 12 |",
      "index label quantity",
    ],
    [
      "of running numbers after the labels",
      "| Đơn vị | TT | Nam |\n| Xã An | 1 | 10 |\n| Xã Bình | 2 | 12 |\n| Xã Cát | 3 | 14 |",
      "label index quantity",
    ],
    [
      "of card numbers",
      "| Họ tên | Số thẻ | Tuổi |\n| An | 4512 | 40 |\n| Bình | 4513 | 41 |",
      "label code quantity",
    ],
    ["of years", "| Xã | Năm | Nam |\n| An | 2019 | 10 |\n| An | 2020 | 12 |", "label year quantity"],
    ["of dates", "| Xã | Ngày | Nam |\n| An | {dd/mm/yyyy}44000 | 10 |", "label date quantity"],
    [
      "of percentages by their caption",
      "| Xã | Nam | Tỷ lệ (%) |\n| An | 10 | 45.5 |",
      "label quantity share",
    ],
    [
      "of percentages by their format",
      "| Xã | Nam | Đạt |\n| An | 10 | {0.0%}0.455 |",
      "label quantity share",
    ],
  ])("%s", (_, grid, roles) => {
    expect(rolesOf(grid)).toBe(roles);
  });
});

it("numbers after the labels that do not go on by one are a quantity, whatever heads them", () => {
  expect(rolesOf("| Loại | No. | Vốn |\n| Quỹ a | 9 | 10 |\n| Quỹ b | 7 | 12 |\n| Cộng | 16 | 22 |")).toBe(
    "label quantity quantity",
  );
});

describe("figures of a table", () => {
  const figures = (grid: string) =>
    [...firstTable(grid).grid.value].map((value) => (Number.isNaN(value) ? "" : value));

  it("are none for blanks, words, crosses and errors, and 0 for a dash", () => {
    expect(figures('| Xã | Nam | Nữ |\n| An | - | x |\n| Ba | " " | #N/A |\n| Ca | 3 |  |')).toEqual([
      "",
      0,
      "",
      "",
      "",
      "",
      "",
      3,
      "",
    ]);
  });

  it("are read from texts as the table writes them", () => {
    expect(figures('| Xã | Nam |\n| An | "8.341" |\n| Ba | "1.250.000" |\n| Ca | -5 |')).toEqual([
      "",
      8341,
      "",
      1_250_000,
      "",
      -5,
    ]);
  });

  it("are read without their units and the marks of notes", () => {
    expect(
      figures(
        "| Xã | Chi bộ | Đảng viên |\n| An | 12 | 341(1) |\n| Ba | 109 chi bộ | 4.083.đồng chí |\n| Ca | 9 | 250* |",
      ),
    ).toEqual(["", 12, 341, "", 109, 4083, "", 9, 250]);
  });

  it("are none where words are what a column holds", () => {
    expect(figures("| Xã | Ghi chú | Nam |\n| An | 3 chi bộ | 5 |\n| Ba | mới lập | 7 |")).toEqual([
      ...["", "", 5],
      ...["", "", 7],
    ]);
  });

  it("are none where nobody can say which number a text is", () => {
    expect(figures('| Xã | Nam |\n| An | "8.341" |\n| Ba | 2.5 |')).toEqual(["", "", "", 2.5]);
  });
});

it("the labels of sections are groups, the first one too", () => {
  const { tables } = detectRelations(
    gridWorkbook(`
    | Đơn vị  | Nam | Nữ |
    | I. Xã   |     |    |
    | Xã An   | 10  | 12 |
    | II. Phường |  |    |
    | Phường Một | 5 | 6 |
  `),
  );
  expect(tables).toEqual([
    { range: "Sheet1!A1:C5", header: "A1:C1", stub: "A2:A5", kind: "tally", groups: ["A2", "A4"] },
  ]);
});

it("the labels of rows that are the sum of others are groups too", () => {
  const { tables } = detectRelations(
    gridWorkbook(`
    | Đơn vị     | Nam  | Nữ   |
    | Toàn huyện | 1520 | 1777 |
    | Xã An      | 1021 | 1233 |
    | Xã Bình    | 499  | 544  |
  `),
  );
  expect(tables[0]?.groups).toEqual(["A2"]);
});
