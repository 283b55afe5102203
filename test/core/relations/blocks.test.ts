import { detectRelations } from "../../../src/core/detect-relations";
import { gridWorkbook } from "../../support/grid";

/** The sums found, as cells: `B2 = C2+F2 consistent`. */
function sums(grid: string): string[] {
  return detectRelations(gridWorkbook(grid)).relations.flatMap(({ kind, total, parts, verdict }) =>
    kind === "sum" ? [`${[total, parts.join("+")].join(" = ").replaceAll("Sheet1!", "")} ${verdict}`] : [],
  );
}

/** Blocks between blank rows whose last row bears no name; the figures of the fourth prove nothing. */
const blocks = (last: string): string => `
  | Trường | Chỗ | Đơn |
  | Trường An | 310 | 402 |
  | Trường Ba | 127 | 85 |
  |           | 437 | 487 |
  |  |  |  |
  | Trường Cư | 118 | 93 |
  | Trường Dự | 645 | 771 |
  | Trường Em | 231 | 112 |
  |           | 994 | 976 |
  |  |  |  |
  | Trường Gia | 815 | 1230 |
  | Trường Hải | 96 | 77 |
  |            | 911 | 1307 |
  |  |  |  |
  | Trường Kim | 2 | 0 |
  | Trường Lan | 0 | 0 |
  |            | ${last} | 0 |
`;

it("blocks that end with their totals: one whose figures prove nothing is built so too", () => {
  const found = sums(blocks("2"));
  expect(found).toEqual(expect.arrayContaining(["B4 = B2+B3 consistent", "B17 = B15+B16 consistent"]));
  expect(found).toHaveLength(8);
});

it("a block whose figures say otherwise is left alone", () => {
  expect(sums(blocks("9")).filter((line) => line.startsWith("B17"))).toEqual([]);
});

it("a total that is split again and again, and repeated after each split, has each block once", () => {
  const found = sums(`
    | Loại | Vốn | Vay |
    | Quỹ a | 20787 | 15474 |
    | Quỹ b | 14422 | 74409 |
    | Quỹ c | 67342 | 50105 |
    | Tổng số | 102551 | 139988 |
    | Trong tỉnh | 98036 | 73727 |
    | Ngoài tỉnh | 4515 | 66261 |
    | Tổng số | 102551 | 139988 |
    | Dài hạn | 47292 | 41059 |
    | Ngắn hạn | 55259 | 98929 |
    | Tổng số | 102551 | 139988 |
  `);
  expect(found.filter((line) => line.startsWith("B")).sort()).toEqual([
    "B11 = B9+B10 consistent",
    "B5 = B2+B3+B4 consistent",
    "B8 = B6+B7 consistent",
  ]);
});

it("the last parts of a total make another one, though others stand between", () => {
  const found = sums(`
    | Tuổi | Nam | Nữ | Khác |
    | Cộng | 14237 | 15003 | 1121 |
    | 0-4  | 1938 | 1852 | 117 |
    | 5-9  | 1862 | 1778 | 102 |
    | 10-14 | 1991 | 1896 | 131 |
    | 15-17 | 1009 | 1909 | 99 |
    | 18-24 | 2008 | 2009 | 187 |
    | 25-54 | 2114 | 1896 | 201 |
    | 55-64 | 1571 | 1665 | 113 |
    | 65-74 | 993 | 1087 | 98 |
    | 75 +  | 751 | 911 | 73 |
    | 6-13 tuổi | 2912 | 2877 | 188 |
    | 14-17 tuổi | 1307 | 2213 | 124 |
    | 16 tuổi trở lên | 8101 | 8907 | 741 |
    | 55 tuổi trở lên | 3315 | 3663 | 284 |
  `);
  expect(found).toEqual(
    expect.arrayContaining(["B2 = B3+B4+B5+B6+B7+B8+B9+B10+B11 consistent", "B15 = B9+B10+B11 consistent"]),
  );
});
