import { detectTables } from "../../../src/core/tables/detect-tables";
import { viewWorkbook } from "../../../src/core/tables/sheet-view";
import { gridWorkbook } from "../../support/grid";

/** The captions over each column of the first table, `Tổng > Nam`. */
function pathsOf(grid: string, merges: readonly string[] = []): string[] | undefined {
  const [table] = detectTables(viewWorkbook(gridWorkbook(grid, { merges }))).tables;
  return table?.paths.map((path) => path.join(" > "));
}

describe("readHeaderPaths", () => {
  it("has no captions where there is no header", () => {
    expect(pathsOf("| 1 | 2 | 5 |")).toEqual(["", "", ""]);
  });

  it("reads a header of one row", () => {
    expect(
      pathsOf(`
      | Đơn vị | Nam | Nữ |
      | Xã An  | 10  | 12 |
    `),
    ).toEqual(["Đơn vị", "Nam", "Nữ"]);
  });

  it("spreads merged captions of three levels", () => {
    expect(
      pathsOf(
        `
      | Đơn vị | Đảng viên |       |     |    | Ghi chú |
      |        | Tổng số   | Trong đó |  |    |         |
      |        |           | Nam   | Nữ  | DTTS |       |
      | Xã An  | 22        | 10    | 12  | 1  | 3       |
    `,
        ["A1:A3", "B1:E1", "B2:B3", "C2:E2", "F1:F3"],
      ),
    ).toEqual([
      "Đơn vị",
      "Đảng viên > Tổng số",
      "Đảng viên > Trong đó > Nam",
      "Đảng viên > Trong đó > Nữ",
      "Đảng viên > Trong đó > DTTS",
      "Ghi chú",
    ]);
  });

  it("spreads captions that nobody merged over the columns that have a caption below", () => {
    expect(
      pathsOf(`
      | Đơn vị | Giới tính |    | Dân tộc |      |
      |        | Nam       | Nữ | Kinh    | Khác |
      | Xã An  | 10        | 12 | 20      | 2    |
    `),
    ).toEqual(["Đơn vị", "Giới tính > Nam", "Giới tính > Nữ", "Dân tộc > Kinh", "Dân tộc > Khác"]);
  });

  it("does not spread a caption that ends above its neighbour's", () => {
    expect(
      pathsOf(`
      | Đơn vị | Tổng |     |    |
      |        |      | Nam | Nữ |
      | Xã An  | 22   | 10  | 12 |
    `),
    ).toEqual(["Đơn vị", "Tổng", "Nam", "Nữ"]);
  });

  it("leaves out a title merged over the whole table", () => {
    expect(
      pathsOf(
        `
      | Biểu 1 |     |    |
      | Đơn vị | Nam | Nữ |
      | Xã An  | 10  | 12 |
    `,
        ["A1:C1"],
      ),
    ).toEqual(["Đơn vị", "Nam", "Nữ"]);
  });

  it("keeps a code row apart from the captions", () => {
    const grid = `
      | Đơn vị | Tổng  | Nam | Nữ |
      | A      | 1=2+3 | 2   | 3  |
      | Xã An  | 22    | 10  | 12 |
    `;
    expect(pathsOf(grid)).toEqual(["Đơn vị", "Tổng", "Nam", "Nữ"]);
    const [table] = detectTables(viewWorkbook(gridWorkbook(grid))).tables;
    expect(table?.codes.map(({ code }) => code)).toEqual(["A", "1", "2", "3"]);
  });

  it("takes years for captions", () => {
    expect(
      pathsOf(`
      | Chỉ tiêu | 2019 | 2020 |
      | Nam      | 10   | 12   |
    `),
    ).toEqual(["Chỉ tiêu", "2019", "2020"]);
  });
});
