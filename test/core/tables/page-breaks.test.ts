import { detectRelations } from "../../../src/core/detect-relations";
import { gridWorkbook } from "../../support/grid";

const ranges = (grid: string, merges: readonly string[] = []): string[] =>
  detectRelations(gridWorkbook(grid, { merges })).tables.map(({ range, header }) => `${range} ${header}`);

/** The totals of all relations that hold, and of those that do not. */
function totals(grid: string): Record<"consistent" | "inconsistent" | "undecided", string[]> {
  const found = { consistent: [] as string[], inconsistent: [] as string[], undecided: [] as string[] };
  for (const { verdict, total } of detectRelations(gridWorkbook(grid)).relations)
    found[verdict].push(total.replace("Sheet1!", ""));
  return found;
}

describe("a table goes on", () => {
  it("where its header is repeated on a new page", () => {
    const grid = `
      | Đơn vị  | Tổng số | Nam | Nữ  |
      | Toàn xã | 703     | 318 | 385 |
      | Ấp Một  | 222     | 100 | 122 |
      | Ấp Hai  | 244     | 111 | 133 |

      | Đơn vị  | Tổng số | Nam | Nữ  |
      | Ấp Ba   | 237     | 107 | 130 |
    `;
    expect(ranges(grid)).toEqual(["Sheet1!A1:D7 A1:D1"]);
    expect(totals(grid)).toMatchObject({ inconsistent: [], undecided: [] });
    expect(totals(grid).consistent).toEqual(expect.arrayContaining(["B2", "C2", "D2", "B7"]));
  });

  it("where years and a code row are repeated among its rows", () => {
    expect(
      ranges(`
      | Chỉ tiêu | 2019 | 2020 |
      | A        | 1    | 2    |
      | Nam      | 120  | 133  |
      | Chỉ tiêu | 2019 | 2020 |
      | A        | 1    | 2    |
      | Nữ       | 130  | 144  |
    `),
    ).toEqual(["Sheet1!A1:C6 A1:C2"]);
  });

  it("where the code row alone is repeated", () => {
    const grid = `
      | Đơn vị  | Tổng số | Nam | Nữ  |
      | A       | 1=2+3   | 2   | 3   |
      | Ấp Một  | 222     | 100 | 122 |
      | Ấp Hai  | 244     | 111 | 133 |
      | A       | 1=2+3   | 2   | 3   |
      | Ấp Ba   | 237     | 107 | 130 |
    `;
    expect(ranges(grid)).toEqual(["Sheet1!A1:D6 A1:D2"]);
    expect(totals(grid)).toEqual({ consistent: ["B3", "B4", "B6"], inconsistent: [], undecided: [] });
  });

  it.each([
    "(Tiếp biểu số 2)",
    "Tiếp theo biểu số 2",
    "(tiếp theo)",
    "BIỂU 2 (tiếp theo)",
    "(continued)",
    "Table 2 (Cont.)",
  ])("under %p", (mark) => {
    expect(
      ranges(`
        | BIỂU 2   |     |    |
        | Đơn vị  | Nam | Nữ |
        | Xã An   | 10  | 12 |
        | Cộng    | 10  | 12 |

        | ${mark} |     |    |
        | Đơn vị  | Nam | Nữ |
        | Xã Bình | 11  | 13 |
      `),
    ).toEqual(["Sheet1!A2:C8 A2:C2"]);
  });

  it("over the number of a page and the unit", () => {
    expect(
      ranges(`
      | Đơn vị  | Nam | Nữ |
      | Xã An   | 10  | 12 |
      | Trang 2 |     |    |
      |         |     | Đơn vị tính: người |
      | Đơn vị  | Nam | Nữ |
      | Xã Bình | 11  | 13 |
    `),
    ).toEqual(["Sheet1!A1:C6 A1:C1"]);
  });
});

describe("another table begins", () => {
  it("under a title of its own, though its header is the same", () => {
    expect(
      ranges(`
      | BIỂU 1   |     |    |
      | Đơn vị  | Nam | Nữ |
      | Xã An   | 10  | 12 |
      | BIỂU 2   |     |    |
      | Đơn vị  | Nam | Nữ |
      | Xã Bình | 11  | 13 |
    `),
    ).toEqual(["Sheet1!A2:C3 A2:C2", "Sheet1!A5:C6 A5:C5"]);
  });

  it("after a total, though its header is the same", () => {
    expect(
      ranges(`
      | Đơn vị  | Nam | Nữ |
      | Xã An   | 10  | 12 |
      | Xã Bình | 11  | 13 |
      | Cộng    | 21  | 25 |

      | Đơn vị  | Nam | Nữ |
      | Xã Cam  | 11  | 13 |
    `),
    ).toEqual(["Sheet1!A1:C4 A1:C1", "Sheet1!A6:C7 A6:C6"]);
  });

  it("where the columns are others", () => {
    expect(
      ranges(`
      | Đơn vị  | Nam | Nữ |
      | Xã An   | 10  | 12 |

      | (tiếp theo) |     |    |
      | Đơn vị  | Kinh | Khác |
      | Xã An   | 20   | 2  |
    `),
    ).toEqual(["Sheet1!A1:C2 A1:C1", "Sheet1!A5:C6 A5:C5"]);
  });
});
