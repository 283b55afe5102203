import {
  type CellCount,
  type ColumnCount,
  type ColumnRole,
  type Form,
  type FormColumn,
  type FormRelation,
  leavesOf,
  type PageSetup,
} from "../form";
import type { ColumnReason, FormProposal, RelationReason, RowReason } from "./form-proposal";

/** The form is printed on what a person chose. */
export function setPage(proposal: FormProposal, page: PageSetup): FormProposal {
  return { ...proposal, form: { ...proposal.form, page } };
}

/** A row counts what a person chose. */
export function countRow(proposal: FormProposal, code: string, counts: CellCount): FormProposal {
  const { form } = proposal;
  return confirmed({ ...proposal, form: { ...form, counts: { ...form.counts, [code]: counts } } }, code, {
    why: "chosen",
  });
}

/** A row is what others make up together; it counts nothing by itself. */
export function sumRow(proposal: FormProposal, code: string, parts: readonly string[]): FormProposal {
  const bare = withoutOwn(proposal, code);
  const relation: FormRelation = {
    kind: "sum",
    along: "rows",
    total: { row: code },
    parts: parts.map((row) => ({ row })),
    declared: "inferred",
    severity: "error",
  };
  const reason: RelationReason = { why: "chosen", isUnsure: false };
  const { form, relations } = bare;
  const added = {
    ...bare,
    form: { ...form, relations: [...form.relations, relation] },
    relations: [...relations, reason],
  };
  return confirmed(added, code, { why: "sum" });
}

/** A row is left empty, to be typed. */
export function typeRow(proposal: FormProposal, code: string): FormProposal {
  return confirmed(withoutOwn(proposal, code), code, { why: "chosen" });
}

/** What was proposed for a row is right. */
export function confirmRow(proposal: FormProposal, code: string): FormProposal {
  const i = proposal.form.rows.findIndex((row) => row.code === code);
  const sums = proposal.form.relations.map((relation) => isSumOf(relation, code));
  return {
    ...proposal,
    rows: proposal.rows.map((reason, k) => (k === i ? { ...reason, isUnsure: false } : reason)),
    relations: proposal.relations.map((reason, k) => (sums[k] ? { ...reason, isUnsure: false } : reason)),
  };
}

/** A column asks beside its rows what a person chose, or nothing. */
export function countColumn(
  proposal: FormProposal,
  id: string,
  counts: ColumnCount | undefined,
): FormProposal {
  const { columnCounts = {}, ...form } = proposal.form;
  const others = Object.fromEntries(Object.entries(columnCounts).filter(([other]) => other !== id));
  const next = counts ? { ...others, [id]: counts } : others;
  const changed: Form = Object.keys(next).length > 0 ? { ...form, columnCounts: next } : form;
  return withColumn({ ...proposal, form: changed }, id, { counts: { why: "chosen" }, isUnsure: false });
}

/** A column holds what a person says. */
export function setRole(proposal: FormProposal, id: string, role: ColumnRole): FormProposal {
  const { form } = proposal;
  return withColumn({ ...proposal, form: { ...form, columns: withRole(form.columns, id, role) } }, id, {
    isUnsure: false,
  });
}

/** What the rows of a form that add up to a row are; undefined where it is no sum. */
export function partsOf({ relations }: Pick<Form, "relations">, code: string): readonly string[] | undefined {
  const found = relations.find((relation) => isSumOf(relation, code));
  return found?.parts.flatMap(({ row }) => row ?? []);
}

/** How many places of a proposal should be looked at. */
export function unsureCount({ rows, columns }: FormProposal): number {
  return [...rows, ...columns].filter(({ isUnsure }) => isUnsure).length;
}

function isSumOf({ kind, along, total }: FormRelation, code: string): boolean {
  return kind === "sum" && along === "rows" && total.row === code;
}

function withoutOwn(proposal: FormProposal, code: string): FormProposal {
  const { counts = {}, ...form } = proposal.form;
  const others = Object.fromEntries(Object.entries(counts).filter(([other]) => other !== code));
  const isKept = form.relations.map((relation) => !isSumOf(relation, code));
  return {
    ...proposal,
    form: {
      ...form,
      relations: form.relations.filter((_, i) => isKept[i]),
      ...(Object.keys(others).length > 0 && { counts: others }),
    },
    relations: proposal.relations.filter((_, i) => isKept[i]),
  };
}

function confirmed(proposal: FormProposal, code: string, counts: RowReason["counts"]): FormProposal {
  const i = proposal.form.rows.findIndex((row) => row.code === code);
  return {
    ...proposal,
    rows: proposal.rows.map((reason, k) => (k === i ? { ...reason, counts, isUnsure: false } : reason)),
  };
}

function withColumn(proposal: FormProposal, id: string, more: Partial<ColumnReason>): FormProposal {
  const i = leavesOf(proposal.form.columns).findIndex((leaf) => leaf.id === id);
  return {
    ...proposal,
    columns: proposal.columns.map((reason, k) => (k === i ? { ...reason, ...more } : reason)),
  };
}

function withRole(columns: readonly FormColumn[], id: string, role: ColumnRole): readonly FormColumn[] {
  return columns.map((column) =>
    "children" in column
      ? { ...column, children: withRole(column.children, id, role) }
      : column.id === id
        ? { ...column, role }
        : column,
  );
}
