import { runAsShipped } from "../support/as-shipped";

it("reading ten times the cells costs less than twelve times as much", () => {
  // The first figure is only there to have the loops compiled.
  const [, small = 0, large = Infinity] = JSON.parse(
    runAsShipped("test/programs/read-cost.ts", ["5000", "5000", "50000"]),
  ) as number[];
  expect(large / small).toBeLessThan(12);
}, 60_000);
