import { type LabelKey, likeness } from "./label-key";

/** A label with the one it stands under, where there is one. */
export interface PlacedLabel {
  readonly key: LabelKey;
  readonly under?: LabelKey | undefined;
}

/**
 * Which labels of a form stand where in a table: each at most once, in the same order, as alike as can be. Of labels
 * that occur several times (`Nữ`, `Trung cấp`) order and what they stand under tell which is which.
 *
 * @returns for each label of the form an index among those of the table, or -1
 */
export function alignLabels(
  form: readonly PlacedLabel[],
  table: readonly PlacedLabel[],
): { readonly places: readonly number[]; readonly score: number } {
  const width = table.length + 1;
  const best = new Float64Array((form.length + 1) * width);
  const weights = new Float64Array(form.length * table.length);
  for (let i = form.length - 1; i >= 0; i--)
    for (let j = table.length - 1; j >= 0; j--) {
      const weight = weightOf(form[i], table[j]);
      weights[i * table.length + j] = weight;
      const taken = weight > 0 ? weight + (best[(i + 1) * width + j + 1] ?? 0) : 0;
      best[i * width + j] = Math.max(taken, best[(i + 1) * width + j] ?? 0, best[i * width + j + 1] ?? 0);
    }
  const places = new Array<number>(form.length).fill(-1);
  for (let i = 0, j = 0; i < form.length && j < table.length;) {
    const weight = weights[i * table.length + j] ?? 0;
    const here = best[i * width + j] ?? 0;
    if (weight > 0 && here === weight + (best[(i + 1) * width + j + 1] ?? 0)) places[i++] = j++;
    else if (here === best[(i + 1) * width + j]) i++;
    else j++;
  }
  return { places: withMoved(form, table, places), score: best[0] ?? 0 };
}

function weightOf(a: PlacedLabel | undefined, b: PlacedLabel | undefined): number {
  if (!a || !b) return 0;
  const alike = likeness(a.key, b.key);
  if (alike === 0) return 0;
  const underAlike = a.under && b.under ? likeness(a.under, b.under) : 0;
  return alike + 0.25 * underAlike;
}

/** Labels that stand elsewhere than in the form's order, where each occurs once. */
function withMoved(
  form: readonly PlacedLabel[],
  table: readonly PlacedLabel[],
  places: readonly number[],
): readonly number[] {
  const taken = new Set(places);
  const once = (labels: readonly PlacedLabel[], text: string): number => {
    const first = labels.findIndex(({ key }) => key.text === text);
    return labels.some(({ key }, k) => k > first && key.text === text) ? -1 : first;
  };
  return places.map((place, i) => {
    const text = form[i]?.key.text ?? "";
    if (place >= 0 || text === "" || once(form, text) !== i) return place;
    const moved = once(table, text);
    return moved >= 0 && !taken.has(moved) ? moved : -1;
  });
}
