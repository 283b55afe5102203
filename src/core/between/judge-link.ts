import { decimalsOf, exactSum } from "../numbers/decimal";
import { hash } from "../relations/identify";
import { type Link, type LinkPattern, linkPattern, type LinkRule } from "../relations/link";
import type { UndecidedReason } from "../report";
import { CellClass } from "../tables/sheet-view";
import { placeOfFigure, type TableFigure, valueOf } from "./labelled-table";

/** A relation between places before it is judged. */
export interface Case {
  readonly shown: TableFigure;
  readonly parts: readonly TableFigure[];
  readonly signs: readonly (1 | -1)[];
  /** What its row and column are called: its id is made of that. */
  readonly words: string;
}

/** Evidence against chance that equal figures of this size agree: small ones often do. */
export function bitsOf(value: number): number {
  return value === 0 || Number.isNaN(value) ? 0 : Math.min(20, Math.log2(1 + Math.abs(value)));
}

export interface CaseJudgement {
  readonly verdict: Link["verdict"];
  readonly reason?: UndecidedReason;
  readonly reported: number;
  readonly computed: number;
}

/** Whether a figure is the sum of others, each within the digits it shows. */
export function judgeCase({ shown, parts, signs }: Omit<Case, "words">): CaseJudgement {
  const reported = valueOf(shown);
  const values = parts.map(valueOf);
  const known = values.filter((value) => !Number.isNaN(value));
  const computed = exactSum(
    values.map((value) => (Number.isNaN(value) ? 0 : value)),
    signs,
  );
  const figures = { reported, computed };
  const open = [shown, ...parts].flatMap((figure, k) => unreadable(figure, k === 0) ?? []);
  if (open[0] !== undefined && (known.length > 0 || open.length < parts.length + 1))
    return { verdict: "undecided", reason: open[0], ...figures };
  if (Number.isNaN(reported) || known.length === 0) return { verdict: "empty", ...figures };
  const all = [reported, ...known];
  const fractions = all.filter((value) => !Number.isInteger(value));
  // Figures with decimals are rounded; beside them, so may be one that shows none.
  const slack =
    fractions.length === 0 ? 0 : all.reduce((sum, value) => sum + 0.5 / 10 ** decimalsOf(value), 0);
  const gap = Math.abs(exactSum([reported, computed], [1, -1]));
  return { verdict: gap <= slack * (1 + 1e-9) ? "consistent" : "inconsistent", ...figures };
}

function unreadable({ from, row, column }: TableFigure, isTotal: boolean): UndecidedReason | undefined {
  const { grid } = from.table;
  switch (grid.cellClass[row * grid.columnCount + column]) {
    case CellClass.words:
    case CellClass.date:
      return isTotal ? "total-is-text" : "part-is-text";
    case CellClass.error:
      return isTotal ? "total-is-error" : "part-is-error";
    case CellClass.withoutValue:
      return "formula-without-value";
    case CellClass.ambiguous:
      return "ambiguous-number";
    default:
      return undefined;
  }
}

/** The cases of a rule, judged. */
export function judgeCases(rule: LinkRule, cases: readonly Case[]): LinkPattern {
  const seen = new Map<string, number>();
  const links = cases.map((one): Link => {
    const ordinal = seen.get(one.words) ?? 0;
    seen.set(one.words, ordinal + 1);
    return {
      id: hash([rule.id, one.words, String(ordinal)].join("\u001f")),
      shown: placeOfFigure(one.shown),
      parts: one.parts.map(placeOfFigure),
      signs: one.signs,
      ...judgeCase(one),
    };
  });
  return linkPattern(rule, links);
}

/** How far cases bear a rule out. Where all figures are 0, nothing is said. */
export interface Support {
  readonly holds: number;
  readonly breaks: number;
  readonly bits: number;
}

export function supportOf(cases: readonly Omit<Case, "words">[]): Support {
  let [holds, breaks, bits] = [0, 0, 0];
  for (const one of cases) {
    const { verdict, reported, computed } = judgeCase(one);
    if (verdict === "inconsistent") breaks++;
    else if (verdict === "consistent" && reported !== 0) {
      holds++;
      bits += bitsOf(computed);
    }
  }
  return { holds, breaks, bits };
}

/** Bits that figures must come to before it is said that they are the same. */
export const ENOUGH_BITS = 40;
const MOST_BROKEN = 0.2;

/** Kept where few cases break it: these are the findings. */
export function isBorneOut({ holds, breaks }: Support): boolean {
  return holds > 0 && breaks <= Math.max(holds > 1 ? 1 : 0, (holds + breaks) * MOST_BROKEN);
}

/** Of so many cases, how many may break a rule at most. */
export function mostBroken(cases: number): number {
  return Math.max(1, cases * MOST_BROKEN);
}
