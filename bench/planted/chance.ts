/** Numbers that look drawn and are the same every time. */
export class Chance {
  constructor(private state: number) {}

  /** Below 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = this.state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  between(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  pick<T>(items: readonly T[]): T {
    const item = items[this.between(0, items.length - 1)];
    if (item === undefined) throw new Error("nothing to pick from");
    return item;
  }

  /** A count as tables hold them: most of two to four digits, some small, a few none. */
  figure(): number {
    const kind = this.next();
    if (kind < 0.05) return 0;
    if (kind < 0.15) return this.between(1, 9);
    if (kind < 0.5) return this.between(10, 99);
    return kind < 0.85 ? this.between(100, 999) : this.between(1000, 9999);
  }
}
