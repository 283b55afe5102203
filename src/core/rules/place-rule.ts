import type { Direction } from "../relations/line-view";
import type { Rule } from "./rule";
import { placeText } from "./rule-text";
import type { TablePlaces } from "./table-places";

/** A rule on one table, by grid indexes. */
export interface PlacedRule {
  readonly direction: Direction;
  readonly total: number;
  readonly parts: readonly number[];
  readonly signs: readonly (1 | -1)[];
}

/** Where a rule stands in a table, or how far it got and what the table lacks. */
export type Placing =
  | { readonly kind: "placed"; readonly placed: PlacedRule }
  | { readonly kind: "missing"; readonly label: string; readonly found: number };

/** A run of rows may be long; a rule of more parts than this is not judged. */
const MOST_PARTS = 20_000;

export function placeRule(places: TablePlaces, rule: Rule): Placing {
  const { direction } = rule;
  const total = places.find(direction, rule.total);
  if (total === undefined) return { kind: "missing", label: placeText(rule.total), found: 0 };
  const terms: { readonly at: number; readonly sign: 1 | -1 }[] = [];
  for (const [k, term] of rule.parts.entries()) {
    const first = places.find(direction, term);
    const last = term.to ? places.find(direction, term.to) : first;
    if (first === undefined || last === undefined) {
      const lacking = first === undefined || !term.to ? term : term.to;
      return { kind: "missing", label: placeText(lacking), found: k + 1 };
    }
    for (let at = Math.min(first, last); at <= Math.max(first, last); at++) {
      // A total that stands among its rows is none of them.
      if (at === total && term.to) continue;
      terms.push({ at, sign: term.sign ?? 1 });
    }
  }
  // As rules that are found name them; of a share the order has a meaning.
  if (rule.kind !== "share") terms.sort((a, b) => b.sign - a.sign || a.at - b.at);
  const parts = terms.map(({ at }) => at);
  const signs = terms.map(({ sign }) => sign);
  const isSound =
    parts.length > 0 &&
    parts.length <= MOST_PARTS &&
    new Set(parts).size === parts.length &&
    !parts.includes(total);
  if (!isSound) return { kind: "missing", label: placeText(rule.total), found: 0 };
  return { kind: "placed", placed: { direction, total, parts, signs } };
}
