/** Files changed at random, ten times as many as the tests read: crashes, the slowest, peak memory by format. */
import { runAsShipped } from "../test/support/as-shipped";
import { MUTATED_FORMATS } from "../test/support/mutated-formats";
import { table } from "./measure";

const FILES = 20_000;

export function benchMutations(): void {
  console.log(`\n## ${String(FILES)} files of each format changed at random\n`);
  const rows = MUTATED_FORMATS.map((format) => {
    const args = [format, "2000", String(2000 + FILES)];
    const outcome = JSON.parse(runAsShipped("test/programs/mutations.ts", args)) as Record<string, number>;
    return ["format", "read", "refused", "crashed", "slowest", "megabytes"].map((key) =>
      String(outcome[key]),
    );
  });
  table(["format", "read", "refused", "crashed", "slowest CPU ms", "peak MB"], rows);
}
