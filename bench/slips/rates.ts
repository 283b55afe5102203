import { Chance } from "../planted/chance";
import { checkSlipped, meet, slipsFarApart } from "./score";
import type { MadeSheet } from "./sheet";
import { MISTAKE_KINDS, type Slip, slipIn } from "./slip";

/** How slips were met, and on how many sheets something else was accused. */
export interface Rates {
  slips: number;
  found: number;
  /** Of slips that the relations tell from every other cell, how many there were, and how many were named first. */
  plain: number;
  named: number;
  sheets: number;
  astray: number;
}

export function noRates(): Rates {
  return { slips: 0, found: 0, plain: 0, named: 0, sheets: 0, astray: 0 };
}

/** One slip of every kind, each in a sheet that is right otherwise. */
export function singleSlips(sheet: MadeSheet, seed: number): readonly Slip[] {
  return MISTAKE_KINDS.flatMap((kind, k) => slipIn(sheet, kind, new Chance(seed * 31 + k)) ?? []);
}

/** Two or three slips in one sheet, no two in one relation; none where it has no room for them. */
export function scatteredSlips(sheet: MadeSheet, seed: number): readonly Slip[] {
  const slips = slipsFarApart(sheet, MISTAKE_KINDS, 2 + (seed % 2), seed * 37);
  return slips.length < 2 ? [] : slips;
}

/** Checks a sheet with slips in it, and adds to each of the rates how they were met. */
export function addRates(sheet: MadeSheet, slips: readonly Slip[], to: readonly Rates[]): void {
  const findings = checkSlipped(sheet, slips);
  const met = slips.map((slip) => ({ ...meet(findings, slip, slips), isPlain: slip.isPlain }));
  for (const rates of to) {
    rates.sheets++;
    if (met.some(({ strays }) => strays.length > 0)) rates.astray++;
    for (const { isFound, isNamed, isPlain } of met) {
      rates.slips++;
      if (isFound) rates.found++;
      if (!isPlain) continue;
      rates.plain++;
      if (isNamed) rates.named++;
    }
  }
}
