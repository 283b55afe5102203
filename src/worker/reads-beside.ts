import type { Workbook } from "../core/workbook/workbook";
import type { CheckExchanges } from "./check-exchanges";
import type { WorkerClient } from "./worker-client";

/**
 * Reads files beside a workbook in a worker of their own, which is started for the first of them: a file that takes
 * long and is stopped leaves what else is being worked on alone.
 *
 * @throws WorkbookError where a file cannot be read
 */
export function readsBeside(
  start: () => WorkerClient<CheckExchanges>,
  startForOtherFormats: () => WorkerClient<CheckExchanges>,
): (file: File, signal: AbortSignal) => Promise<Workbook> {
  let [plain, other]: WorkerClient<CheckExchanges>[] = [];
  return async (file, signal) => {
    plain ??= start();
    const first = await plain.ask({ kind: "readBeside", file }, signal);
    if (first !== "other-format") return first;
    other ??= startForOtherFormats();
    const answer = await other.ask({ kind: "readBeside", file }, signal);
    if (answer === "other-format") throw new Error("the worker for other formats reads none");
    return answer;
  };
}
