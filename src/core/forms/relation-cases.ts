import {
  type Form,
  type FormLeaf,
  type FormPart,
  type FormRef,
  type FormRelation,
  leavesOf,
  valueColumns,
} from "./form";

/** One cell of a form. */
export interface FormPlace {
  readonly form: string;
  readonly row: string;
  readonly column: string;
  /** The same cell of last period's form. */
  readonly isPrevious?: true;
}

/** One line on which a relation of a form must hold. */
export interface RelationCase {
  readonly relation: FormRelation;
  readonly total: FormPlace;
  readonly parts: readonly (FormPlace & { readonly sign: 1 | -1 })[];
}

/**
 * Every line of a form on which a relation must hold: each column of figures where it is between rows, each row where
 * it is between columns, one where it is between forms.
 *
 * @param formOf other forms that it names; a relation with one that is not given has no cases
 */
export function relationCases(
  form: Form,
  relation: FormRelation,
  formOf: (id: string) => Form | undefined,
): readonly RelationCase[] {
  if (relation.along === "forms") return casesOf(form, relation, formOf);
  const known = found.get(form) ?? new Map<FormRelation, readonly RelationCase[]>();
  found.set(form, known);
  const cases = known.get(relation) ?? casesOf(form, relation, formOf);
  known.set(relation, cases);
  return cases;
}

/** Those within a form: they are asked for many times while it is filled and proved. */
const found = new WeakMap<Form, Map<FormRelation, readonly RelationCase[]>>();

function casesOf(
  form: Form,
  relation: FormRelation,
  formOf: (id: string) => Form | undefined,
): readonly RelationCase[] {
  const cases: RelationCase[] = [];
  for (const line of linesOf(form, relation)) {
    const place = (ref: FormRef): FormPlace | undefined => placeIn(ref, line, form, formOf);
    const total = place(relation.total);
    const parts = relation.parts.flatMap((part: FormPart) => {
      const found = place(part);
      return found ? [{ ...found, sign: part.sign ?? (1 as const) }] : [];
    });
    if (total && parts.length === relation.parts.length) cases.push({ relation, total, parts });
  }
  return cases;
}

interface Line {
  readonly row?: string;
  readonly column?: string;
}

function linesOf(form: Form, { along, rows, columns }: FormRelation): readonly Line[] {
  if (along === "forms") return [{}];
  if (along === "rows")
    return (columns ?? valueColumns(form).map(({ id }) => id)).map((column) => ({ column }));
  const all = form.rows.filter(({ heading }) => heading !== true).map(({ code }) => code);
  return (rows ?? all).map((row) => ({ row }));
}

function placeIn(
  ref: FormRef,
  line: Line,
  form: Form,
  formOf: (id: string) => Form | undefined,
): FormPlace | undefined {
  const other = ref.form === undefined || ref.form === form.id ? form : formOf(ref.form);
  if (!other) return undefined;
  const row = ref.row ?? line.row;
  const column = ref.column ?? line.column ?? firstFigures(other)?.id;
  if (row === undefined || column === undefined) return undefined;
  return { form: other.id, row, column, ...(ref.period === "previous" && { isPrevious: true }) };
}

function firstFigures({ columns }: Form): FormLeaf | undefined {
  return leavesOf(columns).find(({ role }) => role === "value");
}
