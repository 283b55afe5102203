import { testCheck } from "../../support/check-tester";

const MARKS = (average: string): string => `
  | Chi bộ | Quý I | Quý II | Quý III | Bình quân |
  | Chi bộ 1 | 8.5 | 7.2 | 9.1 | 8.3 |
  | Chi bộ 2 | 6.4 | | 7.8 | 7.1 |
  | Chi bộ 3 | 9.3 | 8.8 | 6.1 | ${average} |
  | Chi bộ 4 | 5.2 | 7.7 | 8.4 | 7.1 |`;

testCheck("average-differs", {
  silent: {
    "means across, a blank not counted": { grid: MARKS("8.1") },
    "means below a total row, which is passed over": {
      grid: `
        | Tháng | Thu | Chi |
        | Một | 120 | 87 |
        | Hai | 341 | 256 |
        | Ba | 215 | 198 |
        | Tổng cộng | 676 | 541 |
        | Trung bình | 225.33 | 180.33 |`,
    },
    "a mean that is cut and not rounded": { grid: MARKS("8.0") },
    "what would be the mean of figures together with their total": {
      grid: `
        | Chi bộ | Bài 1 | Bài 2 | Bài 3 | Tổng điểm | Xếp thứ |
        | Chi bộ 1 | 17 | 31 | 26 | 74 | 37 |
        | Chi bộ 2 | 24 | 19 | 35 | 78 | 39 |
        | Chi bộ 3 | 12 | 28 | 18 | 58 | 29 |
        | Chi bộ 4 | 33 | 22 | 41 | 96 | 48 |
        | Chi bộ 5 | 27 | 36 | 21 | 84 | 42 |
        | Chi bộ 6 | 15 | 38 | 29 | 82 | 14 |`,
    },
    "an average of something that is not in the table": {
      grid: `
        | Chi bộ | Đảng viên | Tuổi bình quân |
        | Chi bộ 1 | 23 | 41.2 |
        | Chi bộ 2 | 35 | 38.7 |
        | Chi bộ 3 | 18 | 52.4 |`,
    },
  },
  finds: {
    "a mean that is not": {
      grid: MARKS("8.7"),
      findings: [
        {
          at: "Sheet1!E4",
          related: ["Sheet1!B4", "Sheet1!C4", "Sheet1!D4"],
          reported: 8.7,
          computed: 8.1,
          difference: 0.6,
          severity: "error",
        },
      ],
    },
  },
});
