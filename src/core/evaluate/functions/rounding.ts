import { roundTo, truncateTo } from "../../numbers/decimal";
import { finite, toNumber } from "../arithmetic";
import type { Implementation } from "../function";
import { isError } from "../scalar";

export const ROUNDING: Readonly<Record<string, Implementation>> = {
  ROUND: toDigits(roundTo),
  ROUNDDOWN: toDigits(truncateTo),
  ABS: (given, { value }) => {
    const number = given.length === 1 ? toNumber(value(given[0])) : undefined;
    return number === undefined || isError(number) ? number : Math.abs(number);
  },
};

function toDigits(round: (value: number, decimals: number) => number): Implementation {
  return (given, { value }) => {
    if (given.length !== 2) return undefined;
    const [number, digits] = [toNumber(value(given[0])), toNumber(value(given[1]))];
    if (number === undefined || isError(number)) return number;
    if (digits === undefined || isError(digits)) return digits;
    const decimals = Math.trunc(digits);
    if (Math.abs(decimals) > 15) return undefined;
    if (decimals >= 0) return finite(round(number, decimals));
    const unit = 10 ** -decimals;
    return finite(round(number / unit, 0) * unit);
  };
}
