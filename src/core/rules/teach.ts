import { Budget } from "../relations/budget";
import type { Pattern } from "../relations/pattern";
import type { TallyTable } from "../tables/tally-table";
import type { Workbook } from "../workbook/workbook";
import { locate } from "./locate";
import type { PlacedRule } from "./place-rule";
import type { Rule } from "./rule";
import { ruleKey } from "./rule-key";
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
  /** What was found, then what was given; with the keys of the given rules that each now is. */
  readonly rules: readonly { readonly pattern: Pattern; readonly keys: readonly string[] }[];
  readonly unplaced: readonly UnplacedRule[];
}

/** Steps, a step being one part looked at on one line or one label looked up. A pack from a stranger may ask for more. */
const STEPS_OF_SMALL_WORKBOOKS = 4_000_000;
const STEPS_A_CELL = 10;

/** Adds given rules to those that were found: to the same rule their word, else a rule of its own, after the others. */
export function teach(
  workbook: Workbook,
  tables: readonly TallyTable[],
  found: readonly Pattern[],
  given: readonly GivenRule[],
): Teaching {
  if (given.length === 0) return { rules: found.map((pattern) => ({ pattern, keys: [] })), unplaced: [] };
  const lesson = new Lesson(workbook, tables, found);
  const unplaced = given.flatMap((one): UnplacedRule[] => {
    const outcome = lesson.give(one);
    return outcome === "placed" ? [] : [{ given: one, missing: outcome.missing }];
  });
  const { patterns, keys, outdone } = lesson;
  return {
    rules: patterns.flatMap((pattern, i) => (outdone.has(i) ? [] : [{ pattern, keys: keys.get(i) ?? [] }])),
    unplaced,
  };
}

/** The patterns of a workbook while rules are given one after another. */
class Lesson {
  readonly patterns: Pattern[];
  readonly keys = new Map<number, string[]>();
  /** Places of patterns that a given rule takes the place of. */
  readonly outdone = new Set<number>();
  private readonly places: readonly TablePlaces[];
  private readonly byTotal = new Map<TallyTable, Map<string, number[]>>();
  private readonly ids = new Map<string, number>();
  private readonly budget: Budget;

  constructor(
    private readonly workbook: Workbook,
    tables: readonly TallyTable[],
    found: readonly Pattern[],
  ) {
    this.patterns = [...found];
    this.places = tables.map((table) => new TablePlaces(table));
    const cells = tables.reduce((sum, { grid }) => sum + grid.value.length, 0);
    this.budget = new Budget(STEPS_OF_SMALL_WORKBOOKS + STEPS_A_CELL * cells);
    found.forEach((pattern, i) => this.sameTotal(pattern.table, pattern).push(i));
  }

  give(given: GivenRule): "placed" | { readonly missing: string | undefined } {
    const located = locate(this.places, given, this.budget);
    let isPlaced = false;
    for (const { table, placed } of located.found) {
      const lines = placed.direction === "across" ? table.grid.rowCount : table.grid.columnCount;
      if (!this.budget.spend((placed.parts.length + 1) * lines)) break;
      this.put(table, placed, given);
      isPlaced = true;
    }
    if (isPlaced) return "placed";
    return { missing: this.budget.exhausted ? undefined : located.missing };
  }

  private put(table: TallyTable, placed: PlacedRule, { rule, sheet, evidence }: GivenRule): void {
    const { workbook, patterns } = this;
    const rivals = this.sameTotal(table, placed);
    const key = ruleKey(rule, sheet);
    for (const i of rivals) {
      const known = patterns[i];
      if (!known || !isSame(known, rule, placed)) continue;
      // The same figure in two columns may have been found as a sum of one part.
      const heard = rule.kind === "equal" ? { ...known, kind: rule.kind } : known;
      patterns[i] = vouchedFor(workbook, heard, evidence);
      this.keys.set(i, [...(this.keys.get(i) ?? []), key]);
      return;
    }
    const id = this.idOf(ruleKey(rule, table.sheet.name));
    const bare = { ...taughtPattern(workbook, table, rule, placed, evidence), id };
    const pattern = evidence === "user" ? { ...bare, insisted: true } : bare;
    for (const i of rivals) if (givesWay(patterns[i], pattern)) this.outdone.add(i);
    rivals.push(patterns.length);
    this.keys.set(patterns.length, [key]);
    patterns.push(pattern);
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

/** Two sums of one total and partly the same parts cannot both be: what nothing on the sheet says outright gives way. */
function givesWay(found: Pattern | undefined, given: Pattern): boolean {
  if (found?.kind !== "sum" || given.kind !== "sum") return false;
  const { evidence } = found;
  if ((["formula", "code-row", "user", "rule"] as const).some((one) => evidence.includes(one))) return false;
  const parts = new Set(given.parts);
  if (!found.parts.some((part) => parts.has(part))) return false;
  return given.insisted === true || given.breaks <= found.breaks;
}

function isSame(pattern: Pattern, { kind }: Rule, { parts, signs }: PlacedRule): boolean {
  const isSameKind = pattern.kind === kind || (kind === "equal" && pattern.kind === "sum");
  if (!isSameKind || pattern.baseLines) return false;
  if (pattern.parts.length !== parts.length) return false;
  if (kind === "share") return pattern.parts.every((part, k) => part === parts[k]);
  const signOf = new Map(parts.map((part, k) => [part, signs[k]]));
  return pattern.parts.every((part, k) =>
    kind === "of-which" ? signOf.has(part) : signOf.get(part) === pattern.signs[k],
  );
}
