import { useCallback, useEffect, useRef, useState } from "react";

import type { RulePack } from "../../core/rules/rule-pack";
import { workerClient } from "../../worker/worker-client";
import type { FileExchanges } from "../file-exchanges";
import { startWorker, startWorkerForOtherFormats } from "../start-worker";
import type { BetweenFiles } from "./between-files";
import type { FolderFile } from "./folder-file";

export type BetweenRun =
  | { readonly kind: "none" }
  | { readonly kind: "busy"; readonly files: number }
  | { readonly kind: "stopped" }
  | { readonly kind: "failed"; readonly detail: string }
  | { readonly kind: "done"; readonly found: BetweenFiles };

export interface Between {
  readonly run: BetweenRun;
  readonly start: (files: readonly FolderFile[], packs: readonly RulePack[]) => void;
  readonly stop: () => void;
}

/** Puts the workbooks of a folder beside each other, away from the screen. */
export function useBetween(folder: readonly FolderFile[]): Between {
  const [run, setRun] = useState<BetweenRun>({ kind: "none" });
  const running = useRef<AbortController>();
  useEffect(() => {
    setRun({ kind: "none" });
    return () => running.current?.abort();
  }, [folder]);
  const start = useCallback((files: readonly FolderFile[], packs: readonly RulePack[]) => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    setRun({ kind: "busy", files: files.length });
    const work = async (): Promise<void> => {
      try {
        const found = await askBetween(files, packs, controller.signal);
        if (!controller.signal.aborted) setRun({ kind: "done", found });
      } catch (error) {
        if (!controller.signal.aborted)
          setRun({ kind: "failed", detail: error instanceof Error ? error.message : String(error) });
      }
    };
    void work();
  }, []);
  const stop = useCallback(() => {
    running.current?.abort();
    setRun({ kind: "stopped" });
  }, []);
  return { run, start, stop };
}

/** The second worker is started where one of the files takes it. */
async function askBetween(
  files: readonly FolderFile[],
  packs: readonly RulePack[],
  signal: AbortSignal,
): Promise<BetweenFiles> {
  for (const begin of [startWorker, startWorkerForOtherFormats]) {
    const worker = workerClient<FileExchanges>(begin);
    try {
      const answer = await worker.ask({ kind: "between", files, packs }, signal);
      if (answer !== "other-format") return answer;
    } finally {
      worker.end();
    }
  }
  throw new Error("the worker for other formats reads none");
}
