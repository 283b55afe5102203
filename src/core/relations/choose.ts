import { groupBy } from "../address-list";
import { isBorneOutByShares } from "./by-shares";
import { BAR, barOf, type Candidate, scoreOf, type Support, weigh, type Weighing } from "./candidate";
import type { Chosen } from "./chosen";
import { companyOf, isOfCompany } from "./company";
import { countingLines, mayHaveCountingLines, priceOfChoice } from "./counting-lines";
import { type Fitting, judgeFamilies, outdoneBy } from "./families";
import type { LineView } from "./line-view";
import { isLowRank } from "./low-rank";
import { mergeSame } from "./merge-candidates";
import { failsByPlainSlips, failsBySlips } from "./one-slip";
import { PROVED_BITS } from "./proof";
import { isPlainlyWrong } from "./refuted";
import { coversAsRounded, isRoundingLikely, mayBeRounded } from "./rounded-rule";
import { FEWEST_ROUNDED, unitOf } from "./rounding";
import type { TakenRules } from "./taken-rules";

/** Of the lines that could hold, how many must, for a rule by figures alone and for a declared one. */
const COVERAGE = 0.7;
const DECLARED_COVERAGE = 0.5;
/** Of the lines of a rule that is built like a proved one, how many may deny it. */
const DENIED = 0.2;
/** A rule beside one without exception may itself have so many. */
const SLIPS = 0.1;
/** Rounded figures agree within wider bounds: for more bits. */
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
  const weighed: Judged[] = [];
  const fitting: Fitting[] = [];
  for (const candidate of mergeSame(candidates)) {
    if (isPlainlyWrong(view, candidate)) continue;
    if (!view.budget.spend(candidate.parts.length * view.lines.length)) continue;
    const support = weigh(view, candidate, weighing);
    const judged = isOutOfQuestion(view, candidate, support)
      ? undefined
      : judgeCandidate(view, candidate, support, weighing);
    if (judged) weighed.push(judged);
    const { fails, holds } = judged?.rule.support ?? support;
    if (fails === 0) fitting.push({ parts: candidate.parts, holds });
  }
  weighed.sort((a, b) => byRank(a.rule, b.rule));
  const families = judgeFamilies(
    weighed.map(({ rule }) => rule),
    (rule) => failsBySlips(view, rule),
  );
  const outdone = outdoneBy(fitting);
  const perfect = rulesByTotal(weighed, ({ fails }) => fails === 0);
  const good = rulesByTotal(weighed, ({ holds, fails }) => holds > fails);
  const now: Chosen[] = [];
  const inCompany = companyOf(
    view,
    weighed.map(({ rule }) => rule),
  );
  for (const { rule, acceptable } of weighed) {
    if (outdone(rule)) continue;
    if (!acceptable && !inCompany(rule) && !families.vouchesFor(rule)) continue;
    if (!(acceptable && isOfSlipsAlone(rule)) && families.deny(rule)) continue;
    if (!taken.admits(rule)) continue;
    if (isOutdone(rule, perfect, taken) || isDenied(rule, good, taken)) continue;
    const proved = withArithmetic(rule);
    taken.add(proved);
    now.push(proved);
  }
  return now;
}

interface Judged {
  readonly rule: Chosen;
  readonly acceptable: boolean;
}

/** What only the figures speak for, and they do not: most of what is tried, passed over without more ado. */
function isOutOfQuestion(view: LineView, candidate: Candidate, support: Support): boolean {
  const { declared, families = [], inherited = false } = candidate;
  if (declared || inherited || families.length > 0) return false;
  const { holds, fails } = support;
  if (mayHaveCountingLines(support) || mayBeRounded(support)) return false;
  if (isOfCompany(view, candidate, support)) return false;
  return holds / (holds + fails) < COVERAGE || scoreOf(candidate, support) < barOf(view);
}

/** What is taken although it holds nowhere, because slips explain that: others that hold nowhere deny it no more. */
function isOfSlipsAlone({ tentative = false, support }: Chosen): boolean {
  return tentative && support.holds === 0;
}

/** By total, the rules that would be taken and of which the figures say this. */
function rulesByTotal(
  weighed: readonly Judged[],
  fits: (support: Support) => boolean,
): ReadonlyMap<number, readonly Chosen[]> {
  return groupBy(
    weighed.flatMap(({ rule, acceptable }) => (acceptable && fits(rule.support) ? [rule] : [])),
    ({ total }) => total,
  );
}

/**
 * Whether a rule fails on most lines, and its total has another that holds on most: code rows are wrong at times.
 * A total may be split in several ways; but not with parts of both, nor by what is the split of another total.
 */
function isDenied(
  { total, parts, support: { holds, fails }, evidence }: Chosen,
  good: ReadonlyMap<number, readonly Chosen[]>,
  taken: TakenRules,
): boolean {
  if (fails <= holds || evidence.includes("formula")) return false;
  const others = [
    ...taken.rulesOf(total).filter(({ support }) => support.holds > support.fails),
    ...(good.get(total) ?? []),
  ].filter((other) => other.support.holds > holds && (taken.admits(other) || taken.all.includes(other)));
  if (others.length === 0) return false;
  const own = new Set(parts);
  const isOfAnother = [...taken.all, ...[...good.values()].flat()].some(
    (other) => other.total !== total && other.parts.join() === parts.join(),
  );
  return isOfAnother || others.some((other) => other.parts.some((part) => own.has(part)));
}

/**
 * Whether the total has another rule that holds on more lines and fails on none: the lines on which this one
 * fails are then no slips, if the two have parts in common or it fails often. What the sheet writes out stands
 * all the same.
 */
function isOutdone(
  { total, parts, support, evidence, declared }: Chosen,
  perfect: ReadonlyMap<number, readonly Chosen[]>,
  taken: TakenRules,
): boolean {
  if (support.fails === 0 || evidence.includes("formula") || evidence.includes("code-row")) return false;
  const own = new Set(parts);
  const failsOften = !declared && support.fails > Math.max(1, SLIPS * (support.holds + support.fails));
  const better = [
    ...taken.rulesOf(total).filter((rule) => rule.support.fails === 0),
    ...(perfect.get(total) ?? []),
  ];
  return better.some(
    (other) =>
      other.support.holds > support.holds &&
      (failsOften || other.parts.some((part) => own.has(part))) &&
      (taken.admits(other) || taken.all.includes(other)),
  );
}

/** A candidate with what the figures say of it: exactly, on a formula's own lines, on lines of counts, or as rounded figures. */
function judgeCandidate(view: LineView, candidate: Candidate, support: Support, weighing: Weighing): Judged {
  const judged = (rule: Chosen): Judged => ({ rule, acceptable: isAcceptable(view, rule) });
  const onLines = (only: readonly number[], roundedTo = 0): Chosen => {
    const ownSupport = weigh(view, candidate, { ...weighing, only, roundedTo });
    const score = scoreOf(candidate, ownSupport);
    return { ...candidate, only, ...(roundedTo > 0 && { roundedTo }), support: ownSupport, score };
  };
  const onCountingLines = (all: Support, roundedTo: number): Chosen | undefined => {
    const only = candidate.scattered === true ? undefined : countingLines(view, candidate, all, roundedTo);
    const rule = only && onLines(only, roundedTo);
    const more = roundedTo > 0 ? MORE_FOR_ROUNDED : 0;
    return rule && rule.score >= barOf(view) + priceOfChoice(all) + more ? rule : undefined;
  };
  const own = candidate.formulaLines;
  if (own && support.holds < DECLARED_COVERAGE * (support.holds + support.fails)) return judged(onLines(own));
  const exact = judged({ ...candidate, support, score: scoreOf(candidate, support) });
  if (exact.acceptable) return exact;
  const counting = onCountingLines(support, 0);
  if (counting) return judged(counting);
  // Only where gaps are small is it worth asking whether rounding made them.
  const asItIs = { ...exact, acceptable: isNearlyWhole(view, exact.rule) };
  if (!mayBeRounded(support)) return asItIs;
  const roundedTo = unitOf(view);
  const rounded = weigh(view, candidate, { ...weighing, roundedTo });
  if (!isRoundingLikely(candidate.parts.length, support, rounded)) return asItIs;
  const score = scoreOf(candidate, rounded);
  if (coversAsRounded(rounded) && score >= barOf(view) + MORE_FOR_ROUNDED)
    return judged({ ...candidate, roundedTo, support: rounded, score });
  const countingRounded = onCountingLines(rounded, roundedTo);
  return countingRounded ? judged(countingRounded) : asItIs;
}

/** A declared rule that the figures alone would have shown has them as evidence too. */
function withArithmetic(rule: Chosen): Chosen {
  if (rule.support.bits < BAR || rule.evidence.includes("arithmetic")) return rule;
  return { ...rule, evidence: [...rule.evidence, "arithmetic"] };
}

/** A table of so few lines may hold nothing but the slip. */
const FEW_LINES = 2;

/** What a total word gives: in a table of proportions only figures that are called a total are one. */
const CALLED_TOTAL = 6;

function isAcceptable(view: LineView, rule: Chosen): boolean {
  const { declared, tentative, insistent, support, score, evidence, parts, bonus, onlyProved, inherited } =
    rule;
  const { holds, near, fails, bits, meanLike } = support;
  if (holds + fails === 0) return evidence.includes("formula");
  if (evidence.includes("formula")) return true;
  if (insistent && holds === 0) return fails <= FEW_LINES;
  const isPrinted = evidence.includes("code-row");
  if (fails > 0 && meanLike === fails && holds === 0 && !isPrinted && !(declared && failsBySlips(view, rule)))
    return false;
  if (inherited) return fails - near <= DENIED * (holds + fails);
  const coverage = holds / (holds + fails);
  if (declared) {
    if (holds === 0 && fails <= FEW_LINES && isBorneOutByShares(view, rule)) return true;
    // Zeros that add to zero bear nothing out.
    if (holds > 0 && bits === 0 && fails > near) return false;
    if (tentative && holds > 0 && holds === support.zeros) return false;
    if (holds > 0) return coverage >= DECLARED_COVERAGE || (near === fails && coverage > 0);
    if (tentative) return fails <= FEW_LINES && failsByPlainSlips(view, rule);
    // Nothing holds: in a table of one or two lines that may be a slip. What is printed in it is asked about.
    if (fails > FEW_LINES) return false;
    return near === fails || isPrinted || failsBySlips(view, rule);
  }
  if (coverage < COVERAGE || parts.length < 2) return false;
  if (onlyProved && (fails > 0 || bits < PROVED_BITS)) return false;
  if (bonus < CALLED_TOTAL && isLowRank(view)) return false;
  return score >= barOf(view);
}

/**
 * Whether a rule of all figures misses on many lines, by little on each: that it holds on some lines is beyond chance,
 * and no other choice of parts would do better. On the others something is not listed.
 */
function isNearlyWhole(view: LineView, { whole, score, support: { holds, near, fails } }: Chosen): boolean {
  return whole === true && near === fails && holds >= FEWEST_ROUNDED && score >= barOf(view);
}

/** Formulas and printed rules first where they hold; then by score; ties by place, so that order of input decides nothing. */
function byRank(a: Chosen, b: Chosen): number {
  return (
    // A rule of all lines goes before one of a few: the few may be those whose formula is wrong.
    Number(isOfFormulaLines(a)) - Number(isOfFormulaLines(b)) ||
    b.score - a.score ||
    a.parts.length - b.parts.length ||
    a.total - b.total ||
    (a.parts[0] ?? 0) - (b.parts[0] ?? 0)
  );
}

function isOfFormulaLines({ only, formulaLines }: Chosen): boolean {
  return only !== undefined && only === formulaLines;
}
