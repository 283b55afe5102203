import {
  type CellKey,
  cellKey,
  cellOf,
  type FigureCells,
  type SearchedWorkbook,
} from "../localize/workbook/figure-cells";
import type { BoundRelation } from "../localize/workbook/bound-relation";
import type { BoundRelations, PrefixOf } from "../localize/workbook/find-suspects";
import { exactSum } from "../numbers/decimal";
import type { Consequence, Finding } from "../report";
import { cellName, parseRange } from "../workbook/address";
import { SupposedValues } from "./supposed-values";

/** So many figures are told, half of them at most of the sheet of the finding itself. */
const MOST_TOLD = 12;
/** Typed totals of typed totals are followed so far. */
const MOST_ROUNDS = 8;
/** Cells of the workbooks times suggestions that are followed: beyond it nothing is said of what follows. */
const MOST_LOOKED_AT = 50_000_000;

/** Checks whose finding says what its cell should hold, where no cell is named as wrong. */
const SAYS_ITSELF: readonly string[] = [
  "total-not-sum",
  "total-formula-misses-cells",
  "count-differs",
  "share-differs",
  "change-differs",
  "average-differs",
];

/**
 * The findings, each with the figures that follow where it is corrected: formulas anywhere in the workbooks, and
 * typed totals that agree now and then would not.
 */
export function withConsequences(
  all: readonly SearchedWorkbook[],
  bound: BoundRelations,
  findings: readonly Finding[],
  prefixOf: PrefixOf,
): readonly Finding[] {
  const following = new Following(all, bound, prefixOf);
  const corrections = new Map<Finding, string>();
  const known = new Map<string, readonly Consequence[]>();
  for (const finding of findings) {
    const correction = finding.accepted ? [] : correctionOf(finding);
    if (correction.length > 0) corrections.set(finding, JSON.stringify(correction));
  }
  const different = new Set(corrections.values()).size;
  if (different === 0 || different * following.size > MOST_LOOKED_AT) return findings;
  return findings.map((finding) => {
    const key = corrections.get(finding);
    if (key === undefined) return finding;
    let consequences = known.get(key);
    if (!consequences) known.set(key, (consequences = following.of(correctionOf(finding))));
    return consequences.length === 0 ? finding : { ...finding, consequences };
  });
}

interface Correction {
  readonly cell: string;
  readonly to: number;
}

/** The cells that a finding would have corrected, and to what; none where that is not known. */
function correctionOf({ check, at, computed, suspects, alternatives }: Finding): readonly Correction[] {
  if (suspects.length > 0) {
    const known = suspects.flatMap(({ cell, suggestion }) =>
      suggestion === null ? [] : [{ cell, to: suggestion }],
    );
    return known.length === suspects.length ? known : [];
  }
  const says = alternatives.length === 0 && computed !== undefined && SAYS_ITSELF.includes(check);
  return says ? [{ cell: at, to: computed }] : [];
}

interface Changed {
  readonly from: number;
  readonly to: number;
}

class Following {
  /** Cells of all workbooks. */
  readonly size: number;
  private readonly cells: FigureCells;
  private readonly formulas: readonly { readonly values: SupposedValues; readonly first: number }[];
  private readonly numbers: ReadonlyMap<string, number>;
  private readonly prefixes: readonly string[];
  private totals: ReadonlyMap<CellKey, readonly BoundRelation[]> | undefined;

  constructor(
    all: readonly SearchedWorkbook[],
    private readonly bound: BoundRelations,
    prefixOf: PrefixOf,
  ) {
    const sheets = all.flatMap(({ workbook }) => workbook.sheets);
    this.size = sheets.reduce((sum, { cells }) => sum + cells.kind.length, 0);
    this.prefixes = sheets.map((sheet) => prefixOf({ sheet }));
    this.numbers = new Map(this.prefixes.map((prefix, number) => [prefix, number]));
    this.cells = bound.cells;
    let first = 0;
    this.formulas = all.map(({ workbook }) => {
      const own = { values: new SupposedValues(workbook), first };
      first += workbook.sheets.length;
      return own;
    });
  }

  of(correction: readonly Correction[]): readonly Consequence[] {
    const corrected = new Map<CellKey, Changed>();
    for (const { cell, to } of correction) {
      const key = this.keyOf(cell);
      if (key !== undefined) corrected.set(key, { from: this.cells.figureAt(key)?.value ?? 0, to });
    }
    const typed = new Map(corrected);
    let followed = new Map<CellKey, Changed>();
    for (let round = 0; round < MOST_ROUNDS; round++) {
      followed = this.followedBy(typed);
      const more = this.typedTotals(new Map([...typed, ...followed]));
      if (more.size === 0) break;
      for (const [key, change] of more) typed.set(key, change);
    }
    const own = new Set([...corrected.keys()].map((key) => cellOf(key).sheet));
    const told = [...typed, ...followed].filter(([key]) => !corrected.has(key)).sort(([a], [b]) => a - b);
    const here = told.filter(([key]) => own.has(cellOf(key).sheet));
    const elsewhere = told.filter(([key]) => !own.has(cellOf(key).sheet));
    const first = elsewhere.slice(0, Math.max(MOST_TOLD / 2, MOST_TOLD - here.length));
    return [...here.slice(0, MOST_TOLD - first.length), ...first].map(([key, { from, to }]) => {
      const { sheet, row, column } = cellOf(key);
      return { cell: (this.prefixes[sheet] ?? "") + cellName(row, column), from, to };
    });
  }

  private keyOf(address: string): CellKey | undefined {
    const bang = address.lastIndexOf("!") + 1;
    const sheet = this.numbers.get(address.slice(0, bang));
    const range = parseRange(address.slice(bang));
    if (sheet === undefined || !range || range.rowCount * range.columnCount > 1) return undefined;
    return cellKey(sheet, range.row, range.column);
  }

  private followedBy(typed: ReadonlyMap<CellKey, Changed>): Map<CellKey, Changed> {
    const found = new Map<CellKey, Changed>();
    this.formulas.forEach(({ values, first }, w) => {
      const next = this.formulas[w + 1]?.first ?? Infinity;
      const own = [...typed].flatMap(([key, { to }]) => {
        const { sheet, row, column } = cellOf(key);
        return sheet >= first && sheet < next ? [{ sheet: sheet - first, row, column, value: to }] : [];
      });
      if (own.length === 0) return;
      for (const { sheet, row, column, from, to } of values.following(own))
        found.set(cellKey(sheet + first, row, column), { from, to });
    });
    return found;
  }

  /** Totals that somebody typed, that agree with their parts now and would not when these have changed. */
  private typedTotals(changed: ReadonlyMap<CellKey, Changed>): Map<CellKey, Changed> {
    const found = new Map<CellKey, Changed>();
    const touched = new Set([...changed.keys()].flatMap((key) => this.totalsOf().get(key) ?? []));
    for (const { keys, signs = [], tolerance } of touched) {
      const [total = -1] = keys;
      if (changed.has(total) || found.has(total)) continue;
      const moves = keys.slice(1).map((key) => {
        const change = changed.get(key);
        return change ? exactSum([change.to, change.from], [1, -1]) : 0;
      });
      const by = exactSum(
        moves,
        signs.slice(1).map((sign) => -sign),
      );
      const from = this.cells.figureAt(total)?.value ?? 0;
      if (Math.abs(by) > tolerance) found.set(total, { from, to: exactSum([from, by]) });
    }
    return found;
  }

  private totalsOf(): ReadonlyMap<CellKey, readonly BoundRelation[]> {
    if (this.totals) return this.totals;
    const totals = new Map<CellKey, BoundRelation[]>();
    for (const relation of this.bound.relations()) {
      const { keys, signs, broken } = relation;
      if (!signs || broken || this.cells.hasFormula(keys[0] ?? -1)) continue;
      for (let k = 1; k < keys.length; k++) {
        const own = totals.get(keys[k] ?? -1);
        if (own) own.push(relation);
        else totals.set(keys[k] ?? -1, [relation]);
      }
    }
    this.totals = totals;
    return this.totals;
  }
}
