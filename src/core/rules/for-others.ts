import type { LinkedPlace, LinkedRule, LinkedTerm } from "./linked-rule";
import { type NamedPeriod, periodNumber, readName, unitOf } from "./name-pattern";

/**
 * A rule between places as other workbooks can use it, those of the next period too: in the names of workbooks and
 * sheets the year, quarter and month are left open, and a part of an earlier period says how much earlier.
 */
export function forOthers(rule: LinkedRule): LinkedRule {
  const base = opened(rule.total);
  const parts = rule.parts.map((part): LinkedTerm => {
    const { place, period } = opened(part);
    const unit = unitOf(period);
    if (!unit || part.before !== undefined) return part.before === undefined ? { ...part, ...place } : part;
    const [own, total] = [periodNumber(period, unit), periodNumber(base.period, unit)];
    // The months of a year's total: which months they are does not change, the year does.
    if (own === undefined || total === undefined) return literalBut(part, base.period);
    return { ...part, ...place, ...(own !== total && { before: total - own }) };
  });
  return { ...rule, total: { ...rule.total, ...base.place }, parts };
}

type Names = Pick<LinkedPlace, "workbook" | "sheet">;

function opened({ workbook, sheet }: LinkedPlace): { readonly place: Names; readonly period: NamedPeriod } {
  const [file, page] = [workbook, sheet].map((name) => (name === undefined ? undefined : readName(name)));
  return {
    place: {
      ...(file && { workbook: file.pattern }),
      ...(page && { sheet: page.pattern }),
    },
    period: { ...file?.period, ...page?.period },
  };
}

/** A part whose period is of another unit than the total's: only what the total names is left open. */
function literalBut(part: LinkedTerm, { year }: NamedPeriod): LinkedTerm {
  const parts = year === undefined ? [] : (["year"] as const);
  const open = (name: string): string => readName(name, parts).pattern;
  const { workbook, sheet } = part;
  const period = { ...readName(workbook ?? "").period, ...readName(sheet ?? "").period };
  const before = year === undefined || period.year === undefined ? 0 : year - period.year;
  return {
    ...part,
    ...(workbook !== undefined && { workbook: open(workbook) }),
    ...(sheet !== undefined && { sheet: open(sheet) }),
    ...(before !== 0 && { before }),
  };
}
