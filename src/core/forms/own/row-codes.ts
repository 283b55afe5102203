import type { ReadRow } from "./read-rows";

/** A code for each row: what it is numbered with, below that of the row over it; no two are alike. */
export function rowCodes(rows: readonly ReadRow[]): readonly string[] {
  const codes: string[] = [];
  const used = new Set<string>();
  const unmarked = new Map<string, number>();
  rows.forEach(({ mark, parent, fold }) => {
    const over = parent === undefined ? undefined : codes[parent];
    const key = over ?? "";
    const isMarked = /[\p{L}\d]/u.test(mark);
    if (!isMarked) unmarked.set(key, (unmarked.get(key) ?? 0) + 1);
    const count = unmarked.get(key) ?? 0;
    const isTotal = over === undefined && /^(?:cộng|tổng)/u.test(fold);
    const step = isMarked
      ? mark.replace(/\./g, "-")
      : over === undefined
        ? isTotal
          ? "T"
          : `R${String(count)}`
        : `x${String(count)}`;
    let code = over === undefined ? step : `${over}.${step}`;
    for (let k = 2; used.has(code); k++) code = `${over === undefined ? "" : `${over}.`}${step}~${String(k)}`;
    used.add(code);
    codes.push(code);
  });
  return codes;
}
