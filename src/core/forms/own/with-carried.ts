import type { Form } from "../form";
import { type CarriedForm, carryOver } from "./carry-over";
import { compareForms } from "./compare-forms";
import type { LineChange } from "./form-comparison";
import type { ColumnReason, FormProposal, RelationReason, RowReason } from "./form-proposal";
import { leavesOf } from "../form";

/** A proposal that follows an earlier edition: what is sure is taken over, and said to be. */
export function withCarried(
  before: Form,
  proposal: FormProposal,
  isConfirmed?: (change: LineChange) => boolean,
): { readonly form: FormProposal; readonly carried: CarriedForm } {
  const comparison = compareForms(before, proposal.form);
  const carried = carryOver(before, proposal.form, comparison, isConfirmed);
  const oldOf = (changes: readonly LineChange[], code: string): string =>
    changes.find(({ to, kind }) => kind !== "split" && to.includes(code))?.from[0] ?? code;
  const added = Array.from({ length: carried.relations }, (): RelationReason => ({
    why: "known-form",
    isUnsure: false,
  }));
  return {
    carried,
    form: {
      form: carried.form,
      rows: proposal.rows.map((reason, i): RowReason => {
        const code = proposal.form.rows[i]?.code ?? "";
        if (!carried.rows.includes(code)) return reason;
        const row = oldOf(comparison.rows, code);
        return {
          ...reason,
          counts: { why: "known-form", form: before.id, row },
          isUnsure: reason.place === "indent",
        };
      }),
      columns: proposal.columns.map((reason, i): ColumnReason => {
        const id = leavesOf(proposal.form.columns)[i]?.id ?? "";
        if (!carried.columns.includes(id)) return reason;
        const row = oldOf(comparison.columns, id);
        return { ...reason, counts: { why: "known-form", form: before.id, row }, isUnsure: false };
      }),
      relations: [...proposal.relations, ...added],
    },
  };
}
