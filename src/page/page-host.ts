import type { Workbook } from "../core/workbook/workbook";
import type { Checker } from "../host/checker";
import type { Host } from "../host/host";
import { saveFile } from "../views/save-file";
import type { WorkbookExchanges } from "../worker/check-exchanges";
import type { Question, StepOf } from "../worker/exchange";
import { fillWithFiles } from "../worker/fill-with-files";
import { type WorkerClient, workerClient } from "../worker/worker-client";
import { fileCopy } from "./file-copy";
import type { FileExchanges } from "./file-exchanges";
import { fileStore } from "./file-store";
import { newId } from "./new-id";
import { startWorker, startWorkerForOtherFormats, startWriter } from "./start-worker";
import type { WriterExchanges } from "./writer-exchanges";

/** A file opened in the page: a host for the views, a checker, and where the grid is told to go. */
export interface OpenFile {
  readonly host: Host;
  readonly checker: Checker;
  /** What was written is on the page alone, and would go with it. */
  readonly isUnsaved: () => boolean;
  close(): void;
}

/** What the user chose. */
export interface ChosenFile {
  readonly file: File;
  /** The `.khopso.json` that was chosen with it. */
  readonly memory?: File | undefined;
}

/** What the page does beside the views. */
export interface Beside {
  /** Shows what was read. */
  readonly onWorkbook: (workbook: Workbook) => void;
  readonly onUnread: () => void;
  /** Brings cells into sight. */
  readonly onShow: (addresses: readonly string[]) => void;
  /** The cell in hand. */
  readonly selection: () => readonly string[];
}

/**
 * @param first a worker other than the page's own, for tests
 * @param writer the same for the one that writes
 * @param otherFormats the same for one that reads every format
 */
export function openFile(
  { file, memory }: ChosenFile,
  { onWorkbook, onUnread, onShow, selection }: Beside,
  first: WorkerClient<FileExchanges> = workerClient(startWorker),
  writer: WorkerClient<WriterExchanges> = workerClient(startWriter),
  otherFormats: () => WorkerClient<FileExchanges> = () => workerClient(startWorkerForOtherFormats),
): OpenFile {
  let worker = first;
  let reading: Promise<Workbook> | undefined;
  const forget = (): void => {
    reading = undefined;
  };

  const useOtherFormats = (): void => {
    worker.end();
    worker = otherFormats();
  };

  const readIn = async (signal: AbortSignal): Promise<Workbook> => {
    let answer = await worker.ask({ kind: "read", file: copy.file() }, signal);
    if (answer === "other-format") {
      useOtherFormats();
      answer = await worker.ask({ kind: "read", file: copy.file() }, signal);
    }
    if (answer === "other-format") throw new Error("the worker for other formats reads none");
    return answer;
  };

  const read: Host["read"] = (progress, signal) => {
    // Ended with the worker that held it, a workbook must be read again before it can be checked.
    signal.addEventListener("abort", forget);
    if (!reading) {
      progress("reading");
      reading = readIn(signal);
      reading.then(onWorkbook, () => {
        forget();
        onUnread();
      });
    }
    return reading;
  };

  /** Reads files beside the one that is open. */
  let beside: WorkerClient<FileExchanges> | undefined;
  const copy = fileCopy(file, {
    edited: (before, edits) =>
      writer.ask({ kind: "edit", file: before, edits, entryId: newId() }, unstopped()),
    takenBack: (before, entries, list) =>
      writer.ask({ kind: "takeBack", file: before, entries, list, entryId: newId() }, unstopped()),
    download: saveFile,
    changed: () => {
      forget();
      // What is shown beside the views is what was written; what cannot be read is told by the next check.
      read(() => undefined, unstopped()).catch(() => undefined);
    },
  });
  /** A worker that was ended took the workbook with it: the next one reads it first. */
  const asked = async <K extends keyof WorkbookExchanges>(
    question: Question<FileExchanges, K>,
    signal: AbortSignal,
    onStep?: (step: StepOf<WorkbookExchanges, K>) => void,
  ): Promise<FileExchanges[K]["answer"]> => {
    await read(() => undefined, signal);
    return worker.ask(question, signal, onStep);
  };

  const store = fileStore(copy, memory, {
    remembered: (now, signal) => worker.ask({ kind: "remembered", file: now }, signal),
    download: saveFile,
  });
  const host: Host = {
    name: file.name,
    capabilities: typeof Worker === "undefined" ? { unsupported: "no-worker" } : { savesFiles: true },
    read,
    apply: (edits) => copy.write(edits),
    takeBack: async (entries, list = entries) => ({ conflicts: await store.takeBack(entries, list) }),
    locked: (cells) => writer.ask({ kind: "locked", file: copy.file(), cells }, unstopped()),
    readBeside: async (chosen, signal) => {
      beside ??= otherFormats();
      const answer = await beside.ask({ kind: "read", file: chosen }, signal);
      if (answer === "other-format") throw new Error("the worker for other formats reads none");
      return answer;
    },
    handOutNew: async (name, content) => {
      const bytes = await writer.ask({ kind: "make", name, content }, unstopped());
      saveFile(name, "application/octet-stream", bytes);
    },
    show: (addresses) => {
      onShow(addresses);
      return Promise.resolve({ kind: "shown" });
    },
    selection: () => Promise.resolve(selection()),
    watch: (onChange) => watchFile(file, onChange),
    store,
  };
  const checker: Checker = {
    survey: (_, signal) => worker.ask({ kind: "survey" }, signal),
    check: (_, signal, state, names) => asked({ kind: "check", state, names }, signal),
    preview: (_, edits, signal, state) => asked({ kind: "preview", edits, state }, signal),
    bind: (_, picked, signal) => asked({ kind: "bind", picked }, signal),
    fit: (_, pack, signal) => asked({ kind: "fit", pack }, signal),
    readForm: (_, sheet, signal, state) => asked({ kind: "readForm", sheet, state }, signal),
    compareForm: (_, forms, signal, state) => asked({ kind: "compareForm", asked: forms, state }, signal),
    fillable: (_, signal, state) => asked({ kind: "fillable", state }, signal),
    fill: (_, wish, signal, state, progress = () => undefined) => {
      const useOther = (): void => {
        useOtherFormats();
        forget();
      };
      return fillWithFiles(
        { ask: (question, onStep) => asked(question, signal, onStep), useOtherFormats: useOther },
        wish,
        state,
        progress,
      );
    },
    whereFrom: (_, cell, signal, state) => asked({ kind: "whereFrom", asked: cell, state }, signal),
    trace: (_, at, signal, state) => asked({ kind: "trace", at, state }, signal),
    reconcile: async (_, { other, ...wish }, progress, signal) => {
      progress("reading-other");
      if ((await asked({ kind: "readOther", file: other }, signal)) === "other-format") {
        useOtherFormats();
        forget();
        await asked({ kind: "readOther", file: other }, signal);
      }
      progress("reconciling");
      return asked({ kind: "reconcile", ...wish }, signal);
    },
  };
  const close = (): void => {
    worker.end();
    writer.end();
    beside?.end();
  };
  return { host, checker, isUnsaved: store.isUnsaved, close };
}

/** A write that has begun comes to its end. */
function unstopped(): AbortSignal {
  return new AbortController().signal;
}

/** A browser refuses to read a file that was saved anew since it was chosen: asked on coming back to the page. */
function watchFile(file: File, onChange: () => void): () => void {
  const look = (): void => {
    file.slice(0, 1).arrayBuffer().catch(onChange);
  };
  addEventListener("focus", look);
  return () => removeEventListener("focus", look);
}
