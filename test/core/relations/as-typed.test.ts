import { checkWorkbook } from "../../../src/core/check-workbook";
import { detectRelations } from "../../../src/core/detect-relations";
import type { Workbook } from "../../../src/core/workbook/workbook";
import { gridWorkbook } from "../../support/grid";

/** Totals of the sums, by what was found of them. */
function sums(workbook: Workbook): Record<string, string> {
  const found: Record<string, string> = {};
  for (const { kind, total, verdict, reason } of detectRelations(workbook).relations)
    if (kind === "sum") found[total.replace("Sheet1!", "")] = reason ?? verdict;
  return found;
}

const findings = (workbook: Workbook): string[] =>
  checkWorkbook(workbook).findings.flatMap(({ check, at, data }) =>
    check === "number-stored-as-text" ? [] : [[check, at.replace("Sheet1!", ""), data.computed].join(" ")],
  );

/** A table whose second row is typed in some way: total, men, women. */
const typed = (row: string, options = {}): Workbook =>
  gridWorkbook(
    `
  | Đơn vị  | Tổng số | Nam | Nữ |
  | Xã An   | 310     | 188 | 122 |
  ${row}
  | Xã Cam  | 415     | 298 | 117 |
  `,
    options,
  );

describe("figures are read as they are typed", () => {
  it.each([
    ["thousands with points", '| Xã Bình | "8.341" | "5.240" | "3.101" |'],
    ["thousands with commas", "| Xã Bình | 8,341 | 5,240 | 3,101 |"],
    ["thousands with blanks", "| Xã Bình | 1 101 | 900 | 201 |"],
    ["thousands with narrow blanks", "| Xã Bình | 1\u00a0101 | 900 | 201 |"],
    ["millions and decimals", '| Xã Bình | 1.250.000,5 | 1.000.000,5 | "250.000" |'],
    ["texts among numbers", '| Xã Bình | "245" | 114 | "131" |'],
    ["a negative in brackets", "| Xã Bình | 188 | 200 | (12) |"],
    ["a minus behind", "| Xã Bình | 188 | 200 | 12- |"],
    ["a minus of the typographers", "| Xã Bình | 188 | 200 | −12 |"],
    ["a dash for none", "| Xã Bình | 114 | 114 | - |"],
    ["a long dash for none", "| Xã Bình | 114 | 114 | – |"],
    ["a blank", "| Xã Bình | 114 | 114 |  |"],
    ["a cross where nothing can be", "| Xã Bình | 114 | 114 | x |"],
    ["the mark of a note", "| Xã Bình | 245(1) | 114 | 131* |"],
    ["a raised mark", "| Xã Bình | 245¹ | 114 | 131 |"],
    ["a unit behind the number", "| Xã Bình | 4.083 đồng chí | 2.000 đồng chí | 2.083 đ/c |"],
    ["a point before the unit", "| Xã Bình | 4.083.đồng chí | 2.000.đồng chí | 2.083.đồng chí |"],
    ["currency", "| Xã Bình | 5.250.000 ₫ | 5.000.000 ₫ | 250.000 ₫ |"],
  ])("%s", (_, row) => {
    const workbook = typed(row);
    expect(sums(workbook)).toMatchObject({ B2: "consistent", B3: "consistent", B4: "consistent" });
    expect(findings(workbook)).toEqual([]);
  });

  it("and what is wrong among them is found", () => {
    expect(findings(typed('| Xã Bình | "8.314" | "5.240" | "3.101" |'))).toEqual(["total-not-sum B3 8341"]);
    expect(findings(typed("| Xã Bình | 212 | 200 | (12) |"))).toEqual(["total-not-sum B3 188"]);
    expect(findings(typed("| Xã Bình | 4.038 đồng chí | 2.000 đồng chí | 2.083 đ/c |"))).toEqual([
      "total-not-sum B3 4083",
    ]);
  });

  it("a dash is none, a blank or a cross is no number: none of them makes a total of its own", () => {
    expect(sums(typed("| Xã Bình | - | - | - |"))).toMatchObject({ B3: "consistent" });
    expect(sums(typed("| Xã Bình |  |  |  |"))).not.toHaveProperty("B3");
    expect(sums(typed("| Xã Bình | x | x | x |"))).not.toHaveProperty("B3");
  });

  it("thousands by their neighbours, though shares with decimals stand in another column", () => {
    const workbook = gridWorkbook(`
      | Đơn vị  | Tổng số | Nam   | Nữ  | Bình quân |
      | Xã An   | "8.341" | "7.540" | 801 | 4.5       |
      | Xã Bình | "2.120" | "1.304" | 816 | 3.9       |
    `);
    expect(sums(workbook)).toMatchObject({ B2: "consistent", B3: "consistent" });
  });

  it("what may be thousands or decimals is told as that, where nothing decides", () => {
    const workbook = gridWorkbook(`
      | Đơn vị  | Tổng số | Nam   | Nữ  |
      | Xã An   | "8.341" | 7.5   | "1.120" |
      | Xã Bình | 9.9     | "5.304" | 4.6 |
    `);
    expect(Object.values(sums(workbook))).toContain("ambiguous-number");
  });

  it("percentages, with a comma and a sign", () => {
    const workbook = gridWorkbook(`
      | Đơn vị  | Tổng số | Đạt | Tỷ lệ  |
      | Xã An   | 200     | 189 | 94,5%  |
      | Xã Bình | 160     | 140 | 87,5%  |
      | Xã Cam  | 250     | 180 | 27,0%  |
      | Xã Dừa  | 120     | 90  | 75%    |
      | Xã Em   | 320     | 300 | 93,8%  |
    `);
    expect(findings(workbook)).toEqual(["share-differs D4 0.72"]);
  });
});

describe("what is no quantity is no part of a sum", () => {
  it.each([
    ["codes", "Mã số", ["02", "03", "05"]],
    ["years", "Năm sinh", ["1961", "1975", "1980"]],
    ["telephone numbers", "Điện thoại", ["912345678", "987654321", "905111222"]],
    ["card numbers", "Số thẻ đảng", ["4512", "4513", "4600"]],
    ["dates", "Ngày lập", ["{dd/mm/yyyy}44196", "{dd/mm/yyyy}44197", "{dd/mm/yyyy}44200"]],
    ["dates as text", "Ngày lập", ["31/12/2020", "01/01/2021", "04/01/2021"]],
  ])("%s", (_, caption, [first = "", second = "", third = ""]) => {
    const workbook = gridWorkbook(`
      | Đơn vị  | ${caption} | Tổng số | Nam | Nữ |
      | Xã An   | ${first}  | 310 | 188 | 122 |
      | Xã Bình | ${second} | 245 | 114 | 131 |
      | Xã Cam  | ${third}  | 415 | 298 | 117 |
      | Cộng    |           | 970 | 600 | 370 |
    `);
    const { relations } = detectRelations(workbook);
    expect(
      relations.filter(({ total, parts }) => [total, ...parts].some((cell) => cell.includes("!B"))),
    ).toEqual([]);
    expect(sums(workbook)).toMatchObject({ C2: "consistent", C5: "consistent", D5: "consistent" });
  });
});

describe("labels are read as people mean them", () => {
  /** Captions over total, men and women; the total of the second row is wrong. */
  const headed = (total: string, men: string, women: string): Workbook =>
    gridWorkbook(`
      | Đơn vị  | ${total} | ${men} | ${women} |
      | Xã An   | 310 | 188 | 122 |
      | Xã Bình | 254 | 114 | 131 |
    `);

  it.each([
    ["TỔNG SỐ", "NAM", "NỮ"],
    ["Tổng  số", " Nam ", "Nữ"],
    ["Tổng số:", "Nam;", "Nữ."],
    ["1. Tổng số", "a) Nam", "b) Nữ"],
    ["I/ Tổng số", "- Nam", "- Nữ"],
    ["T.số", "Nam", "Nữ"],
    ["T/số", "Nam", "Nữ"],
    ["TS", "Nam", "Nữ"],
    ["Tong so", "Nam", "Nữ"],
    ["Tổng số\u00a0ĐV", "ĐV nam", "ĐV nữ"],
    ["Tổng số (người)", "Nam (người)", "Nữ (người)"],
    ["Tổng số (1)", "Nam", "Nữ"],
    ["Tổng số 1/", "Nam", "Nữ"],
    ["Tổng số [1]", "Nam", "Nữ"],
    ["Tổng số*", "Nam", "Nữ"],
    ["Tổng số¹", "Nam", "Nữ"],
  ])("%p", (total, men, women) => {
    expect(findings(headed(total, men, women))).toEqual(["total-not-sum B3 245"]);
  });

  it("over line breaks in a caption", () => {
    const workbook = headed("Tổng§số", "Nam", "Nữ");
    const strings = workbook.strings.map((text) => text.replace("§", "\n"));
    expect(findings({ ...workbook, strings })).toEqual(["total-not-sum B3 245"]);
  });

  it.each(["Trong đó: nữ", "Tr.đó nữ", "Trđó: nữ", "trong đó nữ", "TRONG ĐÓ: NỮ"])("%p is a part", (part) => {
    const workbook = gridWorkbook(`
      | Đơn vị  | Tổng số | ${part} |
      | Xã An   | 310 | 122 |
      | Xã Bình | 114 | 131 |
      | Xã Cam  | 415 | 117 |
      | Xã Dừa  | 267 | 140 |
      | Xã Em   | 300 | 101 |
    `);
    expect(findings(workbook)).toEqual(["part-exceeds-total C3 114"]);
  });

  it.each([
    ["hòa", "hoà"],
    ["ủy", "uỷ"],
    ["sỹ", "sĩ"],
    ["kỳ", "kì"],
  ])("with %p as with %p: the same name on two sheets", (one, other) => {
    const sheet = (word: string, men: number): string => `
      | Đơn vị        | Đảng viên nam ${word} | Kinh phí |
      | Chi bộ ${word} Một | ${String(men)}  | 125000 |
      | Chi bộ ${word} Hai | 5300 | 98000 |
      | Chi bộ ${word} Ba  | 7812 | 76500 |
      | Chi bộ ${word} Bốn | 6417 | 88250 |
    `;
    const workbook = gridWorkbook({ "Biểu A": sheet(one, 4312), "Biểu B": sheet(other, 4312) });
    expect(detectRelations(workbook).relations.filter(({ kind }) => kind === "equal")).toHaveLength(8);
  });
});

it("a line drawn under captions, or over a total, is none of the figures", () => {
  const grid = (men: number): Workbook =>
    gridWorkbook(`
      | Đơn vị  | Nam    | Nữ     |
      | ------- | ------ | ------ |
      | Xã An   | 188    | 122    |
      | Xã Bình | 114    | 131    |
      |         | "======" | "======" |
      | Cộng    | ${String(men)}    | 253    |
    `);
  expect(findings(grid(302))).toEqual([]);
  expect(findings(grid(320))).toEqual(["total-not-sum B6 302"]);
});

it("what remains is the plan less what was done, however small", () => {
  const grid = (left: number): Workbook =>
    gridWorkbook(`
      | Chi bộ     | Kế hoạch | Đã thực hiện | Còn lại |
      | Chi bộ Một | 4 | 3 | 1 |
      | Chi bộ Hai | 7 | 5 | 2 |
      | Chi bộ Ba  | 6 | 1 | ${String(left)} |
      | Chi bộ Bốn | 9 | 6 | 3 |
      | Chi bộ Năm | 2 | 2 | 0 |
    `);
  expect(findings(grid(5))).toEqual([]);
  expect(findings(grid(4))).toEqual(["total-not-sum B4 5"]);
});

describe("a change is named", () => {
  it.each(["Tăng, giảm", "Tăng (+), giảm (-)", "Chênh lệch", "So với năm trước", "Tăng/giảm so với 2020"])(
    "%p: later less earlier, however small",
    (caption) => {
      const grid = (change: number): Workbook =>
        gridWorkbook(`
          | Đơn vị     | Năm 2020 | Năm 2021 | ${caption} |
          | Chi bộ Một | 4 | 3 | -1 |
          | Chi bộ Hai | 2 | 5 | 3 |
          | Chi bộ Ba  | 3 | 1 | ${String(change)} |
          | Chi bộ Bốn | 1 | 7 | 6 |
          | Chi bộ Năm | 0 | 2 | 2 |
        `);
      expect(findings(grid(-2))).toEqual([]);
      expect(findings(grid(2))).toEqual(["total-not-sum D4 -2"]);
    },
  );
});
