import { ENGLISH, numberHabit, VIETNAMESE } from "../../../src/core/numbers/number-habit";

describe("numberHabit is undecided", () => {
  it("where the texts contradict each other", () => {
    expect(numberHabit(["94,5", "94.5"], true)).toBeUndefined();
    expect(numberHabit(["8.341", "8,341"], true)).toBeUndefined();
  });

  it("where every text could be both and the table holds decimals", () => {
    expect(numberHabit(["8.341", "1.101"], false)).toBeUndefined();
    expect(numberHabit(["8,341"], false)).toBeUndefined();
  });
});

describe("numberHabit is Vietnamese", () => {
  it.each([
    ["where no text says anything", []],
    ["of numbers without separators", ["12", "5%", "-7"]],
    ["of thousands with points", ["1.250.000"]],
    ["of both separators", ["1.234,5"]],
    ["of a decimal comma", ["94,5", "8.341"]],
    ["of a comma after nothing but 0", ["0,125"]],
    ["of points in a table of counts", ["8.341", "1.101"]],
    ["where most say so", ["94,5", "93,2", "94.5"]],
    ["whatever numbering stands beside it", ["1.", "2.", "3.", "8.341"]],
  ])("%s", (_, texts) => {
    expect(numberHabit(texts, true)).toBe(VIETNAMESE);
  });
});

describe("numberHabit is English", () => {
  it.each([
    ["of thousands with commas", ["1,250,000"]],
    ["of both separators", ["1,234.5"]],
    ["of a decimal point", ["94.5", "8,341"]],
    ["of commas in a table of counts", ["8,341"]],
  ])("%s", (_, texts) => {
    expect(numberHabit(texts, true)).toBe(ENGLISH);
  });
});

it("numberHabit passes over words", () => {
  expect(numberHabit(["Nam", "1,250,000", "x"], true)).toBe(ENGLISH);
});
