import { foldLabel } from "../labels/fold-label";

/** A list is printed in no more strips side by side. */
const MOST_STRIPS = 4;

/**
 * How many columns wide the strips are of a list that was printed in several strips side by side, each
 * with the same captions; undefined where it is no such list.
 * @param captions per column, from the left; "" where there is none
 * @param isTable whether columns from `left` to `right` hold labels and figures of their own
 */
export function stripWidth(
  captions: readonly string[],
  isTable: (piece: { left: number; right: number }) => boolean,
): number | undefined {
  const folded = captions.map(foldLabel);
  for (let strips = 2; strips <= MOST_STRIPS; strips++) {
    const width = folded.length / strips;
    if (!Number.isInteger(width) || width < 2) continue;
    if (folded[0] === "" || folded.some((caption, at) => caption !== folded[at % width])) continue;
    const pieces = Array.from({ length: strips }, (_, k) => ({
      left: k * width,
      right: (k + 1) * width - 1,
    }));
    if (pieces.every(isTable)) return width;
  }
  return undefined;
}
