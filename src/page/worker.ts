import type { Workbook } from "../core/workbook/workbook";
import { answerRequests } from "../worker/answer-requests";
import { heldWorkbook } from "../worker/held-workbook";
import type { FileExchanges } from "./file-exchanges";
import { OtherFormatMet } from "./other-format-met";
import { carriedState } from "./file-state";
import { checkSentFile, namesInFile } from "./folder/check-sent-file";
import { readFile } from "./read-file";

/** Reads a file and checks what was read, away from the screen. */
const { hold, survey, check, preview, bind, fit } = heldWorkbook();

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
      return check(request.state);
    case "preview":
      return preview(request.edits, request.state);
    case "bind":
      return bind(request.picked);
    case "fit":
      return fit(request.pack);
  }
});

async function read(file: File): Promise<Workbook> {
  const workbook = await readFile(file, globalThis.readOtherFormat);
  hold(workbook);
  return workbook;
}

/** A file that the other worker reads is no trouble. */
async function orOtherFormat<T>(asked: () => Promise<T>): Promise<T | "other-format"> {
  try {
    return await asked();
  } catch (error) {
    if (error instanceof OtherFormatMet) return "other-format";
    throw error;
  }
}
