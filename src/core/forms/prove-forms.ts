import type { Verdict } from "../report";
import type { Form } from "./form";
import { type FormPlan, slackOf } from "./plan-form";
import { type FormPlace, type RelationCase, relationCases } from "./relation-cases";
import { rounded, ROUNDINGS } from "./rounding";

/** A relation of a form on one line, judged on the figures that are to be written. */
export interface FormProof extends RelationCase {
  readonly form: string;
  readonly verdict: Verdict;
  /** Where figures are missing, the relation is undecided. */
  readonly reported?: number;
  readonly computed?: number;
}

/** Every relation of the forms, of each and between them, on every line that has a figure to be judged. */
export function proveForms(
  plans: readonly FormPlan[],
  previous: (place: FormPlace) => number | undefined = () => undefined,
): readonly FormProof[] {
  const byId = new Map(plans.map((plan) => [plan.form.id, plan]));
  const formOf = (id: string): Form | undefined => byId.get(id)?.form;
  const valueAt = (place: FormPlace): number | undefined => {
    if (place.isPrevious) return previous(place);
    const cell = byId.get(place.form)?.cell(place.row, place.column);
    return cell === undefined || cell.kind === "unfilled" ? undefined : (cell.value ?? undefined);
  };
  const unsettledAt = ({ form, row, column, isPrevious }: FormPlace): number => {
    const plan = isPrevious ? undefined : byId.get(form);
    return plan ? slackOf(plan, row, column) : 0;
  };
  return plans.flatMap(({ form }) =>
    form.relations.flatMap((relation) =>
      relationCases(form, relation, formOf).flatMap((one) => {
        const proof = prove(one, valueAt);
        if (!proof) return [];
        if (proof.verdict !== "inconsistent") return [{ ...one, form: form.id, ...proof }];
        const slack = [one.total, ...one.parts].reduce((sum, place) => sum + unsettledAt(place), 0);
        return [{ ...one, form: form.id, ...(couldAgree(proof, slack) ? undecided(proof) : proof) }];
      }),
    ),
  );
}

/** Whether those of whom too little is known may make the difference: then nothing is contradicted. */
function couldAgree({ reported = 0, computed = 0 }: Judged, slack: number): boolean {
  return Math.abs(reported - computed) <= slack;
}

function undecided(proof: Judged): Judged {
  return { ...proof, verdict: "undecided" };
}

type Judged = Pick<FormProof, "verdict" | "reported" | "computed">;

/** Undefined where there is nothing to be judged: no total, or no part. */
function prove(
  { relation, total, parts }: RelationCase,
  valueAt: (place: FormPlace) => number | undefined,
): Judged | undefined {
  const reported = valueAt(total);
  const values = parts.map(valueAt);
  const known = values.filter((value) => value !== undefined);
  if (reported === undefined || known.length === 0) return undefined;
  if (known.length < values.length && relation.kind !== "of-which") return { verdict: "undecided", reported };
  switch (relation.kind) {
    case "sum":
    case "equal": {
      const sum = known.reduce((so, value, i) => so + (parts[i]?.sign ?? 1) * value, 0);
      return judged(reported, Math.round(sum * 100) / 100, (a, b) => a === b);
    }
    case "of-which": {
      const most = relation.joint ? known.reduce((a, b) => a + b, 0) : Math.max(...known);
      return judged(reported, most, (whole, part) => part <= whole);
    }
    case "share": {
      const [part = 0, whole = 0] = known;
      if (whole === 0) return { verdict: "undecided", reported };
      return judged(
        reported,
        ((relation.scale ?? 1) * part) / whole,
        (a, b) => Math.abs(a - b) <= 0.05 + 1e-9 || ROUNDINGS.some((rounding) => rounded(b, rounding) === a),
      );
    }
  }
}

function judged(reported: number, computed: number, agrees: (a: number, b: number) => boolean): Judged {
  return { verdict: agrees(reported, computed) ? "consistent" : "inconsistent", reported, computed };
}
