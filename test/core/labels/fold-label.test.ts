import fc from "fast-check";
import { foldLabel, numberingOf } from "../../../src/core/labels/fold-label";

describe("foldLabel keeps apart", () => {
  it.each([
    ["words that differ by a tone", "má", "mã"],
    ["words that differ by a diacritic", "Nam", "Năm"],
    ["months of a year", "1/2020", "2/2020"],
    ["days", "30.6.2020", "31.12.2020"],
    ["ages", "18 - 30", "31 - 35"],
    ["years", "2020", "2021"],
    ["bare numbering", "I.", "II."],
    ["bare numbers", "1", "2"],
    ["a total and a number", "T.số", "Số"],
    ["y and i elsewhere", "Tây", "Tai"],
  ])("%s", (_, one, other) => {
    expect(foldLabel(one)).not.toBe(foldLabel(other));
  });
});

describe("foldLabel takes for one", () => {
  it.each([
    ["case", "TỔNG SỐ", "tổng số"],
    ["spaces and line breaks", " Tổng\n  số\u00a0", "tổng số"],
    ["composed and decomposed writing", "Tổng số đảng viên nữ".normalize("NFD"), "tổng số đảng viên nữ"],
    ["old and new tone marks", "Hòa, khỏe, thủy, THÚY", "hoà, khoẻ, thuỷ, thuý"],
    ["tone marks after qu", "qúy", "quý"],
    ["y and i", "Bác sỹ, kỹ thuật, tỷ lệ, lý luận", "bác sĩ, kĩ thuật, tỉ lệ, lí luận"],
    ["y in uy", "Uỷ ban, quỹ, thủy", "uỷ ban, quỹ, thuỷ"],
    ["a closing colon", "Trong đó:", "trong đó"],
    ["stars around", "*Trong đó*:", "trong đó"],
    ["dashes and plus signs before", "- Nữ", "nữ"],
    ["plus signs before", "+ Nữ", "nữ"],
    ["roman numbering", "II. Tổng số", "tổng số"],
    ["roman numbering with a dash", "IV - Tổng số", "tổng số"],
    ["capital letters", "A. Tổng số", "tổng số"],
    ["capital letters without a space", "B.Tổng số", "tổng số"],
    ["capital letters with a dash", "A - Khối xã", "khối xã"],
    ["small letters", "a) Nam", "nam"],
    ["small letters with a stroke", "b/ Nữ", "nữ"],
    ["đ", "đ) Khác", "khác"],
    ["numbers", "12. Nam", "nam"],
    ["numbers without a space", "1.Nam", "nam"],
    ["deep numbers", "1.2. Nam", "nam"],
    ["deep numbers without a closing point", "1.2 Nam", "nam"],
    ["deep numbers with a bracket", "1.2.3) Nam", "nam"],
    ["a number in brackets", "(1) Nam", "nam"],
    ["numbering of two kinds", "I.1. Nam", "nam"],
    ["a dash after numbering", "1. - Nam", "nam"],
  ])("%s", (_, label, folded) => {
    expect(foldLabel(label)).toBe(folded);
  });

  it("what is folded already", () => {
    const letters = fc.string({ unit: fc.constantFrom(...Array.from("aàđoọuyýnN IV1.)-:*/\n")) });
    fc.assert(
      fc.property(letters, (label) => {
        const folded = foldLabel(label);
        expect(foldLabel(label.normalize("NFD"))).toBe(folded);
        expect(folded).toBe(folded.toLowerCase().trim());
        if (/\S/.test(label)) expect(folded).not.toBe("");
      }),
    );
  });

  it("years without words before them", () => {
    expect(foldLabel("2020")).toBe("2020");
    expect(foldLabel("12/2020")).toBe("12/2020");
  });

  it("a text of thirty thousand characters in no time", () => {
    expect(foldLabel("- ".repeat(15_000) + "x")).toBe("x");
    expect(foldLabel("1.".repeat(15_000) + "x")).toContain("x");
  });
});

describe("numberingOf", () => {
  it.each(["Nam", "Tổng số", "", "2020", "1 chi bộ", "T.số", "Đ/c Bí thư", "Nam/Nữ"])(
    "sees none in %p",
    (label) => {
      expect(numberingOf(label)).toBe("none");
    },
  );

  it.each([
    ["I", "roman"],
    ["II. Nam", "roman"],
    ["IV - Nam", "roman"],
    ["X) Nam", "roman"],
    ["A", "letter-capital"],
    ["A. Nam", "letter-capital"],
    ["B - Nam", "letter-capital"],
    ["C. Nam", "letter-capital"],
    ["C", "letter-capital"],
    ["D. Nam", "letter-capital"],
    ["Đ. Nam", "letter-capital"],
    ["1", "number"],
    ["1. Nam", "number"],
    ["12) Nam", "number"],
    ["3/ Nam", "number"],
    ["1.2", "number-2"],
    ["1.2. Nam", "number-2"],
    ["1.2 Nam", "number-2"],
    ["1.2.3 Nam", "number-3"],
    ["a) Nam", "letter"],
    ["đ. Nam", "letter"],
    ["b/ Nam", "letter"],
    ["- Nam", "dash"],
    ["+ Nam", "plus"],
    ["* Trong đó", "dash"],
  ])("sees in %p %s", (label, numbering) => {
    expect(numberingOf(label)).toBe(numbering);
  });
});
