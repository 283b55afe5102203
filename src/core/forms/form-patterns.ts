import type { Identifier } from "../relations/identify";
import { judgeLine } from "../relations/make-pattern";
import type { LineVerdict, Pattern } from "../relations/pattern";
import type { Evidence } from "../report";
import type { Workbook } from "../workbook/workbook";
import type { FormMatch } from "./find-form";
import { type FormRelation, leavesOf } from "./form";

/**
 * What should add up in a table because the form says so: one pattern for each relation between its rows or between
 * its columns of which every row or column is there.
 */
export function formPatterns(
  workbook: Workbook,
  table: Pattern["table"],
  match: FormMatch,
  identifier: Identifier,
): readonly Pattern[] {
  return match.form.relations.flatMap((relation, i) => {
    const shape = withAddedRows(shapeOf(relation, match), table, match);
    if (!shape || shape.lines.length === 0) return [];
    const { kind } = relation;
    const bare = {
      id: identifier.idOf("form", table.sheet.name, match.form.id, kind, String(i)),
      kind,
      table,
      ...shape,
      evidence: ["form"] as const,
      declared: true,
      bits: 0,
      ...(kind === "share" && { scale: relation.scale ?? 1 }),
      severity: relation.severity,
    };
    const lines = Int32Array.from(shape.lines);
    const open: Pattern = { ...bare, lines, verdicts: [], holds: 0, breaks: 0, undecided: 0 };
    const verdicts = Array.from(lines, (_, k): LineVerdict => judgeLine(workbook, open, k).verdict);
    const count = (verdict: LineVerdict): number => verdicts.filter((one) => one === verdict).length;
    return [
      {
        ...open,
        verdicts,
        holds: count("consistent"),
        breaks: count("inconsistent"),
        undecided: count("undecided"),
      },
    ];
  });
}

/**
 * The patterns of a table that is a form: those that were found, borne out by the form where it declares them too,
 * and those that only the form declares. What figures or captions alone suggest between its rows, or between
 * its columns, is none: the form would say it.
 */
export function withForm(
  workbook: Workbook,
  table: Pattern["table"],
  found: readonly Pattern[],
  match: FormMatch,
  identifier: Identifier,
): readonly Pattern[] {
  const declared = new Map(
    formPatterns(workbook, table, match, identifier).map((pattern) => [shapeKey(pattern), pattern] as const),
  );
  const ofForm = { down: new Set(match.rows.values()), across: new Set(match.columns.values()) };
  const kept = found.flatMap((pattern): readonly Pattern[] => {
    const key = shapeKey(pattern);
    if (declared.delete(key))
      return [{ ...pattern, evidence: [...pattern.evidence, "form"], declared: true }];
    const isGuess =
      (pattern.kind === "sum" || pattern.kind === "of-which") &&
      ofForm[pattern.direction].has(pattern.total) &&
      !pattern.evidence.some((one) => SAID_ELSEWHERE.has(one));
    return isGuess ? [] : [pattern];
  });
  return [...kept, ...declared.values()];
}

const SAID_ELSEWHERE: ReadonlySet<Evidence> = new Set(["formula", "code-row", "user", "rule"]);

function shapeKey({ kind, direction, total, parts }: Pattern): string {
  return [kind, direction, total, ...[...parts].sort((a, b) => a - b)].join(" ");
}

type Shape = Pick<Pattern, "direction" | "total" | "parts" | "signs" | "baseLines"> & {
  readonly lines: readonly number[];
};

function shapeOf(relation: FormRelation, { form, rows, columns }: FormMatch): Shape | undefined {
  const { along, total, parts } = relation;
  if (along === "forms") return undefined;
  const direction = along === "rows" ? "down" : "across";
  const of = along === "rows" ? rows : columns;
  const nameOf = (ref: { row?: string; column?: string }): string =>
    (along === "rows" ? ref.row : ref.column) ?? "";
  const positions = [total, ...parts].map((ref) => of.get(nameOf(ref)));
  const [first, ...others] = positions;
  if (first === undefined || others.includes(undefined)) return undefined;
  const lines =
    along === "rows"
      ? (relation.columns ?? figuresOf(form)).flatMap((id) => columns.get(id) ?? [])
      : (
          relation.rows ?? form.rows.filter(({ heading }) => heading !== true).map(({ code }) => code)
        ).flatMap((code) => rows.get(code) ?? []);
  // A share of the figure of another row: the same for every line.
  const base = parts[1]?.row;
  const baseRow = along === "columns" && base !== undefined ? rows.get(base) : undefined;
  if (along === "columns" && base !== undefined && baseRow === undefined) return undefined;
  return {
    direction,
    total: first,
    parts: others.flatMap((part) => part ?? []),
    signs: relation.kind === "sum" ? parts.map(({ sign }) => sign ?? 1) : [],
    lines,
    ...(baseRow !== undefined && { baseLines: new Int32Array(lines.length).fill(baseRow) }),
  };
}

/**
 * A unit may have added a row to a split of the form: what stands behind the last part, numbered as the parts are, is
 * a part too. Whether it is cannot be told where it is numbered otherwise: then the split is not judged.
 */
function withAddedRows(
  shape: Shape | undefined,
  table: Pattern["table"],
  { rows }: FormMatch,
): Shape | undefined {
  if (shape?.direction !== "down" || shape.signs.length === 0) return shape;
  const last = Math.max(...shape.parts);
  const next = Math.min(...[...rows.values()].filter((row) => row > last), table.grid.rowCount);
  const added: number[] = [];
  const numbering = table.labelOf(last).numbering;
  const isLeaf = shape.parts.every((part, i) => i === 0 || part === (shape.parts[i - 1] ?? 0) + 1);
  for (let row = last + 1; isLeaf && last > shape.total && row < next; row++) {
    const label = table.labelOf(row);
    if (label.words.length === 0 || label.isOfWhich || !hasFigures(table, row)) continue;
    if (label.numbering === numbering && numbering !== "none") added.push(row);
    else return undefined;
  }
  return {
    ...shape,
    parts: [...shape.parts, ...added],
    signs: [...shape.signs, ...added.map(() => 1 as const)],
  };
}

function hasFigures({ grid }: Pattern["table"], row: number): boolean {
  const { columnCount, value } = grid;
  return value.subarray(row * columnCount, (row + 1) * columnCount).some((one) => !Number.isNaN(one));
}

function figuresOf(form: FormMatch["form"]): readonly string[] {
  return leavesOf(form.columns)
    .filter(({ role }) => role === "value" || role === "previous")
    .map(({ id }) => id);
}
