import { beginsWith, type Concept, conceptAmong, conceptsOf } from "../labels/lexicon";
import type { Candidate } from "./candidate";
import type { LineView } from "./line-view";

const SEX_BONUS = 16;
const TOTAL_BONUS = 10;
const MOST_TOTALS = 64;

/**
 * What the captions of the columns say: male and female make the total beside them; a column headed
 * "Total" is the sum of its neighbours under the same caption; a group of captions splits the total.
 * Every reading of the captions is a candidate; the figures choose.
 */
export function candidatesFromCaptions(view: LineView, live: readonly number[]): Candidate[] {
  if (view.direction !== "across") return [];
  const pathOf = (position: number): readonly string[] =>
    view.table.paths[view.positions[position] ?? 0] ?? [];
  const lastCaptions = [...new Set(live.map((position) => pathOf(position).at(-1) ?? ""))];
  const captions = live.map((position): LiveColumn => {
    const path = pathOf(position);
    const caption = path[path.length - 1] ?? "";
    // "Tổng số đảng viên" is a total as much as "Tổng số", if it is no part of a group.
    const concepts = new Set(conceptsOf(caption));
    if (beginsWith(caption, "total")) concepts.add("total");
    const byContext = conceptAmong(caption, lastCaptions);
    if (byContext) concepts.add(byContext);
    const ofWhich = path.some((word) => beginsWith(word, "of-which"));
    return { position, parent: path.slice(0, -1).join("\n"), concepts, ofWhich };
  });
  return [...sexSplits(captions), ...captionedTotals(captions), ...captionGroups(captions)];
}

interface LiveColumn {
  readonly position: number;
  readonly parent: string;
  readonly concepts: ReadonlySet<Concept>;
  readonly ofWhich: boolean;
}

function sexSplits(columns: readonly LiveColumn[]): Candidate[] {
  const candidates: Candidate[] = [];
  columns.forEach((first, k) => {
    const second = columns[k + 1];
    if (second?.parent !== first.parent) return;
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
      candidates.push({
        ...declared(total.position, [first.position, second.position], bonus),
        insistent: named && sameGroup,
      });
    }
  });
  return candidates;
}

function captionedTotals(columns: readonly LiveColumn[]): Candidate[] {
  const candidates: Candidate[] = [];
  // Where very many columns bear the word it is a category of the table, not a place in it.
  if (columns.filter(({ concepts }) => concepts.has("total")).length > MOST_TOTALS) return candidates;
  columns.forEach((column, k) => {
    if (!column.concepts.has("total")) return;
    const siblings = columns.filter((other) => other !== column && other.parent === column.parent);
    const takes = (others: readonly LiveColumn[], tentative = false): void => {
      const positions = others.map(({ position }) => position);
      if (others.length >= 2)
        candidates.push({ ...declared(column.position, positions, TOTAL_BONUS), tentative });
      // "Trong đó …" among them is part of its neighbour.
      const apart = others.filter(({ ofWhich }) => !ofWhich);
      if (apart.length < others.length) takes(apart, tentative);
    };
    takes(siblings.filter((other) => other.position > column.position));
    takes(siblings.filter((other) => other.position < column.position));
    // Captions one level down: "Total" beside a merged caption whose columns it adds up.
    for (const neighbour of [columns[k + 1], columns[k - 1]]) {
      if (!neighbour || neighbour.parent === column.parent) continue;
      const others = columns.filter(
        (other) => other.parent === neighbour.parent && !other.concepts.has("total"),
      );
      // What stands in a group with others is rather their total.
      takes(others, column.parent !== "" && siblings.length >= 2);
    }
  });
  return candidates;
}

/**
 * Captions under one merged caption ("Độ tuổi", "Giới tính") may split the total that stands before
 * them: all such groups of a table are one family.
 */
function captionGroups(columns: readonly LiveColumn[]): Candidate[] {
  const total = columns.find(({ concepts }) => concepts.has("total") || concepts.has("persons"));
  if (!total) return [];
  const groups = new Map<string, number[]>();
  for (const column of columns) {
    if (column.parent === "" || column === total || column.ofWhich || column.concepts.has("total")) continue;
    const group = groups.get(column.parent);
    if (group) group.push(column.position);
    else groups.set(column.parent, [column.position]);
  }
  return [...groups.values()].flatMap((parts) =>
    parts.length < 2 || parts.includes(total.position)
      ? []
      : [{ ...declared(total.position, parts, TOTAL_BONUS), tentative: true, families: ["caption-group"] }],
  );
}

function declared(total: number, parts: readonly number[], bonus: number): Candidate {
  return { total, parts, signs: parts.map(() => 1), evidence: ["header"], declared: true, bonus };
}
