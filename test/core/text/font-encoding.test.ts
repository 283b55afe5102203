import { fontEncoding } from "../../../src/core/text/font-encoding";

describe("fontEncoding", () => {
  it.each([undefined, "", "Wingdings", "VNtimes new roman", "Vnitech", "My Font"])(
    "is silent on %p",
    (font) => {
      expect(fontEncoding(font)).toBeUndefined();
    },
  );

  it.each([
    [".VnTime", "tcvn3"],
    [".vntime", "tcvn3"],
    [".VnArial Narrow", "tcvn3"],
    [".VnSouthern", "tcvn3"],
    [".VnTimeH", "tcvn3-capitals"],
    [".VnTimeh", "tcvn3-capitals"],
    [".VnArial NarrowH", "tcvn3-capitals"],
    [".VnAvantH Bold", "tcvn3-capitals"],
    ["VNI-Times", "vni"],
    ["vni-helve", "vni"],
    ["VNI Times", "vni"],
    ["Times New Roman", "unicode"],
    ["Arial Narrow", "unicode"],
    ["Calibri Light", "unicode"],
  ])("knows %s", (font, encoding) => {
    expect(fontEncoding(font)).toBe(encoding);
  });
});
