import { checkWorkbook } from "../../../src/core/check-workbook";
import { testCheck } from "../../support/check-tester";
import { gridWorkbook } from "../../support/grid";

const head = "| STT | Họ và tên | Ngày sinh | Ngày vào Đảng | Ngày chính thức |";

testCheck("dates-out-of-order", {
  silent: {
    "days that follow each other, or may": {
      grid: `
        ${head}
        | 1 | Nguyễn Văn An | 02/03/1975 | 02/03/1993 | 02/03/1994 |
        | 2 | Trần Thị Hoa | 1975 | 1993 | 1994 |
        | 3 | Lê Văn Bình | 3/1975 | 02/03/2000 | |
        | 4 | Lê Văn Cường | 1975 | 02/03/2000 | 2000 |`,
    },
  },
  finds: {
    "a day that no calendar has": {
      grid: `
        ${head}
        | 1 | Nguyễn Văn An | 31/02/1975 | 02/03/1995 | 02/03/1996 |`,
      findings: [{ at: "Sheet1!C2", messageId: "impossible", severity: "error" }],
    },
    "words for a day": {
      grid: `
        ${head}
        | 1 | Nguyễn Văn An | 02/03/1975 | thất lạc | 02/03/1996 |
        | 2 | Trần Thị Hoa | tháng ba | 02/03/1995 | 02/03/1996 |`,
      findings: [
        { at: "Sheet1!D2", messageId: "said-unknown", severity: "query" },
        { at: "Sheet1!C3", messageId: "unreadable", severity: "query" },
      ],
    },
    "admitted too early, and before birth": {
      grid: `
        ${head}
        | 1 | Nguyễn Văn An | 02/03/1975 | 01/03/1993 | 02/03/1994 |
        | 2 | Trần Thị Hoa | 1975 | 1992 | 1993 |
        | 3 | Lê Văn Bình | 02/03/1975 | 01/03/1974 | 02/03/1975 |`,
      findings: [
        { at: "Sheet1!D2", related: ["Sheet1!C2"], messageId: "under-age" },
        { at: "Sheet1!D3", messageId: "under-age" },
        { at: "Sheet1!D4", messageId: "admitted-before-birth" },
      ],
    },
    "a full member before admission, in the second row of a person": {
      grid: `
        | STT | Họ và tên | Ngày vào Đảng |
        | | Ngày sinh | Ngày chính thức |
        | 1 | Nguyễn Văn An | 02/03/2000 |
        | | 02/03/1975 | 02/03/1999 |`,
      options: { merges: ["A1:A2", "A3:A4"] },
      findings: [{ at: "Sheet1!C4", related: ["Sheet1!C3"], messageId: "official-before-admission" }],
    },
  },
});

it("finds days after that of the list, where it is given", () => {
  const workbook = gridWorkbook(`
    ${head}
    | 1 | Nguyễn Văn An | 02/03/1975 | 02/03/2022 | |`);
  expect(checkWorkbook(workbook).findings).toEqual([]);
  const { findings } = checkWorkbook(workbook, { asOf: "2021-12-31" });
  expect(findings.map(({ at, messageId }) => [at, messageId])).toEqual([["Sheet1!D2", "future"]]);
});
