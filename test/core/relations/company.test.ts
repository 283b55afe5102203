import { detectRelations } from "../../../src/core/detect-relations";
import { gridWorkbook } from "../../support/grid";

/** Totals of the sums that are found in one column of figures. */
function totalsOf(figures: readonly number[]): string[] {
  const names = "Mai Lan Cúc Đào Sen Huệ Bưởi Chanh Quýt Hồng Ổi Na Xoài Mận".split(" ");
  const rows = figures.map((figure, k) => `| ${names[k] ?? ""} | ${String(figure)} |`);
  return detectRelations(gridWorkbook(["| Loại | Sản lượng |", ...rows].join("\n")))
    .relations.filter(({ kind }) => kind === "sum")
    .map(({ total }) => total.replace("Sheet1!", ""))
    .sort();
}

it("three totals over their parts, none of which has bits enough in one column, prove each other", () => {
  expect(
    totalsOf([6963, 1871, 1347, 3745, 7417, 2209, 955, 1253, 3000, 8122, 1467, 2897, 758, 3000]),
  ).toEqual(["B11", "B2", "B6"]);
});

it("one alone may be chance", () => {
  expect(
    totalsOf([6963, 1871, 1347, 3745, 7417, 2409, 955, 1253, 3000, 8122, 1767, 2897, 758, 3000]),
  ).toEqual([]);
});
