import { checkWorkbook } from "../../../src/core/check-workbook";
import { gridWorkbook } from "../../support/grid";

const found = (text: string): string[] =>
  checkWorkbook(gridWorkbook(text)).findings.map(({ at, severity }) => `${at} ${severity}`);

/** Rows under headings without figures of their own. */
describe("sections under headings", () => {
  it("that come to a little more than the total are asked about: one may speak two languages", () => {
    expect(
      found(`
        | Tiêu chí       | Số lượng |
        | Tổng số cán bộ | 112 |
        | Ngoại ngữ      | |
        | Tiếng Anh      | 61  |
        | Tiếng Pháp     | 34  |
        | Tiếng Nga      | 21  |
        | Tin học        | |
        | Chứng chỉ A    | 40  |
        | Chứng chỉ B    | 32  |`),
    ).toEqual(["Sheet1!B2 query"]);
  });

  it("that come to one sum, which the total is not, are an error in it", () => {
    expect(
      found(`
        | Tiêu chí       | Số lượng |
        | Tổng số cán bộ | 121 |
        | Tuổi đời       | |
        | Dưới 40        | 61  |
        | Từ 40 trở lên  | 51  |
        | Trình độ       | |
        | Đại học        | 87  |
        | Cao đẳng       | 25  |`),
    ).toEqual(expect.arrayContaining(["Sheet1!B2 error"]));
  });

  it("are headed by rows without figures alone: what is explained already is no heading", () => {
    expect(
      found(`
        | TT | Tiêu chí                          | Kỳ này |
        | A  | A - Tổng số đảng viên đầu kỳ      | 66 |
        | B  | B - Đảng viên tăng trong kỳ       | 6  |
        |    | 1. Kết nạp                        | 3  |
        |    | 2. Chuyển đến                     | 3  |
        |    | a. Tỉnh khác chuyển đến           | 1  |
        |    | b. Huyện khác chuyển đến          | 1  |
        |    | c. Trong nội bộ                   | 1  |
        |    | 3. Phục hồi                       | 0  |
        | C  | C - Đảng viên giảm trong kỳ       | 0  |
        |    | 1. Từ trần                        | 0  |
        |    | 2. Chuyển đi                      | 0  |
        | D  | D - Đảng viên cuối kỳ             | 72 |`),
    ).toEqual([]);
  });
});
