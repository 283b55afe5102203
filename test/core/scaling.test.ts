import { runAsShipped } from "../support/as-shipped";

it("checking ten times the cells costs less than twelve times as much", () => {
  // The first figure is only there to have the loops compiled.
  const [, small = 0, large = Infinity] = JSON.parse(
    runAsShipped("test/programs/check-cost.ts", ["3000", "1500", "15000"]),
  ) as number[];
  expect(large / small).toBeLessThan(12);
}, 60_000);
