import { createContext, useContext, useMemo } from "react";

import type { CountTrace } from "../core/counts/trace-count";
import { stateIn } from "../core/state/read-state";
import type { Checker } from "../host/checker";
import type { Check } from "./use-check";

/** From a cell to the rows behind it, in the workbook that was last checked. */
export type Trace = (at: string) => Promise<CountTrace | undefined>;

/** Undefined where nothing was checked yet. */
export const TraceContext = createContext<Trace | undefined>(undefined);

export const useTrace = (): Trace | undefined => useContext(TraceContext);

export function useTraceOf(
  checker: Checker,
  { workbook, stored }: Pick<Check, "workbook" | "stored">,
): Trace | undefined {
  return useMemo(
    () =>
      workbook &&
      ((at) => checker.trace(workbook, at, new AbortController().signal, stored && stateIn(stored.reading))),
    [checker, stored, workbook],
  );
}
