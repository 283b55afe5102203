import { foldLabel } from "../../labels/fold-label";
import { type ColumnCount, type FormColumn, leavesOf } from "../form";
import { dimensionOf } from "./dimension";
import type { ColumnReason, CountReason } from "./form-proposal";
import { highestTakesAbove } from "./highest-level";
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
  const leaves = leavesOf(columns);
  const isAlone = leaves.filter(({ role }) => role === "value").length === 1;
  const proposed = leaves.map(({ role }, i): ColumnMeaning => {
    const path = paths[i] ?? [];
    if (role !== "value") return NOTHING;
    if (byUnits) return ofUnits(path, known) ?? { reason: { why: "unknown" } };
    return ofMembers(path) ?? (isAlone || isOfAll(path) ? NOTHING : TYPED);
  });
  const whole = highestTakesAbove(proposed, (i) => (paths[i] ?? []).slice(0, -1).join("\n"));
  return {
    columnCounts: Object.fromEntries(
      leaves.flatMap(({ id }, i) => {
        const counts = whole[i]?.counts;
        return counts ? [[id, counts] as const] : [];
      }),
    ),
    reasons: leaves.map((_, i): ColumnReason => {
      const reason = reasons[i] ?? { why: "position", isUnsure: true };
      const counts = whole[i]?.reason;
      if (!counts || whole[i] === NOTHING) return reason;
      return { ...reason, counts, isUnsure: reason.isUnsure || counts.why === "unknown" };
    }),
  };
}

interface ColumnMeaning {
  readonly counts?: ColumnCount;
  readonly reason: CountReason;
}

/** Asks nothing beside its rows. */
const NOTHING: ColumnMeaning = { reason: { why: "flow" } };

/** What it asks is not known: the figures of its rows are none of its own. */
const TYPED: ColumnMeaning = { counts: { typed: true }, reason: { why: "unknown" } };

const WHOLE =
  /^(?:tổng(?: số| cộng)?|cộng|chung|toàn bộ|total|số (?:lượng|người|liệu)|người|đảng viên|members|number|figures?)(?: (?:đảng viên|đảng số|người|lượng|members))*$/u;
const TIME =
  /^(?:số |số liệu )?(?:(?:trong |đến |tính đến )?(?:cuối |đầu )?(?:kì|năm|quí|tháng|ngày|6 tháng)(?!\p{L})|có đến|hiện có|thực hiện|kết quả|this (?:year|period)|current|\d{4}$)/u;

/** Whether a caption says no more than how many, or of what time. */
function isOfAll(path: readonly string[]): boolean {
  const label = foldLabel((path.at(-1) ?? "").replace(/\s*\(.*\)\s*$/u, ""));
  return label === "" || /^[\d=+. ]+$/u.test(label) || WHOLE.test(label) || TIME.test(label);
}

function ofMembers(path: readonly string[]): ColumnMeaning | undefined {
  const bare = foldLabel((path.at(-1) ?? "").replace(/^(?:trong đó|trđó)\s*:?\s*/iu, ""));
  const dimension = path
    .slice(0, -1)
    .map(dimensionOf)
    .reverse()
    .find((one) => one !== undefined);
  const meaning = meaningOf(bare, dimension);
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
