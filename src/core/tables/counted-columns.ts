import { CellKind } from "../workbook/cells";
import type { Sheet } from "../workbook/workbook";
import { TextShape } from "./text-shapes";

/** Fewer cells with their unit than this may stand among words: `12 tháng` in a line above a table. */
const FEWEST = 2;

const known = new WeakMap<Sheet, ReadonlySet<number>>();

/**
 * The columns of a sheet that hold figures and where such texts as `109 chi bộ`, `5.250.000đ` and `02` are
 * figures too: labels stand to the left of them, and other words in it are no more than captions would be.
 * @param shapes of every string of the workbook, see `textShapes`
 */
export function countedColumns(shapes: Uint8Array, sheet: Sheet): ReadonlySet<number> {
  let columns = known.get(sheet);
  if (!columns) known.set(sheet, (columns = findColumns(shapes, sheet)));
  return columns;
}

function findColumns(shapes: Uint8Array, sheet: Sheet): ReadonlySet<number> {
  const { rowCount, rowStart, column, kind, value } = sheet.cells;
  const counts = new Map<number, ColumnCounts>();
  for (let row = 0; row < rowCount; row++) {
    let hasWords = false;
    for (let i = rowStart[row] ?? 0, end = rowStart[row + 1] ?? 0; i < end; i++) {
      const at = column[i] ?? 0;
      const shape = kind[i] === CellKind.text ? shapes[value[i] ?? 0] : undefined;
      if (kind[i] !== CellKind.number && shape === undefined) continue;
      let count = counts.get(at);
      if (!count) counts.set(at, (count = { units: 0, zeros: 0, figures: 0, words: 0 }));
      if (shape === undefined || shape === TextShape.number) count.figures++;
      else if (shape === TextShape.words) count.words++;
      else if (shape === TextShape.counted && hasWords) count.units++;
      else if (shape === TextShape.zeroLed && hasWords) count.zeros++;
      if (shape === TextShape.words) hasWords = true;
    }
  }
  return new Set([...counts].filter(([, count]) => holdsFigures(count)).map(([at]) => at));
}

interface ColumnCounts {
  /** `109 chi bộ`; `02`; numbers; other words. */
  units: number;
  zeros: number;
  figures: number;
  words: number;
}

/** Codes are zero-led for the most part: `01` to `12`; figures now and then. */
function holdsFigures({ units, zeros, figures, words }: ColumnCounts): boolean {
  const isCounted = units >= FEWEST || (units > 0 && figures >= FEWEST);
  return words <= units + zeros + figures && (isCounted || zeros > 0) && zeros <= units + figures;
}
