import { LAST_COLUMN, LAST_ROW, type Range } from "../../workbook/address";
import { finite, sum } from "../arithmetic";
import { type Criterion, criterionOf } from "../criterion";
import type { ReferenceExpression } from "../expression";
import { type Argument, type Context, type Implementation, isReference } from "../function";
import { type FormulaError, isError, type Result } from "../scalar";

export const CONDITIONAL: Readonly<Record<string, Implementation>> = {
  COUNTIF: (given, context) => (given.length === 2 ? countMet(given, context) : undefined),
  COUNTIFS: countMet,
  SUMIF: (given, context) => {
    const [range, criterion, added = range] = given;
    if (given.length < 2 || given.length > 3 || !isReference(range) || !isReference(added)) return undefined;
    // Of the third argument only the first cell counts; the size is that of the first.
    const { rowCount, columnCount } = range.range;
    const { row, column } = added.range;
    if (row + rowCount > LAST_ROW + 1 || column + columnCount > LAST_COLUMN + 1) return undefined;
    const sized = { ...added, range: { row, column, rowCount, columnCount } };
    return addMet(sized, [range, criterion], context);
  },
  SUMIFS: ([added, ...conditions], context) =>
    isReference(added) ? addMet(added, conditions, context) : undefined,
};

interface Condition {
  readonly reference: ReferenceExpression;
  readonly criterion: Criterion;
}

/** The conditions of pairs range, criterion; an error where the ranges are not of one size. */
function conditionsOf(
  given: readonly Argument[],
  { value }: Context,
  size?: Range,
): readonly Condition[] | FormulaError | undefined {
  const conditions: Condition[] = [];
  if (given.length === 0 || given.length % 2 !== 0) return undefined;
  for (let i = 0; i < given.length; i += 2) {
    const [reference, written] = [given[i], given[i + 1]];
    if (!isReference(reference)) return undefined;
    const criterion = criterionOf(value(written));
    if (!criterion) return undefined;
    conditions.push({ reference, criterion });
  }
  const all = [...(size ? [size] : []), ...conditions.map(({ reference }) => reference.range)];
  const [first] = all;
  const isOneSize = all.every(
    ({ rowCount, columnCount }) => rowCount === first?.rowCount && columnCount === first.columnCount,
  );
  return isOneSize ? conditions : { error: "#VALUE!" };
}

function addMet(added: ReferenceExpression, given: readonly Argument[], context: Context): Result {
  const conditions = conditionsOf(given, context, added.range);
  if (conditions === undefined || isError(conditions)) return conditions;
  const numbers: number[] = [];
  // What decides before the end is reached: an error, or a cell that is not known.
  const decided: Result[] = [];
  const isThere = context.cells.each(added.sheet, added.range, (value, row, column) => {
    if (value !== undefined && typeof value !== "number" && !isError(value)) return true;
    const isMet = allMet(conditions, row - added.range.row, column - added.range.column, context);
    if (isMet === false) return true;
    if (isMet === true && typeof value === "number") numbers.push(value);
    else decided.push(isMet === true ? value : undefined);
    return decided.length === 0;
  });
  if (!isThere || decided.length > 0) return decided[0];
  return finite(sum(numbers));
}

function countMet(given: readonly Argument[], context: Context): Result {
  const conditions = conditionsOf(given, context);
  if (conditions === undefined || isError(conditions)) return conditions;
  if (conditions.length === 0) return undefined;
  // Empty cells that meet everything are counted too, and there may be a million of them. Of a criterion that no
  // empty cell meets, only what stands in its range can be counted.
  const narrow = conditions.find(({ criterion }) => criterion(null) === false);
  if (!narrow) return undefined;
  const others = conditions.filter((one) => one !== narrow);
  const { range, sheet } = narrow.reference;
  let count = 0;
  let unknown = 0;
  const isThere = context.cells.each(sheet, range, (value, row, column) => {
    const own = value === undefined ? undefined : narrow.criterion(value);
    if (own === false) return true;
    const isMet = allMet(others, row - range.row, column - range.column, context);
    if (isMet === false) return true;
    if (own === true && isMet === true) count++;
    else unknown++;
    return true;
  });
  return isThere && unknown === 0 ? count : undefined;
}

/** Whether the cells at one place of all ranges meet their criteria. */
function allMet(
  conditions: readonly Condition[],
  rows: number,
  columns: number,
  { cells }: Context,
): boolean | undefined {
  let isKnown = true;
  for (const { reference, criterion } of conditions) {
    const { range, sheet } = reference;
    const value = cells.value(sheet, range.row + rows, range.column + columns);
    const isMet = value === undefined ? undefined : criterion(value);
    if (isMet === false) return false;
    if (isMet === undefined) isKnown = false;
  }
  return isKnown ? true : undefined;
}
