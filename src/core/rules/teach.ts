import { Budget } from "../relations/budget";
import type { Pattern } from "../relations/pattern";
import type { TallyTable } from "../tables/tally-table";
import type { Workbook } from "../workbook/workbook";
import { placeRule, type PlacedRule } from "./place-rule";
import { type Rule, ruleKey } from "./rule";
import { TablePlaces } from "./table-places";
import { taughtPattern } from "./taught-pattern";
import { type Voice, vouchedFor } from "./vouched-for";

/** A rule to be applied, and on whose word. */
export interface GivenRule {
  readonly rule: Rule;
  readonly sheet?: string | undefined;
  readonly evidence: Voice;
}

/** A rule that found no table here. */
export interface UnplacedRule {
  readonly given: GivenRule;
  /** The first caption or label that was not found; undefined where the rules are too many to be tried here. */
  readonly missing: string | undefined;
}

export interface Teaching {
  readonly patterns: readonly Pattern[];
  readonly unplaced: readonly UnplacedRule[];
  /** By the place of a pattern in the list: the keys of the given rules that it now is. */
  readonly keys: ReadonlyMap<number, readonly string[]>;
}

/** Steps, a step being one part looked at on one line or one label looked up. A pack from a stranger may ask for more. */
const MOST_STEPS = 60_000_000;

/** Adds given rules to those that were found: to the same rule their word, else a rule of its own, after the others. */
export function teach(
  workbook: Workbook,
  tables: readonly TallyTable[],
  found: readonly Pattern[],
  given: readonly GivenRule[],
): Teaching {
  if (given.length === 0) return { patterns: found, unplaced: [], keys: new Map() };
  const lesson = new Lesson(workbook, tables, found);
  const unplaced = given.flatMap((one): UnplacedRule[] => {
    const outcome = lesson.give(one);
    return outcome === "placed" ? [] : [{ given: one, missing: outcome.missing }];
  });
  return { patterns: lesson.patterns, unplaced, keys: lesson.keys };
}

/** The patterns of a workbook while rules are given one after another. */
class Lesson {
  readonly patterns: Pattern[];
  readonly keys = new Map<number, string[]>();
  private readonly places: readonly TablePlaces[];
  private readonly byTotal = new Map<TallyTable, Map<string, number[]>>();
  private readonly ids = new Map<string, number>();
  private readonly budget = new Budget(MOST_STEPS);

  constructor(
    private readonly workbook: Workbook,
    tables: readonly TallyTable[],
    found: readonly Pattern[],
  ) {
    this.patterns = [...found];
    this.places = tables.map((table) => new TablePlaces(table));
    found.forEach((pattern, i) => this.sameTotal(pattern.table, pattern).push(i));
  }

  give(given: GivenRule): "placed" | { readonly missing: string | undefined } {
    const { rule, sheet } = given;
    let isPlaced = false;
    let farthest = -1;
    let missing = rule.total.label;
    for (const places of this.places) {
      const { sheet: of, grid } = places.table;
      if (sheet !== undefined && of.name !== sheet) continue;
      if (!this.budget.spend(rule.parts.length + 1)) break;
      const placing = placeRule(places, rule);
      if (placing.kind === "missing") {
        if (placing.found > farthest) [farthest, missing] = [placing.found, placing.label];
        continue;
      }
      const lines = rule.direction === "across" ? grid.rowCount : grid.columnCount;
      if (!this.budget.spend((placing.placed.parts.length + 1) * lines)) break;
      this.put(places.table, placing.placed, given);
      isPlaced = true;
    }
    if (isPlaced) return "placed";
    return { missing: this.budget.exhausted ? undefined : missing };
  }

  private put(table: TallyTable, placed: PlacedRule, { rule, sheet, evidence }: GivenRule): void {
    const { workbook, patterns } = this;
    const rivals = this.sameTotal(table, placed);
    const key = ruleKey(rule, sheet);
    for (const i of rivals) {
      const known = patterns[i];
      if (!known || !isSame(known, rule, placed)) continue;
      patterns[i] = vouchedFor(workbook, known, evidence);
      this.keys.set(i, [...(this.keys.get(i) ?? []), key]);
      return;
    }
    const id = this.idOf(ruleKey(rule, table.sheet.name));
    const pattern = { ...taughtPattern(workbook, table, rule, placed, evidence), id };
    rivals.push(patterns.length);
    this.keys.set(patterns.length, [key]);
    patterns.push(evidence === "user" ? { ...pattern, insisted: true } : pattern);
  }

  private sameTotal(
    table: TallyTable,
    { direction, total }: Pick<PlacedRule, "direction" | "total">,
  ): number[] {
    const known = this.byTotal.get(table) ?? new Map<string, number[]>();
    this.byTotal.set(table, known);
    const key = `${direction} ${String(total)}`;
    const list = known.get(key) ?? [];
    known.set(key, list);
    return list;
  }

  /** One rule may find several tables. */
  private idOf(key: string): string {
    const ordinal = this.ids.get(key) ?? 0;
    this.ids.set(key, ordinal + 1);
    return ordinal === 0 ? key : `${key}.${String(ordinal)}`;
  }
}

function isSame(pattern: Pattern, { kind }: Rule, { parts, signs }: PlacedRule): boolean {
  if (pattern.kind !== (kind === "equal" ? "sum" : kind) || pattern.baseLines) return false;
  if (pattern.parts.length !== parts.length) return false;
  if (kind === "share") return pattern.parts.every((part, k) => part === parts[k]);
  const signOf = new Map(parts.map((part, k) => [part, signs[k]]));
  return pattern.parts.every((part, k) =>
    kind === "of-which" ? signOf.has(part) : signOf.get(part) === pattern.signs[k],
  );
}
