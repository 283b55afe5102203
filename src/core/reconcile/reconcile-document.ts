import type { Field } from "../roster/field";
import type { Member, Roster } from "../roster/roster";
import { cellName, sheetPrefix } from "../workbook/address";
import type { FieldChange } from "./changed-fields";
import { type FlowCounts, flowCounts } from "./flow-counts";
import type { MatchedBy } from "./likeness";
import type { ReversedOrder } from "./reversed-order";
import type { Reconciliation, ReconciledPair } from "./reconcile-rosters";

export interface ReconcileOptions {
  /** The workbooks' names: addresses bear them. */
  readonly before: string;
  readonly now: string;
  /** By default nobody is named, and nothing is shown by which somebody can be told. */
  readonly names?: "hidden" | "shown";
  readonly period?: { readonly start: string; readonly end: string };
  readonly reversed?: ReversedOrder;
}

/** What `khopso reconcile --json` prints. Addresses are those of a person's first cell. */
export interface ReconcileDocument {
  readonly before: string;
  readonly now: string;
  readonly counts: ReconcileCounts;
  /** Where the list given as the earlier one seems to be the later. */
  readonly reversed?: ReversedOrder;
  /** Absent where nothing says what period lies between the lists. */
  readonly flows?: FlowCounts & { readonly period: { readonly start: string; readonly end: string } };
  readonly matched: readonly PairDocument[];
  readonly probable: readonly PairDocument[];
  readonly changed: readonly (PairAddresses & { readonly fields: readonly ChangeDocument[] })[];
  readonly moved: readonly (PairAddresses & {
    readonly level: "unit" | "branch";
    readonly from: readonly string[];
    readonly to: readonly string[];
  })[];
  readonly onlyBefore: readonly PersonDocument[];
  readonly onlyNow: readonly PersonDocument[];
}

export interface ReconcileCounts {
  readonly before: number;
  readonly now: number;
  readonly matched: number;
  readonly probable: number;
  readonly changed: number;
  readonly movedUnit: number;
  readonly movedBranch: number;
  readonly onlyBefore: number;
  readonly onlyNow: number;
}

export interface PairAddresses {
  readonly before: string;
  readonly now: string;
  /** Only where names are shown. */
  readonly name?: string;
}

export interface PairDocument extends PairAddresses {
  readonly by: MatchedBy;
}

export interface PersonDocument {
  readonly at: string;
  readonly name?: string;
}

/** Of what tells who somebody is, only that it changed; a side that is left out is blank. */
export interface ChangeDocument {
  readonly field: Field;
  readonly hidden?: true;
  readonly before?: string;
  readonly now?: string;
}

const TELLING: ReadonlySet<Field> = new Set([
  "person.name",
  "person.birthName",
  "person.otherName",
  "person.birthDate",
  "person.id",
  "person.oldId",
  "party.cardNo",
  "party.fileNo",
  "person.residence",
  "person.hometown",
  "person.birthPlace",
  "phone",
  "note",
]);

/** Two lists side by side as plain data; every list in the order of the lists. */
export function toReconcileDocument(found: Reconciliation, options: ReconcileOptions): ReconcileDocument {
  const { before, now, names = "hidden", period, reversed } = options;
  const addressesOf = (pair: ReconciledPair): PairAddresses => ({
    before: addressOf(found.before, pair.before, before),
    now: addressOf(found.now, pair.now, now),
    ...nameIn(found.now.members[pair.now], names),
  });
  const certain = found.pairs.filter(({ isCertain }) => isCertain);
  const probable = found.pairs.filter(({ isCertain }) => !isCertain);
  const changed = found.pairs.filter(({ changes }) => changes.length > 0);
  const moved = found.pairs.flatMap((pair) =>
    pair.move
      ? [{ ...addressesOf(pair), level: pair.move.level, from: pair.move.from, to: pair.move.to }]
      : [],
  );
  return {
    before,
    now,
    counts: {
      before: found.before.members.length,
      now: found.now.members.length,
      matched: certain.length,
      probable: probable.length,
      changed: changed.length,
      movedUnit: moved.filter(({ level }) => level === "unit").length,
      movedBranch: moved.filter(({ level }) => level === "branch").length,
      onlyBefore: found.onlyBefore.length,
      onlyNow: found.onlyNow.length,
    },
    ...(reversed && { reversed }),
    ...(period && { flows: { period, ...flowCounts(found, period) } }),
    matched: certain.map((pair) => ({ ...addressesOf(pair), by: pair.by })),
    probable: probable.map((pair) => ({ ...addressesOf(pair), by: pair.by })),
    changed: changed.map((pair) => ({
      ...addressesOf(pair),
      fields: pair.changes.map((change) => toChange(change, names)),
    })),
    moved,
    onlyBefore: found.onlyBefore.map((k) => ({
      at: addressOf(found.before, k, before),
      ...nameIn(found.before.members[k], names),
    })),
    onlyNow: found.onlyNow.map((k) => ({
      at: addressOf(found.now, k, now),
      ...nameIn(found.now.members[k], names),
    })),
  };
}

/** Whether there is anything to act on. */
export function hasDifferences({ counts }: ReconcileDocument): boolean {
  const { before, now, matched, changed, movedUnit, movedBranch } = counts;
  return before !== matched || now !== matched || changed + movedUnit + movedBranch > 0;
}

function toChange({ field, before, now }: FieldChange, names: "hidden" | "shown"): ChangeDocument {
  if (names === "hidden" && TELLING.has(field)) return { field, hidden: true };
  return { field, ...(before !== undefined && { before }), ...(now !== undefined && { now }) };
}

function nameIn(member: Member | undefined, names: "hidden" | "shown"): { readonly name?: string } {
  const name = member?.facts["person.name"];
  return names === "shown" && name !== undefined ? { name } : {};
}

function addressOf(roster: Roster, index: number, workbook: string): string {
  const member = roster.members[index];
  const part = member && roster.parts[member.part];
  if (!part) return "";
  return `${sheetPrefix(part.sheet.name, part.workbook ?? workbook)}!${cellName(member.row, part.columns[0]?.column ?? 0)}`;
}
