import type { Workbook } from "../core/workbook/workbook";
import { WorkbookError } from "../core/workbook/workbook-error";
import type { Checker } from "../host/checker";
import type { CheckExchanges, WorkbookExchanges } from "./check-exchanges";
import type { Question, StepOf } from "./exchange";
import { fillWithFiles } from "./fill-with-files";
import type { WorkerClient } from "./worker-client";

/**
 * A checker in a worker, which is handed each workbook once and then asked.
 *
 * @param forOtherFormats another such worker, which reads files of every format
 */
export function checkerOver(
  first: WorkerClient<CheckExchanges>,
  forOtherFormats?: () => WorkerClient<CheckExchanges>,
): Checker {
  let client = first;
  let held: { readonly workbook: Workbook; readonly ended: number } | undefined;

  const asked = async <K extends keyof WorkbookExchanges>(
    question: Question<WorkbookExchanges, K>,
    workbook: Workbook,
    signal: AbortSignal,
    onStep?: (step: StepOf<WorkbookExchanges, K>) => void,
  ): Promise<WorkbookExchanges[K]["answer"]> => {
    try {
      // A worker that was ended took the workbook with it.
      if (held?.workbook !== workbook || held.ended !== client.ended()) {
        held = { workbook, ended: client.ended() };
        await client.ask({ kind: "take", workbook }, signal);
      }
      return await client.ask(question, signal, onStep);
    } catch (error) {
      // Another file that cannot be read leaves the workbook where it is.
      if (!(error instanceof WorkbookError)) held = undefined;
      throw error;
    }
  };
  const useOtherFormats = (): void => {
    if (!forOtherFormats) return;
    client.end();
    client = forOtherFormats();
    held = undefined;
  };
  return {
    survey: (workbook, signal) => asked({ kind: "survey" }, workbook, signal),
    check: (workbook, signal, state, names) => asked({ kind: "check", state, names }, workbook, signal),
    preview: (workbook, edits, signal, state) => asked({ kind: "preview", edits, state }, workbook, signal),
    bind: (workbook, picked, signal) => asked({ kind: "bind", picked }, workbook, signal),
    fillable: (workbook, signal, state) => asked({ kind: "fillable", state }, workbook, signal),
    fill: (workbook, wish, signal, state, progress = () => undefined) =>
      fillWithFiles(
        { ask: (question, onStep) => asked(question, workbook, signal, onStep), useOtherFormats },
        wish,
        state,
        progress,
      ),
    whereFrom: (workbook, cell, signal, state) =>
      asked({ kind: "whereFrom", asked: cell, state }, workbook, signal),
    readForm: (workbook, sheet, signal, state) => asked({ kind: "readForm", sheet, state }, workbook, signal),
    compareForm: (workbook, forms, signal, state) =>
      asked({ kind: "compareForm", asked: forms, state }, workbook, signal),
    fit: (workbook, pack, signal) => asked({ kind: "fit", pack }, workbook, signal),
    trace: (workbook, at, signal, state) => asked({ kind: "trace", at, state }, workbook, signal),
    ...(forOtherFormats && {
      reconcile: async (workbook, { other, ...wish }, progress, signal) => {
        progress("reading-other");
        const read = await asked({ kind: "readOther", file: other }, workbook, signal);
        if (read === "other-format") {
          useOtherFormats();
          await asked({ kind: "readOther", file: other }, workbook, signal);
        }
        progress("reconciling");
        return asked({ kind: "reconcile", ...wish }, workbook, signal);
      },
    }),
  };
}
