import fc from "fast-check";
import { ENGLISH, VIETNAMESE } from "../../../src/core/numbers/number-habit";
import { numberShape, readNumber } from "../../../src/core/numbers/read-number";

describe("readNumber reads no number in", () => {
  it.each([
    ["what could be thousands or decimals", "8.341"],
    ["the same with a comma", "1,101"],
    ["the same with a sign", "-8.341"],
    ["the same with the mark of a note", "8.341*"],
    ["the same as a percentage", "8,341%"],
    ["codes", "02"],
    ["codes", "0341"],
    ["codes of several groups", "079 123 456"],
    ["words", "Nam"],
    ["words with digits", "12 người"],
    ["roman numbers", "IV"],
    ["dates", "12/5/2021"],
    ["dates with points", "12.5.2021"],
    ["numbering", "1."],
    ["numbering with a bracket", "1)"],
    ["deep numbering", "1.2.3"],
    ["groups of other lengths", "1.25.000"],
    ["two numbers", "12 5"],
    ["two numbers", "12;5"],
    ["two signs", "--5"],
    ["a sign on both sides", "-5-"],
    ["a bracket that does not close", "(12"],
    ["a bracket that does not open", "12)"],
    ["a sign in brackets", "(-12)"],
    ["a dash", "-"],
    ["a percent sign", "%"],
    ["separators only", ".,"],
    ["blanks", "   "],
    ["nothing", ""],
    ["exponents", "1e5"],
    ["a note without a number", "*"],
    ["a note without a number", "¹"],
    ["a number with a word in brackets", "12 (nữ)"],
    ["a number over another", "12/5"],
    ["what JavaScript would read", "0x10"],
    ["what JavaScript would read", "Infinity"],
    ["a decimal comma without decimals", "5,"],
    ["decimals without a number before", ",5"],
  ])("%s: %p", (_, text) => {
    expect(readNumber(text)).toBeUndefined();
  });
});

describe("readNumber reads", () => {
  it.each([
    ["12", 12],
    ["0", 0],
    ["2021", 2021],
    ["8341", 8341],
    ["1.250.000", 1_250_000],
    ["1,250,000", 1_250_000],
    ["1 250 000", 1_250_000],
    ["1 250", 1250],
    ["1'250", 1250],
    ["1.234,5", 1234.5],
    ["1,234.5", 1234.5],
    ["1.250.000,75", 1_250_000.75],
    ["1 250,5", 1250.5],
    ["94,5", 94.5],
    ["94.5", 94.5],
    ["94,25", 94.25],
    ["1234,567", 1234.567],
    ["0,125", 0.125],
    ["0.341", 0.341],
    ["94,5%", 0.945],
    ["94,5 %", 0.945],
    ["1,1%", 0.011],
    ["100%", 1],
    ["-0,7%", -0.007],
    ["(12)", -12],
    ["( 12 )", -12],
    ["(1.250.000)", -1_250_000],
    ["12-", -12],
    ["-5", -5],
    ["- 5", -5],
    ["−5", -5],
    ["5−", -5],
    ["+5", 5],
    ["-0", 0],
    [" 12 ", 12],
    ["\u00a012\u00a0", 12],
    ["1\u00a0250\u00a0000", 1_250_000],
    ["1\u202f250\u202f000", 1_250_000],
    ["12\n", 12],
    ["341*", 341],
    ["341 **", 341],
    ["341(1)", 341],
    ["341 (12)", 341],
    ["341(a)", 341],
    ["341[1]", 341],
    ["341¹", 341],
    ["1.250.000²", 1_250_000],
    ["94,5%*", 0.945],
    ["–5", -5],
    ["5–", -5],
    ["1\u2009250\u2009000", 1_250_000],
    ["$1,250,000", 1_250_000],
    ["€ 12", 12],
    ["-$5", -5],
    ["5.250.000 ₫", 5_250_000],
  ])("%p as %d", (text, number) => {
    expect(readNumber(text)).toBe(number);
  });
});

describe("readNumber with the table's format", () => {
  it("decides what alone is ambiguous", () => {
    expect(readNumber("8.341", VIETNAMESE)).toBe(8341);
    expect(readNumber("8.341", ENGLISH)).toBe(8.341);
    expect(readNumber("1,101", VIETNAMESE)).toBe(1.101);
    expect(readNumber("1,101", ENGLISH)).toBe(1101);
    expect(readNumber("-8.341", VIETNAMESE)).toBe(-8341);
    expect(readNumber("8.341(1)", VIETNAMESE)).toBe(8341);
  });

  it("refuses what does not fit it", () => {
    expect(readNumber("94.5", VIETNAMESE)).toBeUndefined();
    expect(readNumber("1,234.5", VIETNAMESE)).toBeUndefined();
    expect(readNumber("0.341", VIETNAMESE)).toBeUndefined();
    expect(readNumber("1.234", { decimal: ",", group: "" })).toBeUndefined();
  });

  it("takes blanks between thousands in every format", () => {
    expect(readNumber("1 250 000,5", VIETNAMESE)).toBe(1_250_000.5);
    expect(readNumber("1 250", { decimal: ",", group: " " })).toBe(1250);
  });

  it("still knows codes", () => {
    expect(readNumber("0341", VIETNAMESE)).toBeUndefined();
    expect(readNumber("02", ENGLISH)).toBeUndefined();
  });

  it("reads every number back that was written in it", () => {
    const number = fc.record({
      whole: fc.bigInt({ min: 0n, max: 10n ** 11n }),
      fraction: fc.option(fc.stringMatching(/^\d{1,4}$/), { nil: undefined }),
      format: fc.constantFrom(VIETNAMESE, ENGLISH, { decimal: ",", group: " " } as const),
      sign: fc.constantFrom("", "-", "−", "+"),
    });
    fc.assert(
      fc.property(number, ({ whole, fraction, format, sign }) => {
        const grouped = whole.toString().replace(/\B(?=(\d{3})+$)/g, format.group);
        const text = sign + grouped + (fraction === undefined ? "" : format.decimal + fraction);
        const value = Number(`${whole.toString()}.${fraction ?? "0"}`);
        expect(readNumber(text, format)).toBe((sign === "" || sign === "+" ? value : -value) + 0);
      }),
    );
  });
});

it("readNumber looks at a cell full of blanks once", () => {
  expect(readNumber(`1${" ".repeat(30_000)}x`)).toBeUndefined();
  expect(readNumber(`${" ".repeat(30_000)}12`)).toBe(12);
});

describe("numberShape", () => {
  it("tells sign, digits and percent apart", () => {
    expect(numberShape("(1.250,5 %)")).toEqual({ negative: true, digits: "1.250,5", percent: true });
    expect(numberShape("+ 8.341")).toEqual({ negative: false, digits: "8.341", percent: false });
  });

  it("has none for words", () => {
    expect(numberShape("Trong đó")).toBeUndefined();
    expect(numberShape("đảng viên")).toBeUndefined();
  });
});
