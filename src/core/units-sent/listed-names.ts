import { foldLabel } from "../labels/fold-label";
import { CellKind } from "../workbook/cells";
import { stringOf } from "../workbook/read-cell";
import type { Sheet, Workbook } from "../workbook/workbook";

const CAPTION = /(?:^|\s)(?:đơn vị|tổ chức|cơ quan|units?|organi[sz]ations?)(?!\s*tính)(?:\s|$)/u;
const TOTAL = /^(?:tổng(?: số| cộng)?|cộng|total|sum)$/u;
const MOST_NAMES = 5_000;

/**
 * The names in a list of units that a user gives: of the first sheet that has any, the texts below a caption such as
 * “Đơn vị”, or without one the column with the most texts.
 */
export function listedNames(workbook: Workbook): readonly string[] {
  for (const sheet of workbook.sheets) {
    const names = namesOn(workbook, sheet);
    if (names.length > 0) return names;
  }
  return [];
}

interface Entry {
  readonly row: number;
  readonly text: string;
}

function namesOn(workbook: Workbook, { cells }: Sheet): readonly string[] {
  const columns = new Map<number, Entry[]>();
  for (let row = 0; row < cells.rowCount; row++) {
    for (let i = cells.rowStart[row] ?? 0, end = cells.rowStart[row + 1] ?? 0; i < end; i++) {
      if (cells.kind[i] !== CellKind.text) continue;
      const text = stringOf(workbook, cells, i).replace(/\s+/g, " ").trim();
      if (!/\p{L}{2}/u.test(text)) continue;
      const column = cells.column[i] ?? 0;
      columns.set(column, [...(columns.get(column) ?? []), { row, text }]);
    }
  }
  const captioned = [...columns.values()]
    .map((entries) => ({ entries, caption: entries.find(({ text }) => CAPTION.test(foldLabel(text))) }))
    .filter(({ entries, caption }) => caption && entries.some(({ row }) => row > caption.row))
    .map(({ entries, caption }) => entries.filter(({ row }) => row > (caption?.row ?? -1)));
  // A name of a unit may hold the word of a caption; then the column's other names follow it all the same.
  const candidates = captioned.length > 0 ? captioned : [...columns.values()];
  const longest = candidates.reduce<readonly Entry[]>(
    (best, one) => (one.length > best.length ? one : best),
    [],
  );
  const names = longest.map(({ text }) => text).filter((text) => !TOTAL.test(foldLabel(text)));
  return [...new Set(names)].slice(0, MOST_NAMES);
}
