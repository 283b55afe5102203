import { detectTables } from "../../../src/core/tables/detect-tables";
import { viewWorkbook } from "../../../src/core/tables/sheet-view";
import { rangeName } from "../../../src/core/workbook/address";
import { gridWorkbook } from "../../support/grid";

/** The header and the body of the only table. */
function headerAndBody(grid: string, merges: readonly string[] = []): string {
  const { tables } = detectTables(viewWorkbook(gridWorkbook(grid, { merges })));
  expect(tables).toHaveLength(1);
  return tables
    .map(({ frame: { headerTop, bodyTop, bodyBottom, left, right } }) =>
      [
        rangeName({
          row: headerTop,
          column: left,
          rowCount: bodyTop - headerTop,
          columnCount: right - left + 1,
        }),
      ]
        .concat(String(bodyTop + 1), String(bodyBottom + 1))
        .join(" "),
    )
    .join();
}

describe("a header", () => {
  it("goes on over blank rows between its captions", () => {
    expect(
      headerAndBody(`
      | BÁO CÁO SỐ LIỆU |  |  |  |

      | Đơn vị | Đảng viên |     |    |

      |        | Tổng số   | Nam | Nữ |

      | Xã An  | 22        | 10  | 12 |
    `),
    ).toBe("A3:D6 7 7");
  });

  it("takes in a word in the corner and a lone caption over its columns", () => {
    expect(
      headerAndBody(`
      | Đơn vị |         |     |    |
      |        |         | Giới tính |    |
      |        | Tổng số | Nam | Nữ |
      | Xã An  | 22      | 10  | 12 |
    `),
    ).toBe("A1:D3 4 4");
  });

  it("does not take in the title, its period, or particulars above", () => {
    expect(
      headerAndBody(`
      | ĐẢNG ỦY XÃ AN |  |  | ĐẢNG CỘNG SẢN |
      |        | Biểu số 2 |     |    |
      |        | Tính đến tháng 6 năm 2021 |     |    |
      | Đơn vị: Xã An | | | Kỳ: 6 tháng |

      | Đơn vị | Tổng số   | Nam | Nữ |
      | Xã An  | 22        | 10  | 12 |
    `),
    ).toBe("A6:D6 7 7");
  });

  it("does not take in a title without a caption in the corner below", () => {
    expect(
      headerAndBody(`
      | Số liệu về đảng viên của toàn huyện |  |  |
      |        | Nam | Nữ |
      | Xã An  | 10  | 12 |
    `),
    ).toBe("A2:C2 3 3");
  });

  it("may hold years over units and sections", () => {
    expect(
      headerAndBody(`
      | Chỉ tiêu | Đơn vị tính | 1990 | 2000 | 2020 |

      | Dân số   |       |      |      |      |
      | Nam      | người | 1200 | 1300 | 1400 |
    `),
    ).toBe("A1:E2 3 4");
    expect(
      headerAndBody(`
      | Chỉ tiêu | 2019  | 2020  | 2021  |
      |          | (nghìn người) |  |  |
      | Nam      | 12    | 13    | 14    |
    `),
    ).toBe("A1:D2 3 3");
  });

  it("ends above a section with its number in a cell of its own", () => {
    expect(
      headerAndBody(`
      | STT | Đơn vị   | Tổng số | Nam | Nữ |
      | 1   | 2        | 3       | 4   | 5  |

      | A   | CÁC XÃ   |         |     |    |

      | 1   | Xã An    | 77      | 31  | 46 |
      | B   | CÁC PHƯỜNG |       |     |    |
      | 1   | Phường Một | 45    | 20  | 25 |
    `),
    ).toBe("A1:E3 4 8");
  });

  it("may hold two rows of years", () => {
    expect(
      headerAndBody(`
      | Chỉ tiêu | Giai đoạn | Giai đoạn |
      |          | 1994-     | 1999-     |
      |          | 1998      | 2007      |
      | Nam      | 12        | 13        |
    `),
    ).toBe("A1:C3 4 4");
  });

  it("may hold a year here and words there", () => {
    expect(
      headerAndBody(`
      | Chỉ tiêu | Tổng | Tỷ trọng |
      |          | 2007 (1) | 2006 |
      | Nam      | 120 | 23 |
      | Nữ       | 130 | 27 |
    `),
    ).toBe("A1:C2 3 4");
  });

  it("may hold units that read as numbers", () => {
    expect(
      headerAndBody(`
      | Xã         | Vốn     | Nợ          | Lãi         |
      | Đơn vị tính | (1.000) | (triệu đồng) | (triệu đồng) |
      | An         | 12      | 13          | 14          |
    `),
    ).toBe("A1:D2 3 3");
  });
});

it("rows of flags are rows of the body", () => {
  expect(
    headerAndBody(`
    | Nước | 2020 | 2021 |
    | A    | 12   | 13   |
    | B    | (NA) | (NA) |
    | C    | (NA) | 15   |
    | D    | (X)  | (D)  |
    | E    | 17   | 18   |
  `),
  ).toBe("A1:C1 2 6");
});
