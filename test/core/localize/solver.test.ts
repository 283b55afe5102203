import { localizeErrors } from "../../../src/core/localize/localize-errors";
import { Chance } from "../../../bench/planted/chance";
import { Draft, fillCross } from "../../../bench/planted/layouts";
import { plant } from "../../../bench/planted/plant";
import { highsSolver } from "../../support/highs-solver";

describe("a solver that the caller hands in", () => {
  it("is asked beyond the budget, and names a set as small as the search does", async () => {
    const solver = await highsSolver();
    for (const count of [1, 2, 3]) {
      const chance = new Chance(4100 + count);
      const draft = new Draft();
      fillCross(draft, "t", 4, 5, chance);
      const made = draft.finish();
      const { values } = plant({ ...made, grids: [] }, count, chance);
      const given = Object.fromEntries(values);
      const nonNegative = [...values.keys()];
      const searched = localizeErrors(made.edits, given, { method: "fewest", nonNegative });
      const asked = localizeErrors(made.edits, given, { method: "fewest", nonNegative, budget: 1, solver });
      const unasked = localizeErrors(made.edits, given, { method: "fewest", nonNegative, budget: 1 });
      expect(unasked).toEqual({ status: "not-localised", solutions: [] });
      expect(asked.status).toBe("corrected");
      expect(asked.solutions[0]?.weight).toBe(searched.solutions[0]?.weight);
      const sets = searched.solutions.map(({ changes }) => changes);
      expect(sets).toContainEqual(asked.solutions[0]?.changes);
    }
  });

  it("minds what is fixed, what weighs more, and rules that are no equations", async () => {
    const solver = await highsSolver();
    const terms = (words: Readonly<Record<string, number>>) =>
      Object.entries(words).map(([variable, coefficient]) => ({ variable, coefficient }));
    const edits = [
      { terms: terms({ a: 1, b: 1, c: -1 }), operator: "==" as const, constant: 0 },
      { terms: terms({ a: 1, c: -1 }), operator: "<=" as const, constant: 0 },
    ];
    const values = { a: 50, b: 4, c: 20 };
    const options = { budget: 1, solver, fixed: ["c"], weights: { a: 3 } };
    expect(localizeErrors(edits, values, options).solutions[0]?.changes).toEqual({ a: 16 });
    expect(localizeErrors(edits, values, { ...options, fixed: ["a", "b", "c"] }).status).toBe(
      "not-localised",
    );
  });
});
