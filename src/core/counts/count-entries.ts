import type { Condition } from "../forms/condition";
import { hash, pathOf } from "../relations/identify";
import type { CountSource, Evidence, PatternEntry, RelationEntry } from "../report";
import type { RosterColumn } from "../roster/roster";
import { columnName, rangeName } from "../workbook/address";
import type { Sheet } from "../workbook/workbook";
import type { CountRelation } from "./count-relation";
import { addressOfCount } from "./address-of-count";
import { rowsBehind } from "./rows-behind";

type PrefixOf = (table: { readonly sheet: Sheet }) => string;

const EVIDENCE: readonly Evidence[] = ["header"];

/**
 * Recounts as the relations that `detect --json` prints.
 *
 * @param withRows with the numbers of the rows that are counted
 */
export function countRelationEntries(
  relations: readonly CountRelation[],
  prefixOf: PrefixOf,
  withRows = false,
): RelationEntry[] {
  return relations.map((relation) => {
    const { verdict, reason } = relation;
    return {
      id: relation.id,
      pattern: patternId(relation),
      kind: "count",
      total: addressOfCount(relation, prefixOf),
      parts: [],
      verdict,
      ...(reason && { reason }),
      evidence: EVIDENCE,
      source: { ...sourceOf(relation, prefixOf), ...(withRows && { rows: rowsBehind(relation).rows }) },
    };
  });
}

/** One rule for each table that is counted. */
export function countPatternEntries(relations: readonly CountRelation[], prefixOf: PrefixOf): PatternEntry[] {
  const byPattern = new Map<string, CountRelation[]>();
  for (const relation of relations) {
    const id = patternId(relation);
    const known = byPattern.get(id);
    if (known) known.push(relation);
    else byPattern.set(id, [relation]);
  }
  return [...byPattern].map(([id, cases]) => {
    const number = (verdict: CountRelation["verdict"]): number =>
      cases.filter((one) => one.verdict === verdict).length;
    const [first] = cases;
    return {
      id,
      kind: "count",
      messageId: "count",
      data: { list: first ? sourceOf(first, prefixOf).range : "" },
      holds: number("consistent"),
      breaks: number("inconsistent"),
      undecided: number("undecided"),
      evidence: EVIDENCE,
    };
  });
}

function patternId({ table }: CountRelation): string {
  const captions = table.paths.map((_, column) => pathOf(table, "column", column));
  return hash(["count", table.sheet.name, ...captions].join("\u001f"));
}

function sourceOf({ among, where, unit, asOf }: CountRelation, prefixOf: PrefixOf): CountSource {
  const used = new Set(among.members.map(({ part }) => part));
  const parts = among.parts.filter((_, part) => used.has(part));
  const columns = parts[0]?.columns ?? among.parts[0]?.columns ?? [];
  return {
    range: parts
      .map(({ sheet, bodyTop, bodyBottom, columns: shown }) => {
        const [left = 0, right = left] = [shown[0]?.column, shown.at(-1)?.column];
        const range = {
          row: bodyTop,
          column: left,
          rowCount: bodyBottom - bodyTop + 1,
          columnCount: right - left + 1,
        };
        return prefixOf({ sheet }) + rangeName(range);
      })
      .join(","),
    where: [
      ...(unit === undefined ? [] : [{ column: "", concept: "unit.name", op: "is", value: unit }]),
      ...where.flatMap((condition) => asked(condition, columns)),
    ],
    ...(asOf !== undefined && { asOf }),
  };
}

function asked(condition: Condition, columns: readonly RosterColumn[]): CountSource["where"] {
  const { field, is, not, known, age, from, to } = condition;
  const found = columns.find(({ slots }) =>
    slots.some((slot) => slot.kind !== "nothing" && slot.field === field),
  );
  const about = { column: found ? columnName(found.column) : "", concept: field };
  if (is) return [{ ...about, op: "is", value: is.join(",") }];
  if (not) return [{ ...about, op: "not", value: not.join(",") }];
  if (known !== undefined) return [{ ...about, op: "known", value: known }];
  if (age)
    return [{ ...about, op: "age", value: age.map((end) => (end === null ? "" : String(end))).join("..") }];
  return [{ ...about, op: "between", value: `${from ?? ""}..${to ?? ""}` }];
}
