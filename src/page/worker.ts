import type { Workbook } from "../core/workbook/workbook";
import { answerRequests } from "../worker/answer-requests";
import { orOtherFormat } from "../files/or-other-format";
import { readFile } from "../files/read-file";
import { heldWorkbook } from "../worker/held-workbook";
import type { FileExchanges } from "./file-exchanges";
import { carriedState } from "./file-state";
import { checkSentFile, namesInFile } from "./folder/check-sent-file";

/** Reads a file and checks what was read, away from the screen. */
const { hold, holdOther, survey, check, preview, bind, fit, trace, reconcile } = heldWorkbook();

answerRequests<FileExchanges>(async (request) => {
  switch (request.kind) {
    case "read":
      return orOtherFormat(() => read(request.file));
    case "sent":
      return orOtherFormat(() => checkSentFile(request.file, request.memory, globalThis.readOtherFormat));
    case "names":
      return orOtherFormat(() => namesInFile(request.file, globalThis.readOtherFormat));
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
      return orOtherFormat(() => readOther(request.file));
    case "reconcile":
      return reconcile(request);
  }
});

async function read(file: File): Promise<Workbook> {
  const workbook = await readFile(file, globalThis.readOtherFormat);
  hold(workbook);
  return workbook;
}

async function readOther(file: File): Promise<"read"> {
  holdOther(await readFile(file, globalThis.readOtherFormat));
  return "read";
}
