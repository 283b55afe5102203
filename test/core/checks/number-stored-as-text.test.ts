import { checkWorkbook } from "../../../src/core/check-workbook";
import { testCheck } from "../../support/check-tester";
import { gridWorkbook } from "../../support/grid";

testCheck("number-stored-as-text", {
  silent: {
    "codes, years of people and words are no figures": {
      grid: `
        | Mã | Tên | Số lượng |
        | "001" | Chi bộ 1 | 12 |
        | "002" | Chi bộ 2 | 30 |
        | "003" | Chi bộ 3 | - |`,
    },
  },
  finds: {
    "pay as text, and not the numbers of cards beside it": {
      grid: `
        | Họ và tên | Năm sinh | Số thẻ | Tôn giáo | Lương |
        | Nguyễn Văn An | "1975" | "98000001" | "0" | "8000000" |
        | Trần Thị Hoa | "1980" | "98000002" | "0" | 9000000 |
        | Lê Văn Bình | "1981" | "98000003" | "0" | 7000000 |`,
      findings: [{ at: "Sheet1!E2", messageId: "one" }],
    },
    "one cell among numbers": {
      grid: `
        | Đơn vị | Số lượng |
        | Chi bộ 1 | 12 |
        | Chi bộ 2 | "30 " |
        | Chi bộ 3 | 21 |`,
      findings: [{ at: "Sheet1!B3", severity: "query", reported: 30, messageId: "one" }],
    },
    "neighbours below each other are told once": {
      grid: `
        | Đơn vị | Số lượng | Nữ |
        | Chi bộ 1 | "1.250" | 12 |
        | Chi bộ 2 | "1.300" | 30 |
        | Chi bộ 3 | 21 | 8 |`,
      findings: [{ at: "Sheet1!B2:B3", messageId: "many", data: { count: 2 } }],
    },
    "a text that can be read in two ways": {
      grid: `
        | Mục | Giá |
        | A | 1.5 |
        | B | "8.341" |
        | C | 12.25 |`,
      findings: [{ at: "Sheet1!B3", messageId: "ambiguous" }],
    },
  },
});

it("is silent on a format that holds nothing but text", () => {
  const workbook = gridWorkbook(`
    | Đơn vị | Tổng số | Nam | Nữ |
    | Chi bộ 1 | "1.250" | "700" | "550" |
    | Chi bộ 2 | "300" | "180" | "120" |`);
  const { findings, tested } = checkWorkbook({ ...workbook, textOnly: true });
  expect(findings).toEqual([]);
  expect(tested["total-not-sum"]?.consistent).toBe(2);
});
