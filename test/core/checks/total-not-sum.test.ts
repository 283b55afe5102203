import { testCheck } from "../../support/check-tester";

testCheck("total-not-sum", {
  silent: {
    "male and female make the total": {
      grid: `
        | Đơn vị | Tổng số | Nam | Nữ |
        | Chi bộ 1 | 12 | 7 | 5 |
        | Chi bộ 2 | 30 | 18 | 12 |
        | Tổng cộng | 42 | 25 | 17 |`,
    },
    "the same in English, total last": {
      grid: `
        | Unit | Male | Female | Total |
        | North | 7 | 5 | 12 |
        | South | 18 | 12 | 30 |
        | Total | 25 | 17 | 42 |`,
    },
    "a part left blank counts nothing": {
      grid: `
        | Đơn vị | Tổng số | Nam | Nữ |
        | Chi bộ 1 | 7 | 7 | |
        | Chi bộ 2 | 30 | 18 | 12 |
        | Tổng cộng | 37 | 25 | 12 |`,
    },
    "dashes are zero, x is left out": {
      grid: `
        | Đơn vị | Tổng số | Nam | Nữ | Khác |
        | Chi bộ 1 | 7 | 7 | - | x |
        | Chi bộ 2 | 30 | 18 | 12 | x |
        | Tổng cộng | 37 | 25 | 12 | x |`,
    },
    "nested subtotals add to the grand total": {
      grid: `
        | TT | Đơn vị | Số lượng | Nữ |
        | I | Hành chính | 70 | 31 |
        | 1 | Chi bộ A | 30 | 14 |
        | 2 | Chi bộ B | 40 | 17 |
        | II | Doanh nghiệp | 90 | 44 |
        | 1 | Chi bộ C | 20 | 9 |
        | 2 | Chi bộ D | 25 | 12 |
        | 3 | Chi bộ E | 45 | 23 |
        | | Tổng cộng | 160 | 75 |`,
    },
    "percentages that round up to 100,1 agree within their rounding": {
      grid: `
        | Nhóm | Số | Điểm |
        | A | 10 | 33.4 |
        | B | 10 | 33.4 |
        | C | 10 | 33.4 |
        | Tổng số | 30 | 100.1 |`,
    },
    "blocks of the same rows for all, for men and for women": {
      grid: `
        | Độ tuổi | Năm 2020 | Năm 2021 |
        | Tổng số | 8197 | 8341 |
        | 18 - 40 tuổi | 4083 | 4201 |
        | Trên 40 tuổi | 4114 | 4140 |
        | Nam | 4305 | 4340 |
        | 18 - 40 tuổi | 2105 | 2150 |
        | Trên 40 tuổi | 2200 | 2190 |
        | Nữ | 3892 | 4001 |
        | 18 - 40 tuổi | 1978 | 2051 |
        | Trên 40 tuổi | 1914 | 1950 |`,
    },
    "a roster holds no sums": {
      grid: `
        | STT | Họ và tên | Năm sinh | Số thẻ |
        | 1 | Nguyễn Văn A | 1970 | 1971 |
        | 2 | Trần Thị B | 1971 | 3942 |
        | 3 | Lê Văn C | 1972 | 5913 |`,
    },
    "numbers that have nothing to do with each other": {
      grid: `
        | Mục | Năm | Giá | Lượng |
        | A | 2019 | 350 | 12 |
        | B | 2020 | 410 | 7 |
        | C | 2021 | 275 | 31 |`,
    },
    "rated units are the base, not all units": {
      grid: `
        | Năm | Tổng số | Dự xếp loại | Tốt | Khá | Kém |
        | 2010 | 124 | 122 | 26 | 87 | 9 |
        | 2016 | 136 | 136 | 17 | 105 | 14 |
        | 2020 | 108 | 108 | 21 | 80 | 7 |`,
    },
  },
  finds: {
    "one wrong figure, seen in its row and in its column": {
      grid: `
        | Đơn vị | Tổng số | Nam | Nữ |
        | Chi bộ 1 | 12 | 7 | 5 |
        | Chi bộ 2 | 30 | 81 | 12 |
        | Chi bộ 3 | 21 | 10 | 11 |
        | Tổng cộng | 63 | 35 | 28 |`,
      findings: [
        {
          at: "Sheet1!B3",
          related: ["Sheet1!C3", "Sheet1!D3"],
          reported: 30,
          computed: 93,
          difference: -63,
          severity: "error",
        },
        {
          at: "Sheet1!C5",
          related: ["Sheet1!C2", "Sheet1!C3", "Sheet1!C4"],
          reported: 35,
          computed: 98,
          difference: -63,
        },
      ],
    },
    "a wrong band sum among bands that hold, on their only column": {
      grid: `
        | TT | Nội dung | Số lượng |
        | 1 | Tổng số đảng viên | 8197 |
        | I | Từ 18 đến 40 tuổi | 4083 |
        | 1 | Từ 18 đến 30 | 2428 |
        | 2 | Từ 31 đến 35 | 1021 |
        | 3 | Từ 36 đến 40 | 634 |
        | II | Trên 40 tuổi | 4114 |
        | 1 | Từ 41 đến 45 | 1101 |
        | 2 | Từ 46 đến 50 | 1358 |
        | 3 | Từ 51 đến 55 | 1016 |
        | 4 | Từ 56 đến 60 | 762 |
        | 5 | Trên 60 | 18 |`,
      findings: [{ at: "Sheet1!C7", reported: 4114, computed: 4255, difference: -141 }],
    },
    "opening + increase − decrease is not closing": {
      grid: `
        | Chỉ tiêu | Số |
        | Đảng viên đầu kỳ | 146 |
        | Đảng viên tăng trong kỳ | 7 |
        | Đảng viên giảm trong kỳ | 8 |
        | Đảng viên cuối kỳ | 154 |`,
      findings: [
        { at: "Sheet1!B5", reported: 154, computed: 145, related: ["Sheet1!B2", "Sheet1!B3", "Sheet1!B4"] },
      ],
    },
    "a slip in one of parallel blocks, seen in its block and across the blocks": {
      grid: `
        | Độ tuổi | Năm 2020 | Năm 2021 |
        | Tổng số | 8197 | 8341 |
        | 18 - 40 tuổi | 4083 | 4201 |
        | Trên 40 tuổi | 4114 | 4140 |
        | Nam | 4305 | 4340 |
        | 18 - 40 tuổi | 2105 | 2150 |
        | Trên 40 tuổi | 2200 | 2190 |
        | Nữ | 3892 | 4001 |
        | 18 - 40 tuổi | 1978 | 2015 |
        | Trên 40 tuổi | 1914 | 1950 |`,
      findings: [
        { at: "Sheet1!C3", related: ["Sheet1!C6", "Sheet1!C9"], reported: 4201, computed: 4165 },
        { at: "Sheet1!C8", related: ["Sheet1!C9", "Sheet1!C10"], reported: 4001, computed: 3965 },
      ],
    },
    "what a code row declares": {
      grid: `
        | Đơn vị | Có mặt | Chính thức | Dự bị |
        | A | 1=2+3 | 2 | 3 |
        | Chi bộ 1 | 12 | 10 | 2 |
        | Chi bộ 2 | 31 | 27 | 3 |
        | Chi bộ 3 | 25 | 24 | 1 |`,
      findings: [{ at: "Sheet1!B4", reported: 31, computed: 30 }],
    },
    "numbers typed as text are added by the table's habit": {
      grid: `
        | Đơn vị | Tổng số | Nam | Nữ |
        | Khối A | "8.341" | "4.340" | "4.001" |
        | Khối B | "1.250" | "1.000" | "350" |
        | Khối C | "2.000" | "1.200" | "800" |`,
      findings: [{ at: "Sheet1!B3", reported: 1250, computed: 1350 }],
    },
  },
  undecided: {
    "the captions say one thing, the figures another, on most rows": {
      grid: `
        | Đơn vị | Tổng số | Nam | Nữ |
        | Chi bộ 1 | 19 | 7 | 5 |
        | Chi bộ 2 | 37 | 18 | 12 |
        | Chi bộ 3 | 28 | 10 | 11 |
        | Chi bộ 4 | 41 | 20 | 23 |`,
      reasons: {
        "Sheet1!B2": "contradicting-declarations",
        "Sheet1!B3": "contradicting-declarations",
        "Sheet1!B4": "contradicting-declarations",
        "Sheet1!B5": "contradicting-declarations",
      },
    },
    "a part is text, a part is an error, a total has no value": {
      grid: `
        | Đơn vị | Tổng số | Nam | Nữ |
        | Chi bộ 1 | 12 | 7 | 5 |
        | Chi bộ 2 | 30 | mười | 12 |
        | Chi bộ 3 | 21 | 10 | #REF! |
        | Chi bộ 4 | =C5+D5 | 10 | 9 |
        | Chi bộ 5 | 43 | 20 | 23 |`,
      reasons: {
        "Sheet1!B3": "part-is-text",
        "Sheet1!B4": "part-is-error",
        "Sheet1!B5": "formula-without-value",
      },
    },
  },
});
