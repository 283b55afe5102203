import type { Workbook } from "../../src/core/workbook/workbook";
import { gridWorkbook } from "./grid";

/** A list with a table that counts it; of one member the sex is not known. */
export const countedList = (): Workbook =>
  gridWorkbook({
    DS: `
      | STT | Họ và tên     | Ngày sinh  | Giới tính | Chi bộ   |
      | 1   | Nguyễn Văn An | 02/03/1975 | Nam       | Chi bộ 1 |
      | 2   | Trần Thị Hoa  | 05/06/1980 | Nữ        | Chi bộ 1 |
      | 3   | Lê Văn Bình   | 05/06/1981 | Nam       | Chi bộ 2 |
      | 4   | Vũ Thị Mai    | 08/06/1981 | ?         | Chi bộ 2 |`,
    Biểu: `
      | Đơn vị   | Tổng số | Nam | Nữ |
      | Chi bộ 1 | 2       | 1   | 1  |
      | Chi bộ 2 | 2       | 1   | 1  |`,
  });
