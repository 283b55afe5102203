import { givenFigures } from "../../../src/core/consolidate/given-figures";
import { forms } from "../../../src/core/forms";
import { toFillDocument } from "../../../src/core/forms/fill-document";
import { fillFromRosters } from "../../../src/core/forms/fill-rosters";
import { readPeriod } from "../../../src/core/forms/period";
import { gridWorkbook } from "../../support/grid";

const IDS = ["LOCAL-KETNAP", "LOCAL-SANGLOC", "LOCAL-KHENTHUONG", "LOCAL-TOCHUC-BIENDONG", "LOCAL-CAPUY"];
const chosen = forms.filter(({ id }) => IDS.includes(id));
const period = readPeriod("2021");

/** The figures of a report, worded as whoever wrote it worded them. */
const report = gridWorkbook({
  "Số liệu": `
    | PHÁT TRIỂN ĐẢNG VIÊN                                |          |
    | Nội dung                                            | Số lượng |
    | Số lớp bồi dưỡng đối tượng kết nạp đảng             | 70       |
    | Quần chúng dự lớp                                   | 5944     |
    | Lớp đảng viên mới                                   | 50       |
    | Đảng viên dự lớp                                    | 4540     |
    | Đảng viên mới kết nạp                               | 4349     |
    | Trong đó: trong doanh nghiệp                        | 2099     |
    | Trong đó: có trình độ đại học, trên đại học         | 3609     |
    | Đảng viên được công nhận chính thức                  | 4225     |`,
  "Sàng lọc": `
    | Nội dung                                                  | Số lượng |
    | Đảng viên không hoàn thành nhiệm vụ                       | 82       |
    | Đảng viên bị xử lý kỷ luật                                | 35       |
    | Đảng viên bị xóa tên                                      | 128      |
    | Bỏ sinh hoạt, không đóng đảng phí từ 03 tháng trở lên     | 97       |
    | Thay đổi công tác nhưng không chuyển sinh hoạt            | 28       |
    | Nghỉ hưởng bảo hiểm xã hội nhưng không chuyển sinh hoạt   | 3        |`,
  "Biến động": `
    | Chỉ tiêu                          | Khối Cơ quan | Khối Doanh nghiệp | Chung |
    | TCCSĐ đầu kỳ                      |              |                   | 124   |
    | Tiếp nhận                         |              |                   | 2     |
    | Thành lập                         | 21           | 18                | 39    |
    | Giải thể                          | 11           | 9                 | 20    |
    | Chuyển giao về cấp huyện          |              |                   | 33    |
    | Chuyển giao về ngành dọc          |              | 5                 | 5     |
    | TCCSĐ cuối kỳ                     |              |                   | 109   |`,
  "Khen thưởng": `
    | Chỉ tiêu                                         | Số lượt |
    | TCCSĐ được Tỉnh ủy khen                          | 41      |
    | TCCSĐ được Đảng ủy Khối khen                     | 310     |
    | Đảng viên 5 năm liên tục HTXSNV được khen        | 52      |
    | Chi bộ trực thuộc được đảng bộ cơ sở khen        | 780     |`,
});

const filled = () => {
  if (!period) throw new Error("a year is a period");
  const gathered = givenFigures([{ workbook: report, file: "bao-cao.xlsx" }], chosen);
  const plan = fillFromRosters({ forms: chosen, period, ageBy: "completed-years", gathered });
  return toFillDocument(plan, "en");
};
const { forms: entries } = filled();
const cell = (id: string, row: string, column = "2") =>
  entries.find((form) => form.id === id)?.cells.find((one) => one.row === row && one.column === column);
const values = (id: string, rows: readonly string[], column?: string) =>
  rows.map((row) => cell(id, row, column)?.value);

it("tables of a report that no list counts are filled by their labels, however these are worded", () => {
  const admitted = ["1", "1.1", "2", "2.1", "3", "3.1", "3.2", "4"];
  expect(values("LOCAL-KETNAP", admitted)).toEqual([70, 5944, 50, 4540, 4349, 2099, 3609, 4225]);
  expect(values("LOCAL-SANGLOC", ["1", "2", "3", "3.1", "3.2", "3.3"])).toEqual([82, 35, 128, 97, 28, 3]);
  expect(values("LOCAL-KHENTHUONG", ["1", "2", "3", "4"])).toEqual([41, 310, 52, 780]);
  expect(values("LOCAL-TOCHUC-BIENDONG", ["2", "3"], "3")).toEqual([18, 9]);
});

it("a sum that holds is a formula, every figure tells its cell", () => {
  expect(cell("LOCAL-SANGLOC", "3")).toMatchObject({ kind: "derived", value: 128 });
  expect(cell("LOCAL-KETNAP", "3.1")).toMatchObject({
    kind: "given",
    sources: [{ file: "bao-cao.xlsx", value: 2099 }],
  });
});

it("figures that cannot all be true stand as they were given, and it is said why", () => {
  const changes = entries.find(({ id }) => id === "LOCAL-TOCHUC-BIENDONG");
  expect(cell("LOCAL-TOCHUC-BIENDONG", "9", "4")?.value).toBe(109);
  expect(changes?.proof.broken).toMatchObject([{ reported: 109, computed: 107 }]);
  expect(changes?.proof.broken[0]?.message).toContain("they cannot both be true");
});

it("what nobody gives stays empty", () => {
  expect(cell("LOCAL-CAPUY", "4")).toMatchObject({ kind: "unfilled", reason: "not-given" });
});

describe("rows that bear the whole code of the form", () => {
  const labels: readonly (readonly [code: string, words: string])[] = [
    ["A", "Tổng số đảng viên cuối kỳ trước chuyển sang"],
    ["B", "Đảng viên tăng trong kỳ"],
    ["B.1", "Kết nạp"],
    ["B.2", "Chuyển đến"],
    ["B.3", "Phục hồi đảng tịch"],
    ["C", "Đảng viên giảm trong kỳ"],
    ["C.1", "Từ trần"],
    ["C.5", "Chuyển đi"],
  ];
  const read = (line: (code: string, words: string, k: number) => string, heading: string) => {
    const lines = labels.map(([code, words], k) => line(code, words, k));
    const workbook = gridWorkbook(["| Biểu số 1-BTCTW |", heading, ...lines].join("\n"));
    const form = forms.filter(({ id }) => id === "B1-BTCTW");
    const gathered = givenFigures([{ workbook, file: "b.csv" }], form);
    return labels.map(([code]) => gathered("B1-BTCTW", code, "2")?.value);
  };
  const all = labels.map((_, k) => k + 10);
  const end = (k: number): string => `${String(k + 10)} | ${String(k + 20)} |`;
  const heading = "| Tiêu chí | Kỳ này | Cùng kỳ năm trước |";

  it.each([
    [
      "before the words",
      (code: string, words: string, k: number) => `| ${code} ${words} | ${end(k)}`,
      heading,
    ],
    ["with a stop", (code: string, words: string, k: number) => `| ${code}. ${words} | ${end(k)}`, heading],
    ["with a dash", (code: string, words: string, k: number) => `| ${code} - ${words} | ${end(k)}`, heading],
    [
      "in a column of its own",
      (code: string, words: string, k: number) => `| ${code} | ${words} | ${end(k)}`,
      "| Mã | Tiêu chí | Kỳ này | Cùng kỳ năm trước |",
    ],
  ])("are read %s", (_, line, over) => {
    expect(read(line, over)).toEqual(all);
  });
});
