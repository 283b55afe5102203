import { compareFormulas } from "../../../src/core/formulas/compare-formulas";

it.each([
  ["B5-E5", "+B5-$E$5"],
  ["(J5/61)", "J5/73"],
  ["B5+C5+D5", "SUM(B5:D5)"],
  ["SUM(B5,C5:D5)", "SUM(B5:D5)"],
  ["IF(A1>0,(B1),1)", "IF(A1>5,B1,0)"],
])("%s comes to the same as %s", (one, other) => {
  expect(compareFormulas(one, other)).toEqual([]);
});

it.each([
  ["SUM(B5:J5)", "SUM(B5:K5)", ["reference"]],
  ["B5*C6", "B5*C5", ["reference"]],
  ["B5*0.1", "B5*C5", ["typed"]],
  ["AVERAGE(B5:D5)", "SUM(B5:D5)", ["function"]],
  ["B5+C5", "B5-C5", ["structure"]],
  ["B5", "B5-C5", ["structure"]],
  ["ROUND(B5/C5,1)", "B5/C5", ["structure"]],
])("%s and %s differ", (one, other, kinds) => {
  expect(compareFormulas(one, other)?.map(({ kind }) => kind)).toEqual(kinds);
});

it("says nothing of formulas it cannot read", () => {
  expect(compareFormulas("[1]Tờ!A1", "[2]Tờ!A1")).toBeUndefined();
});
