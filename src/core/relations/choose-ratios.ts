import type { Evidence } from "../report";
import type { TallyTable } from "../tables/tally-table";
import type { Direction } from "./line-view";
import type { RatioCandidate } from "./from-ratios";
import { namesOfFigures, type NamesOfFigures } from "./same-figures";

/** A share or a change of a table: grid indexes, as in a `Pattern`. */
export interface RatioRule {
  readonly kind: "share" | "change";
  readonly direction: Direction;
  readonly total: number;
  /** Dividend and divisor; new and old. */
  readonly parts: readonly [number, number];
  readonly scale: 1 | 100;
  readonly lines: Int32Array;
  /** Shares of a column's own total: the line on which the denominator stands, for each line. */
  readonly baseLines?: Int32Array;
  /** Named as a share or in percent, as against any quotient. */
  readonly isShare?: boolean;
  /** Decimals that its quotients usually show. */
  readonly decimals?: number;
  readonly roundedTo?: number;
  readonly declared: boolean;
  readonly evidence: readonly Evidence[];
  readonly bits: number;
  readonly holds: number;
  readonly fails: number;
}

/** Cells whose figure is explained as a quotient, of all rules of a table. */
export class ExplainedCells {
  private readonly taken: Uint8Array;

  constructor(private readonly table: TallyTable) {
    this.taken = new Uint8Array(table.grid.value.length);
  }

  /** The lines on which the position is not explained yet. */
  open(direction: Direction, position: number, lines: Int32Array): Int32Array {
    return lines.filter((line) => this.taken[this.at(direction, position, line)] === 0);
  }

  take(direction: Direction, position: number, lines: Int32Array): void {
    for (const line of lines) this.taken[this.at(direction, position, line)] = 1;
  }

  private at(direction: Direction, position: number, line: number): number {
    const { columnCount } = this.table.grid;
    return direction === "across" ? line * columnCount + position : position * columnCount + line;
  }
}

/**
 * Of many ratios those that can all be true: one for each quotient, one for each three positions, and
 * no quotient of which an operand is made with it.
 */
export function chooseRatios(candidates: readonly RatioCandidate[], explained: ExplainedCells): RatioRule[] {
  const names = namesOfFigures();
  const ranked = readOneWay(candidates, names).sort(byRank);
  const rules: RatioRule[] = [];
  const triples = new Set<string>();
  const quotients = new Map<string, readonly string[]>();
  for (const candidate of ranked) {
    const { view, form, quotient, first, second } = candidate;
    const name = (position: number): string => `${view.direction} ${String(position)}`;
    const triple =
      view.direction +
      [quotient, first, second]
        .map((p) => names(view, p))
        .sort((a, b) => a - b)
        .join();
    if (quotients.has(name(quotient)) || triples.has(triple)) continue;
    if ([first, second].some((operand) => quotients.get(name(operand))?.includes(name(quotient)))) continue;
    const total = view.positions[quotient] ?? 0;
    const lines = explained.open(view.direction, total, view.lines);
    if (lines.length === 0) continue;
    triples.add(triple);
    quotients.set(name(quotient), [name(first), name(second)]);
    explained.take(view.direction, total, lines);
    rules.push({
      ...form,
      direction: view.direction,
      total,
      parts: [view.positions[first] ?? 0, view.positions[second] ?? 0],
      lines,
      isShare: form.kind === "share" && (form.scale === 100 || candidate.isShare),
      decimals: view.decimals[quotient] ?? 0,
      ...(candidate.operandUnit > 0 && { roundedTo: candidate.operandUnit }),
      declared: candidate.declared,
      evidence: candidate.declared ? ["header", "arithmetic"] : ["arithmetic"],
      bits: candidate.bits,
      holds: candidate.holds,
      fails: candidate.fails,
    });
  }
  return rules;
}

/**
 * Three positions are one rule, that can be read in more ways than one: amount ÷ quantity = unit price,
 * amount ÷ unit price = quantity. Columns that hold the same figures are one.
 */
function readOneWay(candidates: readonly RatioCandidate[], names: NamesOfFigures): RatioCandidate[] {
  const readings = new Map<string, RatioCandidate>();
  for (const candidate of candidates) {
    const { view, quotient, first, second } = candidate;
    const triple = [quotient, first, second].map((p) => names(view, p)).sort((a, b) => a - b);
    const key = `${view.direction} ${triple.join()}`;
    const known = readings.get(key);
    if (!known || isBetter(candidate, known)) readings.set(key, candidate);
  }
  return [...readings.values()];
}

const MANY_DIGITS = 4;

/** What is named a ratio is one; then what holds without allowing for the rounding of its operands; then by place. */
function isBetter(a: RatioCandidate, b: RatioCandidate): boolean {
  if (a.named !== b.named) return a.named > b.named;
  if (a.isProduct && b.isProduct) {
    // A factor with many more digits than the other was not typed: it is what a division left.
    const digits = ({ view, quotient }: RatioCandidate): number => view.decimals[quotient] ?? 0;
    if (Math.abs(digits(a) - digits(b)) >= MANY_DIGITS) return digits(a) > digits(b);
    const [ofA, ofB] = [isReckoned(a), isReckoned(b)];
    if (ofA !== ofB) return ofA;
    const span = ({ quotient, first, second }: RatioCandidate): number =>
      Math.max(quotient, first, second) - Math.min(quotient, first, second);
    if (span(a) !== span(b)) return span(a) < span(b);
    // Factors stand before their product, the leftmost is the price; where it goes first, the last was reckoned.
    const startsWithProduct = Math.min(a.quotient, b.quotient) > Math.min(a.first, b.first);
    if (a.quotient !== b.quotient) return a.quotient > b.quotient === startsWithProduct;
  }
  if (a.backwards !== b.backwards) return a.backwards < b.backwards;
  return a.score > b.score;
}

/** Of the figures of a quotient, how many run on where a division was made, though most may come out even: 1, 2.25, 1.333… */
const RUNNING_ON = 0.1;

function isReckoned({ view, quotient }: RatioCandidate): boolean {
  const L = view.lines.length;
  const own = view.ownDecimals.subarray(quotient * L, (quotient + 1) * L);
  return own.reduce((count, decimals) => count + Number(decimals > MANY_DIGITS), 0) >= RUNNING_ON * L;
}

function byRank(a: RatioCandidate, b: RatioCandidate): number {
  return (
    b.score - a.score ||
    a.quotient - b.quotient ||
    a.first - b.first ||
    a.second - b.second ||
    Number(a.view.direction > b.view.direction) - Number(a.view.direction < b.view.direction)
  );
}
