import type { Workbook } from "../core/workbook/workbook";
import { orOtherFormat } from "../files/or-other-format";
import { readFile } from "../files/read-file";
import { answerOfWorkbook } from "../worker/answer-of-workbook";
import { answerRequests } from "../worker/answer-requests";
import { heldWorkbook } from "../worker/held-workbook";
import type { FileExchanges } from "./file-exchanges";
import { carriedState } from "./file-state";
import { checkBetween } from "./folder/check-between";
import { checkSentFile, namesInFile } from "./folder/check-sent-file";

/** Reads a file and checks what was read, away from the screen. */
const held = heldWorkbook();
const answer = answerOfWorkbook(held, (file) =>
  orOtherFormat(() => readFile(file, globalThis.readOtherFormat)),
);

answerRequests<FileExchanges>(async (request, tell) => {
  switch (request.kind) {
    case "read":
      return orOtherFormat(() => read(request.file));
    case "sent":
      return orOtherFormat(() => checkSentFile(request.file, request.memory, globalThis.readOtherFormat));
    case "between":
      return orOtherFormat(() => checkBetween(request.files, request.packs, globalThis.readOtherFormat));
    case "names":
      return orOtherFormat(() => namesInFile(request.file, globalThis.readOtherFormat));
    case "remembered":
      return carriedState(request.file);
    default:
      return answer(request, tell);
  }
});

async function read(file: File): Promise<Workbook> {
  const workbook = await readFile(file, globalThis.readOtherFormat);
  held.hold(workbook);
  return workbook;
}
