import type { Case } from "../between/judge-link";
import { differInPeriod } from "../between/period";
import type { Figure } from "../between/labelled-table";
import type { Budget } from "../relations/budget";
import { forOthers } from "./for-others";
import type { LinkedPlace, LinkedRule, LinkedTerm } from "./linked-rule";
import type { LinkedTable } from "./linked-tables";
import { matchName, type NamedPeriod, periodNumber, unitOf } from "./name-pattern";
import { placeText } from "./rule-text";

/** The relations of a rule between places in each table that has its total, or what was not found. */
export type LinkedPlacing =
  | { readonly kind: "placed"; readonly totals: readonly PlacedLinks[] }
  | { readonly kind: "missing"; readonly label: string };

export interface PlacedLinks {
  readonly table: LinkedTable;
  readonly cases: readonly Case[];
}

/**
 * Finds the cells of a rule. Names count as they are; where a workbook has none such, they are those of another
 * period; and a sheet that was renamed is the one other that has what the rule speaks of.
 */
export function placeLinked(tables: readonly LinkedTable[], rule: LinkedRule, budget: Budget): LinkedPlacing {
  const exact = attempt(tables, rule, budget, "named");
  if (exact.kind === "placed") return exact;
  const later = attempt(tables, forOthers(rule), budget, "named");
  if (later.kind === "placed") return later;
  const renamed = attempt(tables, rule, budget, "renamed");
  return renamed.kind === "placed" ? renamed : exact;
}

type Naming = "named" | "renamed";

interface Candidate {
  readonly table: LinkedTable;
  readonly period: NamedPeriod;
  /** Its rows, or columns, along which the rule adds; of single cells the row and the column. */
  readonly lines: readonly Line[];
}

interface Line {
  readonly row: number | undefined;
  readonly column: number | undefined;
}

function attempt(
  tables: readonly LinkedTable[],
  rule: LinkedRule,
  budget: Budget,
  naming: Naming,
): LinkedPlacing {
  const totals = candidates(tables, rule.total, budget, naming);
  let missing = totals.missing;
  const placed: PlacedLinks[] = [];
  for (const total of totals.found) {
    const bound = rule.parts.map((part) => partOf(tables, rule, total, part, budget, naming));
    const lacking = bound.find((one) => typeof one === "string");
    if (lacking !== undefined) {
      missing = lacking;
      continue;
    }
    const parts = bound.filter((one) => typeof one !== "string");
    const cases = casesOf(rule, total, parts);
    if (!budget.spend(cases.length * Math.max(1, parts.length))) break;
    if (cases.length > 0) placed.push({ table: total.table, cases });
  }
  return placed.length > 0 ? { kind: "placed", totals: placed } : { kind: "missing", label: missing };
}

/** The tables that a place may stand in, with its rows or columns there. */
function candidates(
  tables: readonly LinkedTable[],
  place: LinkedTerm,
  budget: Budget,
  naming: Naming,
): { readonly found: readonly Candidate[]; readonly missing: string } {
  const { workbook, sheet } = place;
  const isSheetThere =
    sheet === undefined ||
    tables.some(({ from }) => matchName(sheet, from.table.sheet.name) && isIn(from.workbook, workbook));
  let missing = sheet ?? workbook ?? "";
  const found: Candidate[] = [];
  for (const table of tables) {
    if (!budget.spend(1)) break;
    const { from } = table;
    const inFile = workbook === undefined ? {} : matchName(workbook, from.workbook);
    const onSheet =
      sheet === undefined || (naming === "renamed" && !isSheetThere)
        ? {}
        : matchName(sheet, from.table.sheet.name);
    if (!inFile || !onSheet) continue;
    const lines = linesOf(table, place);
    if (typeof lines === "string") missing = lines;
    else found.push({ table, period: { ...inFile, ...onSheet }, lines });
  }
  // Which of several sheets a renamed one is, nobody knows.
  const isUnclear = naming === "renamed" && !isSheetThere && found.length > 1;
  return { found: isUnclear ? [] : found, missing };
}

function isIn(name: string, pattern: string | undefined): boolean {
  return pattern === undefined || matchName(pattern, name) !== undefined;
}

/** The rows and columns that a place names in a table, or the first that it does not have. */
function linesOf({ places }: LinkedTable, { row, column, to }: LinkedTerm): readonly Line[] | string {
  const index = (direction: "across" | "down", place: LinkedPlace["row"]): number | undefined =>
    place && places.find(direction, place);
  const [r, c] = [index("down", row), index("across", column)];
  if (row && r === undefined) return placeText(row);
  if (column && c === undefined) return placeText(column);
  if (!to) return [{ row: r, column: c }];
  const isOfRows = row !== undefined;
  const [first, last] = [isOfRows ? r : c, index(isOfRows ? "down" : "across", to)];
  if (first === undefined || last === undefined) return placeText(to);
  const [from, until] = [Math.min(first, last), Math.max(first, last)];
  return Array.from({ length: until - from + 1 }, (_, k) =>
    isOfRows ? { row: from + k, column: c } : { row: r, column: from + k },
  );
}

/** The tables of one part; its name where none, or more than one, can be meant. */
interface Part {
  readonly sign: 1 | -1;
  /** One table, or as many as there are units. */
  readonly tables: readonly Candidate[];
}

function partOf(
  tables: readonly LinkedTable[],
  { kind }: LinkedRule,
  total: Candidate,
  part: LinkedTerm,
  budget: Budget,
  naming: Naming,
): Part | string {
  const { each, sign = 1, before = 0 } = part;
  const { found, missing } = candidates(tables, part, budget, naming);
  if (each) {
    const units = found.filter(({ table }) => isUnit(table, total.table, each));
    return units.length > 0 && kind === "sum" ? { sign, tables: units } : missing;
  }
  const meant = found.filter(({ period }) => {
    const unit = unitOf(period);
    const [own, base] = unit ? [periodNumber(period, unit), periodNumber(total.period, unit)] : [];
    return own === undefined || base === undefined || own === base - before;
  });
  const beside = meant.filter(({ table }) => table.from.workbook === total.table.from.workbook);
  const [one, ...more] = meant.length > 1 && part.workbook === undefined ? beside : meant;
  return one && more.length === 0 ? { sign, tables: [one] } : missing;
}

function isUnit(unit: LinkedTable, summary: LinkedTable, each: "sheet" | "workbook"): boolean {
  if (unit.layout !== summary.layout || differInPeriod(unit.from.period, summary.from.period)) return false;
  const [own, other] = [unit.from, summary.from];
  if (each === "workbook") return own.workbook !== other.workbook;
  return own.workbook === other.workbook && own.table.sheet !== other.table.sheet;
}

/** A relation for every row, or column, that the total's table shares with its parts. */
function casesOf({ kind, direction }: LinkedRule, total: Candidate, parts: readonly Part[]): Case[] {
  const [at] = total.lines;
  if (!at) return [];
  const { from } = total.table;
  const lines: Iterable<readonly [string, number]> =
    direction === "cells" ? [["", 0]] : direction === "across" ? from.rows : from.columns;
  const cases: Case[] = [];
  for (const [words, line] of lines) {
    const shown = figureAt(total.table, at, direction, line);
    const terms = parts.map(({ sign, tables }) => {
      const figures = tables.flatMap(({ table, lines: own }) => figuresOf(table, own, direction, words));
      return { sign, figures };
    });
    // A unit may lack a row that the others have; a place that the rule names may not.
    if (!shown || terms.some(({ figures }) => figures.length === 0)) continue;
    const figures = terms.flatMap((term) => term.figures);
    if (isRepeated([shown, ...figures])) continue;
    if (kind === "equal" && figures.length !== 1) continue;
    const signs = terms.flatMap((term) => term.figures.map(() => term.sign));
    cases.push({ shown, parts: figures, signs, words });
  }
  return cases;
}

function figuresOf(
  table: LinkedTable,
  lines: readonly Line[],
  direction: LinkedRule["direction"],
  words: string,
): Figure[] {
  const { rows, columns } = table.from;
  const line = direction === "cells" ? 0 : (direction === "across" ? rows : columns).get(words);
  if (line === undefined) return [];
  return lines.flatMap((at) => figureAt(table, at, direction, line) ?? []);
}

function figureAt(
  { from }: LinkedTable,
  { row, column }: Line,
  direction: LinkedRule["direction"],
  line: number,
): Figure | undefined {
  const [r, c] = [direction === "across" ? line : row, direction === "down" ? line : column];
  return r === undefined || c === undefined ? undefined : { from, row: r, column: c };
}

function isRepeated(figures: readonly Figure[]): boolean {
  const seen = new Map<Figure["from"], Set<number>>();
  return figures.some(({ from, row, column }) => {
    const own = seen.get(from) ?? new Set();
    seen.set(from, own);
    const at = row * from.table.grid.columnCount + column;
    const isKnown = own.has(at);
    own.add(at);
    return isKnown;
  });
}
