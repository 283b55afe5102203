import { groupBy } from "../../address-list";
import { exactSum } from "../../numbers/decimal";
import type { Detection } from "../../relations/detection";
import type { CellPlace } from "../../relations/link";
import { CellClass } from "../../tables/sheet-view";
import type { TallyTable } from "../../tables/tally-table";
import { CellKind, findCell, kindOf } from "../../workbook/cells";
import { type LinearTerm, linearFormulaReader } from "../../workbook/linear-formula";
import type { Sheet, Span, Workbook } from "../../workbook/workbook";

/** A workbook and what was found in it; alone, or one of several whose relations hang together. */
export interface SearchedWorkbook {
  readonly workbook: Workbook;
  readonly detection: Pick<Detection, "view" | "tables" | "patterns" | "links">;
}

/**
 * A cell as a number: so many fit, and they sort as cells do, by sheet, row and column; the sheets of
 * several workbooks are numbered on.
 */
export type CellKey = number;

const COLUMNS = 16_384;
const ROWS = 1_048_576;

export function cellKey(sheet: number, row: number, column: number): CellKey {
  return (sheet * ROWS + row) * COLUMNS + column;
}

export function cellOf(key: CellKey): {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
} {
  const line = Math.floor(key / COLUMNS);
  return { sheet: Math.floor(line / ROWS), row: line % ROWS, column: key % COLUMNS };
}

/** What stands in a cell that relations are about. */
export interface FigureCell {
  readonly value: number;
  /** It counts as 0. */
  readonly blank: boolean;
}

/** Typed cells by their coefficients. */
export type Terms = ReadonlyMap<CellKey, number>;

/** A formula that adds more cells than this is taken as it is. */
const MOST_TERMS = 3000;
/** Terms that all formulas of a workbook together may come to. */
const MOST_TERMS_OF_ALL = 2_000_000;

/**
 * The figures of a workbook, those that formulas add up led back to the cells that somebody typed: a
 * formula that adds correctly is never what is wrong.
 */
export class FigureCells {
  /** Cells of formulas that do more than add: they follow from others in a way that is not looked into. */
  readonly fixed = new Set<CellKey>();
  private readonly sheets: readonly {
    readonly sheet: Sheet;
    readonly tables: readonly TallyTable[];
    /** Numbers of the sheets of its workbook, by their names. */
    readonly numbers: ReadonlyMap<string, number>;
  }[];
  private readonly numbers: ReadonlyMap<Sheet, number>;
  private readonly readers: ((index: number) => readonly LinearTerm[] | undefined)[] = [];
  private readonly known = new Map<CellKey, Terms>();
  private readonly open = new Set<CellKey>();
  private termsLeft: number;

  constructor(all: readonly SearchedWorkbook[]) {
    this.termsLeft = MOST_TERMS_OF_ALL * all.length;
    let first = 0;
    this.sheets = all.flatMap(({ workbook, detection }) => {
      const numbers = new Map(workbook.sheets.map(({ name }, i) => [name.toLowerCase(), first + i]));
      first += workbook.sheets.length;
      const tablesOf = groupBy(detection.tables, ({ sheet }) => sheet);
      return workbook.sheets.map((sheet) => ({ sheet, tables: tablesOf.get(sheet) ?? [], numbers }));
    });
    this.numbers = new Map(this.sheets.map(({ sheet }, number) => [sheet, number]));
  }

  keyOf({ sheet, row, column }: CellPlace): CellKey {
    return cellKey(this.numbers.get(sheet) ?? 0, row, column);
  }

  sheetOf(key: CellKey): Sheet | undefined {
    return this.sheets[cellOf(key).sheet]?.sheet;
  }

  /** The figure of a cell; undefined where there is none and none is missing. */
  figureAt(key: CellKey): FigureCell | undefined {
    const { sheet, row, column } = cellOf(key);
    for (const { frame, grid } of this.sheets[sheet]?.tables ?? []) {
      if (row < frame.bodyTop || row > frame.bodyBottom || column < frame.left || column > frame.right)
        continue;
      const at = (row - frame.bodyTop) * grid.columnCount + column - frame.left;
      const value = grid.value[at] ?? NaN;
      if (!Number.isNaN(value)) return { value, blank: false };
      return grid.cellClass[at] === CellClass.blank ? { value: 0, blank: true } : undefined;
    }
    const cells = this.sheets[sheet]?.sheet.cells;
    const index = cells ? findCell(cells, row, column) : -1;
    return cells && kindOf(cells, index) === CellKind.number
      ? { value: cells.value[index] ?? 0, blank: false }
      : undefined;
  }

  /** The typed cells that a cell comes from: itself, where no adding formula stands in it. */
  termsOf(key: CellKey): Terms {
    const known = this.known.get(key);
    if (known) return known;
    const itself: Terms = new Map([[key, 1]]);
    if (this.open.has(key)) return itself;
    this.open.add(key);
    const terms = this.followed(key) ?? itself;
    this.open.delete(key);
    this.known.set(key, terms);
    return terms;
  }

  /** Σ sign·cell in typed cells, cells without a figure left out. */
  added(keys: readonly CellKey[], signs: readonly number[]): Terms {
    const terms = new Map<CellKey, number>();
    const add = (typed: CellKey, coefficient: number): void => {
      const sum = (terms.get(typed) ?? 0) + coefficient;
      if (sum === 0) terms.delete(typed);
      else terms.set(typed, sum);
    };
    keys.forEach((key, i) => {
      if (!this.figureAt(key)) return;
      const sign = signs[i] ?? 1;
      if (this.isTyped(key)) add(key, sign);
      else for (const [typed, coefficient] of this.termsOf(key)) add(typed, sign * coefficient);
    });
    return terms;
  }

  /** Whether it stands on a sheet without formulas. */
  private isTyped(key: CellKey): boolean {
    const sheet = this.sheets[Math.floor(key / (ROWS * COLUMNS))]?.sheet;
    return sheet !== undefined && !sheet.cells.formula;
  }

  /** Whether a number stands as text. */
  isText(key: CellKey): boolean {
    const { sheet, row, column } = cellOf(key);
    const cells = this.sheets[sheet]?.sheet.cells;
    return cells !== undefined && kindOf(cells, findCell(cells, row, column)) === CellKind.text;
  }

  /** Whether its row or its column is hidden. */
  isHidden(key: CellKey): boolean {
    const { sheet, row, column } = cellOf(key);
    const { hiddenRows = [], hiddenColumns = [] } = this.sheets[sheet]?.sheet ?? {};
    const within = (at: number, spans: readonly Span[]): boolean =>
      spans.some(({ first, last }) => at >= first && at <= last);
    return within(row, hiddenRows) || within(column, hiddenColumns);
  }

  hasFormula(key: CellKey): boolean {
    const { sheet, row, column } = cellOf(key);
    const cells = this.sheets[sheet]?.sheet.cells;
    return (cells?.formula?.[findCell(cells, row, column)] ?? 0) !== 0;
  }

  /** What the formula of a cell adds, one step back; undefined where it has none that only adds. */
  formulaTerms(key: CellKey): readonly LinearTerm[] | undefined {
    const { sheet, row, column } = cellOf(key);
    const cells = this.sheets[sheet]?.sheet.cells;
    if (!cells?.formula) return undefined;
    const index = findCell(cells, row, column);
    if (index < 0 || (cells.formula[index] ?? 0) === 0) return undefined;
    this.readers[sheet] ??= linearFormulaReader(cells);
    const terms = this.readers[sheet](index);
    if (!terms) this.fixed.add(key);
    return terms;
  }

  private followed(key: CellKey): Terms | undefined {
    const formula = this.formulaTerms(key);
    const own = formula && this.figureAt(key);
    if (!formula || !own) return undefined;
    const [values, signs]: [number[], number[]] = [[], []];
    const terms = new Map<CellKey, number>();
    for (const [cell, sign] of this.cellsOf(cellOf(key).sheet, formula)) {
      if (values.push(cell.value) > MOST_TERMS) {
        this.fixed.add(key);
        return undefined;
      }
      signs.push(sign);
      for (const [typed, coefficient] of this.termsOf(cell.key)) {
        this.termsLeft--;
        terms.set(typed, (terms.get(typed) ?? 0) + sign * coefficient);
      }
      if (this.termsLeft < 0) {
        this.fixed.add(key);
        return undefined;
      }
    }
    // A formula that does not show its sum is a figure like those that are typed.
    const sum = exactSum(values, signs);
    return Math.abs(sum - own.value) <= 1e-9 * Math.max(1, Math.abs(sum)) ? terms : undefined;
  }

  /** The numbers that a formula adds; texts it passes over. */
  private *cellsOf(
    own: number,
    formula: readonly LinearTerm[],
  ): Generator<readonly [{ readonly key: CellKey; readonly value: number }, 1 | -1]> {
    for (const { sign, range, sheet: name } of formula) {
      const sheet = name === undefined ? own : this.sheets[own]?.numbers.get(name.toLowerCase());
      const cells = sheet === undefined ? undefined : this.sheets[sheet]?.sheet.cells;
      if (sheet === undefined || !cells) continue;
      const [bottom, right] = [range.row + range.rowCount, range.column + range.columnCount];
      for (let row = range.row; row < Math.min(bottom, cells.rowCount); row++)
        for (let column = range.column; column < Math.min(right, cells.columnCount); column++) {
          const index = findCell(cells, row, column);
          const isBlank = index < 0 && this.figureAt(cellKey(sheet, row, column))?.blank === true;
          if (!isBlank && kindOf(cells, index) !== CellKind.number) continue;
          yield [{ key: cellKey(sheet, row, column), value: isBlank ? 0 : (cells.value[index] ?? 0) }, sign];
        }
    }
  }
}
