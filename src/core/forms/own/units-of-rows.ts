import { groupBy } from "../../address-list";
import { branchWord, unitKey } from "../../roster/unit-name";
import { type Condition, UNIT_NAME } from "../condition";
import type { ReadRow } from "./read-rows";

/** What follows the word is no name: "Chi bộ trực thuộc", "Chi bộ hoàn thành tốt nhiệm vụ". */
const NO_NAME =
  /^(?:cơ sở|trực thuộc|bộ phận|trong|thuộc|có|không|chưa|được|đã|bị|hoàn thành|trong sạch|vững mạnh|yếu|kém|loại|xếp|thành lập|mới|giải thể|chia|sáp nhập|hợp nhất|khen|kỷ luật|kết nạp|đạt|khác|từ|dưới|trên)(?![\p{L}])/u;

/** Fewer are no form by organizations, but below one of them. */
const FEWEST = 2;

/**
 * The rows of a form that name organizations, by their places, with the names: at least two, and most of those beside
 * them.
 */
export function unitsNamedBy(rows: readonly ReadRow[]): ReadonlyMap<number, string> {
  const named = new Map<number, string>();
  rows.forEach((row, i) => {
    const name = nameIn(row);
    if (name !== undefined) named.set(i, name);
  });
  for (const [parent, group] of groupBy([...rows.keys()], (i) => rows[i]?.parent)) {
    const names = group.flatMap((i) => named.get(i) ?? []);
    const fewest = parent !== undefined && named.has(parent) ? 1 : FEWEST;
    const areDifferent = new Set(names.map((name) => unitKey([name]))).size === names.length;
    if (areDifferent && names.length >= Math.max(fewest, group.length / 2)) continue;
    for (const i of group) named.delete(i);
  }
  return named;
}

/** Conditions that somebody belongs to each of these, from the innermost to the outermost. */
export function inUnits(names: readonly string[]): readonly Condition[] {
  return names.map((name) => ({ field: UNIT_NAME, is: [name] }));
}

function nameIn({ label, fold }: ReadRow): string | undefined {
  const word = branchWord(fold);
  if (word === "" || word.startsWith("các ")) return undefined;
  const rest = fold.slice(word.length).trim();
  if (rest === "" || NO_NAME.test(rest)) return undefined;
  return branchWord(label) === "" ? fold : label.trim();
}
