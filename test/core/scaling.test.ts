import { runAsShipped } from "../support/as-shipped";

it("checking ten times the cells costs less than twelve times as much", () => {
  expect(Number(runAsShipped("test/programs/check-cost.ts"))).toBeLessThan(12);
});

it("looking at ten times the formulas costs less than twelve times as much", () => {
  expect(Number(runAsShipped("test/programs/formula-cost.ts"))).toBeLessThan(12);
});

it("checking ten times as many sheets costs less than twelve times as much", () => {
  const ratios = JSON.parse(runAsShipped("test/programs/sheets-cost.ts")) as readonly number[];
  expect(ratios).toHaveLength(2);
  for (const ratio of ratios) expect(ratio).toBeLessThan(12);
});
