import type { Workbook } from "../core/workbook/workbook";
import { answerRequests } from "../worker/answer-requests";
import { readOrOther } from "../files/read-or-other";
import { heldWorkbook } from "../worker/held-workbook";
import type { FileExchanges } from "./file-exchanges";
import { carriedState } from "./file-state";

/** Reads a file and checks what was read, away from the screen. */
const { hold, holdOther, survey, check, preview, bind, fit, trace, reconcile } = heldWorkbook();

answerRequests<FileExchanges>(async (request) => {
  switch (request.kind) {
    case "read":
      return read(request.file);
    case "remembered":
      return carriedState(request.file);
    case "survey":
      return survey();
    case "check":
      return check(request.state, request.names);
    case "preview":
      return preview(request.edits, request.state);
    case "bind":
      return bind(request.picked);
    case "fit":
      return fit(request.pack);
    case "trace":
      return trace(request.at, request.state);
    case "readOther":
      return readOther(request.file);
    case "reconcile":
      return reconcile(request);
  }
});

async function read(file: File): Promise<Workbook | "other-format"> {
  const workbook = await readOrOther(file);
  if (workbook !== "other-format") hold(workbook);
  return workbook;
}

async function readOther(file: File): Promise<"read" | "other-format"> {
  const workbook = await readOrOther(file);
  if (workbook === "other-format") return workbook;
  holdOther(workbook);
  return "read";
}
