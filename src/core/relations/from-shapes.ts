import { foldLabel } from "../labels/fold-label";
import type { Candidate } from "./candidate";
import type { Chosen } from "./chosen";
import { type LineView, placeAmong } from "./line-view";
import { onceAText } from "../text/once-a-text";

/** Bits a rule must have to be a model for its namesakes, and each of two that are in step. */
const MODEL_BITS = 30;
const IN_STEP_BITS = 20;
const BONUS = 10;
const MOST_MODELS = 200;

/**
 * Totals built like one that is proved: the same parts at the same distances, under the same name ("Exam 1",
 * "Exam 2"), or in step with two that are proved (columns 10, 15, and so 20). They are taken though their figures
 * prove little, zeros and blanks among them, as long as they do not say otherwise.
 */
export function candidatesFromShapes(view: LineView, rules: readonly Chosen[]): Candidate[] {
  const models = rules.filter(isModel).slice(0, MOST_MODELS);
  const has = new Set(rules.map(({ total }) => total));
  if (models.length === 0) return [];
  const indexOf = (grid: number): number | undefined => placeAmong(view.positions, grid);
  const seen = new Set<string>();
  const candidates: Candidate[] = [];
  for (const model of models) {
    const from = view.positions[model.total] ?? 0;
    const offsets = model.parts.map((part) => (view.positions[part] ?? 0) - from);
    const alike = model.support.bits >= MODEL_BITS ? namesakesOf(view, model.total, offsets) : [];
    const totals = new Set([...alike, ...inStep(view, model, models, indexOf)]);
    for (const total of totals) {
      if (has.has(total)) continue;
      const parts = offsets.flatMap((offset) => indexOf((view.positions[total] ?? 0) + offset) ?? []);
      const key = `${String(total)}=${parts.join()}`;
      if (parts.length < offsets.length || seen.has(key)) continue;
      seen.add(key);
      candidates.push({
        total,
        parts,
        signs: model.signs,
        evidence: ["layout"],
        declared: true,
        tentative: true,
        inherited: true,
        bonus: BONUS,
      });
    }
  }
  return candidates;
}

function isModel({ support, parts, evidence, contradicted }: Chosen): boolean {
  return (
    support.bits >= IN_STEP_BITS &&
    support.fails <= support.holds / 4 &&
    parts.length >= 2 &&
    !evidence.includes("formula") &&
    contradicted !== true
  );
}

/** Positions whose own caption or label is the same but for its digits, and that are so far from the ends of the table. */
function namesakesOf(view: LineView, total: number, offsets: readonly number[]): number[] {
  const name = nameOf(view, total);
  if (name === "") return [];
  const { positions } = view;
  let [lowest, highest] = [positions[0] ?? 0, positions[positions.length - 1] ?? 0];
  for (const offset of offsets) {
    lowest = Math.max(lowest, (positions[0] ?? 0) - offset);
    highest = Math.min(highest, (positions[positions.length - 1] ?? 0) - offset);
  }
  const found: number[] = [];
  positions.forEach((grid, position) => {
    if (grid < lowest || grid > highest || position === total) return;
    if (nameOf(view, position) === name) found.push(position);
  });
  return found;
}

/** A label whose numbers do not matter: parts of one kind in several blocks; empty where it has no letters. */
const withoutNumbers = onceAText((label) => {
  const bare = label.replace(/[\d.]+/g, "#");
  return /\p{L}/u.test(bare) ? bare : "";
});

function nameOf({ table, direction, positions }: LineView, position: number): string {
  const grid = positions[position] ?? 0;
  return withoutNumbers(
    direction === "across" ? foldLabel(table.paths[grid]?.at(-1) ?? "") : table.labelOf(grid).name,
  );
}

/** Positions as far behind two models of one shape as these are from each other, or before them. */
function inStep(
  { positions }: LineView,
  model: Chosen,
  models: readonly Chosen[],
  indexOf: (grid: number) => number | undefined,
): number[] {
  const own = positions[model.total] ?? 0;
  const shape = ({ total, parts }: Chosen): string =>
    parts.map((part) => (positions[part] ?? 0) - (positions[total] ?? 0)).join();
  return models.flatMap((other) => {
    const step = (positions[other.total] ?? 0) - own;
    if (step === 0 || Math.abs(step) <= model.parts.length || shape(other) !== shape(model)) return [];
    return indexOf(own - step) ?? [];
  });
}
