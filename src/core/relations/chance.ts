import type { LineView } from "./line-view";

const SAMPLES = 3000;

/**
 * How many bits a hit of this view is worth at most: the rate at which runs of two to five figures
 * that have nothing to do with it add up to a figure of the same line, measured on the table itself.
 * Small numbers hit often by chance (ratings, marks, tiny units), large ones never.
 * The sample is drawn by a fixed rule, so the same table always gives the same answer.
 */
export function bitsOfAHit(view: LineView): number {
  const P = view.positions.length;
  const L = view.lines.length;
  if (P < 6 || L === 0) return 16;
  let state = 12345;
  const draw = (below: number): number => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return Math.floor((state / 0x80000000) * below);
  };
  let [hits, tried] = [0, 0];
  for (let k = 0; k < SAMPLES; k++) {
    const l = draw(L);
    if (view.constant[l]) continue;
    const length = 2 + draw(4);
    const start = draw(P - length + 1);
    const total = draw(P);
    // Neighbours may truly be totals; only strangers measure chance.
    if (total >= start - 2 && total < start + length + 2) continue;
    const shown = view.units[total * L + l] ?? 0;
    if (shown === 0) continue;
    const moved =
      L < WITNESSES ? gapBetween(view, draw(P), draw(P), l) + gapBetween(view, draw(P), draw(P), l) : 0;
    if (L < WITNESSES && moved === 0) continue;
    const value = shown + moved;
    let [sum, nonZero] = [0, 0];
    for (let p = start; p < start + length; p++) {
      const part = view.units[p * L + l] ?? 0;
      sum += part;
      if (part !== 0) nonZero++;
    }
    if (nonZero < 2) continue;
    tried++;
    if (Math.abs(sum - value) > (view.halfUnit[l] ?? 0) * (length + 1)) continue;
    if (holdsBesides(view, total, start, length, l)) tried--;
    else hits++;
  }
  return tried < 50 || hits === 0 ? 16 : Math.log2((tried + 1) / (hits + 0.5));
}

/**
 * Where no other line can tell a rule from chance, a figure is moved by two gaps between others: it stays as round as
 * a figure of the table, and is the total of nothing. One gap would not do: it may take a part out and put its
 * total in.
 */
function gapBetween(
  { units, lines: { length: L } }: LineView,
  one: number,
  other: number,
  line: number,
): number {
  return (units[one * L + line] ?? 0) - (units[other * L + line] ?? 0);
}

/** So many lines beside the one that was hit are asked. */
const WITNESSES = 3;
const MOST_ASKED = 32;

/** Whether a run makes the figure on the next lines too, and on two at the least: that is a rule of the table, no chance. */
function holdsBesides(view: LineView, total: number, start: number, length: number, line: number): boolean {
  const L = view.lines.length;
  let witnesses = 0;
  for (let step = 1; step < Math.min(L, MOST_ASKED) && witnesses < WITNESSES; step++) {
    const l = (line + step) % L;
    const value = view.units[total * L + l] ?? 0;
    if (value === 0 || view.constant[l]) continue;
    let sum = 0;
    for (let p = start; p < start + length; p++) sum += view.units[p * L + l] ?? 0;
    if (Math.abs(sum - value) > (view.halfUnit[l] ?? 0) * (length + 1)) return false;
    witnesses++;
  }
  return witnesses >= 2;
}
