import { checkWorkbook } from "../core/check-workbook";
import { overviewOf } from "../core/overview";
import type { CheckReport } from "../core/report";
import type { Workbook } from "../core/workbook/workbook";
import { readFile } from "./read-file";
import { toTrouble } from "./trouble";
import type { Answer, Answers, Request } from "./worker-messages";

/**
 * Reads and checks one workbook away from the screen. The look on opening is already the whole check,
 * which is kept: the answer then comes at once when it is asked for.
 */
let workbook: Workbook | undefined;
let report: CheckReport | undefined;

async function answer(request: Request): Promise<Answers[keyof Answers]> {
  if (request.kind === "read") {
    report = undefined;
    workbook = await readFile(request.file, globalThis.readOtherFormat);
    return workbook;
  }
  if (!workbook) throw new Error("asked to check before anything was read");
  report ??= checkWorkbook(workbook);
  return request.kind === "survey" ? overviewOf(report) : report;
}

addEventListener("message", ({ data: request }: MessageEvent<Request>) => {
  const send = (message: Answer): void => postMessage(message);
  const { id } = request;
  answer(request).then(
    (value) => send({ id, kind: "answer", value }),
    (error: unknown) => send({ id, kind: "trouble", trouble: toTrouble(error) }),
  );
});
