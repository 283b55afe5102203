import { TextShape, textShapes } from "../../../src/core/tables/text-shapes";

const shapeOf = (text: string) => textShapes([text])[0];

describe("textShapes", () => {
  it.each([
    "Nam",
    "0341",
    "1.",
    "2.",
    "1)",
    "12/5/2021",
    "Không có",
    "xã",
    "a-b",
    "-a",
    "I",
    "...a",
    "(a)",
    "(B)",
    "(II)",
  ])("takes %p for words", (text) => {
    expect(shapeOf(text)).toBe(TextShape.words);
  });

  it.each(["12 người", "109 chi bộ", "4.083.đồng chí", "4.083 đồng chí", "5.000đ", "-3 đ/c"])(
    "takes %p for a number with its unit",
    (text) => {
      expect(shapeOf(text)).toBe(TextShape.counted);
    },
  );

  it("takes 02 for a figure with a zero before it", () => {
    expect(shapeOf("02")).toBe(TextShape.zeroLed);
  });

  it.each([
    "6 tháng đầu năm",
    "12 Nguyễn Huệ",
    "1. Nam",
    "12a",
    "3-5 người",
    "5.7.2021",
    "5 tháng 7",
    "1.2. Nam",
    "12 đồng chí nữ của chi bộ",
  ])("takes %p for words still", (text) => {
    expect(shapeOf(text)).toBe(TextShape.words);
  });

  it.each([
    "12",
    "8.341",
    "1,101",
    "1.250.000",
    "94,5%",
    "(12)",
    "12-",
    "−5",
    " 12 ",
    "1\u00a0250",
    "0",
    "0,5",
    "341*",
    "341(1)",
    "1\u2009250",
  ])("takes %p for a number", (text) => {
    expect(shapeOf(text)).toBe(TextShape.number);
  });

  it.each(["-", "–", "—", "--", "−", "_", " - "])("takes %p for a dash", (text) => {
    expect(shapeOf(text)).toBe(TextShape.dash);
  });

  it.each(["x", "X", "xx", "n/a", "N/A", "n.a.", "(NA)", "(X)", "(D)", "…", "....", "không"])(
    "takes %p for not applicable",
    (text) => {
      expect(shapeOf(text)).toBe(TextShape.notApplicable);
    },
  );

  it.each(["", " ", "\n\t", "\u00a0", " ".repeat(100), "-------", "=====", "______"])(
    "takes %p for blank",
    (text) => {
      expect(shapeOf(text)).toBe(TextShape.blank);
    },
  );

  it("takes long texts for words", () => {
    expect(shapeOf("1".repeat(41))).toBe(TextShape.words);
    expect(shapeOf(`1${" ".repeat(30_000)}x`)).toBe(TextShape.words);
  });
});
