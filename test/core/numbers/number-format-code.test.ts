import { shownAs } from "../../../src/core/numbers/number-format-code";

describe("shownAs", () => {
  it.each(["General", "general", "@", "", ";;;", "General;[Red]-General", 'General" người"'])(
    "knows nothing of the decimals of %p",
    (code) => {
      expect(shownAs(code)).toEqual({ decimals: undefined, percent: false, date: false });
    },
  );

  it.each([
    ["0", 0],
    ["#,##0", 0],
    ["0.0", 1],
    ["#,##0.00", 2],
    ["0.0#?", 3],
    ["#,##0.00_);(#,##0.00)", 2],
    ['_(* #,##0.0_);_(* (#,##0.0);_(* "-"??_);_(@_)', 1],
    ["[Red]0.00", 2],
    ["[>=1000]0.0;0", 1],
    ['0.0" điểm"', 1],
    ['"Năm" 0', 0],
    ['"a;b"0.00', 2],
    ["\\;0.0", 1],
    ["0\\%", 0],
    ['0"%"', 0],
    ["#,##0\\ [$₫-42A]", 0],
    ["#,##0 đ", 0],
    ["#,##0,", -3],
    ["#,##0.0,,", -5],
  ])("shows of %p %d decimals", (code, decimals) => {
    expect(shownAs(code)).toEqual({ decimals, percent: false, date: false });
  });

  it.each([
    ["0%", 2],
    ["0.0%", 3],
    ["0.00 %;-0.00 %", 4],
  ])("shows %p as a percentage with %d decimals of what is stored", (code, decimals) => {
    expect(shownAs(code)).toEqual({ decimals, percent: true, date: false });
  });

  it.each([
    "dd/mm/yyyy",
    "d-mmm",
    "[$-42A]dd mmmm yyyy",
    "h:mm AM/PM",
    "[h]:mm:ss",
    "mm:ss.0",
    "yyyy",
    "[s]",
  ])("knows %p as a date or time", (code) => {
    expect(shownAs(code)).toEqual({ decimals: undefined, percent: false, date: true });
  });

  it.each(["# ?/?", "# ??/??", "0.00E+00", "##0.0E+0"])("says no decimals of %p", (code) => {
    expect(shownAs(code)).toEqual({ decimals: undefined, percent: false, date: false });
  });
});
