import { createContext, useContext, useMemo, useState } from "react";

import type { CheckReport } from "../core/report";
import { type FindingStatus, statusOf } from "../core/state/finding-status";

export type FilterChoice = FindingStatus | "all";

/** Which findings the user wants to see. */
export interface Filter {
  readonly chosen: FilterChoice;
  readonly choose: (chosen: FilterChoice) => void;
}

export const FilterContext = createContext<Filter>({ chosen: "all", choose: () => undefined });

export const useFilter = (): Filter => useContext(FilterContext);

/** The findings that are wanted, for the list and for going from one to the next. */
export function useFilterOf(
  report: CheckReport | undefined,
): Filter & { readonly shown: CheckReport | undefined } {
  const [chosen, choose] = useState<FilterChoice>("all");
  const shown = useMemo(
    () =>
      report && chosen !== "all"
        ? { ...report, findings: report.findings.filter((finding) => statusOf(finding) === chosen) }
        : report,
    [chosen, report],
  );
  return useMemo(() => ({ chosen, choose, shown }), [chosen, shown]);
}
