import fc from "fast-check";
import { decimalsOf, exactSum, MOST_DECIMALS, roundTo, truncateTo } from "../../../src/core/numbers/decimal";

/** A number as people type it: whole units and how many decimals they are of. */
const typed = (most: number) =>
  fc.record({ units: fc.integer({ min: -most, max: most }), decimals: fc.nat(4) });

/** The decimal text of units · 10^−decimals. */
function decimalText(units: bigint, decimals: number): string {
  const digits = (units < 0n ? -units : units).toString().padStart(decimals + 1, "0");
  const whole = digits.slice(0, digits.length - decimals);
  return `${units < 0n ? "-" : ""}${whole}.${digits.slice(digits.length - decimals)}0`;
}

const numberOf = ({ units, decimals }: { units: number; decimals: number }) =>
  Number(decimalText(BigInt(units), decimals));

describe("exactSum", () => {
  it("leaves no binary residue", () => {
    expect(exactSum([0.1, 0.2])).toBe(0.3);
    expect(exactSum([185.76, 14.29])).toBe(200.05);
    expect(exactSum([1.005, 1.005])).toBe(2.01);
    expect(exactSum([0.3, 0.1], [1, -1])).toBe(0.2);
    expect(exactSum(Array.from({ length: 10 }, () => 0.1))).toBe(1);
  });

  it("is 0 of nothing and of figures that cancel", () => {
    expect(exactSum([])).toBe(0);
    expect(exactSum([0.1, 0.2, 0.3], [1, 1, -1])).toBe(0);
    expect(exactSum([0], [-1])).toBe(0);
  });

  it("is that of whole-number arithmetic", () => {
    const terms = fc.array(fc.tuple(typed(1e9), fc.constantFrom(1 as const, -1 as const)), { maxLength: 40 });
    fc.assert(
      fc.property(terms, (given) => {
        const sum = given.reduce(
          (total, [{ units, decimals }, sign]) => total + BigInt(sign * units) * 10n ** BigInt(4 - decimals),
          0n,
        );
        expect(
          exactSum(
            given.map(([term]) => numberOf(term)),
            given.map(([, sign]) => sign),
          ) + 0,
        ).toBe(Number(decimalText(sum, 4)) + 0);
      }),
    );
  });

  it("adds whole numbers exactly up to 2^53", () => {
    expect(exactSum([2 ** 53 - 2, 1])).toBe(2 ** 53 - 1);
    expect(exactSum([2 ** 53 - 1, 2 ** 53 - 2], [1, -1])).toBe(1);
    expect(exactSum([-9_007_199_254_740_991, 1])).toBe(-9_007_199_254_740_990);
  });

  it("does not hide what is no number", () => {
    expect(exactSum([1, NaN])).toBeNaN();
    expect(exactSum([1, Infinity])).toBe(Infinity);
  });

  it("adds quotients to nine decimals", () => {
    expect(exactSum([1 / 3, 1 / 3, 1 / 3])).toBeCloseTo(1, 8);
  });
});

describe("decimalsOf", () => {
  it("is 0 of whole numbers, however large, and of negative ones", () => {
    expect([0, -0, 5, -5, 1e15, 2 ** 53, 1e300].map(decimalsOf)).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });

  it("is what people typed", () => {
    expect([0.1, 0.25, 1.005, -94.5, 8.341, 0.1 + 0.2, 123_456_789_012.34].map(decimalsOf)).toEqual([
      1, 2, 3, 1, 3, 1, 2,
    ]);
  });

  it("counts the decimals of every typed number", () => {
    fc.assert(
      fc.property(typed(1e9), (number) => {
        const shortest = String(numberOf(number)).split(".")[1]?.length ?? 0;
        expect(decimalsOf(numberOf(number))).toBe(shortest);
      }),
    );
  });

  it("is the most for the result of a division and for what is no number", () => {
    expect([1 / 3, -2 / 7, NaN, Infinity].map(decimalsOf)).toEqual(
      Array.from({ length: 4 }, () => MOST_DECIMALS),
    );
  });
});

describe("roundTo", () => {
  it("leaves whole numbers as they are, however large", () => {
    const large = [0, 5, -5, 5e14, 1e15, -1e15, 2 ** 53 - 1, 1e20];
    expect(large.map((value) => roundTo(value, 0))).toEqual(large);
  });

  it("rounds a half away from zero, in decimal writing", () => {
    expect(roundTo(1.005, 2)).toBe(1.01);
    expect(roundTo(0.285, 2)).toBe(0.29);
    expect(roundTo(2.5, 0)).toBe(3);
    expect(roundTo(-2.5, 0)).toBe(-3);
    expect(roundTo(1.0049, 2)).toBe(1);
  });

  it("rounds to thousands", () => {
    expect(roundTo(1_234_567, -3)).toBe(1_235_000);
  });

  it("rounds nothing to minus nothing", () => {
    expect(roundTo(-0.4, 0)).toBe(0);
  });

  it("rounds typed numbers as whole-number arithmetic does", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), (units) => {
        const half =
          units < 0 ? -((-units + 5 - ((-units + 5) % 10)) / 10) : (units + 5 - ((units + 5) % 10)) / 10;
        expect(roundTo(numberOf({ units, decimals: 3 }), 2)).toBe(
          numberOf({ units: half + 0, decimals: 2 }) + 0,
        );
      }),
    );
  });
});

describe("truncateTo", () => {
  it("leaves numbers that have no more decimals", () => {
    expect([0.29, -0.29, 1.1, 5, 0].map((value) => truncateTo(value, 2))).toEqual([0.29, -0.29, 1.1, 5, 0]);
    expect([1e15, -5e14, 2 ** 53 - 1].map((value) => truncateTo(value, 0))).toEqual([
      1e15,
      -5e14,
      2 ** 53 - 1,
    ]);
  });

  it("cuts towards zero", () => {
    expect(truncateTo(0.999, 2)).toBe(0.99);
    expect(truncateTo(-0.999, 2)).toBe(-0.99);
  });

  it("cuts nothing to minus nothing", () => {
    expect(truncateTo(-0.4, 0)).toBe(0);
  });
});
