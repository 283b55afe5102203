import { formatNumber, type Locale } from "../message";
import type { Verdict } from "../report";
import { sheetPrefix } from "../workbook/address";
import type { FillPlan, FilledSheet } from "./fill-plan";
import { footnoteOf } from "./form-note";
import { whyValueText } from "./live/live-cell";
import type { Gathered } from "./gathered";
import { derivedFormula, type FormPlan, type PlannedCell, provisionalOf } from "./plan-form";
import { ALSO_RESTORED, provisionalText } from "./provisional-text";
import type { FormProof } from "./prove-forms";
import type { FormPlace } from "./relation-cases";
import { fieldName, type UnfilledReason, unfilledText } from "./unfilled-text";

/** What filling forms does, or did, as programs read it. */
export interface FillDocument {
  /** What makes it doubtful that the lists are those of the period; absent where nothing does. */
  readonly questions?: readonly string[];
  readonly forms: readonly FilledFormEntry[];
  /** Columns that the sources lack, and how many cells each keeps empty; those that keep most first. */
  readonly missing: readonly { readonly field: string; readonly name: string; readonly cells: number }[];
}

export interface FilledFormEntry {
  readonly id: string;
  readonly title: string;
  readonly note: string;
  readonly sheet: string;
  readonly counts: CellCounts;
  readonly cells: readonly FilledCellEntry[];
  readonly proof: Readonly<Record<Exclude<Verdict, "empty">, number>> & {
    readonly broken: readonly BrokenEntry[];
  };
}

export interface CellCounts {
  readonly counted: number;
  readonly derived: number;
  /** Consolidated from units, or given by others. */
  readonly gathered: number;
  readonly unfilled: number;
}

export interface FilledCellEntry {
  readonly at: string;
  /** Codes of the form. */
  readonly row: string;
  readonly column: string;
  readonly kind: "counted" | "derived" | "consolidated" | "given" | "unfilled";
  readonly value?: number | null;
  readonly formula?: string;
  /** Where live formulas were asked for: why this figure is a value all the same. */
  readonly fixed?: string;
  /** Members of whom too little is known to say whether they belong there. */
  readonly unsettled?: number;
  /** Of a figure of units, or of others: where it was read. */
  readonly sources?: Gathered["sources"];
  /** What units moved among themselves, and is left out of it. */
  readonly internal?: number;
  /** Why the figure is not final. */
  readonly provisional?: readonly (Gathered["provisional"][number] & { readonly message: string })[];
  /** Another figure for the same cell, and who gives it. */
  readonly elsewhere?: Pick<Gathered, "kind" | "value" | "sources">;
  readonly reason?: UnfilledReason["kind"];
  /** Columns that would fill it. */
  readonly fields?: readonly string[];
  /** Organizations that the lists do not name. */
  readonly names?: readonly string[];
  readonly message?: string;
}

export interface BrokenEntry {
  readonly kind: FormProof["relation"]["kind"];
  readonly severity: FormProof["relation"]["severity"];
  readonly total: string;
  readonly parts: readonly string[];
  readonly reported?: number;
  readonly computed?: number;
  readonly message: string;
}

export function toFillDocument(plan: FillPlan, locale: Locale): FillDocument {
  const sheets = new Map(plan.sheets.map((sheet) => [sheet.form.id, sheet]));
  const addressOf = ({ form, row, column }: FormPlace): string => {
    const sheet = sheets.get(form);
    return sheet ? `${sheetPrefix(sheet.name)}!${sheet.placeOf(row, column) ?? ""}` : "";
  };
  const questions = plan.questions?.map((question) => question[locale]);
  return {
    ...(questions && { questions }),
    forms: plan.sheets.map((sheet) => {
      const proofs = plan.proofs.filter(({ form }) => form === sheet.form.id);
      const of = (wanted: Verdict): number => proofs.filter(({ verdict }) => verdict === wanted).length;
      return {
        id: sheet.form.id,
        title: sheet.form.title,
        note: footnoteOf(sheet.form)[locale],
        sheet: sheet.name,
        counts: countCells(sheet),
        cells: cellsOf(sheet, locale),
        proof: {
          consistent: of("consistent"),
          inconsistent: of("inconsistent"),
          undecided: of("undecided"),
          broken: brokenOf(proofs, addressOf, locale),
        },
      };
    }),
    missing: missingColumns(plan, locale),
  };
}

export function countCells({ plan }: FilledSheet): CellCounts {
  const of = (kind: PlannedCell["kind"]): number =>
    plan.cells.filter(({ cell }) => cell.kind === kind).length;
  return {
    counted: of("counted"),
    derived: of("derived"),
    gathered: of("gathered"),
    unfilled: of("unfilled"),
  };
}

function cellsOf(sheet: FilledSheet, locale: Locale): readonly FilledCellEntry[] {
  const { plan, name, placeOf, isFrozen } = sheet;
  return plan.cells.map(({ row, column, cell }) => {
    const place = (r: string, c: string): string => placeOf(r, c) ?? "";
    const at = `${sheetPrefix(name)}!${place(row.code, column.id)}`;
    const kind = cell.kind === "gathered" ? cell.gathered.kind : cell.kind;
    const start = { at, row: row.code, column: column.id, kind };
    switch (cell.kind) {
      case "counted": {
        const { value, unsettled, alsoCounts, elsewhere } = cell;
        return {
          ...start,
          value,
          ...liveFields(sheet, row.code, column.id, locale),
          ...(unsettled > 0 && { unsettled }),
          ...provisionalFields(plan, row.code, column.id, locale),
          ...(alsoCounts && { message: ALSO_RESTORED[locale] }),
          ...(elsewhere && {
            elsewhere: { kind: elsewhere.kind, value: elsewhere.value, sources: elsewhere.sources },
          }),
        };
      }
      case "derived": {
        const formula = derivedFormula(cell, place, column.role === "difference");
        const sources = cell.gathered && gatheredFields(cell.gathered);
        const wait = provisionalFields(plan, row.code, column.id, locale);
        return { ...start, value: cell.value, ...(!isFrozen && { formula }), ...sources, ...wait };
      }
      case "gathered": {
        const wait = provisionalFields(plan, row.code, column.id, locale);
        const live = liveFields(sheet, row.code, column.id, locale);
        return { ...start, value: cell.value, ...live, ...gatheredFields(cell.gathered), ...wait };
      }
      case "unfilled": {
        const { reason } = cell;
        const message = unfilledText(reason, locale);
        return {
          ...start,
          reason: reason.kind,
          ...("fields" in reason && { fields: reason.fields }),
          ...("names" in reason && { names: reason.names }),
          message,
        };
      }
    }
  });
}

function liveFields(
  { liveOf }: FilledSheet,
  row: string,
  column: string,
  locale: Locale,
): Pick<FilledCellEntry, "formula" | "fixed"> {
  const live = liveOf?.(row, column);
  if (!live) return {};
  return live.kind === "formula" ? { formula: live.formula } : { fixed: whyValueText(live.why, locale) };
}

function gatheredFields({ sources, internal }: Gathered): Pick<FilledCellEntry, "sources" | "internal"> {
  return { sources, ...(internal !== undefined && { internal }) };
}

function provisionalFields(
  plan: FormPlan,
  row: string,
  column: string,
  locale: Locale,
): Pick<FilledCellEntry, "provisional"> {
  const provisional = provisionalOf(plan, row, column).map((one) => ({
    ...one,
    message: provisionalText(one, locale),
  }));
  return provisional.length > 0 ? { provisional } : {};
}

/** The relations that the figures break: these cannot all be true. */
export function brokenOf(
  proofs: readonly FormProof[],
  addressOf: (place: FormPlace) => string,
  locale: Locale,
): readonly BrokenEntry[] {
  return proofs
    .filter(({ verdict }) => verdict === "inconsistent")
    .map(({ relation, total, parts, reported, computed }) => ({
      kind: relation.kind,
      severity: relation.severity,
      total: addressOf(total),
      parts: parts.map(addressOf),
      ...(reported !== undefined && { reported }),
      ...(computed !== undefined && { computed }),
      message: brokenText(relation.kind, addressOf(total), parts.map(addressOf), reported, computed, locale),
    }));
}

function brokenText(
  kind: FormProof["relation"]["kind"],
  total: string,
  parts: readonly string[],
  reported = 0,
  computed = 0,
  locale: Locale,
): string {
  const [shown, made] = [formatNumber(reported, locale), formatNumber(computed, locale)];
  const list = parts.join(", ");
  if (kind === "of-which")
    return locale === "vi"
      ? `${total} là ${shown}, ít hơn phần trong đó ${made} (${list}): không thể cùng đúng`
      : `${total} is ${shown}, less than ${made} of which (${list}): they cannot both be true`;
  return locale === "vi"
    ? `${total} là ${shown}, còn tính từ ${list} là ${made}: không thể cùng đúng`
    : `${total} is ${shown}, but from ${list} it is ${made}: they cannot both be true`;
}

/** Columns that would fill cells, by how many wait for them. */
export function missingColumns({ sheets }: FillPlan, locale: Locale): FillDocument["missing"] {
  const cells = new Map<string, number>();
  for (const { plan } of sheets)
    for (const { cell } of plan.cells) {
      if (cell.kind !== "unfilled" || cell.reason.kind !== "no-column") continue;
      for (const field of cell.reason.fields) cells.set(field, (cells.get(field) ?? 0) + 1);
    }
  return [...cells]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .map(([field, count]) => ({ field, name: fieldName(field)[locale], cells: count }));
}
