import { finite, sum, toNumber } from "../arithmetic";
import { type Argument, type Context, type Implementation, isReference } from "../function";
import { type FormulaError, isError, type Result } from "../scalar";

export const AGGREGATES: Readonly<Record<string, Implementation>> = {
  SUM: ofNumbers((numbers) => finite(sum(numbers))),
  AVERAGE: ofNumbers((numbers) =>
    numbers.length === 0 ? { error: "#DIV/0!" } : finite(sum(numbers) / numbers.length),
  ),
  MIN: ofNumbers((numbers) => numbers.reduce((a, b) => Math.min(a, b), numbers[0] ?? 0)),
  MAX: ofNumbers((numbers) => numbers.reduce((a, b) => Math.max(a, b), numbers[0] ?? 0)),
  COUNT: (given, context) => {
    let count = 0;
    const isKnown = everyValue(given, context, (value, isDirect) => {
      if (typeof value === "number" || (isDirect && typeof value === "boolean")) count++;
      // A text typed into the formula counts where it reads as a number; a date in words may.
      return !(isDirect && typeof value === "string");
    });
    return isKnown ? count : undefined;
  },
  COUNTA: (given, context) => {
    let count = 0;
    const isKnown = everyValue(given, context, (value, isDirect) => {
      if (value !== null || isDirect) count++;
      return true;
    });
    return isKnown ? count : undefined;
  },
};

/** In a range only numbers count; what stands in the formula itself counts as the number it reads as. */
function ofNumbers(give: (numbers: readonly number[]) => Result): Implementation {
  return (given, context) => {
    const numbers: number[] = [];
    let error: FormulaError | undefined;
    const isKnown = everyValue(given, context, (value, isDirect) => {
      if (isError(value)) error ??= value;
      else if (typeof value === "number") numbers.push(value);
      else if (isDirect) {
        const number = toNumber(value);
        if (number === undefined) return false;
        if (isError(number)) error ??= number;
        else numbers.push(number);
      }
      return true;
    });
    if (!isKnown) return undefined;
    return error ?? give(numbers);
  };
}

/** Visits all values of all arguments until `visit` says false; false also where one is not known. */
function everyValue(
  given: readonly Argument[],
  { cells, value }: Context,
  visit: (value: Exclude<Result, undefined>, isDirect: boolean) => boolean,
): boolean {
  let goesOn = true;
  for (const argument of given) {
    if (isReference(argument)) {
      const isThere = cells.each(argument.sheet, argument.range, (found) => {
        goesOn = found !== undefined && visit(found, false) && goesOn;
        return goesOn;
      });
      goesOn &&= isThere;
    } else {
      const found = value(argument);
      goesOn = found !== undefined && visit(found, true);
    }
    if (!goesOn) return false;
  }
  return given.length > 0;
}
