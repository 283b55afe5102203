import type { Workbook } from "../../src/core/workbook/workbook";
import { gridWorkbook } from "./grid";

/** Two lists of a year apart: one came, one left, one moved, one learnt, of one a letter of the name differs. */
export const listNow = (): Workbook =>
  gridWorkbook(
    {
      DS: `
      | DANH SÁCH ĐẢNG VIÊN ĐẾN 31/12/2021 |
      | STT | Họ và tên      | Ngày sinh  | Giới tính | Số thẻ đảng viên | Ngày vào Đảng | Trình độ chuyên môn | Chi bộ   |
      | 1   | Lê Văn Tùng    | 02/03/1970 | Nam       | "98000001"       | 03/02/1995    | Đại học             | Chi bộ 1 |
      | 2   | Trần Thị Bình  | 15/07/1982 | Nữ        | "98000002"       | 19/05/2006    | Đại học             | Chi bộ 1 |
      | 3   | Phạm Quang Chi | 21/11/1975 | Nam       | "98000003"       | 22/12/1999    | Đại học             | Chi bộ 1 |
      | 4   | Vũ Thị Em      | 09/09/1990 | Nữ        |                  | 02/09/2015    | Đại học             | Chi bộ 2 |
      | 5   | Hồ Xuân Giang  | 12/12/1996 | Nam       | "98000006"       | 03/02/2021    | Đại học             | Chi bộ 2 |`,
    },
    { name: "nam-2021.xlsx" },
  );

export const LIST_BEFORE = `DANH SÁCH ĐẢNG VIÊN ĐẾN 31/12/2020
STT,Họ và tên,Ngày sinh,Giới tính,Số thẻ đảng viên,Ngày vào Đảng,Trình độ chuyên môn,Chi bộ
1,Lê Văn Tùng,02/03/1970,Nam,98000001,03/02/1995,Đại học,Chi bộ 1
2,Trần Thị Bình,15/07/1982,Nữ,98000002,19/05/2006,Cao đẳng,Chi bộ 1
3,Phạm Quang Chi,21/11/1975,Nam,98000003,22/12/1999,Đại học,Chi bộ 2
4,Đỗ Mai Dung,30/01/1988,Nữ,98000004,01/07/2012,Đại học,Chi bộ 2
5,Vũ Thị Én,09/09/1990,Nữ,,02/09/2015,Đại học,Chi bộ 2
`;

export const listBefore = (): File => new File([LIST_BEFORE], "nam-2020.csv");
