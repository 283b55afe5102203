import { useCallback, useEffect, useState } from "react";

import type { SentFile } from "../../core/units-sent/sent-file";
import type { UnitList } from "../../core/units-sent/unit-table";
import { WorkbookError } from "../../core/workbook/workbook-error";
import type { FileErrorCode } from "../../core/error-text";
import type { Question } from "../../worker/exchange";
import { workerClient } from "../../worker/worker-client";
import type { FileExchanges } from "../file-exchanges";
import { startWorker, startWorkerForOtherFormats } from "../start-worker";
import type { FolderFile } from "./folder-file";

/** Several workbooks that were given together, and what came of them so far. */
export interface Folder {
  readonly sent: readonly SentFile[];
  readonly run: FolderRun;
  readonly stop: () => void;
  readonly list: UnitList | undefined;
  /** Reads who should send from a file; `unreadable` says why that is not done. */
  readonly readList: (file: File) => void;
  readonly listTrouble: Trouble | undefined;
}

export type FolderRun =
  { readonly kind: "busy"; readonly file: string } | { readonly kind: "done" } | { readonly kind: "stopped" };

/** Why a file could not be used; `no-names`: it was read, and names nobody. */
export interface Trouble {
  readonly code: FileErrorCode | "no-names";
  readonly file: string;
  readonly detail: string;
}

/** Checks the workbooks one after the other, away from the screen; what is done can be looked at meanwhile. */
export function useFolder(files: readonly FolderFile[]): Folder {
  const [sent, setSent] = useState<readonly SentFile[]>([]);
  const [run, setRun] = useState<FolderRun>({ kind: "done" });
  const [list, setList] = useState<UnitList>();
  const [listTrouble, setListTrouble] = useState<Trouble>();
  const [stopping, setStopping] = useState<AbortController>();

  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    setSent([]);
    setList(undefined);
    setListTrouble(undefined);
    setStopping(controller);
    const checkAll = async (): Promise<void> => {
      const reader = folderReader(signal);
      for (const file of files) {
        setRun({ kind: "busy", file: file.path });
        const one = await reader.check(file);
        if (signal.aborted) return;
        setSent((before) => [...before, one]);
      }
      reader.end();
      setRun({ kind: "done" });
    };
    void checkAll();
    return () => controller.abort();
  }, [files]);

  const stop = useCallback(() => {
    stopping?.abort();
    setRun({ kind: "stopped" });
  }, [stopping]);
  const readList = useCallback((file: File) => {
    const { signal } = new AbortController();
    const reader = folderReader(signal);
    const read = async (): Promise<void> => {
      try {
        const names = await reader.names(file);
        setListTrouble(names.length > 0 ? undefined : { code: "no-names", file: file.name, detail: "" });
        if (names.length > 0) setList({ from: file.name, names });
      } catch (error) {
        setListTrouble({ ...troubleOf(error), file: file.name });
      }
      reader.end();
    };
    void read();
  }, []);
  return { sent, run, stop, list, readList, listTrouble };
}

/** Asks workers, of which the second is started for the first file that takes it. */
function folderReader(signal: AbortSignal) {
  const first = workerClient<FileExchanges>(startWorker);
  const second = workerClient<FileExchanges>(startWorkerForOtherFormats);
  const asked = async <K extends "sent" | "names">(
    question: Question<FileExchanges, K>,
  ): Promise<Exclude<FileExchanges[K]["answer"], "other-format">> => {
    const answer = await first.ask(question, signal);
    const known = answer === "other-format" ? await second.ask(question, signal) : answer;
    if (known === "other-format") throw new Error("the worker for other formats reads none");
    return known as Exclude<FileExchanges[K]["answer"], "other-format">;
  };
  return {
    check: async ({ file, path, memory }: FolderFile): Promise<SentFile> => {
      const known = { file: path, modified: file.lastModified };
      try {
        return { ...known, outcome: await asked({ kind: "sent", file, memory }) };
      } catch (error) {
        return { ...known, outcome: { kind: "unread", ...troubleOf(error) } };
      }
    },
    names: (file: File) => asked({ kind: "names", file }),
    end: () => {
      first.end();
      second.end();
    },
  };
}

function troubleOf(error: unknown): { readonly code: FileErrorCode; readonly detail: string } {
  if (error instanceof WorkbookError) return { code: error.code, detail: error.detail };
  return { code: "unexpected", detail: error instanceof Error ? error.message : String(error) };
}
