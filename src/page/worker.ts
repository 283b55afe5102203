import type { Workbook } from "../core/workbook/workbook";
import { answerRequests } from "../worker/answer-requests";
import { heldWorkbook } from "../worker/held-workbook";
import type { FileExchanges } from "./file-exchanges";
import { OtherFormatMet } from "./other-format-met";
import { carriedState } from "./file-state";
import { readFile } from "./read-file";

/** Reads a file and checks what was read, away from the screen. */
const { hold, survey, check, preview, bind, fit } = heldWorkbook();

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
  }
});

async function read(file: File): Promise<Workbook | "other-format"> {
  try {
    const workbook = await readFile(file, globalThis.readOtherFormat);
    hold(workbook);
    return workbook;
  } catch (error) {
    if (error instanceof OtherFormatMet) return "other-format";
    throw error;
  }
}
