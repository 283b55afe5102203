/** How shares and mean ages are rounded, which no source settles: decimals, and `down` where the rest is cut off. */
export const ROUNDINGS = ["1", "2", "1-down", "2-down"] as const;
export type Rounding = (typeof ROUNDINGS)[number];

export const DEFAULT_ROUNDING: Rounding = "1";

export function decimalsOf(rounding: Rounding = DEFAULT_ROUNDING): 1 | 2 {
  return rounding.startsWith("2") ? 2 : 1;
}

/** Halves go up, as they do in a spreadsheet. @param value 0 or more */
export function rounded(value: number, rounding: Rounding = DEFAULT_ROUNDING): number {
  const unit = 10 ** decimalsOf(rounding);
  // 0.29 · 100 is a hair below 29.
  return (rounding.endsWith("down") ? Math.floor(value * unit + 1e-9) : Math.round(value * unit)) / unit;
}

/** The same of a formula. */
export function roundedFormula(formula: string, rounding: Rounding = DEFAULT_ROUNDING): string {
  const name = rounding.endsWith("down") ? "ROUNDDOWN" : "ROUND";
  return `${name}(${formula},${String(decimalsOf(rounding))})`;
}
