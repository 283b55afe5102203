import { detectRelations } from "../../../src/core/detect-relations";
import { gridWorkbook } from "../../support/grid";

/** Relations that rest on printed codes: `C5 = C2+C3-C4 consistent`. */
function declared(grid: string): string[] {
  return detectRelations(gridWorkbook(grid)).relations.flatMap(
    ({ evidence, total, parts, signs = [], verdict }) => {
      if (!evidence.includes("code-row")) return [];
      const terms = parts.map(
        (part, i) => `${(signs[i] ?? 1) < 0 ? "-" : "+"}${part.replace("Sheet1!", "")}`,
      );
      return [`${total.replace("Sheet1!", "")} = ${terms.join("").replace(/^\+/, "")} ${verdict}`];
    },
  );
}

describe("what is printed beside a row is a rule of its rows", () => {
  it("in the column of codes", () => {
    expect(
      declared(`
      | Chỉ tiêu  | Mã số    | Kỳ này | Kỳ trước |
      | Doanh thu | "01"     | 520    | 480      |
      | Giảm trừ  | "02"     | 13     | 11       |
      | Thuần     | 10=01-02 | 507    | 469      |
    `),
    ).toEqual(["C4 = C2-C3 consistent", "D4 = D2-D3 consistent"]);
  });

  it("at the end of a label, over numbered rows", () => {
    expect(
      declared(`
      | TT | Loại hình     | Tổng số | Nữ |
      | 1  | Cơ quan       | 77      | 31 |
      | 2  | Doanh nghiệp  | 45      | 13 |
      | 3  | Trường học    | 62      | 47 |
      |    | Cộng (1+…+3)  | 184     | 92 |
    `),
    ).toEqual(["C5 = C2+C3+C4 consistent", "D5 = D2+D3+D4 inconsistent"]);
  });

  it("by letters and roman numbers", () => {
    expect(
      declared(`
      | Chỉ tiêu              | Năm nay |
      | A. Tổng số (A=I+II)   | 122     |
      | I. Tăng               | 77      |
      | II. Giảm              | 45      |
    `),
    ).toEqual(["B2 = B3+B4 consistent"]);
  });

  it("of the section in which the numbers stand, where they begin again", () => {
    expect(
      declared(`
      | Chỉ tiêu        | Nam  | Nữ  |
      | I. Xã (=1+2)    | 122  | 131 |
      | 1. Xã An        | 77   | 60  |
      | 2. Xã Ba        | 45   | 71  |
      | II. Phường (=1+2) | 113  | 95 |
      | 1. Phường Một   | 70   | 44  |
      | 2. Phường Hai   | 43   | 51  |
    `),
    ).toEqual([
      "B2 = B3+B4 consistent",
      "C2 = C3+C4 consistent",
      "B5 = B6+B7 consistent",
      "C5 = C6+C7 consistent",
    ]);
  });
});

describe("no rule is read", () => {
  it.each([
    ["in years", "| Chỉ tiêu | Nam |\n| 1. Số (2019+2020) | 5 |\n| 2. Khác | 7 |\n| 3. Nữa | 9 |"],
    [
      "in codes that are not there",
      "| Chỉ tiêu | Nam |\n| 1. Tổng (=7+8) | 5 |\n| 2. Khác | 7 |\n| 3. Nữa | 9 |",
    ],
    ["in products", "| Chỉ tiêu | Nam |\n| 1. Tỷ lệ (=2*100/3) | 5 |\n| 2. Khác | 7 |\n| 3. Nữa | 9 |"],
  ])("%s", (_, grid) => {
    expect(declared(grid)).toEqual([]);
  });
});

it("a code row may bear its name", () => {
  expect(
    declared(`
    | Đơn vị | Tổng số | Nam | Nữ |
    | Mã số  | 1=2+3   | 2   | 3  |
    | Xã An  | 77      | 31  | 46 |
  `),
  ).toEqual(["B3 = C3+D3 consistent"]);
});
