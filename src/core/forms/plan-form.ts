import type { Measure } from "./condition";
import { type Counted, type Form, type FormLeaf, type FormRow, leavesOf } from "./form";
import { MOST_PLACES } from "./doubts";
import type { Gathered, GatheredOf, Provisional } from "./gathered";
import { type CellPlan, planCell, type Unfilled } from "./plan-cell";
import { NOBODY, type Population } from "./population";
import { type FormPlace, relationCases, type RelationCase } from "./relation-cases";
import { decimalsOf, rounded, roundedFormula, type Rounding } from "./rounding";

/** What a form is filled from: this period, and the same a period before where there are sources of it. */
export interface FillSources {
  readonly current: Population;
  readonly measure: Measure;
  readonly previous?: { readonly population: Population; readonly measure: Measure };
  /** Figures that workbooks of units, or of others, give. */
  readonly gathered?: GatheredOf;
}

export type PlannedCell =
  | Extract<CellPlan, { kind: "counted" }>
  /** Follows from other cells of the form, by a live formula; others may give the same figure. */
  | {
      readonly kind: "derived";
      readonly case: RelationCase;
      readonly value: number | null;
      readonly rounding?: Rounding;
      readonly gathered?: Gathered;
    }
  /** Given by the workbooks of units, or of others. */
  | { readonly kind: "gathered"; readonly value: number; readonly gathered: Gathered }
  | { readonly kind: "unfilled"; readonly reason: Unfilled | NoPart };

/** A figure that follows from others. */
export type Derived = Extract<PlannedCell, { kind: "derived" }>;

/** A sum or a share of which a part is not filled. */
export interface NoPart {
  readonly kind: "no-part";
  /** The columns of lists that would fill the parts. */
  readonly fields: readonly string[];
  readonly parts: readonly FormPlace[];
}

/** The cells of a form that are to be filled; headings and columns of labels have none. */
export interface FormPlan {
  readonly form: Form;
  cell(row: string, column: string): PlannedCell | undefined;
  readonly cells: readonly { readonly row: FormRow; readonly column: FormLeaf; readonly cell: PlannedCell }[];
}

/**
 * What each figure of a form will be: counted where a definition says what it counts; else derived where a relation
 * of the form says what it is made of and all of that is there; else empty, with the reason.
 */
export function planForm(form: Form, sources: FillSources): FormPlan {
  const planned = new Map<string, PlannedCell>();
  const key = (row: string, column: string): string => `${row} ${column}`;
  const rows = form.rows.filter(({ heading }) => heading !== true);
  const columns = leavesOf(form.columns).filter(({ role }) => FIGURES.has(role));
  for (const row of rows)
    for (const column of columns)
      planned.set(key(row.code, column.id), sourcedCell(form, row, column, sources));
  derive(form, planned, key, sources.measure.rounding);
  return {
    form,
    cell: (row, column) => planned.get(key(row, column)),
    cells: rows.flatMap((row) =>
      columns.flatMap((column) => {
        const cell = planned.get(key(row.code, column.id));
        return cell ? [{ row, column, cell }] : [];
      }),
    ),
  };
}

const FIGURES: ReadonlySet<FormLeaf["role"]> = new Set(["value", "previous", "percent", "difference"]);

/** A figure of lists; of others where no list tells it. */
function sourcedCell(form: Form, row: FormRow, column: FormLeaf, sources: FillSources): PlannedCell {
  const cell = countedCell(form, row, column, sources);
  const { gathered } = sources;
  const given = gathered?.(form.id, row.code, column.id);
  if (cell.kind === "counted")
    return given && given.value !== cell.value ? { ...cell, elsewhere: given } : cell;
  if (given) return { kind: "gathered", value: given.value, gathered: given };
  const isOpenToAll = cell.reason.kind === "not-counted" || cell.reason.kind === "no-source";
  return gathered && isOpenToAll && (column.role === "value" || column.role === "previous")
    ? { kind: "unfilled", reason: { kind: "not-given" } }
    : cell;
}

function countedCell(form: Form, row: FormRow, column: FormLeaf, sources: FillSources): CellPlan {
  if (column.role !== "previous") return planCell(form, row, column, sources.current, sources.measure);
  const { population, measure } = sources.previous ?? { population: NOBODY, measure: sources.measure };
  const cell = planCell(form, row, column, population, measure);
  const needsOneBefore =
    cell.kind === "unfilled" && cell.reason.kind === "no-source" && FLOWS.has(cell.reason.of);
  return needsOneBefore ? { kind: "unfilled", reason: { ...cell.reason, before: true } } : cell;
}

/** Told by two lists together. */
const FLOWS: ReadonlySet<Counted> = new Set(["opening", "joined", "arrived", "left"]);

/** Fills what follows from what is filled, until nothing more follows. */
function derive(
  form: Form,
  planned: Map<string, PlannedCell>,
  key: (row: string, column: string) => string,
  rounding: Rounding | undefined,
): void {
  const cases = form.relations
    .filter(({ kind, along }) => (kind === "sum" || kind === "share") && along !== "forms")
    .flatMap((relation) => relationCases(form, relation, () => undefined));
  const lacking = new Map<string, readonly FormPlace[]>();
  let hasMore = true;
  while (hasMore) {
    hasMore = false;
    for (const one of cases) {
      const at = key(one.total.row, one.total.column);
      const there = planned.get(at);
      if (there?.kind !== "unfilled" && there?.kind !== "gathered") continue;
      const parts = one.parts.map((part) => ({
        part,
        value: valueOf(planned.get(key(part.row, part.column))),
      }));
      const missing = parts.filter(({ value }) => value === undefined).map(({ part }) => part);
      if (missing.length > 0) {
        if (there.kind === "unfilled") lacking.set(at, missing);
        continue;
      }
      const value = derivedValue(
        one,
        parts.map(({ value: part }) => part ?? 0),
        rounding,
      );
      // Where others give another figure than follows, theirs stands, and the relation tells of it.
      if (there.kind === "gathered" && there.value !== value) continue;
      const gathered = there.kind === "gathered" ? { gathered: there.gathered } : {};
      planned.set(at, { kind: "derived", case: one, value, ...(rounding && { rounding }), ...gathered });
      lacking.delete(at);
      hasMore = true;
    }
  }
  explainGaps(planned, lacking, key);
}

/** Says of sums that could not be made which parts they lack, and what these wait for in turn. */
function explainGaps(
  planned: Map<string, PlannedCell>,
  lacking: ReadonlyMap<string, readonly FormPlace[]>,
  key: (row: string, column: string) => string,
): void {
  const waitsFor = (at: string, seen: Set<string>): void => {
    const cell = planned.get(at);
    if (seen.has(at) || cell?.kind !== "unfilled") return;
    seen.add(at);
    for (const { row, column } of lacking.get(at) ?? []) waitsFor(key(row, column), seen);
  };
  const gaps = [...lacking].filter(([at]) => isOpen(planned.get(at)));
  const reasons = gaps.map(([at, parts]): readonly [string, NoPart] => {
    const seen = new Set<string>();
    waitsFor(at, seen);
    const fields = [...seen].flatMap((one) => {
      const cell = planned.get(one);
      return cell?.kind === "unfilled" && "fields" in cell.reason ? cell.reason.fields : [];
    });
    return [at, { kind: "no-part", fields: [...new Set(fields)], parts }];
  });
  for (const [at, reason] of reasons) planned.set(at, { kind: "unfilled", reason });
}

/** Of a cell that has a reason of its own, that is told. */
function isOpen(cell: PlannedCell | undefined): boolean {
  return (
    cell?.kind === "unfilled" && (cell.reason.kind === "not-counted" || cell.reason.kind === "not-given")
  );
}

/** Why the figure of a cell is not final: what is said of it, or of those it follows from. */
export function provisionalOf(plan: FormPlan, row: string, column: string): readonly Provisional[] {
  const seen = new Set<string>();
  const visit = (r: string, c: string): readonly Provisional[] => {
    const cell = plan.cell(r, c);
    if (seen.has(`${r} ${c}`) || !cell) return [];
    seen.add(`${r} ${c}`);
    if (cell.kind === "gathered") return cell.gathered.provisional;
    if (cell.kind === "counted") return ofPeople(cell);
    return cell.kind === "derived" ? cell.case.parts.flatMap((part) => visit(part.row, part.column)) : [];
  };
  return joinProvisional(visit(row, column));
}

/** How many people a figure may be short of, because too little is known of them. */
export function slackOf(plan: FormPlan, row: string, column: string): number {
  const seen = new Set<string>();
  const visit = (r: string, c: string): number => {
    const cell = plan.cell(r, c);
    if (seen.has(`${r} ${c}`)) return 0;
    seen.add(`${r} ${c}`);
    if (cell?.kind === "counted") return cell.unsettled;
    if (cell?.kind !== "derived" || cell.case.relation.kind !== "sum") return 0;
    return cell.case.parts.reduce((sum, part) => sum + visit(part.row, part.column), 0);
  };
  return visit(row, column);
}

/** One for each reason, with all that it hangs on. */
export function joinProvisional(all: readonly Provisional[]): readonly Provisional[] {
  const reasons = [...new Set(all.map(({ why }) => why))];
  return reasons.map((why) => {
    const some = all.filter((one) => one.why === why);
    const fields = new Set(some.flatMap((one) => one.fields ?? []));
    const at = new Set(some.flatMap((one) => one.at ?? []));
    return {
      why,
      units: [...new Set(some.flatMap(({ units }) => units))],
      ...(fields.size > 0 && { fields: [...fields] }),
      ...(at.size > 0 && { at: [...at].slice(0, MOST_PLACES) }),
    };
  });
}

function ofPeople({
  unsettled,
  unknown,
  doubtful,
}: Extract<CellPlan, { kind: "counted" }>): readonly Provisional[] {
  return [
    ...(unsettled > 0 ? [{ why: "facts-missing" as const, units: [], fields: unknown }] : []),
    ...(doubtful ? [{ why: "list-errors" as const, units: [], at: doubtful }] : []),
  ];
}

function valueOf(cell: PlannedCell | undefined): number | null | undefined {
  return cell === undefined || cell.kind === "unfilled" ? undefined : cell.value;
}

/** A share of nothing is empty. */
function derivedValue(
  { relation, parts }: RelationCase,
  values: readonly number[],
  rounding: Rounding | undefined,
): number | null {
  if (relation.kind === "sum") {
    const sum = values.reduce((so, value, i) => so + (parts[i]?.sign ?? 1) * value, 0);
    // Shares have two decimals at the most, and sums of them no more.
    return Math.round(sum * 100) / 100;
  }
  const [part = 0, whole = 0] = values;
  if (whole === 0) return null;
  return rounded(((relation.scale ?? 1) * part) / whole, rounding);
}

/**
 * The formula of a derived cell, in English and without `=`; the same rounding as its value.
 *
 * @param nameOf A1 of a cell of the form
 * @param isShare a difference of shares has the decimals of these
 */
export function derivedFormula(
  { case: { relation, parts }, rounding }: Pick<Derived, "case" | "rounding">,
  nameOf: (row: string, column: string) => string,
  isShare = false,
): string {
  const names = parts.map(({ row, column }) => nameOf(row, column));
  if (relation.kind === "share") {
    const [part = "", plain = ""] = names;
    // A whole of many shares is one cell: so the formulas of a column are one that was filled down.
    const whole = relation.parts[1]?.row === undefined ? plain : plain.replace(/^([A-Z]+)/, "$1$$");
    return `IF(${whole}=0,"",${roundedFormula(`${String(relation.scale ?? 1)}*${part}/${whole}`, rounding)})`;
  }
  if (parts.length > 3 && parts.every(({ sign }) => sign === 1)) return `SUM(${names.join(",")})`;
  const sum = names
    .map((name, i) => (parts[i]?.sign === -1 ? `-${name}` : i === 0 ? name : `+${name}`))
    .join("");
  return isShare ? `ROUND(${sum},${String(decimalsOf(rounding))})` : sum;
}
