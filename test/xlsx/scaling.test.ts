import { runAsShipped } from "../support/as-shipped";

it("reading ten times the cells costs less than twelve times as much", () => {
  expect(Number(runAsShipped("test/programs/read-cost.ts"))).toBeLessThan(12);
});
