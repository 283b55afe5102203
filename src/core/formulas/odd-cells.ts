import { findCell } from "../workbook/cells";
import type { Sheet, Workbook } from "../workbook/workbook";
import { fingerprintsOf } from "./fingerprint";
import { judgeOdd, type OddCell } from "./judge-odd";
import { mixedSegments } from "./line-segments";
import { stretchesOf, suspicions } from "./stretches";

export interface OddCells {
  /** In reading order. */
  readonly cells: readonly OddCell[];
  /** How many formulas the sheet has. */
  readonly formulas: number;
  /** More of them differed than are compared: the rest was not looked at. */
  readonly cut: boolean;
}

/** So many formulas of a sheet are taken apart. */
const MOST_COMPARISONS = 20_000;
/** What differs in the same way in so many places of a line follows a rule of its own. */
const A_RULE = 3;

/** The cells of a sheet whose formulas differ from those beside them, in their row or in their column. */
export function oddCells(workbook: Workbook, sheet: Sheet): OddCells {
  const { cells } = sheet;
  if (!cells.formula) return { cells: [], formulas: 0, cut: false };
  const fingerprints = fingerprintsOf(cells);
  const best = new Map<number, OddCell>();
  let comparisons = 0;
  let line = "";
  let found: OddCell[][] = [];
  const keep = (): void => {
    for (const odd of withoutRules(found)) {
      const index = findCell(cells, odd.row, odd.column);
      const known = best.get(index);
      if (!known || rankOf(odd) > rankOf(known)) best.set(index, odd);
    }
  };
  for (const segment of mixedSegments(cells, fingerprints)) {
    const own = segment.direction + String(segment.line);
    if (own !== line) {
      keep();
      [line, found] = [own, []];
    }
    for (const suspicion of suspicions(stretchesOf(segment, fingerprints))) {
      if (comparisons > MOST_COMPARISONS) break;
      const odd = judgeOdd({ workbook, sheet, fingerprints }, segment, suspicion);
      if (!odd) continue;
      comparisons++;
      found.push(odd);
    }
  }
  keep();
  return {
    cells: [...best].sort(([one], [other]) => one - other).map(([, odd]) => odd),
    formulas: fingerprints.reduce((count, own) => count + Number(own !== 0), 0),
    cut: comparisons > MOST_COMPARISONS,
  };
}

function rankOf({ oddity, sides }: OddCell): number {
  return (oddity === "range" ? 4 : oddity === "reference" ? 2 : 0) + sides;
}

function withoutRules(stretches: readonly (readonly OddCell[])[]): readonly OddCell[] {
  const places = new Map<string, number>();
  for (const [first] of stretches) if (first) places.set(first.key, (places.get(first.key) ?? 0) + 1);
  return stretches.flatMap((own) => ((places.get(own[0]?.key ?? "") ?? 0) < A_RULE ? own : []));
}
