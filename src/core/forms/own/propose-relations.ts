import { mentions } from "../../labels/lexicon";
import { type CodeTerm, parseTerms } from "../../tables/code-row";
import { foldLabel } from "../../labels/fold-label";
import type { FormRelation } from "../form";
import { dimensionOf, isNumberOf, isQuantity } from "./dimension";
import type { RelationReason } from "./form-proposal";
import type { ProposedCount } from "./propose-counts";
import type { ReadRow } from "./read-rows";
import { totalsOfUnits } from "./total-of-units";

export interface ProposedRelation {
  readonly relation: FormRelation;
  readonly reason: RelationReason;
}

/** Rows as relations are looked for in them. */
interface Body {
  readonly rows: readonly ReadRow[];
  readonly codes: readonly string[];
  readonly counts: readonly ProposedCount[];
  readonly childrenOf: (row: number | undefined) => readonly number[];
}

/** What should add up between the rows of a form, as their labels and their order say. */
export function rowRelations(
  rows: readonly ReadRow[],
  codes: readonly string[],
  counts: readonly ProposedCount[],
): readonly ProposedRelation[] {
  const children = new Map<number | undefined, number[]>();
  rows.forEach(({ parent }, i) => children.set(parent, [...(children.get(parent) ?? []), i]));
  const body: Body = { rows, codes, counts, childrenOf: (row) => children.get(row) ?? [] };
  const tops = body.childrenOf(undefined);
  const printed = rows.flatMap((_, i) => printedSum(body, i));
  const declared = new Set(printed.map(({ relation }) => relation.total.row));
  return [
    ...printed,
    ...flow(body, tops, declared),
    ...rows.flatMap((_, i) => subtraction(body, i)),
    ...blocks(body, tops, declared),
    ...rows.flatMap((_, i) => (declared.has(codes[i]) ? [] : split(body, i, tops))),
    ...rows.flatMap((_, i) => someOf(body, i)),
    ...withinFirst(body, tops),
    ...ofUnits(body, declared),
  ];
}

function sum(
  { codes }: Body,
  total: number,
  parts: readonly { readonly row: number; readonly sign: 1 | -1 }[],
  { declared, why, isUnsure, severity }: Pick<FormRelation, "declared" | "severity"> & RelationReason,
): ProposedRelation {
  return {
    relation: {
      kind: "sum",
      along: "rows",
      total: { row: codes[total] ?? "" },
      parts: parts.map(({ row, sign }) => ({ row: codes[row] ?? "", ...(sign === -1 && { sign }) })),
      declared,
      severity,
    },
    reason: { why, isUnsure },
  };
}

const plus = (row: number): { readonly row: number; readonly sign: 1 } => ({ row, sign: 1 });

/** `Cộng (1+…+11)`, `I = 1+…+15`: the codes are of its own rows, or of those beside it. */
function printedSum(body: Body, i: number): readonly ProposedRelation[] {
  const { rows, childrenOf } = body;
  const label = rows[i]?.label ?? "";
  const said = /[(=]\s*=?\s*([^=()]*(?:[+…]|\.{2,})[^=()]*)\)?\s*$/u.exec(label)?.[1];
  const terms = said === undefined ? undefined : parseTerms(said.replace(/[.…]{2,}/gu, "…").trim());
  if (!terms) return [];
  const own = childrenOf(i).filter((row) => isPart(body, row));
  const beside = childrenOf(rows[i]?.parent).filter((row) => row !== i && isPart(body, row));
  for (const among of [own, beside]) {
    const parts = rowsOfTerms(body, terms, among);
    if (parts && parts.length > 1)
      return [
        sum(body, i, parts, { declared: "printed", severity: "error", why: "printed-sum", isUnsure: false }),
      ];
  }
  return [];
}

function rowsOfTerms(
  { rows }: Body,
  terms: readonly CodeTerm[],
  among: readonly number[],
): readonly { readonly row: number; readonly sign: 1 | -1 }[] | undefined {
  const parts: { row: number; sign: 1 | -1 }[] = [];
  for (const { first, last, sign } of terms) {
    const from = among.findIndex((row) => rows[row]?.mark === first);
    const to = first === last ? from : among.findIndex((row, k) => k > from && rows[row]?.mark === last);
    if (from < 0 || to < from) return undefined;
    for (const row of among.slice(from, to + 1)) parts.push({ row, sign });
  }
  return parts;
}

/** A total of organizations; who is in none of them is a finding. */
function ofUnits(body: Body, declared: ReadonlySet<string | undefined>): readonly ProposedRelation[] {
  return totalsOfUnits(body.rows).flatMap(({ total, parts }) =>
    declared.has(body.codes[total])
      ? []
      : [
          sum(body, total, parts.map(plus), {
            declared: "inferred",
            severity: "error",
            why: "units",
            isUnsure: false,
          }),
        ],
  );
}

/** A row with a figure that is no "trong đó". */
function isPart({ rows }: Body, row: number): boolean {
  const one = rows[row];
  return one !== undefined && !one.isHeading && !one.isOfWhich;
}

/** End = beginning + came − went, among the rows of the first level. */
function flow(
  body: Body,
  tops: readonly number[],
  declared: ReadonlySet<string | undefined>,
): readonly ProposedRelation[] {
  const { rows, codes } = body;
  const find = (is: (label: string) => boolean): number | undefined =>
    tops.find((row) => is(rows[row]?.label ?? ""));
  const opening = find((label) => mentions(label, "opening"));
  const increase = find((label) => mentions(label, "increase") && !mentions(label, "decrease"));
  const decrease = find((label) => mentions(label, "decrease") && !mentions(label, "increase"));
  const closing = tops.find((row) => row !== opening && mentions(rows[row]?.label ?? "", "closing"));
  if (opening === undefined || increase === undefined || decrease === undefined || closing === undefined)
    return [];
  if (declared.has(codes[closing])) return [];
  const parts = [plus(opening), plus(increase), { row: decrease, sign: -1 as const }];
  return [
    sum(body, closing, parts, {
      declared: "inferred",
      severity: "error",
      why: "flow-words",
      isUnsure: false,
    }),
  ];
}

/** `Chênh lệch (chuyển đi - chuyển đến)`: the rows that are called so. */
function subtraction(body: Body, i: number): readonly ProposedRelation[] {
  const { rows } = body;
  const said = /\(([^()+=…]+?)\s+[-–−]\s+([^()+=…]+)\)\s*$/u.exec(rows[i]?.label ?? "");
  if (!said || !/chênh lệch|difference/iu.test(rows[i]?.label ?? "")) return [];
  const called = (words = ""): number | undefined => {
    const found = rows.flatMap(({ fold }, row) => (row !== i && fold === foldLabel(words) ? [row] : []));
    return found.length === 1 ? found[0] : undefined;
  };
  const [from, off] = [called(said[1]), called(said[2])];
  if (from === undefined || off === undefined) return [];
  const parts = [plus(from), { row: off, sign: -1 as const }];
  return [
    sum(body, i, parts, {
      declared: "printed",
      severity: "error",
      why: "subtraction-words",
      isUnsure: false,
    }),
  ];
}

/** An unnumbered first row over numbered ones beside it that are all of the same kind. */
function blocks(
  body: Body,
  tops: readonly number[],
  declared: ReadonlySet<string | undefined>,
): readonly ProposedRelation[] {
  const { rows, codes, childrenOf } = body;
  const [first, ...others] = tops;
  if (first === undefined || others.length < 2 || declared.has(codes[first])) return [];
  const isBare = rows[first]?.mark === "" && childrenOf(first).length === 0;
  const numbered = others.every(
    (row) => rows[row]?.mark !== "" && isPart(body, row) && isQuantity(rows[row]?.label ?? ""),
  );
  if (!isBare || !numbered) return [];
  return [
    sum(body, first, others.map(plus), {
      declared: "inferred",
      severity: "query",
      why: "blocks",
      isUnsure: true,
    }),
  ];
}

/** The rows below a row make it up; below a heading, they make up what is analysed. */
function split(body: Body, i: number, tops: readonly number[]): readonly ProposedRelation[] {
  const { rows, childrenOf } = body;
  const row = rows[i];
  if (!row) return [];
  const parts = childrenOf(i).filter((child) => isPart(body, child) && !isMean(body, child));
  if (parts.length < 2) return [];
  return row.isHeading ? analysis(body, i, parts, tops) : ownSplit(body, i, parts);
}

function isMean({ rows, counts }: Body, row: number): boolean {
  return counts[row]?.counts?.measure === "mean-age" || mentions(rows[row]?.label ?? "", "average");
}

function ownSplit(body: Body, i: number, parts: readonly number[]): readonly ProposedRelation[] {
  const { rows } = body;
  const row = rows[i];
  const saysSplit = row?.splitsItself === true || parts.some((part) => rows[part]?.splitsAbove);
  const given = {
    declared: saysSplit ? "printed" : "inferred",
    severity: saysSplit ? "error" : "query",
  } as const;
  if (saysSplit) return [sum(body, i, parts.map(plus), { ...given, why: "split-word", isUnsure: false })];
  // Different questions about the same people overlap.
  if (overlap(body, parts)) return [];
  const label = row?.label ?? "";
  const isOther = !isNumberOf(label) && parts.some((part) => isNumberOf(rows[part]?.label ?? ""));
  const isNumbered = parts.some((part) => /[IVX\d]/u.test(rows[part]?.mark ?? ""));
  if (isOther || (isNumbered && !isQuantity(label) && !isBranching(body, i))) return [];
  return [sum(body, i, parts.map(plus), { ...given, why: "children", isUnsure: true })];
}

/** A row whose rows are its kinds, as those of a table by types of organizations. */
function isBranching({ counts }: Body, i: number): boolean {
  return counts[i]?.counts?.of === "units";
}

/** Whether parts ask the same people about different things. */
function overlap({ counts }: Body, parts: readonly number[]): boolean {
  const asked = new Map<string, Set<string>>();
  for (const part of parts) {
    const found = counts[part]?.counts;
    if (!found) continue;
    const fields = found.where.map(({ field }) => field).sort();
    asked.set(found.of, (asked.get(found.of) ?? new Set()).add(fields.join(" ")));
  }
  return [...asked.values()].some(({ size }) => size > 1);
}

/** Rows that an analysis tells people apart by: all of its base, or some where many have none. */
function analysis(
  body: Body,
  i: number,
  parts: readonly number[],
  tops: readonly number[],
): readonly ProposedRelation[] {
  const { rows, codes } = body;
  const dimension = dimensionOf(rows[i]?.label ?? "");
  const base = tops.find((row) => isPart(body, row));
  if (!dimension || base === undefined || base >= i) return [];
  if (dimension.isWhole || hasRemainder(body, parts))
    return [
      sum(body, base, parts.map(plus), {
        declared: "inferred",
        severity: "query",
        why: "analysis",
        isUnsure: !dimension.isWhole,
      }),
    ];
  return [
    {
      relation: {
        kind: "of-which",
        along: "rows",
        total: { row: codes[base] ?? "" },
        parts: parts.map((part) => ({ row: codes[part] ?? "" })),
        joint: true,
        declared: "inferred",
        severity: "query",
      },
      reason: { why: "analysis", isUnsure: false },
    },
  ];
}

/** A row for those who have none: `Chưa qua đào tạo`, `Lao động phổ thông`. */
function hasRemainder({ rows }: Body, parts: readonly number[]): boolean {
  return parts.some((part) =>
    /chưa qua|lao động phổ thông|^không |chưa đào tạo/u.test(rows[part]?.fold ?? ""),
  );
}

/** A row of the first level that counts some of those whom the first row counts. */
function withinFirst({ rows, codes, counts }: Body, tops: readonly number[]): readonly ProposedRelation[] {
  const [first, ...others] = tops;
  const whole = first === undefined ? undefined : counts[first]?.counts;
  if (first === undefined || whole?.where.length !== 0 || rows[first]?.mark === "") return [];
  return others.flatMap((row): readonly ProposedRelation[] => {
    const some = counts[row]?.counts;
    if (some?.of !== whole.of || some.where.length === 0) return [];
    const relation: FormRelation = {
      kind: "of-which",
      along: "rows",
      total: { row: codes[first] ?? "" },
      parts: [{ row: codes[row] ?? "" }],
      declared: "inferred",
      severity: "query",
    };
    return [{ relation, reason: { why: "counts", isUnsure: true } }];
  });
}

/** "Trong đó": some of the row over it. */
function someOf({ rows, codes }: Body, i: number): readonly ProposedRelation[] {
  const row = rows[i];
  if (!row?.isOfWhich || row.isHeading || row.parent === undefined) return [];
  // Where "trong đó" stands on a line of its own, it speaks of the row over that.
  const before = rows[i - 1];
  const isOfBefore = row.mark === "" && before?.parent === row.parent && before.mark === "-";
  let whole: number | undefined = isOfBefore ? i - 1 : row.parent;
  while (whole !== undefined && rows[whole]?.isHeading) whole = rows[whole]?.parent;
  if (whole === undefined) return [];
  return [
    {
      relation: {
        kind: "of-which",
        along: "rows",
        total: { row: codes[whole] ?? "" },
        parts: [{ row: codes[i] ?? "" }],
        declared: "printed",
        severity: "error",
      },
      reason: { why: "of-which-word", isUnsure: false },
    },
  ];
}
