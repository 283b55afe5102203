import { exactSum } from "../../numbers/decimal";
import { relationIds } from "../../relations/identify";
import type { Pattern } from "../../relations/pattern";
import type { Suspect } from "../../report";
import { type BoundRelation, covers, type Places, placesOf } from "./bound-relation";
import type { CellKey, FigureCells, SearchedWorkbook } from "./figure-cells";

/** A total by formula that does not add its parts as it should, and what to do about it. */
export interface FormulaSlip {
  /** The total. */
  readonly key: CellKey;
  /** Of the relation that it breaks. */
  readonly id: string;
  /** What it would show. */
  readonly should: number;
  readonly suspects: readonly Suspect[];
}

/**
 * The totals whose formula covers all of their parts and yet shows something else: for numbers among them are
 * typed as text, which a spreadsheet's SUM passes over (those cells are then what to correct), for some stand in
 * hidden rows, which SUBTOTAL passes over, or for it adds some twice (then it is the total).
 *
 * @param addressOf the address of a cell, with its sheet
 */
export function formulaSlips(
  all: readonly SearchedWorkbook[],
  cells: FigureCells,
  addressOf: (key: CellKey) => string,
): FormulaSlip[] {
  const found: FormulaSlip[] = [];
  for (const { detection } of all)
    for (const pattern of detection.patterns) {
      if (pattern.kind !== "sum") continue;
      const idOf = relationIds(pattern);
      pattern.verdicts.forEach((verdict, k) => {
        if (verdict !== "inconsistent") return;
        const places = placesOf(pattern, k, cells);
        const slip =
          textsPassedOver(pattern, places, cells, addressOf) ??
          hiddenPassedOver(pattern, places, cells, addressOf) ??
          partsAddedTwice(pattern, places, cells, addressOf);
        if (slip) found.push({ key: places.total, id: idOf(k), ...slip });
      });
    }
  return found;
}

/** The ids of broken relations that hold once slipped totals show what they should, each with the cells to correct. */
export function brokenBySlips(
  slips: readonly FormulaSlip[],
  relations: readonly BoundRelation[],
  cells: FigureCells,
): ReadonlyMap<string, readonly Suspect[]> {
  const explained = new Map(slips.map(({ id, suspects }) => [id, suspects]));
  const byTotal = new Map(slips.map((slip) => [slip.key, slip]));
  for (const { id, broken, keys, signs } of relations) {
    if (!broken || !signs || explained.has(id)) continue;
    const own = keys.flatMap((key) => byTotal.get(key) ?? []);
    if (own.length === 0) continue;
    const values = keys.map((key) => byTotal.get(key)?.should ?? cells.figureAt(key)?.value ?? 0);
    if (isSame(exactSum(values, signs), 0, values[0] ?? 0))
      explained.set(
        id,
        own.flatMap(({ suspects }) => suspects),
      );
  }
  return explained;
}

type Slip = Pick<FormulaSlip, "should" | "suspects">;

/** `times`: how often the formula takes in each part. */
function formulaOver({ signs }: Pattern, { total, parts }: Places, cells: FigureCells) {
  const formula = cells.formulaTerms(total);
  const shown = cells.figureAt(total)?.value;
  if (!formula || shown === undefined || formula.some(({ sheet }) => sheet !== undefined)) return undefined;
  const times = parts.map((part) =>
    formula.reduce((sum, { sign, range }) => sum + (covers(range, part) ? sign : 0), 0),
  );
  const values = parts.map((part) => cells.figureAt(part)?.value ?? 0);
  return { shown, times, values, signs: parts.map((_, i) => signs[i] ?? 1) };
}

/** What the formula shows of all of its parts, and what it would show without some of them. */
function without(
  left: (part: CellKey) => boolean,
  pattern: Pattern,
  places: Places,
  cells: FigureCells,
): { readonly gone: readonly CellKey[]; readonly shown: number; readonly should: number } | undefined {
  const over = formulaOver(pattern, places, cells);
  const gone = places.parts.filter(left);
  if (!over || gone.length === 0) return undefined;
  const { shown, times, values, signs } = over;
  if (times.some((time, i) => time !== signs[i])) return undefined;
  const kept = places.parts.map((part) => !gone.includes(part));
  const added = exactSum(
    values.filter((_, i) => kept[i]),
    signs.filter((_, i) => kept[i]),
  );
  return isSame(added, shown, shown) ? { gone, shown, should: exactSum(values, signs) } : undefined;
}

function textsPassedOver(
  pattern: Pattern,
  places: Places,
  cells: FigureCells,
  addressOf: (key: CellKey) => string,
): Slip | undefined {
  const found = without((part) => cells.isText(part), pattern, places, cells);
  return (
    found && {
      should: found.should,
      suspects: found.gone.map((key): Suspect => {
        const value = cells.figureAt(key)?.value ?? 0;
        return { cell: addressOf(key), value, suggestion: value, reason: "text-skipped" };
      }),
    }
  );
}

function hiddenPassedOver(
  pattern: Pattern,
  places: Places,
  cells: FigureCells,
  addressOf: (key: CellKey) => string,
): Slip | undefined {
  const found = without((part) => cells.isHidden(part), pattern, places, cells);
  if (!found) return undefined;
  const { gone, shown, should } = found;
  const cell = addressOf(places.total);
  const parts = gone.map(addressOf);
  return { should, suspects: [{ cell, value: shown, suggestion: should, reason: "hidden-rows", parts }] };
}

function partsAddedTwice(
  pattern: Pattern,
  places: Places,
  cells: FigureCells,
  addressOf: (key: CellKey) => string,
): Slip | undefined {
  const over = formulaOver(pattern, places, cells);
  if (!over) return undefined;
  const { shown, times, values, signs } = over;
  const twice = places.parts.filter((_, i) => times[i] === 2 * (signs[i] ?? 1));
  const isOther = times.some((time, i) => time !== signs[i] && time !== 2 * (signs[i] ?? 1));
  if (twice.length === 0 || isOther || !isSame(exactSum(values, times), shown, shown)) return undefined;
  const should = exactSum(values, signs);
  const cell = addressOf(places.total);
  const parts = twice.map(addressOf);
  return {
    should,
    suspects: [{ cell, value: shown, suggestion: should, reason: "part-counted-twice", parts }],
  };
}

/** Sums of decimals may differ in their last bits. */
function isSame(a: number, b: number, scale: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(scale));
}
