import { testCheck } from "../../support/check-tester";

testCheck("part-exceeds-total", {
  silent: {
    "parts under trong đó are at most the total": {
      grid: `
        | Đơn vị | Tổng số | Trong đó: nữ | Trong đó: dân tộc |
        | Chi bộ 1 | 12 | 5 | 0 |
        | Chi bộ 2 | 30 | 30 | 1 |`,
    },
    "rows under trong đó": {
      grid: `
        | Chỉ tiêu | Số |
        | Kết nạp | 4349 |
        | Trong đó: doanh nghiệp | 2099 |
        | Công nhận chính thức | 4225 |`,
    },
  },
  finds: {
    "a part greater than its whole, in a column": {
      grid: `
        | Đơn vị | Tổng số | Trong đó: nữ |
        | Chi bộ 1 | 12 | 5 |
        | Chi bộ 2 | 30 | 31 |
        | Chi bộ 3 | 18 | 9 |`,
      findings: [{ at: "Sheet1!C3", related: ["Sheet1!B3"], reported: 31, computed: 30, difference: 1 }],
    },
    "under a merged caption, measured against the total, not its neighbour": {
      grid: `
        | Đơn vị | Tổng số | Nam | Nữ | Trong đó | |
        | | | | | Dân tộc | Tôn giáo |
        | Chi bộ 1 | 12 | 7 | 5 | 6 | 0 |
        | Chi bộ 2 | 30 | 18 | 12 | 1 | 33 |
        | Chi bộ 3 | 20 | 11 | 9 | 2 | 4 |`,
      options: { merges: ["A1:A2", "B1:B2", "C1:C2", "D1:D2", "E1:F1"] },
      findings: [{ at: "Sheet1!F4", related: ["Sheet1!B4"], reported: 33, computed: 30 }],
    },
    "a row": {
      grid: `
        | Chỉ tiêu | Năm 2020 | Năm 2021 |
        | Kết nạp | 410 | 394 |
        | Trong đó: nữ | 200 | 439 |`,
      findings: [{ at: "Sheet1!C3", related: ["Sheet1!C2"], reported: 439, computed: 394 }],
    },
  },
});
