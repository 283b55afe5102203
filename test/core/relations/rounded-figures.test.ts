import { detectRelations } from "../../../src/core/detect-relations";
import { gridWorkbook } from "../../support/grid";

/** Totals of the sums that were found, and how each is judged. */
function sumsOf(grid: string): string[] {
  return detectRelations(gridWorkbook(grid))
    .relations.filter(({ kind }) => kind === "sum")
    .map(({ total, verdict }) => `${total.replace("Sheet1!", "")} ${verdict}`);
}

it("figures of thousands make a total that rounding moves by one, in a table of two columns too", () => {
  const found = sumsOf(`
    | Ngành      | 2021   | 2022   |
    | Trồng trọt | 81634  | 90412  |
    | Chăn nuôi  | 47218  | 55871  |
    | Rừng       | 12907  | 14388  |
    | Thủy sản   | 30155  | 28763  |
    | Muối       | 2216   | 1954   |
    | Năm ngành  | 174131 | 191389 |
  `);
  expect(found).toEqual(["B7 consistent", "C7 consistent"]);
});

it("sums of which most are exact are those of counts: one that is off by little is no rounding", () => {
  const rows = [
    [8713, 3370, 4280, 912],
    [8127, 2298, 3943, 455],
    [7937, 2351, 3480, 731],
    [1228, 5301, 4146, 208],
    [1583, 3691, 5568, 377],
    [1817, 3746, 5160, 619],
    [2276, 5036, 4485, 853],
  ];
  const lines = rows.map((parts, k) => {
    const total = parts.reduce((sum, part) => sum + part, k === 4 ? 2 : 0);
    return `| ${String(2001 + k)} | ${String(total)} | ${parts.join(" | ")} |`;
  });
  const found = sumsOf(["| Năm | Cả tỉnh | Đông | Tây | Nam | Bắc |", ...lines].join("\n"));
  expect(found.filter((one) => one.endsWith("inconsistent"))).toEqual(["B6 inconsistent"]);
});

it("figures moved to multiples of 3, so that nobody is known by them, add up as nearly as they can", () => {
  const found = sumsOf(`
    | Vùng     | Đến   | Đi    | Ở lại | Về    | Khác  |
    | Núi cao  | 5244  | 9042  | 17415 | 1482  | 396   |
    | Ven biển | 7872  | 17043 | 8841  | 3000  | 1527  |
    | Trung du | 24213 | 1683  | 4212  | 14055 | 2718  |
    | Đồng cỏ  | 3936  | 6024  | 19998 | 7386  | 843   |
    | Hải đảo  | 1161  | 5319  | 3309  | 9276  | 1893  |
    | Bốn bề   | 42423 | 39114 | 53778 | 35196 | 7377  |
  `);
  expect(found).toEqual([
    "B7 consistent",
    "C7 consistent",
    "D7 consistent",
    "E7 consistent",
    "F7 consistent",
  ]);
});

it("rows that add up in the columns of counts are not denied by columns of rates that no word tells apart", () => {
  const found = sumsOf(`
    | Xã      | Kỳ một | Mức  | Kỳ hai | Mức  |
    | Hòa Mai | 21853  | 12.4 | 33701  | 15.1 |
    | An Bình | 14127  | 14.9 | 22984  | 11.3 |
    | Tân Lộc | 37937  | 13.2 | 23518  | 12.8 |
    | Phú Sơn | 12280  | 11.8 | 53013  | 14.6 |
    | Vùng    | 86197  | 13.1 | 133216 | 13.9 |
  `);
  expect(found).toEqual(["B6 consistent", "D6 consistent"]);
});
