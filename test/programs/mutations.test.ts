import { runAsShipped } from "../support/as-shipped";
import { MUTATED_FORMATS } from "../support/mutated-formats";

interface Outcomes {
  readonly read: number;
  readonly refused: number;
  readonly crashed: number;
  readonly slowest: number;
  readonly megabytes: number;
}

// In a process of its own, which is ended if one of them hangs: its memory is then that of reading alone.
test("a .xlsb whose sheet has a name of four thousand million letters", () => {
  const output = runAsShipped("test/programs/mutations.ts", ["xlsb", "5017", "5018"], [0], 30_000);
  expect(JSON.parse(output)).toMatchObject({ read: 0, refused: 1, crashed: 0 });
});

describe("2000 files changed at random", () => {
  test.each(MUTATED_FORMATS)(
    ".%s: no crash, no hang, no flood",
    (format) => {
      const output = runAsShipped("test/programs/mutations.ts", [format, "0", "2000"], [0], 120_000);
      const { read, refused, crashed, slowest, megabytes } = JSON.parse(output) as Outcomes;
      expect(crashed).toBe(0);
      expect(read + refused).toBe(2000);
      // The changes are neither all fatal nor all harmless: the test tests something.
      expect(read).toBeGreaterThan(300);
      expect(format === "csv" || refused > 300).toBe(true);
      expect(slowest).toBeLessThan(5000);
      expect(megabytes).toBeLessThan(512);
    },
    150_000,
  );
});
