import type { Locale } from "../../core/message";
import type { Cause } from "../../core/units-sent/causes";
import type { UnitRow, UnitTable } from "../../core/units-sent/unit-table";
import { unitWordsOf } from "../../locales/units";

/** What is told of a unit in JSON, beside what is told of its workbook. */
interface UnitDocument {
  readonly name: string;
  readonly state: UnitRow["state"];
  readonly errors: number;
  readonly queries: number;
  readonly explained: number;
  readonly accepted: number;
  readonly undecided: number;
  /** The file that was sent after this one, which is not counted then. */
  readonly replacedBy?: string;
  /** Files that were sent before. */
  readonly replaces?: readonly string[];
  /** The newest by its time is not the one that its name says. */
  readonly disputed?: true;
  /** Mistakes that other units made too. */
  readonly causes?: readonly CauseDocument[];
  /** Of the workbook that lists the units: those that sent nothing. */
  readonly missing?: readonly string[];
}

interface CauseDocument {
  readonly check: string;
  readonly sheet: string;
  readonly column: string;
  /** How many units made it. */
  readonly units: number;
  readonly cells: readonly string[];
}

/** The field `unit` of a file in a list; nothing where the file is not in the table. */
export function unitFields(
  file: string,
  table: UnitTable,
  causes: readonly Cause[],
): { readonly unit?: UnitDocument } {
  const row = table.rows.find((one) => one.file === file);
  if (!row) return {};
  const shared = causes.flatMap(({ check, place: { sheet, column }, units }) =>
    units
      .filter((one) => one.file === file)
      .map(({ cells }): CauseDocument => ({ check, sheet, column, units: units.length, cells })),
  );
  const missing = table.rows.filter(({ state }) => state === "missing").map(({ unit }) => unit);
  return {
    unit: {
      ...unitDocument(row),
      ...(row.replacedBy !== undefined && { replacedBy: row.replacedBy }),
      ...(row.replaces.length > 0 && { replaces: row.replaces }),
      ...(row.disputed && { disputed: true }),
      ...(shared.length > 0 && { causes: shared }),
      ...(row.isList && { missing }),
    },
  };
}

/** Units that sent nothing, each as an entry without a workbook: asked for with a list of units. */
export function missingDocuments({ rows }: UnitTable, locale: Locale): readonly object[] {
  return rows
    .filter(({ state }) => state === "missing")
    .map((row) => ({
      workbook: "",
      error: { code: "not-sent", message: unitWordsOf(locale).notSent(row.unit) },
      unit: unitDocument(row),
    }));
}

function unitDocument({ unit: name, state, counts, undecided }: UnitRow): UnitDocument {
  const { errors, queries, explained, accepted } = counts;
  return { name, state, errors, queries, explained, accepted, undecided };
}
