import { runAsShipped } from "../../support/as-shipped";
import { describeWithSoffice } from "../../support/soffice";

interface Printed {
  readonly broken: readonly unknown[];
  readonly open: readonly string[];
  readonly missing: readonly string[];
  readonly findings: readonly unknown[];
  readonly recalculated?: { readonly formulas: number; readonly differ: readonly string[] };
}

const filled = (...args: readonly string[]): Printed =>
  JSON.parse(runAsShipped("test/programs/filled-sample.ts", args)) as Printed;

describe("every form filled from the sample lists", () => {
  test("break no relation, and checking what is written finds nothing", () => {
    const { broken, findings, missing, open } = filled();
    expect(broken).toEqual([]);
    expect(findings).toEqual([]);
    // The sample lists have none of these columns.
    expect([...missing].sort()).toEqual([
      "badge.new",
      "edu.title",
      "status",
      "union.date",
      "work.occupation",
    ]);
    // What the tally does not tell apart is left open, and says so.
    expect(open).toContain("B5-BTCTW 4 2");
    expect(open.filter((at) => !/^(?:T5-TCTW|B5-BTCTW)/.test(at))).toEqual([]);
  });
});

describeWithSoffice("recalculated by another program", () => {
  test("every formula of every form has the same value", () => {
    const { recalculated } = filled("recalculate");
    expect(recalculated?.formulas).toBeGreaterThan(250);
    expect(recalculated?.differ).toEqual([]);
  });

  test("so has every one of a form that is added up from 109 units", () => {
    const printed = runAsShipped("test/programs/consolidation.ts", ["right", "recalculate"]);
    const { recalculated } = JSON.parse(printed) as Printed;
    expect(recalculated?.formulas).toBeGreaterThan(5);
    expect(recalculated?.differ).toEqual([]);
  });
});
