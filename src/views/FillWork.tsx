import type { ReactNode } from "react";

import { FillForm } from "./FillForm";
import { FillPlanView } from "./FillPlanView";
import { useFilling } from "./use-filling";

/** What is asked before forms are filled, and what would be: fetched when somebody begins. */
export function FillWork(): ReactNode {
  const filling = useFilling();
  if (!filling?.fillable) return null;
  const { run, fillable } = filling;
  return (
    <>
      {/* What was chosen is kept while it is planned and looked at. */}
      <div hidden={run.kind !== "asking"}>
        <FillForm
          fillable={fillable}
          refusal={run.kind === "asking" ? run.refusal : undefined}
          onPlan={filling.plan}
          onClose={filling.close}
        />
      </div>
      {run.kind === "planned" && <FillPlanView planned={run.planned} />}
    </>
  );
}
