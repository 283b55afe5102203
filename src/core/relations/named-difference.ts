import { readingOf } from "../labels/lexicon";
import { isShareLabel } from "../tables/column-roles";
import type { RowLabel } from "../tables/row-labels";
import type { Chosen } from "./chosen";
import type { LineView } from "./line-view";

/**
 * A sum of two as it is named: where one of the two is called what the other takes from the whole, the sheet declares
 * it as the result. `Năm nay = Năm trước + Tăng, giảm` is then `Tăng, giảm = Năm nay − Năm trước`. What formulas and
 * code rows write out stays as it is written.
 */
export function asNamedDifference(view: LineView, rule: Chosen): Chosen {
  const { total, parts, signs, evidence, contradicted = false } = rule;
  const [first, second, ...more] = parts;
  if (first === undefined || second === undefined || more.length > 0 || contradicted) return rule;
  if (signs.some((sign) => sign < 0) || evidence.includes("formula") || evidence.includes("code-row"))
    return rule;
  const isRest = (part: number, other: number): boolean =>
    isCalled(view, part, "change") || (isCalled(view, part, "net") && part > Math.max(total, other));
  const [isFirst, isSecond] = [isRest(first, second), isRest(second, first)];
  const isOfTheirs = isCalled(view, total, "change") || isCalled(view, total, "net");
  if (isFirst === isSecond || isOfTheirs || isPlainTotal(view, total)) return rule;
  const [result, taken] = isFirst ? [first, second] : [second, first];
  return { ...rule, total: result, parts: [total, taken], signs: [1, -1] };
}

/** `Tăng, giảm`, `Chênh lệch`; `Kết dư`, `Bội chi`, `Net debt`: of the latter only what stands after both is their rest. */
function isCalled(view: LineView, position: number, concept: "change" | "net"): boolean {
  const label = labelOf(view, position);
  return (label.says.whole.has(concept) || label.says.first.has(concept)) && !isShareLabel(label);
}

/** "Cộng" over two kinds of change is their total, and neither of them its rest. */
function isPlainTotal(view: LineView, position: number): boolean {
  return labelOf(view, position).says.whole.has("total");
}

function labelOf(
  { table, direction, positions }: LineView,
  position: number,
): Pick<RowLabel, "words" | "says"> {
  const grid = positions[position] ?? 0;
  if (direction === "down") return table.labelOf(grid);
  const words = table.paths[grid] ?? [];
  return { words, says: readingOf(words) };
}
