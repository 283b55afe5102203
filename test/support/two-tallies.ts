import type { Workbook } from "../../src/core/workbook/workbook";
import { gridWorkbook } from "./grid";

const TALLY = `
  | TỔNG HỢP ĐẢNG VIÊN NĂM 2021 |
  | Đơn vị    | Tổng số | Nam | Nữ  |
  | Xã Đông   | 125     | 72  | 53  |
  | Xã Tây    | 104     | 69  | 35  |
  | Xã Nam    | 66      | 31  | 35  |
  | Tổng cộng | 295     | 172 | 123 |`;
/** The same a year before: of one unit the men changed by more than a fifth. */
export const TALLY_BEFORE = `TỔNG HỢP ĐẢNG VIÊN NĂM 2020
Đơn vị,Tổng số,Nam,Nữ
Xã Đông,120,70,50
Xã Tây,84,49,35
Xã Nam,64,30,34
Tổng cộng,268,149,119
`;

export const tallyNow = (): Workbook => gridWorkbook({ "Tổng hợp": TALLY }, { name: "nam-2021.xlsx" });
