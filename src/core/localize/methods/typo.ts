import { decimalsOf, powerOfTen } from "../../numbers/decimal";
import { excessOf, type LinearEdit } from "../linear-edit";
import type { Localization } from "../options";
import type { LocalizeRecord } from "../record";
import { valueIn } from "../record";
import { explainChanges } from "../typing/explain-changes";
import { isOneTypingError } from "../typing/typing-error";

/** A figure, the value that repairs equations it is in, and which. */
interface Candidate {
  readonly variable: string;
  readonly from: number;
  readonly to: number;
  /** Indexes of broken equations. */
  readonly repairs: readonly number[];
}

/** Leaves of the tree that are looked at, at most. */
const MOST_CHOICES = 100_000;

/**
 * Simple typing errors (Scholtus 2009): candidates are figures in no equation that holds, one typing error
 * away from what a broken equation asks for; those are taken that repair most equations, none of them
 * twice. Where several choices are equally good, what is common to all of them is certain, and no more is
 * changed.
 */
export function correctTypos(record: LocalizeRecord): Localization {
  const value = valueIn(record);
  const { edits, tolerance } = record;
  const excess = edits.map((edit) => excessOf(edit, value, tolerance));
  if (excess.every((by) => by === 0)) return { status: "valid", solutions: [] };
  if (excess.every((by) => by === undefined || by === 0)) return { status: "uncheckable", solutions: [] };
  const candidates = candidatesOf(record, excess);
  const best = bestChoices(candidates);
  if (best === undefined) return { status: "not-localised", solutions: [] };
  const certain = candidates.filter((_, c) => best.length > 0 && best.every((choice) => choice.includes(c)));
  const changed = new Map(certain.map(({ variable, to }) => [variable, to]));
  const now = (variable: string): number | null => changed.get(variable) ?? value(variable);
  const harms = edits.some((edit, e) => excess[e] === 0 && excessOf(edit, now, tolerance) !== 0);
  if (certain.length === 0 || harms) return { status: "invalid", solutions: [] };
  const holds = edits.every((edit) => (excessOf(edit, now, tolerance) ?? 0) === 0);
  const weight = certain.reduce((sum, { variable }) => sum + (record.figures.get(variable)?.weight ?? 1), 0);
  return {
    status: holds && best.length === 1 ? "corrected" : "partial",
    solutions: [explainChanges(certain, weight)],
  };
}

function candidatesOf(
  { edits, figures, tolerance }: LocalizeRecord,
  excess: readonly (number | undefined)[],
): Candidate[] {
  const settled = new Set<string>();
  edits.forEach(({ operator, terms }, e) => {
    if (operator === "==" && excess[e] === 0) for (const { variable } of terms) settled.add(variable);
  });
  const found = new Map<string, { variable: string; from: number; to: number; repairs: number[] }>();
  edits.forEach((edit, e) => {
    if (edit.operator !== "==" || !excess[e]) return;
    for (const { variable } of edit.terms) {
      const figure = figures.get(variable);
      const from = figure?.value ?? undefined;
      if (from === undefined || figure?.weight === Infinity || settled.has(variable)) continue;
      const to = impliedBy(edit, variable, (name) => figures.get(name)?.value ?? 0);
      if (to === undefined || !isOneTypingError(from, to)) continue;
      if (breaksBound(edits, excess, variable, to, (name) => figures.get(name)?.value, tolerance)) continue;
      const key = `${variable}\u001f${String(to)}`;
      const known = found.get(key);
      if (known) known.repairs.push(e);
      else found.set(key, { variable, from, to, repairs: [e] });
    }
  });
  return [...found.values()].sort((a, b) =>
    a.variable < b.variable ? -1 : a.variable > b.variable ? 1 : a.to - b.to,
  );
}

/** The value at which an equation holds, others as they are; undefined where it has more decimals than they. */
function impliedBy(edit: LinearEdit, variable: string, value: (name: string) => number): number | undefined {
  const decimals = Math.max(
    decimalsOf(edit.constant),
    ...edit.terms.map((term) => decimalsOf(value(term.variable)) + decimalsOf(term.coefficient)),
  );
  let [rest, own] = [edit.constant, 0];
  for (const term of edit.terms) {
    if (term.variable === variable) own = term.coefficient;
    else rest -= term.coefficient * value(term.variable);
  }
  const power = powerOfTen(decimals);
  const rounded = Math.round((rest / own) * power) / power;
  return Math.abs(rounded * own - rest) <= 1e-9 * Math.max(1, Math.abs(rest)) ? rounded : undefined;
}

function breaksBound(
  edits: readonly LinearEdit[],
  excess: readonly (number | undefined)[],
  variable: string,
  to: number,
  value: (name: string) => number | null | undefined,
  tolerance: number,
): boolean {
  return edits.some(
    (edit, e) =>
      edit.operator !== "==" &&
      excess[e] === 0 &&
      edit.terms.some((term) => term.variable === variable) &&
      (excessOf(edit, (name) => (name === variable ? to : value(name)), tolerance) ?? 0) > 0,
  );
}

/** The choices of candidates that repair most equations, as indexes; undefined where there are too many to look at. */
function bestChoices(candidates: readonly Candidate[]): number[][] | undefined {
  let [most, leaves]: [number, number] = [0, 0];
  let best: number[][] = [];
  const visit = (
    next: number,
    chosen: readonly number[],
    used: ReadonlySet<number>,
    repaired: number,
  ): void => {
    if (leaves > MOST_CHOICES) return;
    const candidate = candidates[next];
    if (!candidate) {
      leaves++;
      if (repaired < most || repaired === 0) return;
      if (repaired > most) best = [];
      most = repaired;
      best.push([...chosen]);
      return;
    }
    const { variable, repairs } = candidate;
    const open =
      repairs.every((e) => !used.has(e)) && !chosen.some((c) => candidates[c]?.variable === variable);
    if (open) visit(next + 1, [...chosen, next], new Set([...used, ...repairs]), repaired + repairs.length);
    visit(next + 1, chosen, used, repaired);
  };
  visit(0, [], new Set(), 0);
  return leaves > MOST_CHOICES ? undefined : best;
}
