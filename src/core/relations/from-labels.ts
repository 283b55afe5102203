import { conceptAmong } from "../labels/lexicon";
import { NO_LABEL, type RowLabel } from "../tables/row-labels";
import type { Candidate } from "./candidate";
import type { LineView } from "./line-view";

const TOTAL_BONUS = 10;
const CALLED_BONUS = 4;
const SEX_BONUS = 16;
const MOST_TOTALS = 64;

/**
 * What the labels of the rows say: a row labelled as total adds up the live rows above it or below
 * it, up to the next total or to the table's end; male and female rows make the row before or after.
 * Every reading is a candidate; the figures choose.
 */
export function candidatesFromLabels(view: LineView, live: readonly number[]): Candidate[] {
  if (view.direction !== "down") return [];
  const labels = live.map((position) => view.table.labelOf(view.positions[position] ?? 0));
  const candidates: Candidate[] = [];
  const add = (
    total: number,
    parts: readonly number[],
    bonus: number,
    how: Pick<Candidate, "insistent" | "tentative"> = {},
  ): void => {
    if (parts.length < 2) return;
    const signs = parts.map(() => 1 as const);
    candidates.push({ total, parts, signs, evidence: ["header"], declared: true, bonus, ...how });
  };
  let first: readonly string[] | undefined;
  const neighbours = (): readonly string[] =>
    (first ??= [...new Set(labels.flatMap(({ words }) => words.slice(0, 1)))]);
  const isTotal = Uint8Array.from(labels, (label) => {
    const [word = ""] = label.words;
    return Number(label.isTotal || (label.isAbbreviated && conceptAmong(word, neighbours()) === "total"));
  });
  const totals = labels.flatMap((_, k) => (isTotal[k] === 1 ? [k] : []));
  // Where very many rows bear the word it is a category (Total, Rural, Urban of every place), not a place in the table.
  const groups = numberedGroups(view, live);
  const side = sideOfParts(totals, live.length);
  for (const k of totals.length > MOST_TOTALS ? [] : totals) {
    const total = live[k] ?? 0;
    const nextTotal = totals.find((other) => other > k) ?? live.length;
    const lastTotal = [...totals].reverse().find((other) => other < k) ?? -1;
    const isPlain = (label: RowLabel): boolean => !label.isOfWhich;
    const plain = (from: number, to?: number): number[] => {
      const own = labels.slice(from, to);
      return live.slice(from, to).filter((_, at) => isPlain(own[at] ?? NO_LABEL));
    };
    // The only total of a table, at its head or foot, over rows that all are plain; not of the rows that are left.
    const isAtEnd = total === 0 || total === view.positions.length - 1;
    const isOnly = totals.length === 1 && isAtEnd && labels.every(isPlain) && isFlat(labels, k);
    const [before, after] = [live[lastTotal], live[nextTotal]];
    if (side !== "above" || after === undefined || !sameFigures(view, total, after))
      add(total, plain(k + 1, nextTotal), TOTAL_BONUS, {
        insistent: isOnly,
        tentative: side === "above",
      });
    if (side !== "below" || before === undefined || !sameFigures(view, total, before))
      add(total, plain(lastTotal + 1, k), TOTAL_BONUS, {
        insistent: isOnly,
        tentative: side === "below",
      });
    if (lastTotal >= 0) add(total, plain(0, k), TOTAL_BONUS);
    if (nextTotal < live.length) add(total, plain(k + 1), TOTAL_BONUS);
    for (const parts of groups) if (!parts.includes(total)) add(total, parts, TOTAL_BONUS + 2);
  }
  // "Tổng chi" over I, II, III: what bears the strongest numbering, if the figures say so somewhere.
  const [strongest = []] = groups;
  labels.forEach((label, k) => {
    const total = live[k] ?? 0;
    const says = label.says.first;
    if (says.size === 0 || !says.has("total") || isTotal[k] === 1 || strongest.includes(total)) return;
    if (strongest.every((part) => part > total))
      add(total, strongest, TOTAL_BONUS, { tentative: total !== 0 });
    // "All ages" over the ages: at the head of the table, over all that follows.
    if (total === 0) {
      const nextTotal = totals.find((other) => other > k) ?? live.length;
      add(total, live.slice(k + 1, nextTotal), CALLED_BONUS, { tentative: true });
    }
    // "Total equity", "Tổng thu" at its foot: over what stands above, from the last total on.
    if (k > 0 && total === view.positions.length - 1) {
      const lastTotal = totals[totals.length - 1] ?? -1;
      add(total, live.slice(lastTotal + 1, k), CALLED_BONUS, { tentative: true });
    }
  });
  // In a list of persons the words say what each is.
  if (view.table.kind === "roster") return candidates;
  labels.forEach((label, k) => {
    const next = labels[k + 1];
    if (!next || !isSexPair(label, next)) return;
    const around = [live[k - 1], live[k + 2]];
    const named = around.filter((total) => total !== undefined && isNamedTotal(view, total));
    for (const total of around) {
      if (total === undefined) continue;
      const insistent = named.includes(total);
      // Beside a row that is called their total the other is none.
      if (insistent || named.length === 0)
        add(total, [live[k] ?? 0, live[k + 1] ?? 0], SEX_BONUS, { insistent });
    }
  });
  return candidates;
}

/**
 * A table that splits one total again and again repeats it, before each split or after it: which, its ends tell.
 * Every block between two of these totals belongs to one of them only.
 */
function sideOfParts(totals: readonly number[], count: number): "above" | "below" | undefined {
  const [begins, ends] = [totals[0] === 0, totals[totals.length - 1] === count - 1];
  return begins === ends ? undefined : begins ? "below" : "above";
}

/** Whether all rows but the total stand equally deep: subtotals among them would be added with their parts. */
function isFlat(labels: readonly RowLabel[], total: number): boolean {
  const first = labels[total === 0 ? 1 : 0];
  return labels.every(
    ({ numbering, indent, bold }, k) =>
      k === total || (numbering === first?.numbering && indent === first.indent && bold === first.bold),
  );
}

function sameFigures({ units, lines: { length: L } }: LineView, a: number, b: number): boolean {
  for (let l = 0; l < L; l++) if (units[a * L + l] !== units[b * L + l]) return false;
  return true;
}

/** Rows that bear numbering of the same strong kind (I, II, III or A, B), whatever stands between them. */
function numberedGroups(view: LineView, live: readonly number[]): number[][] {
  const groups = new Map<string, number[]>();
  for (const position of live) {
    const { numbering } = view.table.labelOf(view.positions[position] ?? 0);
    if (numbering !== "roman" && numbering !== "letter-capital") continue;
    const group = groups.get(numbering);
    if (group) group.push(position);
    else groups.set(numbering, [position]);
  }
  return [...groups.values()];
}

/** "Tổng số", "Tổng số đảng viên", "Persons": what men and women make together. */
function isNamedTotal(view: LineView, position: number): boolean {
  const { says } = view.table.labelOf(view.positions[position] ?? 0);
  return says.whole.has("total") || says.whole.has("persons") || says.first.has("total");
}

export function isSexPair(a: RowLabel, b: RowLabel): boolean {
  const [one, other] = [a.says.whole, b.says.whole];
  if (one.size === 0 || other.size === 0) return false;
  return (one.has("male") && other.has("female")) || (one.has("female") && other.has("male"));
}
