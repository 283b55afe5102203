import type { LabelledTable } from "./labelled-table";

/** Between which places rules are looked for, and how much may be looked at. */
export interface Scope {
  /** Between the sheets of each workbook, or between the workbooks of a set. */
  readonly between: "sheets" | "workbooks";
  /** Takes so many figures from the budget; false where it is used up, which is then said. */
  readonly spend: (figures: number) => boolean;
}

/** Figures that are looked up, at most. */
const MOST_FIGURES = 3_000_000;

export function makeScope(between: Scope["between"]): Scope & { readonly isUsedUp: () => boolean } {
  let left = MOST_FIGURES;
  return {
    between,
    spend: (figures) => {
      left -= figures;
      return left >= 0;
    },
    isUsedUp: () => left < 0,
  };
}

/** Whether a rule may join two tables: those of one sheet never. */
export function isNeighbour({ between }: Scope, a: LabelledTable, b: LabelledTable): boolean {
  if (a.table.sheet === b.table.sheet) return false;
  return between === "workbooks" ? a.workbook !== b.workbook : true;
}
