const LONGEST = 80;

/** A formula as a sentence shows it: with `=`, and cut where it is long. */
export function shortFormula(formula: string): string {
  const text = `=${formula.replace(/^\+/, "")}`;
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
