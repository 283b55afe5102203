import { testCheck } from "../../support/check-tester";

testCheck("two-highest-levels", {
  silent: {
    "one level each, with what it is of": {
      grid: `
        | STT | Họ và tên | Ngày sinh | Chuyên môn | LLCT |
        | 1 | Nguyễn Văn An | 02/03/1975 | Thạc sĩ Luật | TC |
        | 2 | Trần Thị Hoa | 05/06/1980 | PGS.TS | |
        | 3 | Lê Văn Bình | 05/06/1981 | Đại học Kinh tế, Luật | CC |`,
    },
  },
  finds: {
    "two in a cell": {
      grid: `
        | STT | Họ và tên | Ngày sinh | Chuyên môn | LLCT |
        | 1 | Nguyễn Văn An | 02/03/1975 | Đại học, Thạc sĩ | SC; TC |`,
      findings: [
        {
          at: "Sheet1!D2",
          data: { row: "2", who: "", caption: "Chuyên môn", count: 2, levels: ["Đại học", "Thạc sĩ"] },
        },
        { at: "Sheet1!E2" },
      ],
    },
    "two crosses": {
      grid: `
        | STT | Họ và tên | Ngày sinh | Lý luận chính trị | | |
        | | | | SC | TC | CC |
        | 1 | Nguyễn Văn An | 02/03/1975 | x | | |
        | 2 | Trần Thị Hoa | 05/06/1980 | x | x | |`,
      options: { merges: ["A1:A2", "B1:B2", "C1:C2", "D1:F1"] },
      findings: [{ at: "Sheet1!E4" }],
    },
  },
});
