import { checkWorkbook } from "../../../src/core/check-workbook";
import { gridWorkbook } from "../../support/grid";
import { testReading } from "../../support/reading-cases";

/** Tables of a committee's yearly report, as one clerk or another types them. */
testReading({
  "ages by bands, with thousands in three ways": {
    grid: `
      | Độ tuổi | Số lượng | Tỷ lệ (%) |
      | Tổng số đảng viên | "8.197" | 100 |
      | I. Từ 18 đến 40 tuổi | "4.083" | 49,8 |
      | Từ 18 đến 30 tuổi | "2.428" | 29,6 |
      | Từ 31 đến 35 tuổi | "1.021" | 12,5 |
      | Từ 36 đến 40 tuổi | 634 | 7,7 |
      | II. Trên 40 tuổi | "4.114" | 50,2 |
      | Từ 41 đến 45 tuổi | 1063 | 13,0 |
      | Từ 46 đến 50 tuổi | "1.311" | 16,0 |
      | Từ 51 đến 55 tuổi | 981 | 12,0 |
      | Từ 56 đến 60 tuổi | 742 | 9,1 |
      | Từ 61 tuổi | 17 | 0,2 |
    `,
    holds: ["B2 = B3 + B7", "B3 = B4..B6", "B7 = B8..B12", "C = B / B2 | 2-12"],
    slips: ['B9 "1.311" > "1.131"', 'B7 "4.114" > "4.141"', "C7 50,2 > 52,0"],
  },
  "education in two years, counts and shares in turn": {
    grid: `
      | Trình độ | Năm 2010 |  | Năm 2020 |  | Tăng, giảm (điểm %) |
      |  | Số lượng | % | Số lượng | % |  |
      | Trên đại học | 231 | 3.0 | 1250 | 15.2 | 12.2 |
      | Đại học | 3931 | 50.5 | 4735 | 57.8 | 7.3 |
      | Cao đẳng | 406 | 5.2 | 363 | 4.4 | -0.8 |
      | Trung cấp, lao động phổ thông | 3218 | 41.3 | 1849 | 22.6 | -18.7 |
      | Tổng số | 7786 | 100 | 8197 | 100 |  |
    `,
    options: { merges: ["A1:A2", "B1:C1", "D1:E1", "F1:F2"] },
    holds: ["7 = 3..6 | B,D", "C = B / B7 | 3-7", "E = D / D7 | 3-7"],
    slips: ["D4 4735 > 4753", "E3 15.2 > 12.5", "B7 7786 > 7768"],
  },
  "rating of organizations over the years, a row each": {
    grid: `
      | Năm | Số TCCSĐ | Được xếp loại | Xuất sắc | Tốt | Hoàn thành | Không hoàn thành |
      | Năm 2010 | 124 | 122 | 26 | 72 | 15 | 9 |
      | Năm 2016 | 136 | 136 | 17 | 63 | 42 | 14 |
      | Năm 2018 | 121 | 119 | 22 | 69 | 20 | 8 |
      | Năm 2020 | 108 | 108 | 21 | 80 | 7 |  |
    `,
    holds: ["C = D..G | 2-5"],
    slips: ["?E3 63 > 36", "?C5 108 > 118"],
  },
  "organizations by kind, in one line of eight": {
    grid: `
      | Loại hình | Cơ quan hành chính | Đơn vị sự nghiệp | Báo chí | Hội quần chúng | DN trên 50% vốn NN | DN dưới 50% vốn NN | DN cổ phần, tư nhân | DN vốn nước ngoài | Cộng |
      | Số tổ chức | 44 | 16 | 02 | 07 | 31 | 01 | 07 | 01 | 109 |
      | Đảng viên | "2.810" | "1.892" | 96 | 204 | "2.917" | 41 | 319 | 59 | "8.338" |
    `,
    holds: ["J = B..I | 2-3"],
    slips: ["?B2 44 > 54", '?F3 "2.917" > "2.971"'],
  },
  "what came and went, in its own order": {
    grid: `
      | Chỉ tiêu | Khối Cơ quan | Khối Doanh nghiệp | Chung |
      | Tổ chức đảng đầu kỳ | 71 | 53 | 124 |
      | Tăng | 23 | 18 | 41 |
      | Tiếp nhận | 2 |  | 2 |
      | Thành lập | 21 | 18 | 39 |
      | Giảm | 30 | 28 | 58 |
      | Giải thể | 11 | 9 | 20 |
      | Chuyển giao | 19 | 19 | 38 |
      | Tổ chức đảng cuối kỳ | 64 | 43 | 107 |
    `,
    holds: ["D = B + C | 2-9", "9 = 2 + 3 - 6 | B-D", "3 = 4 + 5 | B-D", "6 = 7 + 8 | B-D"],
    slips: ["C5 18 > 81", "B6 30 > 13", "D9 107 > 109"],
  },
});

/** What is wrong in a report, and where: findings about relations by cell. */
const wrong = (grid: string, options = {}): string[] =>
  checkWorkbook(gridWorkbook(grid, options))
    .findings.filter(({ check }) => check !== "number-stored-as-text")
    .map(({ check, at, computed }) => [check, at.replace("Sheet1!", ""), computed].join(" "));

describe("figures of a report that do not fit", () => {
  it.each([
    [
      "down, with points and without",
      `
      | Độ tuổi | Số lượng |
      | Tổng số | "8.197" |
      | Từ 18 đến 40 tuổi | 4.083.đồng chí |
      | - Từ 18 đến 30 tuổi | "2.428" |
      | - Từ 31 đến 35 tuổi | "1.021" |
      | - Từ 36 đến 40 tuổi | 634 |
      | Trên 40 tuổi | "4.114" |
      | - Từ 41 đến 45 tuổi | 1101 |
      | - Từ 46 đến 50 tuổi | "1.358" |
      | - Từ 51 đến 55 tuổi | 1016 |
      | - Từ 56 đến 60 tuổi | 762 |
      | - Từ 61 tuổi | 18 |`,
      "B7",
    ],
    [
      "across, under merged captions",
      `
      | Năm | Tổng số | Từ 18 đến 40 tuổi |  |  |  | Trên 40 tuổi |  |  |  |  |  |
      |  |  | Cộng | 18-30 | 31-35 | 36-40 | Cộng | 41-45 | 46-50 | 51-55 | 56-60 | Từ 61 |
      | 2020 | 8197 | 4083 | 2428 | 1021 | 634 | 4114 | 1101 | 1358 | 1016 | 762 | 18 |`,
      "G3",
    ],
    [
      "two lists on one sheet, side by side",
      `
      | Từ 18 đến 40 tuổi | Số lượng |  | Trên 40 tuổi | Số lượng |
      | Từ 18 đến 30 tuổi | 2428 |  | Từ 41 đến 45 tuổi | 1101 |
      | Từ 31 đến 35 tuổi | 1021 |  | Từ 46 đến 50 tuổi | 1358 |
      | Từ 36 đến 40 tuổi | 634 |  | Từ 51 đến 55 tuổi | 1016 |
      |  |  |  | Từ 56 đến 60 tuổi | 762 |
      |  |  |  | Từ 61 tuổi | 18 |
      | Cộng | 4083 |  | Cộng | 4114 |`,
      "E7",
    ],
  ])("the upper ages come to 4.255, not 4.114: %s", (_, grid, at) => {
    const merges = grid.includes("|  |  |  | Trên") ? ["A1:A2", "B1:B2", "C1:F1", "G1:L1"] : [];
    expect(wrong(grid, { merges })).toEqual([`total-not-sum ${at} 4255`]);
  });

  it("15,3 % of 8.197 is 15,2 %", () => {
    const grid = `
      | Trình độ năm 2020 | Số lượng | Tỷ lệ |
      | Trên đại học | "1.250" | 15,3% |
      | Đại học | "4.735" | 57,8% |
      | Cao đẳng | 363 | 4,4% |
      | Trung cấp, lao động phổ thông | "1.849" | 22,5% |
      | Cộng | "8.197" | 100% |`;
    expect(wrong(grid)).toEqual(["share-differs C2 0.152"]);
  });

  it("124 and what came and went make 107, not 109", () => {
    const grid = `
      | Chỉ tiêu | Số TCCSĐ |
      | Đầu kỳ | 124 |
      | Tăng trong kỳ | 41 |
      | - Tiếp nhận | 2 |
      | - Thành lập | 39 |
      | Giảm trong kỳ | 58 |
      | - Giải thể | 20 |
      | - Chuyển giao | 38 |
      | Cuối kỳ | 109 |`;
    expect(wrong(grid)).toEqual(["total-not-sum B9 107"]);
  });
});
