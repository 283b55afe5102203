import { type Condition, UNIT_NAME } from "../condition";
import type { CellCount, Counted } from "../form";
import { baseOf, isWholeOf, movementOf } from "./base-of-label";
import { foldLabel } from "../../labels/fold-label";
import { type Dimension, dimensionOf } from "./dimension";
import { OF_UNITS } from "./propose-columns";
import type { CountReason } from "./form-proposal";
import { highestTakesAbove } from "./highest-level";
import type { KnownForms, KnownRow } from "./known-rows";
import { labelKey } from "./known-rows";
import { type LabelMeaning, meaningOf, sentenceOf, unitTypesOf } from "./label-meaning";
import { agesOf } from "./range-of-label";
import type { ReadRow } from "./read-rows";
import { inUnits, unitsNamedBy } from "./units-of-rows";

/** What a row counts, as far as its words say it, and why. */
export interface ProposedCount {
  readonly counts?: CellCount;
  readonly reason: CountReason;
  readonly isUnsure: boolean;
}

/** Whether the rows name types of organizations: then each column says what it counts of them. */
export function isByUnits(rows: readonly ReadRow[]): boolean {
  // They may all stand below one row for all of them.
  return [0, 1].some((level) => {
    const beside = rows.filter(({ depth }) => depth === level);
    const named = beside.filter(({ label }) => unitTypesOf(label) !== undefined).length;
    return named >= 3 && named >= beside.length / 3;
  });
}

/** Proposes what each row counts: as a known form does, or as its words and those over it say. */
export function proposeCounts(
  title: string,
  rows: readonly ReadRow[],
  known: KnownForms,
): readonly ProposedCount[] {
  if (isByUnits(rows)) return rows.map((row) => ofUnits(row, known));
  const units = unitsNamedBy(rows);
  const ofTitle = baseOf(title);
  const ofName = dimensionOf(title);
  const dimensions = rows.map((row): Dimension | undefined => dimensionOf(row.label) ?? ageOf(row.fold));
  const above = (i: number): readonly number[] => {
    const chain: number[] = [];
    for (let at = rows[i]?.parent; at !== undefined; at = rows[at]?.parent) chain.push(at);
    return chain;
  };
  const proposed = rows.map((row, i): ProposedCount => {
    const named = [i, ...above(i)].flatMap((at) => units.get(at) ?? []);
    const chain = above(i).filter((at) => !units.has(at));
    const over = chain.map((at) => dimensions[at]).find((one) => one !== undefined);
    const dimension = over ?? (rows[i]?.isOfWhich ? undefined : ofName);
    const bases = [i, ...chain].map((at) => baseOf(rows[at]?.label ?? ""));
    const blocks = [...chain.slice(-1), i].map((at) => rows[at]?.label ?? "");
    const base = bases.find((one) => one !== undefined) ?? ofTitle ?? baseOfFirst(rows) ?? "members";
    if (units.has(i) && !row.isHeading) return ofUnitsNamed(base, named);
    const context = { chain: chain.map((at) => rows[at]?.label ?? ""), dimension, base, blocks };
    return withinUnits(proposeRow(row, context, known), named);
  });
  return highestTakesAbove(yearsUpToNext(proposed, rows), (i) => String(rows[i]?.parent));
}

/** Of a row that names an organization: who belongs to it, and to those over it. */
function ofUnitsNamed(base: Counted, names: readonly string[]): ProposedCount {
  return {
    counts: { of: base, where: inUnits(names) },
    reason: { why: "value", field: UNIT_NAME },
    isUnsure: false,
  };
}

/** Below such a row the same is asked of those who belong to it. */
function withinUnits(proposed: ProposedCount, names: readonly string[]): ProposedCount {
  const { counts } = proposed;
  if (names.length === 0 || !counts) return proposed;
  if (!PERSONS.has(counts.of) && !MOVED.has(counts.of)) return UNKNOWN;
  return { ...proposed, counts: { ...counts, where: [...inUnits(names), ...counts.where] } };
}

/** Bands under a band of ages are ages too. */
function ageOf(fold: string): Dimension | undefined {
  const isAge = fold.includes("tuổi") && agesOf(fold) !== undefined;
  return isAge ? { field: "person.birthDate", isWhole: true } : undefined;
}

/** The first rows say whom the form is about. */
function baseOfFirst(rows: readonly ReadRow[]): Counted | undefined {
  const base = rows.slice(0, 1).map(({ label }) => baseOf(label))[0];
  return base === "members" || base === "admitted" ? base : undefined;
}

interface Context {
  /** Labels of the rows above it in the tree, from the nearest. */
  readonly chain: readonly string[];
  readonly dimension: Dimension | undefined;
  readonly base: Counted;
  readonly blocks: readonly string[];
}

const UNKNOWN: ProposedCount = { reason: { why: "unknown" }, isUnsure: true };

function proposeRow(row: ReadRow, context: Context, known: KnownForms): ProposedCount {
  if (row.isHeading) return { reason: { why: "heading" }, isUnsure: false };
  const { base, dimension, chain } = context;
  const hasGone =
    base === "left" || chain.some((label) => /kỷ luật|xoá tên|xóa tên|ra khỏi đảng/iu.test(label));
  const under = base === "joined" || base === "arrived" ? "came" : hasGone ? "went" : undefined;
  const moved = movementOf(row.fold, under);
  if (moved) return { counts: moved, reason: { why: "flow" }, isUnsure: false };
  const own = baseOf(row.label);
  if (own !== undefined && isWholeOf(row.label))
    return { counts: { of: own, where: [] }, reason: { why: "flow" }, isUnsure: false };
  const asKnown = knownCount(row, context, known);
  // Whom a form takes as retired, or exempt, the words of an occupation do not say.
  if (asKnown && dimension?.field === "work.occupation") return asKnown;
  const meaning = dimension && meaningOf(row.fold, dimension);
  if (meaning && !meaning.isUnsure && isAboutPersons(chain)) return meant(meaning, base, row, chain);
  if (asKnown) return asKnown;
  const ofOrganizations = organizationsOf(row.fold, chain);
  if (ofOrganizations) return ofOrganizations;
  const said = sentenceOf(row.fold);
  // Who became a full member, or was given a badge, was not admitted in the same period.
  const isLater = said?.where.some(({ field }) => field === "party.officialDate" || field === "badge.new");
  if (said) return meant(said, isLater ? "members" : base, row, chain);
  if (isOrganizations(row.label))
    return isOrganizations(row.label.split(/[,:(]/u)[0] ?? "", true) ? ORGANIZATIONS : UNKNOWN;
  if (!isAboutPersons(chain)) return UNKNOWN;
  if (isWholeOf(row.label))
    return { counts: { of: base, where: [] }, reason: { why: "flow" }, isUnsure: own === undefined };
  const found = meaning ?? meaningOf(row.fold, dimension);
  return found ? meant(found, base, row, chain) : UNKNOWN;
}

function meant(meaning: LabelMeaning, base: Counted, row: ReadRow, chain: readonly string[]): ProposedCount {
  return { counts: countOf(meaning, base, row, chain), reason: meaning.reason, isUnsure: meaning.isUnsure };
}

/** Organizations of a kind, or those in which somebody was admitted; what the row over it asks is asked too. */
function organizationsOf(fold: string, chain: readonly string[]): ProposedCount | undefined {
  const bare = foldLabel(fold.replace(/^số /u, ""));
  const reason = { why: "value", field: "unit.kind" } as const;
  const kind = kindOfOrganization(bare);
  if (kind) return { counts: kind, reason, isUnsure: false };
  const admitted = /^(?:tổ chức cơ sở đảng |tccsđ )?(không |chưa )?có kết nạp đảng viên$/u.exec(bare);
  if (!admitted) return undefined;
  const over = chain.map((label) => kindOfOrganization(foldLabel(label))).find((one) => one !== undefined);
  if (!over && !/^(?:tổ chức|tccsđ)/u.test(bare)) return undefined;
  const where: Condition[] = [{ field: "unit.admitted", known: admitted[1] === undefined }];
  return {
    counts: { of: "organizations", where: [...(over?.where ?? []), ...where] },
    reason: { why: "value", field: "unit.admitted" },
    isUnsure: false,
  };
}

function kindOfOrganization(fold: string): CellCount | undefined {
  const found = OF_UNITS.find(([words]) => words.test(fold))?.[1];
  return found?.of && found.of !== "members" ? { of: found.of, where: found.where ?? [] } : undefined;
}

const ORGANIZATIONS: ProposedCount = {
  counts: { of: "organizations", where: [] },
  reason: { why: "flow" },
  isUnsure: true,
};

/** Whether a label speaks of organizations, or says no more than how many there are. */
function isOrganizations(label: string, isAll = false): boolean {
  const fold = label.toLowerCase();
  if (/đảng viên|đ\/v|đviên/u.test(fold)) return false;
  return isAll
    ? /số tổ chức cơ sở đảng(?: có đến.*)?\s*$/u.test(fold)
    : /tổ chức (?:cơ sở )?đảng|tccsđ|đơn vị cơ sở/u.test(fold);
}

/** Rows below these count other things than members. */
function isAboutPersons(chain: readonly string[]): boolean {
  return chain.every((label) => !/tổ chức (?:cơ sở )?đảng|đơn vị|chi bộ|thẻ|khen thưởng|hồ sơ/iu.test(label));
}

/** Of those who left, some: what the row over it asks is asked too. */
function countOf(meaning: LabelMeaning, base: Counted, row: ReadRow, chain: readonly string[]): CellCount {
  const [nearest = ""] = chain;
  const over = row.isOfWhich ? movementOf(nearest, base === "left" ? "went" : "came") : undefined;
  return {
    of: over?.of ?? base,
    where: [...(over?.where ?? []), ...meaning.where],
    ...(meaning.measure && { measure: meaning.measure }),
  };
}

const PERSONS: ReadonlySet<Counted> = new Set(["members", "admitted", "opening"]);
const MOVED: ReadonlySet<Counted> = new Set(["joined", "arrived", "left"]);

/** As a row of a known form counts that has the same label, and the same over it or all such rows agree. */
function knownCount(
  row: ReadRow,
  { chain, dimension, base }: Context,
  known: KnownForms,
): ProposedCount | undefined {
  const found = known.rowsOf(row.label);
  if (found.length === 0) return undefined;
  const under = labelKey(chain[0] ?? "");
  const same = found.filter((one) => one.under === under);
  const alike = found.filter(
    (one) => dimension !== undefined && dimensionOf(one.under)?.field === dimension.field,
  );
  const candidates = same.length > 0 ? same : alike.length > 0 ? alike : found;
  const [first] = candidates;
  if (!first) return undefined;
  const isOne = candidates.every((one) => sameQuestion(one, first));
  if (candidates === found && (!isOne || dimension !== undefined || row.label.length < 8)) return undefined;
  // A row under those who left counts some of them; elsewhere its words say whom they mean.
  const isElsewhere = candidates === found && MOVED.has(first.counts.of) && PERSONS.has(base);
  if (isElsewhere && sentenceOf(row.fold)) return undefined;
  const of = PERSONS.has(first.counts.of) ? base : first.counts.of;
  // Figures of movements are asked where movements are told.
  if (!PERSONS.has(base) && PERSONS.has(first.counts.of)) return undefined;
  return {
    counts: { ...first.counts, of },
    reason: { why: "known-form", form: first.form.id, row: first.row },
    isUnsure: !isOne,
  };
}

function sameQuestion(a: KnownRow, b: KnownRow): boolean {
  return (
    JSON.stringify([a.counts.where, a.counts.measure]) === JSON.stringify([b.counts.where, b.counts.measure])
  );
}

function ofUnits(row: ReadRow, known: KnownForms): ProposedCount {
  if (row.isHeading) return { reason: { why: "heading" }, isUnsure: false };
  const [first] = known.rowsOf(row.label).filter(({ counts }) => counts.of === "units");
  if (first)
    return {
      counts: first.counts,
      reason: { why: "known-form", form: first.form.id, row: first.row },
      isUnsure: false,
    };
  if (row.depth === 0 && /^tổ chức cơ sở đảng$/u.test(row.fold))
    return { counts: { of: "units", where: [] }, reason: { why: "sum" }, isUnsure: true };
  const types = unitTypesOf(row.fold) ?? unitTypesOf(row.label);
  if (types)
    return {
      counts: { of: "units", where: [{ field: "unit.type", is: types }] },
      reason: { why: "value", field: "unit.type" },
      isUnsure: false,
    };
  if (/^(?:tổng số|tổng cộng|cộng|total)(?!\p{L})/u.test(row.fold))
    return { counts: { of: "units", where: [] }, reason: { why: "sum" }, isUnsure: false };
  return UNKNOWN;
}

/** `30 năm tuổi Đảng` beside `40 năm` counts those from 30 to 39 years. */
function yearsUpToNext(
  proposed: readonly ProposedCount[],
  rows: readonly ReadRow[],
): readonly ProposedCount[] {
  const yearsAt = (i: number): number | undefined => {
    const [only] = proposed[i]?.counts?.where ?? [];
    return only?.field === "party.admitDate" && only.age?.[1] === null
      ? (only.age[0] ?? undefined)
      : undefined;
  };
  return proposed.map((one, i) => {
    const years = yearsAt(i);
    const [only] = one.counts?.where ?? [];
    if (years === undefined || !one.counts || !only) return one;
    const others = rows.flatMap(({ parent }, k) =>
      parent === rows[i]?.parent && k !== i ? [yearsAt(k) ?? 0] : [],
    );
    const next = Math.min(...others.filter((other) => other > years));
    const where: Condition[] = [{ ...only, age: [years, Number.isFinite(next) ? next - 1 : null] }];
    return { ...one, counts: { ...one.counts, where } };
  });
}
