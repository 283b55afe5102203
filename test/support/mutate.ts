/** A generator of numbers below `limit` that gives the same ones on every run (mulberry32). */
export function seeded(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}

/** One to four changes: bytes flipped or set, a stretch cut out, doubled or filled, the end cut off. */
export function mutated(bytes: Uint8Array, random: (limit: number) => number): Uint8Array {
  let result = Uint8Array.from(bytes);
  for (let changes = 1 + random(4); changes > 0 && result.length > 0; changes--) {
    const at = random(result.length);
    const length = 1 + random(random(3) === 0 ? 200 : 8);
    const head = result.subarray(0, at);
    const tail = result.subarray(Math.min(at + length, result.length));
    const kind = random(6);
    if (kind === 0) result[at] = (result[at] ?? 0) ^ (1 << random(8));
    else if (kind === 1) result[at] = "<>/\"'&;=0A9[]!?-\0\xff".charCodeAt(random(18));
    else if (kind === 2) result = Uint8Array.from([...head, ...tail]);
    else if (kind === 3)
      result = Uint8Array.from([
        ...result.subarray(0, Math.min(at + length, result.length)),
        ...result.subarray(at),
      ]);
    else if (kind === 4) result.fill(random(256), at, at + length);
    else if (random(4) === 0) result = result.slice(0, at);
  }
  return result;
}
