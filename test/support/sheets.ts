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
