import { foldLabel } from "../../labels/fold-label";
import { type ColumnCode } from "../../tables/code-row";
import { type FormColumn, type FormLeaf, type FormRelation, leavesOf } from "../form";
import type { FormFrame } from "./form-frame";
import type { ReadRow } from "./read-rows";
import type { ProposedRelation } from "./propose-relations";

/** What should add up between the columns of a form: as its row of codes says, else as its captions do. */
export function columnRelations(
  columns: readonly FormColumn[],
  { codes, left }: FormFrame,
  rows: readonly ReadRow[],
  rowCode: readonly string[],
): readonly ProposedRelation[] {
  const leaves = leavesOf(columns);
  const idOf = (code: string): string | undefined => {
    const found = codes.find((one) => one.code === code);
    return found && leaves[found.column - left]?.id;
  };
  const coded = codes.flatMap((code) => ofCode(code, leaves[code.column - left], leaves, idOf));
  const declared = new Set(coded.map(({ relation }) => relation.total.column));
  const isFree = ({ relation }: ProposedRelation): boolean => !declared.has(relation.total.column);
  return [
    ...coded,
    ...splitBands(columns).filter(isFree),
    ...someOfBefore(columns),
    ...leaves
      .filter(({ id, role }) => role === "percent" && !declared.has(id))
      .flatMap((leaf) => shareOf(leaf, leaves, rows, rowCode)),
  ];
}

function relation(
  kind: FormRelation["kind"],
  total: string,
  parts: readonly FormRelation["parts"][number][],
  more: Partial<FormRelation> & Pick<FormRelation, "declared" | "severity">,
  reason: ProposedRelation["reason"],
): ProposedRelation {
  return { relation: { kind, along: "columns", total: { column: total }, parts, ...more }, reason };
}

function ofCode(
  { terms, quotient }: ColumnCode,
  leaf: FormLeaf | undefined,
  leaves: readonly FormLeaf[],
  idOf: (code: string) => string | undefined,
): readonly ProposedRelation[] {
  if (!leaf) return [];
  const reason = { why: "code-row", isUnsure: false } as const;
  if (quotient) {
    const [part, whole] = [idOf(quotient.dividend), idOf(quotient.divisor)];
    if (part === undefined || whole === undefined) return [];
    const more = { scale: 100, declared: "printed", severity: "query" } as const;
    return [relation("share", leaf.id, [{ column: part }, { column: whole }], more, reason)];
  }
  const parts = terms?.flatMap(({ first, last, sign }) => {
    const [from, to] = [idOf(first), idOf(last)].map((id) => leaves.findIndex((one) => one.id === id));
    if (from === undefined || to === undefined || from < 0 || to < from) return [];
    return leaves
      .slice(from, to + 1)
      .map(({ id }) => ({ column: id, ...(sign === -1 && { sign: -1 as const }) }));
  });
  if (!parts || parts.length < 2 || parts.some(({ column }) => column === leaf.id)) return [];
  return [relation("sum", leaf.id, parts, { declared: "printed", severity: "error" }, reason)];
}

const OF_WHICH = /^(?:trong đó|trđó|tr\.đó|tr đó|of which)/u;
const SPLIT = /^(?:chia ra|gồm|phân ra|chia theo)/u;
const TOTAL = /^(?:tổng số|tổng cộng|cộng|tổng|total)(?!\p{L})/u;

function isSome(label: string): boolean {
  return OF_WHICH.test(foldLabel(label));
}

/** A column called total and a band beside it called "chia ra". */
function splitBands(columns: readonly FormColumn[]): readonly ProposedRelation[] {
  return columns.flatMap((column, i): readonly ProposedRelation[] => {
    if (!("children" in column)) return [];
    const below = splitBands(column.children);
    const before = columns[i - 1];
    const isSplit = SPLIT.test(foldLabel(column.label));
    if (!isSplit || !before || "children" in before || before.role !== "value") return below;
    if (!TOTAL.test(foldLabel(before.label))) return below;
    const parts = leavesOf(column.children).filter(({ role, label }) => role === "value" && !isSome(label));
    if (parts.length < 2) return below;
    const reason = { why: "split-word", isUnsure: false } as const;
    const made = relation(
      "sum",
      before.id,
      parts.map(({ id }) => ({ column: id })),
      { declared: "printed", severity: "error" },
      reason,
    );
    return [made, ...below];
  });
}

/** A column, or the first of a band, that begins with "trong đó": some of the column before. */
function someOfBefore(columns: readonly FormColumn[], before?: FormLeaf): readonly ProposedRelation[] {
  let last = before;
  return columns.flatMap((column): readonly ProposedRelation[] => {
    const leaves = leavesOf([column]);
    const [first] = leaves;
    const whole = last;
    const below =
      "children" in column ? someOfBefore(column.children, isSome(column.label) ? undefined : last) : [];
    // Several columns may stand beside each other that are all some of one.
    if (!isSome(column.label)) last = leaves.find(({ role }) => role === "value") ?? last;
    if (!isSome(column.label) || !first || !whole || first.role !== "value" || whole.role !== "value")
      return below;
    const some = "children" in column && !TOTAL.test(foldLabel(first.label)) ? leaves : [first];
    const reason = { why: "of-which-word", isUnsure: false } as const;
    const made = some
      .filter(({ role }) => role === "value")
      .map(({ id }) =>
        relation("of-which", whole.id, [{ column: id }], { declared: "printed", severity: "error" }, reason),
      );
    return [...made, ...below];
  });
}

/** A column of shares beside one of figures: of the first row of each block. */
function shareOf(
  share: FormLeaf,
  leaves: readonly FormLeaf[],
  rows: readonly ReadRow[],
  codes: readonly string[],
): readonly ProposedRelation[] {
  const at = leaves.indexOf(share);
  const figures = leaves.slice(0, at).filter(({ role, label }) => role === "value" && !isSome(label));
  const previous = leaves.find(({ role }) => role === "previous");
  const [figure] = figures;
  if (!figure || figures.length > 1) return [];
  const reason = { why: "percent-column", isUnsure: true } as const;
  const more = { scale: 100, declared: "inferred", severity: "query" } as const;
  if (previous)
    return [relation("share", share.id, [{ column: figure.id }, { column: previous.id }], more, reason)];
  const tops = rows.flatMap(({ parent, isHeading }, i) => (parent === undefined && !isHeading ? [i] : []));
  const hasBlocks = tops.every((top) => rows.some(({ parent }) => parent === top));
  const topOf = (i: number): number => {
    let top = i;
    for (let over = rows[top]?.parent; over !== undefined; over = rows[top]?.parent) top = over;
    return top;
  };
  return (hasBlocks ? tops : tops.slice(0, 1)).map((top) => {
    const block = codes.filter((_, i) => !rows[i]?.isHeading && (!hasBlocks || topOf(i) === top));
    return relation(
      "share",
      share.id,
      [{ column: figure.id }, { row: codes[top] ?? "", column: figure.id }],
      { ...more, rows: block },
      reason,
    );
  });
}
