import { foldLabel } from "../../labels/fold-label";
import type { Condition } from "../condition";
import type { CellCount } from "../form";

/** Whether rows ask together, each once, what one row asks: bands that follow each other, or values that make up its own. */
export function isUnionOf(whole: CellCount | undefined, parts: readonly (CellCount | undefined)[]): boolean {
  const union = unionOf(parts);
  if (!union || whole?.of !== union.of || whole.measure) return false;
  return sameConditions(whole.where, union.where);
}

/** One question in place of several about the same field; undefined where they are not of that kind. */
export function unionOf(parts: readonly (CellCount | undefined)[]): CellCount | undefined {
  const [first, ...others] = parts;
  if (!first || others.length === 0) return undefined;
  const [only] = first.where;
  const conditions = parts.map((part) =>
    part?.where.length === 1 && part.of === first.of && !part.measure ? part.where[0] : undefined,
  );
  const known = conditions.filter((one) => one !== undefined);
  if (!only || known.length < parts.length || known.some(({ field }) => field !== only.field))
    return undefined;
  const where = unionOfAges(known) ?? unionOfValues(known);
  return where && { of: first.of, where: [where] };
}

function unionOfAges(conditions: readonly Condition[]): Condition | undefined {
  const ages = conditions.flatMap(({ age }) => (age ? [age] : []));
  const [first] = conditions;
  if (!first || ages.length < conditions.length) return undefined;
  const sorted = [...ages].sort((a, b) => (a[0] ?? -1) - (b[0] ?? -1));
  const isClosed = sorted.every(([from], i) => {
    const before = sorted[i - 1];
    return !before || (before[1] !== null && from === before[1] + 1);
  });
  if (!isClosed) return undefined;
  return { field: first.field, age: [sorted[0]?.[0] ?? null, sorted.at(-1)?.[1] ?? null] };
}

function unionOfValues(conditions: readonly Condition[]): Condition | undefined {
  const values = conditions.flatMap(({ is }) => is ?? []);
  const [first] = conditions;
  if (!first || conditions.some(({ is }) => !is) || new Set(values).size < values.length) return undefined;
  return { field: first.field, is: values };
}

function sameConditions(a: readonly Condition[], b: readonly Condition[]): boolean {
  const text = (conditions: readonly Condition[]): string =>
    JSON.stringify(conditions.map(({ is, ...one }) => ({ ...one, ...(is && { is: [...is].sort() }) })));
  return text(a) === text(b);
}

/** Whether the words of rows are those of one: `Sinh viên, học sinh` is `Sinh viên` and `Học sinh`. */
export function wordsMakeUp(whole: string, parts: readonly string[]): boolean {
  const fold = (label: string): string =>
    foldLabel(label.replace(/^[*\s-]*(?:trong đó|chia ra)\s*:?\s*/iu, ""));
  const pieces = fold(whole)
    .split(/\s*[,;/]\s*|\s+(?:và|hoặc|and|or)\s+/u)
    .filter((piece) => piece !== "");
  const wanted = parts.map(fold);
  return pieces.length === parts.length && pieces.length > 1 && wanted.every((part) => pieces.includes(part));
}
