import { detectTables } from "../../../src/core/tables/detect-tables";
import { viewWorkbook } from "../../../src/core/tables/sheet-view";
import { rangeName } from "../../../src/core/workbook/address";
import { gridWorkbook } from "../../support/grid";

/** Every table as `header / body kind`. */
function tablesOf(grid: string, merges: readonly string[] = []): string[] {
  return detectTables(viewWorkbook(gridWorkbook(grid, { merges }))).tables.map(({ frame, kind }) => {
    const { headerTop, bodyTop, bodyBottom, left, right } = frame;
    const columnCount = right - left + 1;
    const range = (row: number, rowCount: number) =>
      rowCount === 0 ? "-" : rangeName({ row, column: left, rowCount, columnCount });
    return `${range(headerTop, bodyTop - headerTop)} / ${range(bodyTop, bodyBottom - bodyTop + 1)} ${kind}`;
  });
}

describe("no table is found in", () => {
  it("a blank sheet", () => {
    expect(tablesOf("")).toEqual([]);
  });

  it("a sheet of words", () => {
    expect(
      tablesOf(`
      | BÁO CÁO |          |
      | Kính gửi | Ban Tổ chức |
      | - Nam   | x        |
    `),
    ).toEqual([]);
  });

  it("a lone word, a blank string, an error", () => {
    expect([tablesOf("| Nam |"), tablesOf('| " " |'), tablesOf("| #N/A |")]).toEqual([[], [], []]);
  });
});

describe("one table is found", () => {
  it("below its title, header and body", () => {
    expect(
      tablesOf(`
      | BIỂU 1: ĐẢNG VIÊN |     |    |      |

      | Đơn vị | Nam | Nữ | Tổng |
      | Xã An  | 10  | 12 | 22   |
      | Xã Bình | 11 | 13 | 24   |
      | Cộng   | 21  | 25 | 46   |
    `),
    ).toEqual(["A3:D3 / A4:D6 tally"]);
  });

  it("under a title merged over it, without a blank row", () => {
    expect(
      tablesOf(
        `
      | BIỂU 1  |     |    |
      | Đơn vị  | Nam | Nữ |
      | Xã An   | 10  | 12 |
      | Xã Bình | 11  | 13 |
    `,
        ["A1:C1"],
      ),
    ).toEqual(["A2:C2 / A3:C4 tally"]);
  });

  it("without the line of the unit", () => {
    expect(
      tablesOf(`
      |         |     | Đơn vị tính: người |
      | Đơn vị  | Nam | Nữ |
      | Xã An   | 10  | 12 |
    `),
    ).toEqual(["A2:C2 / A3:C3 tally"]);
  });

  it("where it does not begin in A1", () => {
    expect(
      tablesOf(`

      |  |         |     |    |
      |  | Đơn vị  | Nam | Nữ |
      |  | Xã An   | 10  | 12 |
      |  | Xã Bình | 11  | 13 |
    `),
    ).toEqual(["B2:D2 / B3:D4 tally"]);
  });

  it("with a code row in its header", () => {
    expect(
      tablesOf(`
      | Đơn vị | Tổng  | Nam | Nữ |
      | A      | 1=2+3 | 2   | 3  |
      | Xã An  | 22    | 10  | 12 |
    `),
    ).toEqual(["A1:D2 / A3:D3 tally"]);
  });

  it("with years over its columns", () => {
    expect(
      tablesOf(`
      | Chỉ tiêu | 2019 | 2020 | 2021 |
      | Nam      | 10   | 12   | 14   |
      | Nữ       | 11   | 13   | 15   |
    `),
    ).toEqual(["A1:D1 / A2:D3 tally"]);
    expect(
      tablesOf(`
      | Chỉ tiêu | Thực hiện |      |
      |          | 2019      | 2020 |
      | Nam      | 10        | 12   |
    `),
    ).toEqual(["A1:C2 / A3:C3 tally"]);
  });

  it("with a figure that could be a year", () => {
    expect(
      tablesOf(`
      | Đơn vị  | Số người |
      | Xã An   | 1500     |
      | Xã Bình | 2000     |
      | Xã Cam  | 1700     |
      | Tổng    | 5200     |
    `),
    ).toEqual(["A1:B1 / A2:B5 tally"]);
  });

  it("with a first row of figures that could be years", () => {
    expect(
      tablesOf(`
      | Đơn vị  | Nam  | Nữ   |
      | Xã An   | 2000 | 1950 |
      | Xã Bình | 300  | 400  |
    `),
    ).toEqual(["A1:C1 / A2:C3 tally"]);
    expect(
      tablesOf(`
      | Đơn vị  | Số người |
      | Xã An   | 2000     |
      | Xã Bình | 300      |
    `),
    ).toEqual(["A1:B1 / A2:B3 tally"]);
  });

  it("with sections between its rows", () => {
    expect(
      tablesOf(`
      | Đơn vị  | Nam | Nữ |
      | I. Xã   |     |    |
      | Xã An   | 10  | 12 |
      | Xã Bình | 11  | 13 |
      | II. Phường |  |    |

      | Phường Một | 5 | 6 |
    `),
    ).toEqual(["A1:C1 / A2:C7 tally"]);
  });

  it("above its signatures", () => {
    expect(
      tablesOf(`
      | Đơn vị  | Nam | Nữ |
      | Xã An   | 10  | 12 |
      | Xã Bình | 11  | 13 |

      |         |     | Ngày 5 tháng 7 năm 2021 |
      | NGƯỜI LẬP BIỂU | | TRƯỞNG BAN |
      | Nguyễn Văn A   | | Trần Thị B |
    `),
    ).toEqual(["A1:C1 / A2:C3 tally"]);
  });

  it("with dashes and crosses for figures", () => {
    expect(
      tablesOf(`
      | Đơn vị  | Nam | Nữ |
      | Xã An   | -   | -  |
      | Xã Bình | 11  | x  |
    `),
    ).toEqual(["A1:C1 / A2:C3 tally"]);
  });

  it("of one column of figures with a dash, a cross or an error among them", () => {
    for (const mark of ["-", "x", "#REF!"])
      expect(
        tablesOf(`
          | Đơn vị  | Số người |
          | Xã An   | 5        |
          | Xã Bình | ${mark}  |
          | Xã Cam  | 7        |
        `),
      ).toEqual(["A1:B1 / A2:B4 tally"]);
  });

  it("with a row of errors", () => {
    expect(
      tablesOf(`
        | Đơn vị  | Nam   | Nữ    |
        | I. Xã   | #REF! | #REF! |
        | Xã An   | 10    | 12    |
        | II. Phường | #REF! | #REF! |
        | Phường Một | 5  | 6     |
      `),
    ).toEqual(["A1:C1 / A2:C5 tally"]);
  });

  it("after numbered paragraphs", () => {
    expect(
      tablesOf(`
      | "1." | Tình hình |    |    |
      | Đơn vị  | Nam | Nữ | Tổng |
      | Xã An   | 10  | 12 | 22 |
    `)[0],
    ).toMatch(/A3:D3 tally$/);
  });

  it("of figures without a header", () => {
    expect(
      tablesOf(`
      | 10 | 12 | 22 |
      | 11 | 13 | 24 |
    `),
    ).toEqual(["- / A1:C2 tally"]);
  });

  it("of one figure", () => {
    expect(tablesOf("| 5 |")).toEqual(["- / A1 tally"]);
  });

  it("of one column", () => {
    expect(
      tablesOf(`
      | Số người |
      | 10 |
      | 12 |
    `),
    ).toEqual([expect.stringMatching(/A2:A3 tally$/)]);
  });

  it("of people, a roster", () => {
    expect(
      tablesOf(`
      | TT | Họ và tên    | Năm sinh | Nam |
      | 1  | Nguyễn Văn A | 1970     | x   |
      | 2  | Trần Thị B   | 1981     |     |
      | 3  | Lê Văn C     | 1975     | x   |
    `),
    ).toEqual(["A1:D1 / A2:D4 roster"]);
  });
});

describe("two tables are found", () => {
  it("one below the other with a blank row", () => {
    expect(
      tablesOf(`
      | Đơn vị  | Nam | Nữ |
      | Xã An   | 10  | 12 |
      | Xã Bình | 11  | 13 |

      | Đơn vị  | Kinh | Khác |
      | Xã An   | 20   | 2    |
      | Xã Bình | 21   | 3    |
    `),
    ).toEqual(["A1:C1 / A2:C3 tally", "A5:C5 / A6:C7 tally"]);
  });

  it("one below the other without one", () => {
    expect(
      tablesOf(`
      | Đơn vị  | Nam | Nữ |
      | Xã An   | 10  | 12 |
      | Đơn vị  | Kinh | Khác |
      | Xã An   | 20   | 2    |
    `),
    ).toEqual(["A1:C1 / A2:C2 tally", "A3:C3 / A4:C4 tally"]);
  });

  it("one below the other, each with its title", () => {
    expect(
      tablesOf(`
      | BIỂU 1 |     |    |
      | Đơn vị  | Nam | Nữ |
      | Xã An   | 10  | 12 |
      | BIỂU 2 |     |    |
      | Đơn vị  | 2020 | 2021 |
      | Xã An   | 20   | 2    |
    `),
    ).toEqual(["A2:C2 / A3:C3 tally", "A5:C5 / A6:C6 tally"]);
  });

  it("side by side", () => {
    expect(
      tablesOf(`
      | Đơn vị  | Nam | Nữ |  | Trình độ | Số người |
      | Xã An   | 10  | 12 |  | Đại học  | 20       |
      | Xã Bình | 11  | 13 |  | Cao đẳng | 26       |
    `),
    ).toEqual(["A1:C1 / A2:C3 tally", "E1:F1 / E2:F3 tally"]);
  });
});

describe("an empty column", () => {
  it("parts no table whose right side has no labels", () => {
    expect(
      tablesOf(`
      | Đơn vị  | Nam |  | Nữ |
      | Xã An   | 10  |  | 12 |
      | Xã Bình | 11  |  | 13 |
    `),
    ).toEqual(["A1:D1 / A2:D3 tally"]);
  });
});

describe("a list printed in two halves side by side", () => {
  it("is two tables", () => {
    expect(
      tablesOf(`
      | TT | Dân tộc | Số người | TT | Dân tộc | Số người |
      | 1  | Kinh    | 1203     | 4  | Hoa     | 12       |
      | 2  | Tày     | 45       | 5  | Dao     | 8        |
      | 3  | Thái    | 31       | 6  | Mông    | 7        |
    `),
    ).toEqual(["A1:C1 / A2:C4 tally", "D1:F1 / D2:F4 tally"]);
  });

  it("is one where the same captions stand under others", () => {
    expect(
      tablesOf(
        `
      | Đơn vị | Năm 2019 |    | Năm 2020 |    |
      |        | Nam      | Nữ | Nam      | Nữ |
      | Xã An  | 10       | 12 | 11       | 13 |
    `,
        ["B1:C1", "D1:E1", "A1:A2"],
      ),
    ).toEqual(["A1:E2 / A3:E3 tally"]);
    expect(
      tablesOf(`
      | Nam | Nữ | Nam | Nữ |
      | 10  | 12 | 11  | 13 |
    `),
    ).toEqual(["A1:D1 / A2:D2 tally"]);
  });
});
