import type { Condition } from "../forms/condition";
import { answersOf, OPEN, YES } from "../forms/count";
import { type Pattern, placeOf } from "../relations/pattern";
import type { CountRelation } from "./count-relation";

/** A total whose parts do not take in everybody once. */
export interface SplitGap {
  readonly total: CountRelation;
  readonly parts: readonly CountRelation[];
  /** In none of the parts. */
  readonly none: readonly Uncounted[];
  /** In two parts or more. */
  readonly twice: readonly { readonly at: string; readonly parts: readonly CountRelation[] }[];
}

/** Somebody whom a total counts and none of its parts. */
export interface Uncounted {
  /** The first cell of their row. */
  readonly at: string;
  /** The fields that decide on the parts. */
  readonly fields: readonly string[];
  /** The list says nothing of these fields, or not enough; else what it says belongs to no part. */
  readonly isUnknown: boolean;
}

export interface Splits {
  /** How many totals were looked at whose parts take in everybody once. */
  readonly whole: number;
  readonly gaps: readonly SplitGap[];
}

/** For each total and its parts that all count the same list: who is in none of the parts, who in two. */
export function splitGaps(patterns: readonly Pattern[], counts: readonly CountRelation[]): Splits {
  if (counts.length === 0) return { whole: 0, gaps: [] };
  const byCell = new Map<string, CountRelation>();
  for (const relation of counts) byCell.set(keyOf(relation.table.sheetIndex, relation), relation);
  const gaps: SplitGap[] = [];
  const seen = new Set<CountRelation>();
  let whole = 0;
  for (const pattern of patterns) {
    if (pattern.kind !== "sum" || pattern.signs.some((sign) => sign < 0)) continue;
    for (const line of pattern.lines) {
      const at = (position: number): CountRelation | undefined => {
        const { row, column } = placeOf(pattern.table, pattern.direction, position, line);
        const { frame, sheetIndex } = pattern.table;
        return byCell.get(
          keyOf(sheetIndex, { row: row - frame.bodyTop, column: column - frame.left, table: pattern.table }),
        );
      };
      const total = at(pattern.total);
      const parts = pattern.parts.flatMap((part) => at(part) ?? []);
      if (!total || parts.length < pattern.parts.length || seen.has(total)) continue;
      if ([total, ...parts].some(({ verdict, group }) => verdict === "undecided" || group !== total.group))
        continue;
      seen.add(total);
      const gap = gapOf(total, parts);
      if (gap.none.length + gap.twice.length > 0) gaps.push(gap);
      else whole++;
    }
  }
  return { whole, gaps };
}

/** A place of a sheet: a table may be told twice. */
function keyOf(
  sheetIndex: number,
  { row, column, table: { frame } }: Pick<CountRelation, "row" | "column" | "table">,
): string {
  return [sheetIndex, frame.bodyTop + row, frame.left + column].join(" ");
}

function gapOf(total: CountRelation, parts: readonly CountRelation[]): SplitGap {
  const { group, measure, where } = total;
  const inTotal = answersOf(group, where, measure);
  const inParts = parts.map((part) => answersOf(group, part.where, measure));
  const none: Uncounted[] = [];
  const twice: { at: string; parts: readonly CountRelation[] }[] = [];
  group.things.forEach(({ at, facts }, i) => {
    if (inTotal[i] !== YES) return;
    const holding = parts.filter((_, k) => inParts[k]?.[i] === YES);
    if (holding.length > 1) twice.push({ at, parts: holding });
    if (holding.length > 0) return;
    const open = parts.filter((_, k) => inParts[k]?.[i] === OPEN);
    const isUnknown = open.length > 0;
    const asked = fieldsIn(isUnknown ? open : parts, where);
    const blank = asked.filter((field) => facts[field] === undefined);
    none.push({ at, fields: isUnknown && blank.length > 0 ? blank : asked, isUnknown });
  });
  return { total, parts, none, twice };
}

/** The fields by which parts are told apart, beside those by which their total is. */
function fieldsIn(parts: readonly CountRelation[], where: readonly Condition[]): string[] {
  const common = new Set(where.map(({ field }) => field));
  const fields = new Set(parts.flatMap((part) => part.where.map(({ field }) => field)));
  const own = [...fields].filter((field) => !common.has(field));
  return own.length > 0 ? own : [...fields];
}
