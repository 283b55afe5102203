import fc from "fast-check";
import { excessOf, type Quotient } from "../../../src/core/localize/linear-edit";
import { localizeErrors } from "../../../src/core/localize/localize-errors";
import { quotientEdit, rangeWithin } from "../../../src/core/localize/quotient";
import { roundTo, truncateTo } from "../../../src/core/numbers/decimal";

const SHARE: Quotient = {
  variable: "s",
  decimals: 1,
  numerator: [{ variable: "p", coefficient: 100 }],
  denominator: [{ variable: "w", coefficient: 1 }],
  constant: 0,
};

type Values = Readonly<Record<string, number>>;

function editOf(values: Values) {
  const edit = quotientEdit(SHARE, (name) => values[name], 0);
  if (!edit) throw new Error("nothing to divide by");
  return edit;
}

const counts = fc.tuple(fc.integer({ min: 1, max: 100_000 }), fc.integer({ min: 1, max: 100_000 }));

describe("a quotient as a linear rule", () => {
  it("holds for the share rounded and the share cut off, and for no other of its digits", () => {
    fc.assert(
      fc.property(counts, ([p, w]) => {
        const exact = (100 * p) / w;
        const shown = [roundTo(exact, 1), truncateTo(exact, 1)];
        for (const s of shown) {
          const values = { p, w, s };
          expect(excessOf(editOf(values), (name) => values[name as "p"])).toBe(0);
        }
        const far = { p, w, s: roundTo(exact + 0.2, 1) };
        expect(excessOf(editOf(far), (name) => far[name as "p"])).toBeGreaterThan(0);
      }),
      { numRuns: 200, seed: 3 },
    );
  });

  it("says between which figures a term may lie", () => {
    const values: Values = { p: 900, w: 1000, s: 45.3 };
    const [low = 0, high = 0] = rangeWithin(SHARE, "p", (name) => values[name]) ?? [];
    expect([low, high].map((end) => roundTo(end, 3))).toEqual([452.5, 454]);
  });

  it("settles a term where one figure is a slip of typing away, and leaves it open where none is", () => {
    const near = { p: 435, w: 1000, s: 45.3 };
    const found = localizeErrors([editOf(near)], near).solutions.map(({ changes }) => changes);
    expect(found).toContainEqual({ p: 453 });
    expect(found).toContainEqual({ s: 43.5 });
    const far = { p: 120, w: 1000, s: 45.3 };
    const open = localizeErrors([editOf(far)], far).solutions.map(({ changes }) => changes);
    expect(open).toContainEqual({ p: null });
    expect(open).toContainEqual({ s: 12 });
  });

  it("is made good by the share that its new terms give, where they change too", () => {
    const values = { p: 453, w: 1000, s: 48.3, a: 400, b: 53 };
    const equation = (terms: Readonly<Record<string, number>>, constant = 0) => ({
      terms: Object.entries(terms).map(([variable, coefficient]) => ({ variable, coefficient })),
      operator: "==" as const,
      constant,
    });
    const edits = [
      editOf(values),
      equation({ w: 1 }, 900),
      equation({ p: 1, a: -1, b: -1 }),
      equation({ p: 1 }, 453),
    ];
    const { solutions } = localizeErrors(edits, values);
    expect(solutions[0]?.changes).toEqual({ s: 50.3, w: 900 });
  });

  it("does not fail on numbers that are large together", () => {
    const values = { p: 123_456_789_012, w: 987_654_321_098, s: 12.6 };
    const { solutions } = localizeErrors([editOf(values)], values);
    expect(solutions[0]?.changes).toEqual({ s: 12.5 });
  });
});
