import { conceptsOf, type Concept } from "../labels/lexicon";
import type { Candidate } from "./candidate";
import type { LineView } from "./line-view";

const SEX_BONUS = 16;
const TOTAL_BONUS = 10;
const FLOW_BONUS = 24;

/**
 * What the captions of the columns say: male and female make the total beside them; a column headed
 * "Total" is the sum of its neighbours under the same caption; opening + increase − decrease = closing.
 * Every reading of the captions is a candidate; the figures choose.
 */
export function candidatesFromCaptions(view: LineView, live: readonly number[]): Candidate[] {
  if (view.direction !== "across") return [];
  const captions = live.map((position): LiveColumn => {
    const path = view.table.paths[view.positions[position] ?? 0] ?? [];
    return { position, parent: path.slice(0, -1).join("\n"), concepts: conceptsOf(path[path.length - 1] ?? "") };
  });
  return [...sexSplits(captions), ...captionedTotals(captions), ...flows(captions)];
}

interface LiveColumn {
  readonly position: number;
  readonly parent: string;
  readonly concepts: ReadonlySet<Concept>;
}

function sexSplits(columns: readonly LiveColumn[]): Candidate[] {
  const candidates: Candidate[] = [];
  columns.forEach((first, k) => {
    const second = columns[k + 1];
    if (!second || first.parent !== second.parent) return;
    const isPair =
      (first.concepts.has("male") && second.concepts.has("female")) ||
      (first.concepts.has("female") && second.concepts.has("male"));
    if (!isPair) return;
    for (const total of [columns[k - 1], columns[k + 2]]) {
      if (!total || total.concepts.has("male") || total.concepts.has("female")) continue;
      const sameGroup = total.parent === first.parent;
      const named = total.concepts.has("total") || total.concepts.has("persons");
      if (!sameGroup && !named) continue;
      const bonus = SEX_BONUS + (named ? 4 : 0) + (sameGroup ? 2 : 0);
      candidates.push(declared(total.position, [first.position, second.position], bonus));
    }
  });
  return candidates;
}

function captionedTotals(columns: readonly LiveColumn[]): Candidate[] {
  const candidates: Candidate[] = [];
  columns.forEach((column, k) => {
    if (!column.concepts.has("total")) return;
    const siblings = columns.filter((other) => other !== column && other.parent === column.parent);
    const takes = (others: readonly LiveColumn[]): void => {
      if (others.length < 2) return;
      candidates.push(declared(column.position, others.map(({ position }) => position), TOTAL_BONUS));
    };
    takes(siblings.filter((other) => other.position > column.position));
    takes(siblings.filter((other) => other.position < column.position));
    // Captions one level down: "Total" beside a merged caption whose columns it adds up.
    for (const neighbour of [columns[k + 1], columns[k - 1]]) {
      if (!neighbour || neighbour.parent === column.parent) continue;
      takes(columns.filter((other) => other.parent === neighbour.parent && !other.concepts.has("total")));
    }
  });
  return candidates;
}

function flows(columns: readonly LiveColumn[]): Candidate[] {
  const candidates: Candidate[] = [];
  columns.forEach((opening, k) => {
    if (!opening.concepts.has("opening")) return;
    const after = columns.slice(k + 1, k + 12);
    const closing = after.find(({ concepts }) => concepts.has("closing"));
    const increase = after.find(({ concepts }) => concepts.has("increase"));
    const decrease = after.find(({ concepts }) => concepts.has("decrease"));
    if (!closing || !increase || !decrease) return;
    candidates.push({
      ...declared(closing.position, [opening.position, increase.position, decrease.position], FLOW_BONUS),
      signs: [1, 1, -1],
    });
  });
  return candidates;
}

function declared(total: number, parts: readonly number[], bonus: number): Candidate {
  return { total, parts, signs: parts.map(() => 1), evidence: ["header"], declared: true, bonus };
}
