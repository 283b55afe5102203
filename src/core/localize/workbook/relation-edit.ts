import { type EditTerm, excessOf, type LinearEdit } from "../linear-edit";
import { quotientEdit } from "../quotient";
import type { BoundRelation } from "./bound-relation";
import type { CellKey, FigureCell, Terms } from "./figure-cells";

/** A relation as a rule between named figures; undefined for a quotient without anything to divide by. */
export function editOf(
  { terms, operator, tolerance, quotient, broken, constant: sum = 0 }: BoundRelation,
  figures: ReadonlyMap<CellKey, FigureCell>,
  nameOf: (key: CellKey) => string,
): LinearEdit | undefined {
  const named = (some: Terms): EditTerm[] =>
    [...some].map(([key, coefficient]) => ({ variable: nameOf(key), coefficient }));
  if (!quotient) return { terms: named(terms), operator, constant: sum, tolerance };
  const values = new Map([...terms.keys()].map((key) => [nameOf(key), figures.get(key)?.value ?? 0]));
  const valueOf = (variable: string): number | undefined => values.get(variable);
  const { shown, numerator, denominator, decimals, constant, slack } = quotient;
  const edit = quotientEdit(
    {
      variable: nameOf(shown),
      decimals,
      numerator: named(numerator),
      denominator: named(denominator),
      constant,
    },
    valueOf,
    slack,
  );
  // What held goes on holding.
  const gap = edit && !broken ? (excessOf(edit, valueOf) ?? 0) : 0;
  return edit && gap > 0 ? { ...edit, tolerance: gap * (1 + 1e-9) } : edit;
}
