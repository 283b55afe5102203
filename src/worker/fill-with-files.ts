import type { SentFile } from "../core/units-sent/sent-file";
import type { State } from "../core/state/state";
import { WorkbookError } from "../core/workbook/workbook-error";
import type { FillAsked, FillStep, PlannedFill, SentByUnits } from "../host/checker";
import type { SentHere, WorkbookExchanges } from "./check-exchanges";
import type { Question, StepOf } from "./exchange";

type Asked = "unitFile" | "unitNames" | "fill";

/** Who is asked to fill: a worker that reads the files itself. */
export interface FillingWorker {
  readonly ask: <K extends Asked>(
    question: Question<WorkbookExchanges, K>,
    onStep?: (step: StepOf<WorkbookExchanges, K>) => void,
  ) => Promise<WorkbookExchanges[K]["answer"]>;
  /** Puts one that reads every format in its place: what the first has read is lost. */
  readonly useOtherFormats: () => void;
}

/** Has the files of units read one after the other, then the forms planned. */
export async function fillWithFiles(
  worker: FillingWorker,
  { sent, ...wish }: FillAsked,
  state: State | undefined,
  progress: (step: FillStep) => void,
): Promise<PlannedFill> {
  if (!sent || sent.files.length === 0) {
    progress({ kind: "reading-lists" });
    return worker.ask({ kind: "fill", wish, state }, progress);
  }
  let read = await readAll(worker, sent, progress);
  if (read === "other-format") {
    worker.useOtherFormats();
    read = await readAll(worker, sent, progress);
  }
  if (read === "other-format") throw new Error("the worker for other formats reads none");
  if (read.list?.names.length === 0) return { kind: "refused", why: "no-names" };
  progress({ kind: "reading-lists" });
  return worker.ask({ kind: "fill", wish, sent: read, state }, progress);
}

async function readAll(
  { ask }: FillingWorker,
  { files, list, aliases }: SentByUnits,
  progress: (step: FillStep) => void,
): Promise<SentHere | "other-format"> {
  const names = list && (await ask({ kind: "unitNames", file: list }));
  if (names === "other-format") return names;
  const failed: SentFile[] = [];
  for (const [done, file] of files.entries()) {
    progress({ kind: "reading", file: file.path, done, all: files.length });
    try {
      if ((await ask({ kind: "unitFile", file })) === "other-format") return "other-format";
    } catch (error) {
      // One file of many that cannot be read is a unit that has to send again.
      if (!(error instanceof WorkbookError)) throw error;
      const { code, detail } = error;
      failed.push({ file: file.path, outcome: { kind: "unread", code, detail } });
    }
  }
  return { files, failed, list: list && names && { from: list.name, names }, aliases };
}
