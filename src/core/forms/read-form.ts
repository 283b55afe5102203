import { misfit } from "../state/schema";
import { type Form, type FormRef, leavesOf } from "./form";
import { FORM_SCHEMA } from "./form-schema";

/** What came of reading a form that may have been written by anybody; `where` names the place that does not fit. */
export type FormReading =
  { readonly kind: "form"; readonly form: Form } | { readonly kind: "unreadable"; readonly where: string };

/**
 * Reads the data of a form: it must fit the schema, its codes must be unlike each other, and what its relations
 * name of its own rows and columns must be there.
 */
export function readForm(data: unknown): FormReading {
  const where = misfit(data, FORM_SCHEMA) ?? looseEnd(data as Form);
  return where === undefined ? { kind: "form", form: data as Form } : { kind: "unreadable", where };
}

/** Where a form that fits the schema contradicts itself. */
function looseEnd(form: Form): string | undefined {
  const rows = new Set<string>();
  for (const [i, { code, parent }] of form.rows.entries()) {
    if (rows.has(code) || (parent !== undefined && !rows.has(parent))) return `rows[${String(i)}]`;
    rows.add(code);
  }
  const columns = new Set<string>();
  for (const { id, role } of leavesOf(form.columns)) {
    // A column that is neither a band nor named, or two of one name.
    if (typeof id !== "string" || typeof role !== "string" || columns.has(id)) return `columns.${id}`;
    columns.add(id);
  }
  const unknown = (
    named: Readonly<Record<string, unknown>>,
    among: ReadonlySet<string>,
  ): string | undefined => Object.keys(named).find((name) => !among.has(name));
  const row = unknown(form.counts ?? {}, rows);
  if (row !== undefined) return `counts.${row}`;
  const { into, outOf } = form.transfers ?? {};
  if ([into, outOf].some((code) => code !== undefined && !rows.has(code))) return "transfers";
  const column = unknown(form.columnCounts ?? {}, columns);
  if (column !== undefined) return `columnCounts.${column}`;
  const missing = (ref: FormRef): boolean =>
    ref.form === undefined &&
    ((ref.row !== undefined && rows.size > 0 && !rows.has(ref.row)) ||
      (ref.column !== undefined && !columns.has(ref.column)));
  for (const [i, { total, parts, rows: only = [], columns: within = [] }] of form.relations.entries()) {
    const named = [total, ...parts, ...only.map((row) => ({ row })), ...within.map((column) => ({ column }))];
    if (named.some(missing)) return `relations[${String(i)}]`;
  }
  return undefined;
}
