import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { compareExact, type Exact, excessDigits, readExact } from "../../../src/core/numbers/exact";
import {
  type Interval,
  meet,
  type Shortening,
  shownInterval,
  sumOfIntervals,
  weighted,
} from "../../../src/core/numbers/interval";
import { describeWithCorpus } from "../../support/corpora";

interface Cases {
  readonly excess_digits: readonly {
    readonly value: string;
    readonly decimals: string;
    readonly expected: { readonly significant: string; readonly insignificant: string } | null;
  }[];
  readonly intervals: readonly {
    readonly value: string;
    readonly decimals: string;
    readonly mode: "round-to-nearest" | "truncation";
    readonly low: string;
    readonly high: string;
    readonly low_inclusive: boolean;
    readonly high_inclusive: boolean;
  }[];
}

function exact(text: string): Exact {
  const value = readExact(text);
  if (!value) throw new Error(`no number: ${text}`);
  return value;
}

/** One writing for every writing of a number. */
function plain({ digits, exponent }: Exact): string {
  let [rest, power] = [digits, exponent];
  while (rest !== 0n && rest % 10n === 0n) [rest, power] = [rest / 10n, power + 1];
  return rest === 0n ? "0" : `${rest.toString()}e${String(power)}`;
}

describeWithCorpus("bench/xbrl_tolerance", "tolerance cases after XBRL Calculations 1.1", (folder) => {
  const cases = JSON.parse(readFileSync(join(folder, "cases.json"), "utf8")) as Cases;

  it("all digits beyond the accuracy", () => {
    const wanted = cases.excess_digits.map(({ expected }) =>
      expected ? [plain(exact(expected.significant)), plain(exact(expected.insignificant))] : undefined,
    );
    const found = cases.excess_digits.map(({ value, decimals }) => {
      const split = excessDigits(exact(value), Number(decimals));
      return split && [plain(split.significant), plain(split.insignificant)];
    });
    expect(found).toHaveLength(49);
    expect(found).toEqual(wanted);
  });

  it("all intervals", () => {
    expect(cases.intervals).toHaveLength(20);
    for (const { value, decimals, mode, ...wanted } of cases.intervals) {
      const shortening = mode === "truncation" ? "cut" : "nearest";
      const found = shownInterval(exact(value), Number(decimals), shortening);
      expect([plain(found.low), plain(found.high)]).toEqual(
        [wanted.low, wanted.high].map((end) => plain(exact(end))),
      );
      expect([found.lowIncluded, found.highIncluded]).toEqual([wanted.low_inclusive, wanted.high_inclusive]);
    }
  });
});

describe("intervals of shown figures", () => {
  const figure = fc.record({
    digits: fc.integer({ min: -5000, max: 5000 }),
    decimals: fc.integer({ min: -2, max: 3 }),
    shortening: fc.constantFrom<Shortening>("nearest", "cut"),
  });
  const intervalOf = (drawn: { digits: number; decimals: number; shortening: Shortening }): Interval =>
    shownInterval(
      { digits: BigInt(drawn.digits), exponent: 0 - drawn.decimals },
      drawn.decimals,
      drawn.shortening,
    );
  const minus: Exact = { digits: -1n, exponent: 0 };

  it("turn round twice to what they were", () => {
    fc.assert(
      fc.property(figure, (drawn) => {
        const interval = intervalOf(drawn);
        expect(weighted(weighted(interval, minus), minus)).toEqual(interval);
      }),
    );
  });

  it("a figure taken away is the figure of the other sign added", () => {
    fc.assert(
      fc.property(figure, (drawn) => {
        const other = intervalOf({ ...drawn, digits: 0 - drawn.digits });
        const turned = weighted(intervalOf(drawn), minus);
        expect([compareExact(turned.low, other.low), compareExact(turned.high, other.high)]).toEqual([0, 0]);
        expect([turned.lowIncluded, turned.highIncluded]).toEqual([other.lowIncluded, other.highIncluded]);
      }),
    );
  });

  it("of rounded figures of one unit meet exactly where the gap is at most half a unit for each", () => {
    const figures = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(figures, fc.integer({ min: -300, max: 300 }), (parts, total) => {
        const rounded = (digits: number): Interval =>
          intervalOf({ digits, decimals: 1, shortening: "nearest" });
        const gap = Math.abs(parts.reduce((sum, part) => sum + part, 0) - total);
        expect(meet(rounded(total), sumOfIntervals(parts.map(rounded)))).toBe(2 * gap <= parts.length + 1);
      }),
    );
  });

  it("of figures that were cut do not meet where only their open ends touch", () => {
    const cut = (text: string): Interval => shownInterval(exact(text), 1, "cut");
    expect(meet(cut("0.5"), cut("0.6"))).toBe(false);
    expect(meet(cut("0.5"), sumOfIntervals([cut("0.2"), cut("0.2")]))).toBe(true);
    expect(meet(cut("0.6"), sumOfIntervals([cut("0.2"), cut("0.2")]))).toBe(false);
    expect(meet(cut("0.5"), sumOfIntervals([cut("0.7"), weighted(cut("0.1"), minus)]))).toBe(true);
    expect(meet(cut("0.7"), sumOfIntervals([cut("0.7"), weighted(cut("0.1"), minus)]))).toBe(false);
  });
});
