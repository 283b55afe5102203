import { type CodeTerm, parseColumnCode, readCodeRow } from "../../../src/core/tables/code-row";
import { viewWorkbook } from "../../../src/core/tables/sheet-view";
import { gridWorkbook } from "../../support/grid";

/** `4+5`, `3…12-1`: what a code says its column equals, in short. */
const inShort = (terms: readonly CodeTerm[] | undefined): string | undefined =>
  terms
    ?.map(
      ({ first, last, sign }, i) =>
        (sign < 0 ? "-" : i > 0 ? "+" : "") + (first === last ? first : `${first}…${last}`),
    )
    .join("");

const read = (text: string) => {
  const code = parseColumnCode(text, 0);
  return code && [code.code, inShort(code.terms)];
};

describe("parseColumnCode", () => {
  it.each(["Nam", "2020", "AB", "a", "1.", "", "1 2", "1+2", "=1+2", "1,5", "-1"])(
    "sees no code in %p",
    (text) => {
      expect(read(text)).toBeUndefined();
    },
  );

  it.each([
    ["A", "A"],
    ["Đ", "Đ"],
    ["1", "1"],
    ["(1)", "1"],
    ["( 12 )", "12"],
  ])("sees in %p the code %s and no sum", (text, code) => {
    expect(read(text)).toEqual([code, undefined]);
  });

  it.each([
    "4(=2*100/3)",
    "4=2*100/3",
    "4=3:2",
    "4=2x3",
    "4=3/2%",
    "4=(1+2)*3",
    "4 = x",
    "4=1+2 người",
    "4=",
  ])("sees in %p no sum", (text) => {
    expect(parseColumnCode(text, 0)?.terms).toBeUndefined();
  });

  it.each([
    ["4 = 2:3", "2", "3"],
    ["4(=2*100/3)", "2", "3"],
    ["5=3/4", "3", "4"],
    ["(5)=(3)/(4)", "3", "4"],
    ["5=3/4x100%", "3", "4"],
    ["5=(3/4)*100", "3", "4"],
    ["5=100*3/4", "3", "4"],
    ["C=A:B", "A", "B"],
  ])("sees in %p the quotient of %s and %s", (text, dividend, divisor) => {
    const code = parseColumnCode(text, 0);
    expect(code?.quotient).toEqual({ dividend, divisor });
    expect(code?.terms).toBeUndefined();
  });

  it.each(["4=2*3", "4=2/3/5", "4=2/3+5", "4=2*10/3", "4=3+2"])("sees in %p no quotient", (text) => {
    expect(parseColumnCode(text, 0)?.quotient).toBeUndefined();
  });

  it.each([
    ["3=4+5", "3", "4+5"],
    ["3 = 4 + 5", "3", "4+5"],
    ["(3)=(4)+(5)", "3", "4+5"],
    ["3=(4+5)", "3", "4+5"],
    ["3 (=4+5)", "3", "4+5"],
    ["2 (=3+…+12)", "2", "3…12"],
    ["2=3+...+12", "2", "3…12"],
    ["2=3+4+...+12", "2", "3+4…12"],
    ["1=2+…+6+9", "1", "2…6+9"],
    ["4=1+2-3", "4", "1+2-3"],
    ["4=1+2–3", "4", "1+2-3"],
    ["(4)=(1)-(3)", "4", "1-3"],
    ["C=A+B", "C", "A+B"],
    ["5=4", "5", "4"],
  ])("sees in %p that %s is %s", (text, code, sum) => {
    expect(read(text)).toEqual([code, sum]);
  });
});

describe("readCodeRow", () => {
  const codesOf = (line: string) => {
    const workbook = gridWorkbook(line);
    const [sheet] = workbook.sheets;
    return (
      sheet &&
      readCodeRow(viewWorkbook(workbook), sheet, 0)?.map(({ column, code }) => `${String(column)}:${code}`)
    );
  };

  it.each([
    ["captions", "| TT | Đơn vị | Nam |"],
    ["a row of a table", "| 1 | Xã An | 12 | 15 |"],
    ["a code and a word", "| A | B | 1 | 2 | Ghi chú |"],
    ["letters only", "| A | B | C |"],
    ["two codes", "| 1 | 2 |"],
    ["falling numbers", "| 3 | 2 | 1 |"],
    ["numbers that jump", "| 1 | 5 | 9 | 30 |"],
    ["numbers that begin late", "| 7 | 8 | 9 |"],
    ["equal numbers", "| 1 | 1 | 1 |"],
    ["decimals", "| 1 | 1.5 | 2 |"],
    ["years", "| 2019 | 2020 | 2021 |"],
    ["negative numbers", "| -1 | 0 | 1 |"],
    ["nothing", ""],
  ])("sees none in %s", (_, line) => {
    expect(codesOf(line)).toBeUndefined();
  });

  it("reads letters, numbers and sums with their columns", () => {
    expect(codesOf("| A | B | 1 | 2 | 3=4+5 | 4 | 5 |")).toEqual([
      "0:A",
      "1:B",
      "2:1",
      "3:2",
      "4:3",
      "5:4",
      "6:5",
    ]);
  });

  it("passes over empty cells and blanks", () => {
    expect(codesOf('|  | A | " " | 1 | 2 |')).toEqual(["1:A", "3:1", "4:2"]);
  });

  it("bears a jump here and there, as official forms have", () => {
    expect(codesOf("| A | 1 | 2 | 3 | 4 | 6 | 7 |")).toHaveLength(7);
  });

  it("reads brackets", () => {
    expect(codesOf("| (1) | (2) | (3)=(4)+(5) | (4) | (5) |")).toHaveLength(5);
  });
});
