import { runAsShipped } from "../support/as-shipped";

it("checking ten times the cells costs less than twelve times as much", () => {
  expect(Number(runAsShipped("test/programs/check-cost.ts"))).toBeLessThan(12);
}, 120_000);

it("looking at ten times the formulas costs less than twelve times as much", () => {
  expect(Number(runAsShipped("test/programs/formula-cost.ts"))).toBeLessThan(12);
}, 120_000);
