/** CPU milliseconds of a piece of work, the best of a few runs: what other programs do can only add to it. */
function leastCpu(work: () => void, runs: number): number {
  let best = Infinity;
  for (let run = 0; run < runs; run++) {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

const ROUNDS = 16;
/** Ten times the cells; a ratio below this settles the matter. */
const PLAINLY_LINEAR = 11;

/**
 * How many times more `large` costs than `small`, at best. Noise can spoil a round, but no round
 * makes quadratic work look linear: ten times the size would cost a hundred times as much.
 */
export function leastRatio(small: () => void, large: () => void): number {
  leastCpu(small, 3);
  let ratio = Infinity;
  for (let round = 0; round < ROUNDS && ratio >= PLAINLY_LINEAR; round++) {
    ratio = Math.min(ratio, leastCpu(large, 1) / leastCpu(small, 3));
  }
  return ratio;
}
