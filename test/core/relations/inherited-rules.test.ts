import { detectRelations } from "../../../src/core/detect-relations";
import { gridWorkbook } from "../../support/grid";

/** The sums found, as cells: `B2 = C2+F2 consistent`. */
function sums(grid: string): string[] {
  return detectRelations(gridWorkbook(grid)).relations.flatMap(({ kind, total, parts, verdict }) =>
    kind === "sum" ? [`${[total, parts.join("+")].join(" = ").replaceAll("Sheet1!", "")} ${verdict}`] : [],
  );
}

it("a total called so adds up the rows above it, up to the total before; the last one the totals", () => {
  const found = sums(`
    | Nội dung | Năm trước | Năm nay |
    | A. Thu |  |  |
    | Khoản a | 67 | 57 |
    | Khoản b | 24 | 75 |
    | Khoản c | 31 | 46 |
    | Tổng thu | 122 | 178 |
    | Mục x | 63 | 85 |
    | Mục y | 66 | 38 |
    | Mục z | 63 | 55 |
    | Tổng chi | 192 | 178 |
    | Tổng quyết toán | 314 | 356 |
  `);
  expect(found.sort()).toEqual([
    "B10 = B7+B8+B9 consistent",
    "B11 = B6+B10 consistent",
    "B6 = B3+B4+B5 consistent",
    "C10 = C7+C8+C9 consistent",
    "C11 = C6+C10 consistent",
    "C6 = C3+C4+C5 consistent",
  ]);
});

it("a total is built like its namesakes, though its own figures prove little", () => {
  const found = sums(`
    | Tên | Viết 1 | Nói 1 | Bài 1 | Viết 2 | Nói 2 | Bài 2 | Viết 3 | Nói 3 | Bài 3 |
    | An | 55 | 28 | 83 | 16 | 20 | 36 | 0 | 0 | 0 |
    | Ba | 54 | 21 | 75 | 30 | 16 | 46 | 0 | 0 | 0 |
    | Cư | 16 | 31 | 47 | 20 | 34 | 54 | 0 | 7 | 7 |
    | Dự | 55 | 20 | 75 | 41 | 16 | 57 | 0 | 0 | 0 |
    | Êm | 57 | 12 | 69 | 16 | 30 | 46 | 0 | 0 | 0 |
    | Gi | 45 | 23 | 68 | 13 | 18 | 31 | 0 | 0 | 0 |
  `);
  expect(found).toEqual(expect.arrayContaining(["J4 = H4+I4 consistent", "J2 = H2+I2 consistent"]));
});

it("nothing adds up where every figure is a multiple of others", () => {
  const found = sums(`
    | Mức | b1 | b2 | b3 | b4 | b5 | b6 | b7 | b8 | b9 |
    | mức 1 | 50 | 100 | 150 | 200 | 250 | 300 | 350 | 400 | 450 |
    | mức 2 | 100 | 200 | 300 | 400 | 500 | 600 | 700 | 800 | 900 |
    | mức 3 | 150 | 300 | 450 | 600 | 750 | 900 | 1050 | 1200 | 1350 |
    | mức 4 | 200 | 400 | 600 | 800 | 1000 | 1200 | 1400 | 1600 | 1800 |
    | mức 5 | 250 | 500 | 750 | 1000 | 1250 | 1500 | 1750 | 2000 | 2250 |
    | mức 6 | 300 | 600 | 900 | 1200 | 1500 | 1800 | 2100 | 2400 | 2700 |
    | mức 7 | 350 | 700 | 1050 | 1400 | 1750 | 2100 | 2450 | 2800 | 3150 |
    | mức 8 | 400 | 800 | 1200 | 1600 | 2000 | 2400 | 2800 | 3200 | 3600 |
    | mức 9 | 450 | 900 | 1350 | 1800 | 2250 | 2700 | 3150 | 3600 | 4050 |
  `);
  expect(found).toEqual([]);
});
