import { BAR, barOf, type Candidate, scoreOf, type Support, weigh, type Weighing } from "./candidate";
import type { LineView } from "./line-view";
import { unitOf } from "./rounding";

/** A candidate that was taken as a rule of the table. */
export interface Chosen extends Candidate {
  readonly support: Support;
  readonly score: number;
  /** The lines it is a rule of, where not all. */
  readonly only?: readonly number[];
  /** Its whole numbers are rounded to this unit, and only so it holds. */
  readonly roundedTo?: number;
}

/** What has been taken so far, looked up by total and by parts. */
export class TakenRules {
  readonly all: Chosen[] = [];
  private readonly byTotal = new Map<number, Chosen[]>();
  private readonly byParts = new Map<string, Chosen>();

  add(rule: Chosen): void {
    this.all.push(rule);
    const known = this.byTotal.get(rule.total);
    if (known) known.push(rule);
    else this.byTotal.set(rule.total, [rule]);
    this.byParts.set(rule.parts.join(), rule);
  }

  /** Whether the rule can be true beside all that was taken. */
  admits(rule: Chosen): boolean {
    const parts = new Set(rule.parts);
    if (this.byTotal.get(rule.total)?.some((other) => other.parts.some((part) => parts.has(part))))
      return false;
    // Two totals of the same parts: the second is the first's copy, a matter of equality and not of sums.
    if (!rule.declared && this.byParts.has(rule.parts.join())) return false;
    for (const part of parts) {
      if (!this.byTotal.has(part)) continue;
      const below = this.descendants(part);
      if (below.has(rule.total)) return false;
      for (const other of parts) if (other !== part && below.has(other)) return false;
    }
    return true;
  }

  private descendants(from: number): Set<number> {
    const found = new Set<number>();
    const stack = [from];
    for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
      for (const { parts } of this.byTotal.get(next) ?? []) {
        for (const child of parts) {
          if (found.has(child)) continue;
          found.add(child);
          stack.push(child);
        }
      }
    }
    return found;
  }
}

const MORE_FOR_ONE_LINE = 4;
/** Of the lines that could hold, how many must, for a rule by figures alone and for a declared one. */
const COVERAGE = 0.7;
const DECLARED_COVERAGE = 0.5;
/** Rounded figures agree within wider bounds: more must agree, and for more bits. */
const ROUNDED_COVERAGE = 0.9;
const FEWEST_ROUNDED = 3;
const MORE_FOR_ROUNDED = 8;

/**
 * Takes, from many candidates, the ones that can all be true: best first, no two with a part in
 * common for the same total, no circle, no part beside its own descendant.
 * @param taken what was taken before; grown by this call
 * @returns what this call took
 */
export function choose(
  view: LineView,
  candidates: readonly Candidate[],
  taken: TakenRules,
  weighing: Weighing,
): Chosen[] {
  const merged = mergeSame(candidates);
  const weighed = merged
    .filter(({ parts }) => view.budget.spend(parts.length * view.lines.length))
    .map((candidate) => judgeCandidate(view, candidate, weighing))
    .sort(byRank);
  const families = judgeFamilies(weighed);
  const outdone = outdoneBy(weighed);
  const now: Chosen[] = [];
  for (const candidate of weighed) {
    if (outdone(candidate)) continue;
    if (!isAcceptable(view, candidate) && !families.vouchesFor(candidate)) continue;
    if (!taken.admits(candidate)) continue;
    const proved = withArithmetic(candidate);
    taken.add(proved);
    now.push(proved);
  }
  return now;
}

/** A candidate with what the figures say of it: exactly, on a formula's own lines, or as rounded figures. */
function judgeCandidate(view: LineView, candidate: Candidate, weighing: Weighing): Chosen {
  const support = weigh(view, candidate, weighing);
  const exact = { ...candidate, support, score: scoreOf(candidate, support) };
  const own = candidate.formulaLines;
  if (own && support.holds < DECLARED_COVERAGE * (support.holds + support.fails)) {
    const ownSupport = weigh(view, candidate, { ...weighing, only: own });
    return { ...candidate, only: own, support: ownSupport, score: scoreOf(candidate, ownSupport) };
  }
  // Only where every gap is small is it worth asking whether rounding made them.
  if (support.fails === 0 || support.near < support.fails || isAcceptable(view, exact)) return exact;
  const roundedTo = unitOf(view);
  const rounded = weigh(view, candidate, { ...weighing, roundedTo });
  const score = scoreOf(candidate, rounded);
  const covers =
    rounded.holds >= FEWEST_ROUNDED && rounded.holds >= ROUNDED_COVERAGE * (rounded.holds + rounded.fails);
  return covers && score >= barOf(view) + MORE_FOR_ROUNDED
    ? { ...candidate, roundedTo, support: rounded, score }
    : exact;
}

/** A declared rule that the figures alone would have shown has them as evidence too. */
function withArithmetic(rule: Chosen): Chosen {
  if (rule.support.bits < BAR || rule.evidence.includes("arithmetic")) return rule;
  return { ...rule, evidence: [...rule.evidence, "arithmetic"] };
}

function isFirm({ declared, tentative = false }: Candidate): boolean {
  return declared && !tentative;
}

/** The same rule from several sources is one candidate with all their evidence. */
function mergeSame(candidates: readonly Candidate[]): Candidate[] {
  const byRule = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const order = candidate.parts
      .map((_, k) => k)
      .sort((a, b) => (candidate.parts[a] ?? 0) - (candidate.parts[b] ?? 0));
    const parts = order.map((k) => candidate.parts[k] ?? 0);
    const signs = order.map((k) => candidate.signs[k] ?? 1);
    const key = `${String(candidate.total)}=${parts.join()}|${signs.join()}`;
    const known = byRule.get(key);
    byRule.set(key, {
      total: candidate.total,
      parts,
      signs,
      evidence: [...new Set([...(known?.evidence ?? []), ...candidate.evidence])],
      declared: candidate.declared || (known?.declared ?? false),
      tentative: !isFirm(candidate) && !(known && isFirm(known)),
      insistent: (candidate.insistent ?? false) || (known?.insistent ?? false),
      families: [...new Set([...(known?.families ?? []), ...(candidate.families ?? [])])],
      ...((candidate.formulaLines ?? known?.formulaLines) && {
        formulaLines: candidate.formulaLines ?? known?.formulaLines ?? [],
      }),
      bonus: Math.max(candidate.bonus, known?.bonus ?? -Infinity),
    });
  }
  return [...byRule.values()];
}

/** A table of so few lines may hold nothing but the slip. */
const FEW_LINES = 2;

function isAcceptable(
  view: LineView,
  { declared, tentative, insistent, support, score, evidence, parts }: Chosen,
): boolean {
  const { holds, near, fails, bits, meanLike } = support;
  if (holds + fails === 0) return evidence.includes("formula");
  if (evidence.includes("formula")) return true;
  if (insistent && holds === 0) return fails <= FEW_LINES;
  if (fails > 0 && meanLike === fails && holds === 0) return false;
  const coverage = holds / (holds + fails);
  if (declared) {
    // Zeros that add to zero bear nothing out.
    if (holds > 0 && bits === 0 && fails > near) return false;
    if (holds > 0) return coverage >= DECLARED_COVERAGE || (near === fails && coverage > 0);
    if (tentative) return false;
    // Nothing holds: a slip in a table of one or two lines is near; anything farther is another matter.
    return fails <= FEW_LINES && near === fails;
  }
  if (coverage < COVERAGE || parts.length < 2) return false;
  return score >= barOf(view) + (holds === 1 ? MORE_FOR_ONE_LINE : 0);
}

/**
 * What most rules of a family obey is asked of the others: a subtotal that fails on its only line
 * among subtotals that hold is a finding. Where the gap is wide, twice as many must hold as fail, or
 * several measures (numbering, indent, bold) must say the same.
 */
function judgeFamilies(rules: readonly Chosen[]): { vouchesFor(rule: Chosen): boolean } {
  const tally = new Map<string, { good: number; bad: number }>();
  for (const { families = [], support } of rules) {
    if (support.holds + support.fails === 0) continue;
    for (const family of families) {
      const counts = tally.get(family) ?? { good: 0, bad: 0 };
      counts[holdsMostly(support) ? "good" : "bad"]++;
      tally.set(family, counts);
    }
  }
  return {
    vouchesFor({ families = [], support }) {
      if (support.fails === 0) return false;
      const counts = families.flatMap((family) => tally.get(family) ?? []);
      const agreeing = counts.filter(({ good, bad }) => good >= 1 && good >= bad);
      if (support.near === support.fails || agreeing.length >= 2) return agreeing.length > 0;
      const isMean = support.meanLike === support.fails && support.holds === 0;
      return !isMean && counts.some(({ good, bad }) => good >= 2 && good >= 2 * bad);
    },
  };
}

/**
 * Whether other totals have the same parts and fit without exception: then a total that only fits
 * here and there is a neighbour of the right one ("existing" beside "rated" organizations).
 */
function outdoneBy(rules: readonly Chosen[]): (rule: Chosen) => boolean {
  const best = new Map<string, number>();
  for (const { parts, support } of rules) {
    const key = parts.join();
    if (support.fails === 0) best.set(key, Math.max(best.get(key) ?? 0, support.holds));
  }
  return ({ parts, support, declared, tentative }) =>
    support.fails > 0 && (!declared || tentative === true) && (best.get(parts.join()) ?? 0) > support.holds;
}

/** On most lines, and not only as zeros that add to zero. */
function holdsMostly({ holds, fails, bits }: Support): boolean {
  return bits > 0 && holds >= DECLARED_COVERAGE * (holds + fails);
}

/** Formulas and printed rules first where they hold; then by score; ties by place, so that order of input decides nothing. */
function byRank(a: Chosen, b: Chosen): number {
  return (
    // A rule of all lines goes before one of a few: the few may be those whose formula is wrong.
    Number(a.only !== undefined) - Number(b.only !== undefined) ||
    b.score - a.score ||
    a.parts.length - b.parts.length ||
    a.total - b.total ||
    (a.parts[0] ?? 0) - (b.parts[0] ?? 0)
  );
}
