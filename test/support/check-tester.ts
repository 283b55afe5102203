import { checkWorkbook } from "../../src/core/check-workbook";
import type { CheckReport, Finding, UndecidedReason } from "../../src/core/report";
import { type GridOptions, gridWorkbook } from "./grid";

/** A sheet drawn as a grid, or several by name, with what the grid cannot show. */
export interface DrawnCase {
  readonly grid: string | Readonly<Record<string, string>>;
  readonly options?: GridOptions;
}

/** What a test expects of a finding: what it names is compared, the rest is free. */
export type ExpectedFinding = Partial<Omit<Finding, "id">> & { readonly at: string };

export interface CheckCases {
  /** Workbooks on which the check says nothing. */
  readonly silent: Readonly<Record<string, DrawnCase>>;
  /** Workbooks and everything that the check says of them, in order. */
  readonly finds: Readonly<Record<string, DrawnCase & { readonly findings: readonly ExpectedFinding[] }>>;
  /** Workbooks that it cannot judge, and why. */
  readonly undecided?: Readonly<
    Record<string, DrawnCase & { readonly reasons: Readonly<Record<string, UndecidedReason>> }>
  >;
}

/** Tests one check: first where it must be silent, then what it finds, then what it leaves open. */
export function testCheck(check: string, { silent, finds, undecided = {} }: CheckCases): void {
  describe(check, () => {
    it.each(Object.entries(silent))("is silent: %s", (_, drawn) => {
      const report = reportOf(drawn);
      expect(report.findings.filter((finding) => finding.check === check)).toEqual([]);
      expect(report.tested[check]?.inconsistent).toBe(0);
    });

    it.each(Object.entries(finds))("finds: %s", (_, drawn) => {
      const found = reportOf(drawn).findings.filter((finding) => finding.check === check);
      expect(found.map(({ at }) => at)).toEqual(drawn.findings.map(({ at }) => at));
      drawn.findings.forEach((expected, k) => {
        expect(found[k]).toMatchObject(expected);
      });
    });

    if (Object.keys(undecided).length > 0) {
      it.each(Object.entries(undecided))("leaves open: %s", (_, drawn) => {
        const report = reportOf(drawn);
        const open = report.undecided.filter((entry) => entry.check === check);
        expect(Object.fromEntries(open.map(({ at, reason }) => [at, reason]))).toEqual(drawn.reasons);
        expect(report.findings.filter((finding) => finding.check === check)).toEqual([]);
      });
    }
  });
}

export function reportOf({ grid, options }: DrawnCase): CheckReport {
  return checkWorkbook(gridWorkbook(grid, options ?? {}));
}
