import { viewWorkbook } from "../../../src/core/tables/sheet-view";
import { detectTables } from "../../../src/core/tables/detect-tables";
import { gridWorkbook } from "../../support/grid";

function rolesOf(codes: readonly string[]): readonly string[] {
  const rows = codes.map(
    (code, k) => `| Xã ${String.fromCharCode(97 + k)} | ${code} | ${String(120 + k * k)} |`,
  );
  const grid = ["| Đơn vị | Ký hiệu | Số hộ |", ...rows].join("\n");
  return detectTables(viewWorkbook(gridWorkbook(grid))).tables[0]?.roles ?? [];
}

it("digits with zeros before them that rise down a column are codes", () => {
  expect(rolesOf(["01", "02", "04", "10", "12", "13", "17"])).toEqual(["label", "code", "quantity"]);
});

it("counts written with a zero before them are figures", () => {
  expect(rolesOf(["05", "02", "04", "10", "12", "13", "17"])).toEqual(["label", "quantity", "quantity"]);
});

it("figures that rise are figures", () => {
  expect(rolesOf(["1", "2", "4", "5", "10", "12", "13"])).toEqual(["label", "quantity", "quantity"]);
});
