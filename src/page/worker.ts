import { answerRequests } from "../worker/answer-requests";
import { heldWorkbook } from "../worker/held-workbook";
import type { FileExchanges } from "./file-exchanges";
import { readFile } from "./read-file";

/** Reads a file and checks what was read, away from the screen. */
const { hold, survey, check } = heldWorkbook();

answerRequests<FileExchanges>(async (request) => {
  switch (request.kind) {
    case "read": {
      const workbook = await readFile(request.file);
      hold(workbook);
      return workbook;
    }
    case "survey":
      return survey();
    case "check":
      return check();
  }
});
