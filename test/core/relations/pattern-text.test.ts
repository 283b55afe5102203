import { detectRelations } from "../../../src/core/detect-relations";
import { patternText } from "../../../src/core/relations/pattern-text";
import { gridWorkbook } from "../../support/grid";

const told = (grid: string, locale: "vi" | "en"): string[] =>
  detectRelations(gridWorkbook(grid)).patterns.map((pattern) => patternText(pattern, locale));

it("tells parts one by one, and a run of them as a range", () => {
  const grid = `
    | Đơn vị | Tổng số | Nam | Nữ |
    | Chi bộ 1 | 12 | 7 | 5 |
    | Chi bộ 2 | 30 | 18 | 12 |
    | Chi bộ 3 | 21 | 10 | 11 |
    | Tổng cộng | 63 | 35 | 28 |`;
  expect(told(grid, "vi")).toEqual(["Cột B = cột C + cột D", "Dòng 5 = tổng các dòng 2–4"]);
  expect(told(grid, "en")).toEqual(["Column B = column C + column D", "Row 5 = the sum of rows 2–4"]);
});

it("tells a flow with its sign", () => {
  const grid = `
    | Chỉ tiêu | Số |
    | Đảng viên đầu kỳ | 146 |
    | Đảng viên tăng trong kỳ | 7 |
    | Đảng viên giảm trong kỳ | 8 |
    | Đảng viên cuối kỳ | 145 |`;
  expect(told(grid, "vi")).toEqual(["Dòng 5 = dòng 2 + dòng 3 − dòng 4"]);
});

it("tells shares and parts of which", () => {
  const grid = `
    | Đơn vị | Tổng số | Trong đó: nữ | Tỷ lệ nữ (%) |
    | Chi bộ 1 | 47 | 26 | 55.3 |
    | Chi bộ 2 | 30 | 12 | 40.0 |
    | Chi bộ 3 | 52 | 12 | 23.1 |`;
  expect(told(grid, "vi")).toEqual(["Cột D = cột C ÷ cột B", "Cột C không lớn hơn cột B"]);
});

it("tells changes and means", () => {
  const grid = `
    | Đơn vị | 2022 | 2023 | 2024 | Bình quân | So với 2023 (%) |
    | Xã A | 1240 | 1250 | 1316 | 1268.7 | 5.3 |
    | Xã B | 901 | 873 | 845 | 873.0 | -3.2 |
    | Xã C | 2307 | 2210 | 2459 | 2325.3 | 11.3 |
    | Xã D | 655 | 684 | 711 | 683.3 | 3.9 |`;
  expect(told(grid, "vi")).toEqual([
    "Cột E = trung bình cộng của các cột B–D",
    "Cột F = tỷ lệ tăng, giảm của cột D so với cột C",
  ]);
  expect(told(grid, "en")).toEqual([
    "Column E = the average of columns B–D",
    "Column F = the change of column D against column C",
  ]);
});
