import { testCheck } from "../../support/check-tester";

testCheck("value-missing", {
  silent: {
    "no religion, no theory, on probation without a card": {
      grid: `
        | STT | Họ và tên | Ngày sinh | Tôn giáo | Số thẻ Đảng | Ngày vào Đảng | Ngày chính thức | LLCT |
        | 1 | Nguyễn Văn An | 02/03/1975 | | "98000001" | 01/02/2000 | 01/02/2001 | |
        | 2 | Trần Thị Hoa | 05/06/1990 | | | 01/02/2021 | | SC |`,
    },
    "men where only women are crossed": {
      grid: `
        | STT | Họ và tên | Ngày sinh | Nữ |
        | 1 | Nguyễn Văn An | 02/03/1975 | |
        | 2 | Trần Thị Hoa | 05/06/1990 | x |`,
    },
    "who is in a unit without branches": {
      grid: `
        | STT | Họ và tên | Ngày sinh | Chi bộ |
        | A. Sở Nội vụ |
        | 1 | Nguyễn Văn An | 02/03/1975 | |
        | B. Sở Y tế |
        | 1 | Trần Thị Hoa | 05/06/1990 | Chi bộ 1 |`,
    },
  },
  finds: {
    "single cells": {
      grid: `
        | STT | Họ và tên | Ngày sinh | Giới tính | Dân tộc | Chi bộ |
        | 1 | Nguyễn Văn An | 02/03/1975 | Nam | Kinh | Chi bộ 1 |
        | 2 | | 05/06/1980 | Nữ | Kinh | Chi bộ 1 |
        | 3 | Lê Văn Bình | | Nam | | |
        | 4 | Lê Văn Cường | 1960 | Nam | Kinh | Chi bộ 1 |`,
      findings: [{ at: "Sheet1!B3" }, { at: "Sheet1!C4" }, { at: "Sheet1!E4" }, { at: "Sheet1!F4" }],
    },
    "a card of a full member": {
      grid: `
        | STT | Họ và tên | Ngày sinh | Số thẻ Đảng | Ngày chính thức |
        | 1 | Nguyễn Văn An | 02/03/1975 | | 01/02/2001 |
        | 2 | Trần Thị Hoa | 05/06/1990 | "98000001" | 01/02/2001 |`,
      findings: [{ at: "Sheet1!D2", messageId: "one", data: { row: "2", who: "", caption: "Số thẻ Đảng" } }],
    },
    "a column that is mostly blank, once": {
      grid: `
        | STT | Họ và tên | Ngày sinh | Dân tộc |
        | 1 | Nguyễn Văn An | 02/03/1975 | |
        | 2 | Trần Thị Hoa | 05/06/1980 | Kinh |
        | 3 | Lê Văn Bình | 05/06/1981 | |`,
      findings: [{ at: "Sheet1!D2:D4", messageId: "column", data: { caption: "Dân tộc", count: 2 } }],
    },
  },
});
