import { runAsShipped } from "../support/as-shipped";

it("sheets made to provoke the worst are checked within bounds, and nothing is found that is not there", () => {
  const costs = JSON.parse(runAsShipped("test/programs/worst-cases.ts")) as readonly {
    readonly name: string;
    readonly ms: number;
    readonly errors: number;
  }[];
  expect(costs).toHaveLength(10);
  expect(costs.filter(({ ms }) => ms > 20_000)).toEqual([]);
  expect(costs.filter(({ errors }) => errors > 0)).toEqual([]);
}, 240_000);
