import { checkWorkbook } from "../../../src/core/check-workbook";
import { testCheck } from "../../support/check-tester";
import { gridWorkbook } from "../../support/grid";

const unknown = `
  | STT | Họ và tên | Ngày sinh | Dân tộc | Chuyên môn |
  | 1 | Nguyễn Văn An | 02/03/1975 | Kih | Lớp 9 |
  | 2 | Trần Thị Hoa | 05/06/1980 | Kinh | CN |
  | 3 | Lê Văn Bình | 05/06/1981 | Kih | ĐH |`;

testCheck("value-outside-vocabulary", {
  silent: {
    "words of the columns, and posts of any kind": {
      grid: `
        | STT | Họ và tên | Ngày sinh | Dân tộc | Chuyên môn | Chức vụ Đảng | Nghề nghiệp |
        | 1 | Nguyễn Văn An | 02/03/1975 | Kinh | ThS | Bí thư | Cố vấn |
        | 2 | Trần Thị Hoa | 05/06/1980 | H'Mông | Đại học Y | Tổ trưởng | Nông dân |`,
    },
  },
  finds: {
    "each value once, with its cells": {
      grid: unknown,
      findings: [
        {
          at: "Sheet1!D2",
          related: ["Sheet1!D4"],
          messageId: "misspelt",
          data: { caption: "Dân tộc", count: 2, options: [], suggestion: "Kinh" },
        },
        { at: "Sheet1!E2", related: [], messageId: "unknown" },
        { at: "Sheet1!E3", messageId: "ambiguous" },
      ],
    },
    "a cross for both sexes": {
      grid: `
        | STT | Họ và tên | Ngày sinh | Giới tính | |
        | | | | Nam | Nữ |
        | 1 | Nguyễn Văn An | 02/03/1975 | x | |
        | 2 | Trần Thị Hoa | 05/06/1980 | x | x |`,
      options: { merges: ["A1:A2", "B1:B2", "C1:C2", "D1:E1"] },
      findings: [{ at: "Sheet1!E4", messageId: "several" }],
    },
  },
});

it("takes what a user said of a value", () => {
  const rosterMapping = {
    values: [
      { field: "person.ethnicity", text: "KIH", value: "kinh" },
      { field: "edu.professional", text: "CN", value: "university" },
      { field: "edu.professional", text: "Lớp 9", value: "unskilled" },
    ],
  } as const;
  expect(checkWorkbook(gridWorkbook(unknown), { rosterMapping }).findings).toEqual([]);
});
