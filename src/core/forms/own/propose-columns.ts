import { foldLabel } from "../../labels/fold-label";
import { type ColumnCount, type FormColumn, leavesOf } from "../form";
import type { ColumnReason, CountReason } from "./form-proposal";
import type { KnownForms } from "./known-rows";
import { meaningOf } from "./label-meaning";

/** Columns of a table by types of organizations, and rows that count organizations. */
export const OF_UNITS: readonly (readonly [RegExp, ColumnCount])[] = [
  [/^đảng bộ cơ sở$/u, { of: "organizations", where: [{ field: "unit.kind", is: ["committee"] }] }],
  [/^chi bộ cơ sở$/u, { of: "organizations", where: [{ field: "unit.kind", is: ["branch"] }] }],
  [/^đảng bộ bộ phận$/u, { of: "branches", where: [{ field: "branch.kind", is: ["section"] }] }],
  [
    /^chi bộ trực thuộc(?: đảng bộ cơ sở)?$/u,
    { of: "branches", where: [{ field: "branch.kind", is: ["branch"] }] },
  ],
  [/^(?:tổng số |số )?đảng viên$/u, { of: "members" }],
];

/** What each column asks beside its row. */
export function proposeColumns(
  columns: readonly FormColumn[],
  reasons: readonly ColumnReason[],
  byUnits: boolean,
  known: KnownForms,
): {
  readonly columnCounts: Readonly<Record<string, ColumnCount>>;
  readonly reasons: readonly ColumnReason[];
} {
  const paths = pathsOf(columns);
  const columnCounts: Record<string, ColumnCount> = {};
  const found = leavesOf(columns).map(({ id, label, role }, i): ColumnReason => {
    const reason = reasons[i] ?? { why: "position", isUnsure: true };
    if (role !== "value") return reason;
    const proposed = byUnits ? ofUnits(paths[i] ?? [], known) : ofMembers(label);
    if (!proposed) return byUnits ? { ...reason, counts: { why: "unknown" }, isUnsure: true } : reason;
    columnCounts[id] = proposed.counts;
    return { ...reason, counts: proposed.reason };
  });
  return { columnCounts, reasons: found };
}

interface ColumnMeaning {
  readonly counts: ColumnCount;
  readonly reason: CountReason;
}

function ofMembers(label: string): ColumnMeaning | undefined {
  const bare = foldLabel(label.replace(/^(?:trong đó|trđó)\s*:?\s*/iu, ""));
  const meaning = meaningOf(bare, undefined);
  if (!meaning || meaning.measure || meaning.where.length === 0) return undefined;
  return { counts: { where: meaning.where }, reason: meaning.reason };
}

function ofUnits(path: readonly string[], known: KnownForms): ColumnMeaning | undefined {
  const label = foldLabel(path.at(-1) ?? "");
  const own = OF_UNITS.find(([words]) => words.test(label))?.[1];
  if (own) return { counts: own, reason: { why: "value", field: "unit.kind" } };
  const over = path.slice(0, -1).map((caption) => foldLabel(caption));
  const isTotal = /^(?:tổng số|cộng)$/u.test(label);
  if (isTotal && over.some((caption) => /^(?:số )?tổ chức cơ sở đảng$/u.test(caption)))
    return { counts: { of: "organizations" }, reason: { why: "value", field: "unit.kind" } };
  if (isTotal || label.includes("đảng viên") || [label, ...over].join(" ").includes("chưa")) return undefined;
  const [first] = known.columnsOf(path.at(-1) ?? "");
  return (
    first && { counts: first.counts, reason: { why: "known-form", form: first.form, row: first.column } }
  );
}

function pathsOf(
  columns: readonly FormColumn[],
  over: readonly string[] = [],
): readonly (readonly string[])[] {
  return columns.flatMap((column) =>
    "children" in column ? pathsOf(column.children, [...over, column.label]) : [[...over, column.label]],
  );
}
