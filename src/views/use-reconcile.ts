import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState } from "react";

import type { FileErrorCode } from "../core/error-text";
import { stateIn } from "../core/state/read-state";
import type { Workbook } from "../core/workbook/workbook";
import type { Checker, Names, Reconciled, ReconcileStep } from "../host/checker";
import { troubleOf } from "./check-run";
import type { Check } from "./use-check";

/** How far putting a list beside this one has come. */
export type ReconcileRun =
  | { readonly kind: "none" }
  | { readonly kind: "busy"; readonly step: ReconcileStep }
  | { readonly kind: "stopped" }
  | {
      readonly kind: "failed";
      readonly trouble: { readonly code: FileErrorCode; readonly file: string; readonly detail: string };
    }
  | { readonly kind: "done"; readonly found: Reconciled };

/** The other file, which of the two lists is the earlier, and whether people are named. */
export interface ReconcileChoice {
  readonly other: File;
  readonly isOtherBefore: boolean;
  readonly names: Names;
}

/** Puts lists beside that of the workbook that was last checked. */
export interface Reconciling {
  readonly workbook: Workbook;
  readonly run: ReconcileRun;
  readonly choice: ReconcileChoice | undefined;
  readonly start: (choice: ReconcileChoice) => void;
  readonly stop: () => void;
  readonly close: () => void;
}

/** Undefined where nothing was checked yet, or no files are read. */
export const ReconcilingContext = createContext<Reconciling | undefined>(undefined);

export const useReconciling = (): Reconciling | undefined => useContext(ReconcilingContext);

/** A stopped run leaves nothing behind; what is remembered of the workbook is followed. */
export function useReconcilingOf(
  { reconcile }: Checker,
  { workbook, stored }: Pick<Check, "workbook" | "stored">,
): Reconciling | undefined {
  const [run, setRun] = useState<ReconcileRun>({ kind: "none" });
  const [choice, setChoice] = useState<ReconcileChoice>();
  const running = useRef<AbortController>();
  // What was found of another reading of the workbook is old.
  useEffect(() => {
    setRun({ kind: "none" });
    setChoice(undefined);
    return () => running.current?.abort();
  }, [workbook]);

  const end = useCallback((next: ReconcileRun) => {
    running.current?.abort();
    setRun(next);
  }, []);

  return useMemo(() => {
    if (!workbook || !reconcile) return undefined;
    const work = async (wish: ReconcileChoice, signal: AbortSignal): Promise<void> => {
      const update = (next: ReconcileRun): void => {
        if (!signal.aborted) setRun(next);
      };
      try {
        const state = stored && stateIn(stored.reading);
        const progress = (step: ReconcileStep): void => update({ kind: "busy", step });
        const found = await reconcile(workbook, { ...wish, state }, progress, signal);
        update({ kind: "done", found });
      } catch (error) {
        update({ kind: "failed", trouble: troubleOf(error, wish.other.name) });
      }
    };
    return {
      workbook,
      run,
      choice,
      start: (wish) => {
        running.current?.abort();
        running.current = new AbortController();
        setChoice(wish);
        void work(wish, running.current.signal);
      },
      stop: () => end({ kind: "stopped" }),
      close: () => {
        setChoice(undefined);
        end({ kind: "none" });
      },
    };
  }, [choice, end, reconcile, run, stored, workbook]);
}
