/**
 * Reads, or writes into, files changed at random, from one seed to another: `mutations.ts FORMAT FROM TO`. Prints each seed before it is
 * read, so that one which hangs is known, and at the end counts, the slowest in milliseconds
 * of CPU, and peak memory.
 */
import { outcomeOf, type MutatedFormat, mutatedFile } from "../support/mutated-formats";

const [format = "", from = "0", to = "0"] = process.argv.slice(2);
const counts = { read: 0, refused: 0, crashed: 0 };
let slowest = 0;
for (let seed = Number(from); seed < Number(to); seed++) {
  if (process.env.VERBOSE) console.error(seed);
  const bytes = mutatedFile(format as MutatedFormat, seed);
  const { outcome, error, ms } = outcomeOf(format as MutatedFormat, bytes, seed);
  counts[outcome]++;
  slowest = Math.max(slowest, ms);
  if (outcome === "crashed") console.error(seed, error);
}
const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
console.log(JSON.stringify({ format, ...counts, slowest: Math.round(slowest), megabytes }));
