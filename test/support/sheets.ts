import { gridWorkbook } from "./grid";

/** One total that is not its sum: D4 shows 13, its parts add up to 12. */
export const faulty = () =>
  gridWorkbook(
    {
      "Biểu 1": `
        | Đơn vị  | Nam | Nữ | Tổng số |
        | Xã Đông | 10  | 12 | 22      |
        | Xã Tây  | 8   | 9  | 17      |
        | Xã Nam  | 7   | 5  | 13      |
        | Xã Bắc  | 6   | 6  | 12      |
        | Xã Hạ   | 16  | 4  | 20      |`,
    },
    "bieu-1.xlsx",
  );

export const correct = () =>
  gridWorkbook(
    {
      "Biểu 1": `
        | Đơn vị  | Nam | Nữ | Tổng số |
        | Xã Đông | 10  | 12 | 22      |
        | Xã Tây  | 8   | 9  | 17      |
        | Xã Nam  | 7   | 5  | 12      |`,
    },
    "bieu-1.xlsx",
  );

/** A part that is an error: the total cannot be judged. */
export const undecidable = () =>
  gridWorkbook(
    {
      "Biểu 1": `
        | Đơn vị  | Nam  | Nữ | Tổng số |
        | Xã Đông | 10   | 12 | 22      |
        | Xã Tây  | #REF! | 9  | 17      |
        | Xã Nam  | 7    | 5  | 12      |
        | Xã Bắc  | 6    | 6  | 12      |`,
    },
    "bieu-1.xlsx",
  );

export const blank = () => gridWorkbook({ "Trang 1": `| Ghi chú |` }, "trong.xlsx");

/** B3 shows 354 where 345 stood; its row and its column are off, and one explanation is clearly the best. */
export const digitsSwapped = () =>
  gridWorkbook(
    {
      "Biểu 1": `
        | Đơn vị    | Nam | Nữ  | Tổng số |
        | Xã Đông   | 110 | 112 | 222     |
        | Xã Tây    | 354 | 119 | 464     |
        | Xã Nam    | 207 | 205 | 412     |
        | Xã Bắc    | 116 | 160 | 276     |
        | Tổng cộng | 778 | 596 | 1374    |`,
    },
    "bieu-1.xlsx",
  );
