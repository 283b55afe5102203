import { detectRelations } from "../../../src/core/detect-relations";
import { gridWorkbook } from "../../support/grid";

const headed = (grid: string): string[] =>
  detectRelations(gridWorkbook(grid)).relations.flatMap(({ kind, total, evidence }) =>
    kind === "sum" && evidence.includes("header") ? [total.replace("Sheet1!", "")] : [],
  );

it("TS over men and women is their total", () => {
  expect(headed("| Đơn vị | TS | Nam | Nữ |\n| Xã An | 7 | 3 | 4 |\n| Xã Ba | 9 | 4 | 5 |")).toEqual([
    "B2",
    "B3",
  ]);
});

it("TS among degrees is no total", () => {
  expect(headed("| Đơn vị | TS | ThS | ĐH |\n| Xã An | 7 | 3 | 4 |\n| Xã Ba | 9 | 4 | 5 |")).toEqual([]);
});
