import { mentions, type Reading } from "../labels/lexicon";
import { isShareLabel } from "../tables/column-roles";
import { type FigureLines, saidOf, wordsOf } from "./figure-lines";
import type { RatioForm } from "./ratio-form";

/** What captions and labels say of the positions of a view. */
export interface RatioWords {
  /** Percent, share, rate, "… per …", "… / …". */
  readonly isRatio: (position: number) => boolean;
  /** Change, growth, "tăng/giảm", "so với". */
  readonly isChange: (position: number) => boolean;
  /** "Đơn giá", "price", "cost per unit", "USD/kg". */
  readonly isUnitPrice: (position: number) => boolean;
  /** Whether `part` is a part of the sum `whole`. */
  readonly isPartOf: (part: number, whole: number) => boolean;
}

const [IS, IS_NOT] = [1, 2];

/** @param partsOf parts of every total that was found, as grid indexes */
export function ratioWords(view: FigureLines, partsOf: ReadonlyMap<number, ReadonlySet<number>>): RatioWords {
  const remembered = (
    test: (says: Reading, words: readonly string[]) => boolean,
  ): ((position: number) => boolean) => {
    const known = new Uint8Array(view.positions.length);
    return (position) => {
      const before = known[position] ?? 0;
      if (before > 0) return before === IS;
      const answer = test(saidOf(view, position), wordsOf(view, position));
      known[position] = answer ? IS : IS_NOT;
      return answer;
    };
  };
  return {
    isRatio: remembered((says, words) => says.anywhere.has("share") || isShareLabel({ says, words })),
    isChange: remembered((says) => says.anywhere.has("change")),
    isUnitPrice: remembered((says, words) => says.anywhere.has("unit-price") || words.some(isPricePerUnit)),
    isPartOf: (part, whole) =>
      partsOf.get(view.positions[whole] ?? -1)?.has(view.positions[part] ?? -1) ?? false,
  };
}

/** "Đơn giá", "price", "cost per unit", "USD/kg". */
export function isUnitPrice(word: string): boolean {
  return mentions(word, "unit-price") || isPricePerUnit(word);
}

function isPricePerUnit(word: string): boolean {
  return word.includes("/") && /\p{L}\s?\/\s?\p{L}+\)?$/u.test(word);
}

/** 2 where words name the position as this kind of quotient, 1 as some ratio, 0 not at all. */
export function namedAs(words: RatioWords, { kind }: RatioForm, position: number): number {
  const [isRatio, isChange] = [words.isRatio(position), words.isChange(position)];
  if (kind === "change") return isChange ? 2 : isRatio ? 1 : 0;
  return (isRatio && !isChange) || words.isUnitPrice(position) ? 2 : isRatio ? 1 : 0;
}

const WORD = 8;
const PART_OF_WHOLE = 6;
const AFTER = 3;
const ADJACENT = 2;

/** Bits that words and places give to a ratio or a change, or take from it. */
export function bonusOf(
  words: RatioWords,
  rule: {
    readonly form: RatioForm;
    readonly quotient: number;
    readonly first: number;
    readonly second: number;
  },
): number {
  const { form, quotient, first, second } = rule;
  let bits = 0;
  const [isRatio, isChange] = [words.isRatio(quotient), words.isChange(quotient)];
  if (form.kind === "change") {
    if (isChange) bits += WORD;
    else if (isRatio) bits += WORD / 4;
    // Years run from the left and from the top.
    if (second < first) bits += 1;
  } else {
    if (isRatio) bits += WORD;
    if (isChange) bits -= WORD;
    if (words.isPartOf(first, second)) bits += PART_OF_WHOLE;
    const named = isRatio || words.isUnitPrice(quotient);
    if (!named && (words.isRatio(second) || words.isUnitPrice(second))) bits -= WORD;
    if (words.isUnitPrice(quotient)) bits += WORD / 2;
  }
  if (quotient > first && quotient > second) bits += AFTER;
  const [near, far] = [Math.abs(first - quotient), Math.abs(second - quotient)].sort((a, b) => a - b);
  if (near === 1) bits += ADJACENT;
  return bits - ((near ?? 0) + (far ?? 0)) / 8;
}
