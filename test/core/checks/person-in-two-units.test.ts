import { testCheck } from "../../support/check-tester";

testCheck("person-in-two-units", {
  silent: {
    "twice in one branch is another matter": {
      grid: `
        | STT | Họ và tên | Ngày sinh | Chi bộ |
        | 1 | Nguyễn Văn An | 02/03/1975 | Chi bộ 1 |
        | 2 | Nguyễn Văn An | 02/03/1975 | CB 01 |`,
    },
    "a number that two people share": {
      grid: `
        | STT | Họ và tên | Ngày sinh | Số thẻ Đảng | Chi bộ |
        | 1 | Nguyễn Văn An | 02/03/1975 | "98000001" | Chi bộ 1 |
        | 2 | Trần Thị Hoa | 05/06/1980 | "98000001" | Chi bộ 2 |`,
    },
  },
  finds: {
    "by the card, in two branches of one sheet": {
      grid: `
        | STT | Họ và tên | Ngày sinh | Số thẻ Đảng |
        | Chi bộ 1 |
        | 1 | Nguyễn Văn An | 02/03/1975 | "98000001" |
        | Chi bộ 2 |
        | 1 | Nguyễn Văn An | 02/03/1975 | "98000001" |`,
      findings: [{ at: "Sheet1!B5", related: ["Sheet1!B3"], severity: "error", messageId: "certain" }],
    },
    "by name and birth date, on the sheets of two branches": {
      grid: {
        "CB 1": `
          | STT | Họ và tên | Ngày sinh |
          | 1 | Nguyễn Văn An | 02/03/1975 |
          | 2 | Trần Thị Hoa | 05/06/1980 |`,
        "CB 2": `
          | STT | Họ và tên | Ngày sinh |
          | 1 | Lê Văn Bình | 05/06/1981 |
          | 2 | Nguyễn Văn An | 02/03/1975 |`,
      },
      findings: [{ at: "'CB 2'!B3", related: ["'CB 1'!B2"], severity: "query", messageId: "probable" }],
    },
  },
});
