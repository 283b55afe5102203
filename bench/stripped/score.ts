import { type CellTable, findCell } from "../../src/core/workbook/cells";
import { formulaOf, numberAt } from "../../src/core/workbook/read-cell";
import type { Sheet, Workbook } from "../../src/core/workbook/workbook";
import { type Aggregation, OPERATORS, type Operator } from "../aggrecol/match";
import { followsFrom } from "./follows";
import { formulaKey } from "./formula-key";

/** How what was said of a sheet's figures compares with its formulas. */
export interface StrippedTally {
  /** As the formula says it. */
  readonly found: number;
  /** True by the formulas, in other words: the groups of a grand total whose formula lists the members. */
  readonly otherwise: number;
  /** Of a cell with a formula over its own sheet, and not what follows from it. */
  readonly wrong: number;
  /** Of a cell that is typed or carried from another sheet: the formulas of this one say nothing of it. */
  readonly unasked: number;
  /** Said by a formula and not found, in its words or others. */
  readonly missed: number;
}

export type StrippedCounts = Readonly<Record<Operator, StrippedTally>>;

const NOTHING: StrippedTally = { found: 0, otherwise: 0, wrong: 0, unasked: 0, missed: 0 };
export const NO_STRIPPED: StrippedCounts = {
  Sum: NOTHING,
  Average: NOTHING,
  Division: NOTHING,
  RelativeChange: NOTHING,
};

/** The workbook as it was typed by somebody who has no formulas: every figure stands, nothing says how it was made. */
export function withoutFormulas(workbook: Workbook): Workbook {
  return { ...workbook, sheets: workbook.sheets.map(bare) };
}

function bare(sheet: Sheet): Sheet {
  const { rowCount, columnCount, rowStart, column, kind, value, style } = sheet.cells;
  const kept = { rowCount, columnCount, rowStart, column, kind, value, style };
  return { ...sheet, cells: { ...kept, formulas: [], sharedFormulas: [] } };
}

/**
 * @param cells of the sheet with its formulas
 * @param said of the same sheet without them
 */
export function scoreSheet(cells: CellTable, said: readonly Aggregation[]): StrippedCounts {
  const key = new Map(formulaKey(cells).map((one) => [keyOf(one), one]));
  const figures = said.map((one) => ({ ...one, aggregatees: one.aggregatees.filter(isNumberIn(cells)) }));
  const guesses = new Map(figures.map((one) => [keyOf(one), one]));
  const follows = followsFrom(cells);
  const explained = new Set([...guesses.values()].filter(follows).map(totalOf));
  const tallyOf = (operator: Operator): StrippedTally => {
    const isOf = (one: Aggregation): boolean => one.operator === operator;
    const tally = { found: 0, otherwise: 0, wrong: 0, unasked: 0, missed: 0 };
    for (const [name, guess] of guesses) {
      if (!isOf(guess)) continue;
      if (key.has(name)) tally.found++;
      else if (operator === "Sum" && follows(guess)) tally.otherwise++;
      else if (isMadeHere(cells, guess)) tally.wrong++;
      else tally.unasked++;
    }
    for (const [name, one] of key)
      if (isOf(one) && !guesses.has(name) && !(operator === "Sum" && explained.has(totalOf(one))))
        tally.missed++;
    return tally;
  };
  const [Sum, Average, Division, RelativeChange] = OPERATORS.map(tallyOf);
  return {
    ...NO_STRIPPED,
    ...(Sum && Average && Division && RelativeChange && { Sum, Average, Division, RelativeChange }),
  };
}

export function addStripped(a: StrippedCounts, b: StrippedCounts): StrippedCounts {
  const add = (operator: Operator): StrippedTally => ({
    found: a[operator].found + b[operator].found,
    otherwise: a[operator].otherwise + b[operator].otherwise,
    wrong: a[operator].wrong + b[operator].wrong,
    unasked: a[operator].unasked + b[operator].unasked,
    missed: a[operator].missed + b[operator].missed,
  });
  return {
    Sum: add("Sum"),
    Average: add("Average"),
    Division: add("Division"),
    RelativeChange: add("RelativeChange"),
  };
}

const totalOf = ({ aggregator }: Aggregation): string => aggregator.join();

/** Cells without a number make no difference to what is said. */
function isNumberIn(cells: CellTable): (place: readonly [number, number]) => boolean {
  return ([row, column]) => !Number.isNaN(numberAt(cells, row, column));
}

function keyOf({ operator, aggregator, aggregatees }: Aggregation): string {
  const parts = aggregatees.map((part) => part.join());
  return [operator, aggregator.join(), ...[...new Set(parts)].sort()].join(" ");
}

function isMadeHere(cells: CellTable, { aggregator }: Aggregation): boolean {
  const index = findCell(cells, ...aggregator);
  const formula = index < 0 ? undefined : formulaOf(cells, index);
  return formula !== undefined && !formula.includes("!");
}
