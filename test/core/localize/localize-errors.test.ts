import type { LinearEdit } from "../../../src/core/localize/linear-edit";
import { localizeErrors } from "../../../src/core/localize/localize-errors";
import { parseLinearRule } from "../../support/linear-rules";

function rules(...texts: readonly string[]): LinearEdit[] {
  return texts.map((text) => {
    const edit = parseLinearRule(text);
    if (!edit) throw new Error(`not linear: ${text}`);
    return edit;
  });
}

describe("localizeErrors", () => {
  it("is silent where everything adds up", () => {
    const found = localizeErrors(rules("a + b == c"), { a: 3, b: 4, c: 7 });
    expect(found).toEqual({ status: "valid", solutions: [] });
  });

  it("names the one figure that both its sums accuse", () => {
    const edits = rules("a + b == r", "c + d == s", "a + c == u", "b + d == v", "r + s == t", "u + v == t");
    const values = { a: 120, b: 354, c: 77, d: 210, r: 465, s: 287, u: 197, v: 555, t: 752 };
    const { status, solutions } = localizeErrors(edits, values);
    expect(status).toBe("corrected");
    expect(solutions).toHaveLength(1);
    expect(solutions[0]).toMatchObject({ changes: { b: 345 }, weight: 1, reasons: { b: "digits-swapped" } });
  });

  it("gives all equally small answers, the most plausible first", () => {
    const { solutions } = localizeErrors(rules("a + b == c"), { a: 345, b: 1000, c: 1354 });
    expect(solutions.map(({ changes }) => changes)).toEqual([{ a: 354 }, { c: 1345 }, { b: 1009 }]);
  });

  it("minds weights, what is fixed, and bounds", () => {
    const edits = rules("a + b == c");
    const values = { a: 5, b: 4, c: 2 };
    const heavy = localizeErrors(edits, values, { weights: { a: 2, b: "Inf" } });
    expect(heavy.solutions.map(({ changes }) => changes)).toEqual([{ c: 9 }]);
    const held = localizeErrors(edits, values, { fixed: ["c"], bounds: { a: [0, null], b: [0, null] } });
    expect(held.solutions.map(({ weight }) => weight)).toEqual([2]);
    expect(held.solutions[0]?.changes).toEqual({ a: null, b: null });
  });

  it("says where no change of what may change helps", () => {
    expect(localizeErrors(rules("a == 1", "a == 2"), { a: 3 })).toEqual({ status: "invalid", solutions: [] });
  });

  it("gives up honestly when its steps are used up, and asks a solver that was handed in", () => {
    const edits = rules("a + b == c", "c + d == e");
    const values = { a: 1, b: 2, c: 9, d: 1, e: 10 };
    const none = localizeErrors(edits, values, { budget: 1 });
    expect(none).toEqual({ status: "not-localised", solutions: [] });
    const wrong = localizeErrors(edits, values, { budget: 1, solver: () => ["d"] });
    expect(wrong.status).toBe("not-localised");
    const right = localizeErrors(edits, values, { budget: 1, solver: () => ["a"] });
    expect(right.solutions[0]?.changes).toEqual({ a: 7 });
  });

  it("accepts what tolerance explains", () => {
    const edits = rules("a + b == c");
    expect(localizeErrors(edits, { a: 1.2, b: 2.1, c: 3.2 }, { tolerance: 0.1 }).status).toBe("valid");
    expect(localizeErrors(edits, { a: 1.2, b: 2.1, c: 3.2 }).status).toBe("corrected");
  });

  it("treats a paste one off as one mistake, where it is told what stands beside what", () => {
    const columns = ["a", "b", "c", "d", "e"];
    const edits = columns.map((c) => `x${c} + y${c} == z${c}`);
    edits.push("xa + xb + xc + xd + xe == xt", "ya + yb + yc + yd + ye == yt");
    const x = [31, 452, 77, 1204, 58];
    const values: Record<string, number> = { xt: 1822, yt: 15 };
    columns.forEach((c, i) => {
      values[`y${c}`] = i + 1;
      values[`z${c}`] = (x[i] ?? 0) + i + 1;
      values[`x${c}`] = i === 0 ? 0 : (x[i - 1] ?? 0);
    });
    const grids = [["x", "y", "z"].map((row) => columns.map((c) => row + c))];
    const { solutions } = localizeErrors(rules(...edits), values, { grids });
    expect(solutions[0]?.weight).toBe(1);
    expect(solutions[0]?.changes).toEqual({ xa: 31, xb: 452, xc: 77, xd: 1204, xe: 58 });
    expect(new Set(Object.values(solutions[0]?.reasons ?? {}))).toEqual(new Set(["shifted"]));
  });

  it.each([
    ["terms", { operator: "==", constant: 0 }],
    ["operator", { terms: [], operator: "!=", constant: 0 }],
    ["coefficient", { terms: [{ variable: "a", coefficient: NaN }], operator: "==", constant: 0 }],
  ])("throws on an edit without a usable %s", (_, edit) => {
    expect(() => localizeErrors([edit as unknown as LinearEdit], {})).toThrow(TypeError);
  });
});

describe("the methods of localizeErrors", () => {
  it("typo: changes nothing where two figures may be mistyped alike", () => {
    const edits = rules("a + b == c");
    expect(localizeErrors(edits, { a: 10, b: 20, c: 31 }, { method: "typo" })).toEqual({
      status: "invalid",
      solutions: [],
    });
    const one = localizeErrors(edits, { a: 1452, b: 161, c: 1568 }, { method: "typo" });
    expect(one).toMatchObject({ status: "corrected", solutions: [{ changes: { b: 116 } }] });
  });

  it("sign: takes the fewest flips and exchanges that satisfy everything", () => {
    const edits = rules("profit == revenue - costs", "costs >= 0", "revenue >= 0");
    const flip = localizeErrors(edits, { profit: 30, revenue: 50, costs: 80 }, { method: "sign" });
    expect(flip.solutions[0]).toMatchObject({ changes: { profit: -30 }, reasons: { profit: "sign" } });
    const allow = { flip: [], swap: [["revenue", "costs"]] as const };
    const swap = localizeErrors(edits, { profit: 30, revenue: 50, costs: 80 }, { method: "sign", allow });
    expect(swap.solutions[0]?.changes).toEqual({ costs: 50, revenue: 80 });
    const gap = localizeErrors(edits, { profit: 30, revenue: null, costs: 80 }, { method: "sign" });
    expect(gap.status).toBe("uncheckable");
  });

  it("rounding: repairs small gaps by whole numbers and leaves large ones", () => {
    const edits = rules("a + b == c", "d + e == f");
    const values = { a: 12, b: 4, c: 15, d: 10, e: 20, f: 90 };
    const { status, solutions } = localizeErrors(edits, values, { method: "rounding" });
    expect(status).toBe("partial");
    expect(solutions.map(({ changes }) => changes)).toEqual([{ a: 11 }, { b: 3 }, { c: 16 }]);
  });

  it("impute: fills in what follows from equations and from bounds, and nothing else", () => {
    const edits = rules("a + b == t", "c + d + e == u", "c >= 0", "d >= 0", "e >= 0", "p + q == s");
    const values = { a: 3, b: null, t: 10, c: null, d: null, e: 4, u: 4, p: null, q: null, s: 9 };
    const { status, solutions } = localizeErrors(edits, values, { method: "impute" });
    expect(status).toBe("partial");
    expect(solutions[0]?.changes).toEqual({ b: 7, c: 0, d: 0 });
  });
});
