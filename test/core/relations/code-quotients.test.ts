import { detectRelations } from "../../../src/core/detect-relations";
import { gridWorkbook } from "../../support/grid";

/** Shares that rest on a code row: `E3 = C3/D3 consistent`. */
function declared(grid: string): string[] {
  return detectRelations(gridWorkbook(grid)).relations.flatMap(({ kind, evidence, total, parts, verdict }) =>
    kind === "share" && evidence.includes("code-row")
      ? [`${[total, parts.join("/")].join(" = ").replaceAll("Sheet1!", "")} ${verdict}`]
      : [],
  );
}

describe("a quotient printed in the code row is a rule of its columns", () => {
  it("in percent, kept where a row breaks it", () => {
    expect(
      declared(`
      | Đơn vị | Có mặt | Số phải có | Ghi chú A  |
      | A      | 1      | 2          | 3 (=1*100/2) |
      | Tổ An  | 45     | 60         | 75         |
      | Tổ Ba  | 31     | 62         | 50         |
      | Tổ Cư  | 17     | 68         | 35         |
    `),
    ).toEqual(["D3 = B3/C3 consistent", "D4 = B4/C4 consistent", "D5 = B5/C5 inconsistent"]);
  });

  it("as a plain quotient, against the order of the columns", () => {
    expect(
      declared(`
      | Tổ    | Mức   | Người | Tiền |
      | A     | 1=3:2 | 2     | 3    |
      | Tổ An | 12.5  | 4     | 50   |
      | Tổ Ba | 7     | 9     | 63   |
    `),
    ).toEqual(["B3 = D3/C3 consistent", "B4 = D4/C4 consistent"]);
  });

  it("unless the figures deny it", () => {
    expect(
      declared(`
      | Tổ    | Một | Hai | Ba    |
      | A     | 1   | 2   | 3=1:2 |
      | Tổ An | 12  | 4   | 91    |
      | Tổ Ba | 70  | 9   | 63    |
      | Tổ Cư | 31  | 5   | 17    |
    `),
    ).toEqual([]);
  });
});
