import { checkWorkbook } from "../../../src/core/check-workbook";
import { testCheck } from "../../support/check-tester";
import { gridWorkbook } from "../../support/grid";

testCheck("duplicate-person", {
  silent: {
    "different people": {
      grid: `
        | STT | Họ và tên | Ngày sinh | Số thẻ đảng viên |
        | 1 | Nguyễn Văn An | 02/03/1975 | "98000001" |
        | 2 | Nguyễn Văn Anh | 02/03/1975 | "98000002" |
        | 3 | Nguyễn Văn An | 03/03/1975 | "98000003" |
        | 4 | Trần Thị Hoa | 05/06/1980 | chưa có |
        | 5 | Lê Thị Hòa | 05/06/1980 | chưa có |`,
    },
    "the lists of two years, on two sheets": {
      grid: {
        "2020": `
          | STT | Họ và tên | Ngày sinh |
          | 1 | Nguyễn Văn An | 02/03/1975 |
          | 2 | Trần Thị Hoa | 05/06/1980 |
          | 3 | Lê Văn Bình | 05/06/1981 |
          | 4 | Lê Văn Cường | 05/06/1982 |`,
        "2021": `
          | STT | Họ và tên | Ngày sinh |
          | 1 | Nguyễn Văn An | 02/03/1975 |
          | 2 | Trần Thị Hoa | 05/06/1980 |
          | 3 | Lê Văn Bình | 05/06/1981 |
          | 4 | Lê Văn Cường | 05/06/1982 |
          | 5 | Phạm Thị Dung | 05/06/1990 |`,
      },
    },
    "the lists of a few people of two years, on two sheets that say their years": {
      grid: {
        "Danh sách 2020": `
          | STT | Họ và tên | Ngày sinh | Số thẻ đảng viên |
          | 1 | Nguyễn Văn An | 02/03/1975 | "98000001" |
          | 2 | Trần Thị Hoa | 05/06/1980 | "98000002" |`,
        "Danh sách 2021": `
          | STT | Họ và tên | Ngày sinh | Số thẻ đảng viên |
          | 1 | Nguyễn Văn An | 02/03/1975 | "98000001" |
          | 2 | Phạm Thị Dung | 05/06/1990 | "98000003" |`,
      },
    },
  },
  finds: {
    "a card number twice": {
      grid: `
        | STT | Họ và tên | Ngày sinh | Số thẻ đảng viên |
        | 1 | Nguyễn Văn An | 02/03/1975 | "98000001" |
        | 2 | Trần Thị Hoa | 05/06/1980 | "98000002" |
        | 3 | Lê Văn Bình | 05/06/1981 | "98 000 001" |`,
      findings: [{ at: "Sheet1!D4", related: ["Sheet1!D2"], messageId: "card", severity: "error" }],
    },
    "an identity number twice": {
      grid: `
        | STT | Họ và tên | Ngày sinh | Số CCCD |
        | 1 | Nguyễn Văn An | 02/03/1975 | "038000000001" |
        | 2 | Lê Văn Bình | 05/06/1981 | "038000000001" |`,
      findings: [{ at: "Sheet1!D3", messageId: "id" }],
    },
    "name and birth date, however they are written": {
      grid: `
        | STT | Họ và tên | Ngày sinh |
        | 1 | Nguyễn Thị Mỹ Hòa | 02/03/1975 |
        | 2 | Trần Thị Hoa | 05/06/1980 |
        | 3 | NGUYỄN THỊ MĨ HOÀ | 2.3.1975 |`,
      findings: [{ at: "Sheet1!B4", related: ["Sheet1!B2"], messageId: "name-and-birth", severity: "query" }],
    },
    "a name that lacks its marks": {
      grid: `
        | STT | Họ và tên | Ngày sinh |
        | 1 | Nguyễn Văn Hùng | 02/03/1975 |
        | 2 | Nguyễn Van Hưng | 02/03/1975 |`,
      findings: [{ at: "Sheet1!B3", messageId: "near-name", severity: "query" }],
    },
    "a wrong letter, where the day of admission is the same too": {
      grid: `
        | STT | Họ và tên | Ngày sinh | Ngày vào Đảng |
        | 1 | Nguyễn Văn Minh | 02/03/1975 | 01/02/2000 |
        | 2 | Nguyễn Văn Ninh | 02/03/1975 | 01/02/2000 |
        | 3 | Nguyễn Văn Linh | 02/03/1975 | 01/02/2001 |`,
      findings: [{ at: "Sheet1!B3", messageId: "near-name" }],
    },
  },
});

it("tells the row, and who it is only where that is asked for", () => {
  const workbook = gridWorkbook(`
    | STT | Họ và tên | Ngày sinh | Số thẻ đảng viên |
    | 1 | Nguyễn Văn An | 02/03/1975 | "98000001" |
    | 2 | Lê Văn Bình | 05/06/1981 | "98000001" |`);
  expect(checkWorkbook(workbook).findings[0]?.data).toEqual({ row: "3", who: "", others: ["2"] });
  expect(checkWorkbook(workbook, { names: "shown" }).findings[0]?.data).toMatchObject({
    who: " (Lê Văn Bình)",
  });
});
