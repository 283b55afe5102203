import type { Chance } from "../planted/chance";
import type { MadeSheet } from "./sheet";
import type { Truth } from "./truth";

/** A figure that went wrong in a made-up sheet. */
export interface Slip {
  readonly kind: string;
  readonly cell: string;
  /** What stands there now; undefined where nothing does. */
  readonly value: number | undefined;
  /** Of the relations that are broken, what they make. */
  readonly totals: readonly string[];
  /** Whether what is broken and what is not tells this cell from every other. */
  readonly isPlain: boolean;
}

type Mistake = (value: number, sheet: MadeSheet, cell: string, chance: Chance) => number | undefined;

/** What people do to figures; NaN where it cannot be done to this one. */
const MISTAKES: Readonly<Record<string, Mistake>> = {
  "digit replaced": (value, _sheet, _cell, chance) => {
    const digits = digitsOf(value);
    const places = [...digits].flatMap((digit, i) => (/\d/.test(digit) ? [i] : []));
    const at = chance.pick(places);
    const digit = String((Number(digits[at]) + chance.between(1, 9)) % 10);
    return withDigits(value, digits.slice(0, at) + digit + digits.slice(at + 1));
  },
  "digits swapped": (value, _sheet, _cell, chance) => {
    const digits = digitsOf(value);
    const places = [...digits].flatMap((digit, i) => {
      const next = digits[i + 1] ?? "";
      return /\d/.test(digit) && /\d/.test(next) && digit !== next ? [i] : [];
    });
    if (places.length === 0) return NaN;
    const at = chance.pick(places);
    const swapped = (digits[at + 1] ?? "") + (digits[at] ?? "");
    return withDigits(value, digits.slice(0, at) + swapped + digits.slice(at + 2));
  },
  "left empty": (value) => (value === 0 ? NaN : undefined),
  "sign turned": (value) => (value === 0 ? NaN : -value),
  "decimal moved": (value, _sheet, _cell, chance) =>
    chance.next() < 0.5 || value % 10 !== 0 ? clean(value * 10) : clean(value / 10),
  "neighbour copied": (_value, { figures }, cell, chance) => {
    const [, column = "", row = ""] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
    const besides = String.fromCharCode(column.charCodeAt(0) + 1) + row;
    const near = [`${column}${String(Number(row) - 1)}`, `${column}${String(Number(row) + 1)}`, besides];
    return figures.get(chance.pick(near)) ?? NaN;
  },
};

export const MISTAKE_KINDS: readonly string[] = Object.keys(MISTAKES);

/** Makes a mistake of a kind in a figure that some truth is broken by; undefined where none was found. */
export function slipIn(
  sheet: MadeSheet,
  kind: string,
  chance: Chance,
  isFree: (cell: string) => boolean = () => true,
): Slip | undefined {
  const { figures, truths } = sheet;
  const cells = [...new Set(truths.flatMap((truth) => truth.cells))];
  const make = MISTAKES[kind];
  for (let tries = 0; make && tries < 40; tries++) {
    const cell = chance.pick(cells);
    const was = figures.get(cell);
    if (was === undefined || !isFree(cell)) continue;
    const value = make(was, sheet, cell, chance);
    if (Number.isNaN(value) || value === was) continue;
    const isBroken = (truth: Truth): boolean =>
      truth.cells.includes(cell) &&
      !truth.holds((at) => (at === cell ? (value ?? 0) : (figures.get(at) ?? 0)));
    const broken = truths.filter(isBroken);
    // A total that nobody wrote is no wrong one.
    if (broken.length === 0 || (value === undefined && broken.every(({ cells: [of] }) => of === cell)))
      continue;
    const totals = broken.map(({ cells: [of = ""] }) => of);
    return { kind, cell, value, totals, isPlain: isTold(cell, broken, truths) };
  }
  return undefined;
}

/** Whether no other figure is in the very relations that are broken. */
function isTold(cell: string, broken: readonly Truth[], truths: readonly Truth[]): boolean {
  const [first] = broken;
  return (first?.cells ?? []).every(
    (other) =>
      other === cell || truths.some((truth) => truth.cells.includes(other) !== broken.includes(truth)),
  );
}

function digitsOf(value: number): string {
  return String(Math.abs(value));
}

/** A figure with a zero in front is not typed. */
function withDigits(value: number, digits: string): number {
  return /^0\d/.test(digits) ? NaN : Math.sign(value || 1) * Number(digits);
}

function clean(value: number): number {
  return Number(value.toPrecision(12));
}
