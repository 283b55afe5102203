import type { CellPlace, FormulaCells } from "../evaluate/dependents";
import { Readers } from "../evaluate/dependents";
import { evaluateCells } from "../evaluate/evaluate-cells";
import type { Result } from "../evaluate/scalar";
import { CellKind, findCell } from "../workbook/cells";
import { rowOf } from "../workbook/read-cell";
import type { Workbook } from "../workbook/workbook";

/** A cell and the number it is supposed to hold; the sheet by its index. */
export interface SupposedValue extends CellPlace {
  readonly value: number;
}

/** A figure that a formula gives, and would give. */
export interface FollowingFigure extends CellPlace {
  readonly from: number;
  readonly to: number;
}

/** The formulas of one workbook, asked what they give where cells hold something else. */
export class SupposedValues {
  private readers: Readers | undefined;

  constructor(private readonly workbook: Workbook) {}

  /** The figures of formulas that change, in the order of their cells. An empty cell that is filled is not followed. */
  following(supposed: readonly SupposedValue[]): FollowingFigure[] {
    const { workbook } = this;
    if (!workbook.sheets.some(({ cells }) => cells.formula)) return [];
    this.readers ??= new Readers(workbook);
    const given = workbook.sheets.map(() => new Map<number, Result>());
    for (const { sheet, row, column, value } of supposed) {
      const cells = workbook.sheets[sheet]?.cells;
      const index = cells ? findCell(cells, row, column) : -1;
      if (index >= 0) given[sheet]?.set(index, value);
    }
    const asked = this.readers.of(supposed);
    return this.changed(asked, evaluateCells(workbook, asked, [], given), given);
  }

  private changed(
    asked: FormulaCells,
    results: readonly ReadonlyMap<number, Result>[],
    given: readonly ReadonlyMap<number, Result>[],
  ): FollowingFigure[] {
    return this.workbook.sheets.flatMap(({ cells }, sheet) =>
      [...(asked[sheet] ?? [])]
        .sort((a, b) => a - b)
        .flatMap((index): FollowingFigure[] => {
          const to = results[sheet]?.get(index);
          const from = cells.value[index] ?? 0;
          if (typeof to !== "number" || cells.kind[index] !== CellKind.number) return [];
          if (given[sheet]?.has(index) || Math.abs(to - from) <= 1e-9 * Math.max(1, Math.abs(from)))
            return [];
          return [{ sheet, row: rowOf(cells, index), column: cells.column[index] ?? 0, from, to }];
        }),
    );
  }
}
