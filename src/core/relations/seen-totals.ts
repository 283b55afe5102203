/** Beyond so many lines with one total, their parts however different, a line is no news. */
const MOST_REPEATS = 3;

const SMALLEST = 16;
const NONE = new Float64Array(0);
const NO_TIMES = new Uint8Array(0);
const bits = new Float64Array(1);
const halves = new Int32Array(bits.buffer);

/** Totals that have spoken: a line that repeats another proves nothing, one that splits the same total otherwise does. */
export class SeenTotals {
  private totals = NONE;
  private parts = NONE;
  private times = NO_TIMES;
  private count = 0;

  /** @param parts any number that tells other parts from these */
  isNews(total: number, parts: number): boolean {
    if (this.times.length === 0) this.grow();
    const at = this.placeOf(total);
    const times = this.times[at] ?? 0;
    if (times > 0 && (times >= MOST_REPEATS || this.parts[at] === parts)) return false;
    this.totals[at] = total;
    this.parts[at] = parts;
    this.times[at] = times + 1;
    if (times === 0 && 2 * ++this.count > this.times.length) this.grow();
    return true;
  }

  /** Where the total stands, or the empty place for it. */
  private placeOf(total: number): number {
    const mask = this.times.length - 1;
    // 0 and -0 are one total.
    bits[0] = total + 0;
    let at = Math.imul((halves[0] ?? 0) ^ Math.imul(halves[1] ?? 0, 0x85ebca6b), 0x9e3779b1);
    at = (at ^ (at >>> 15)) & mask;
    while ((this.times[at] ?? 0) > 0 && this.totals[at] !== total) at = (at + 1) & mask;
    return at;
  }

  private grow(): void {
    const { totals, parts, times } = this;
    const size = Math.max(SMALLEST, times.length * 4);
    [this.totals, this.parts, this.times] = [
      new Float64Array(size),
      new Float64Array(size),
      new Uint8Array(size),
    ];
    for (let from = 0; from < times.length; from++) {
      if (!times[from]) continue;
      const at = this.placeOf(totals[from] ?? 0);
      this.totals[at] = totals[from] ?? 0;
      this.parts[at] = parts[from] ?? 0;
      this.times[at] = times[from] ?? 0;
    }
  }
}

/** The same for a few totals whose parts differ on every line. */
export class FewTotals {
  private readonly totals: number[] = [];

  isNews(total: number): boolean {
    let times = 0;
    for (const other of this.totals) if (other === total) times++;
    if (times >= MOST_REPEATS) return false;
    this.totals.push(total);
    return true;
  }
}
