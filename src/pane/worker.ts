import { orOtherFormat } from "../files/or-other-format";
import { readFile } from "../files/read-file";
import { answerOfWorkbook } from "../worker/answer-of-workbook";
import { answerRequests } from "../worker/answer-requests";
import type { CheckExchanges } from "../worker/check-exchanges";
import { heldWorkbook } from "../worker/held-workbook";

/** Surveys and checks a workbook that was read elsewhere, away from the screen; reads a file to put beside it. */
const held = heldWorkbook();
const answer = answerOfWorkbook(held, (file) =>
  orOtherFormat(() => readFile(file, globalThis.readOtherFormat)),
);

answerRequests<CheckExchanges>((request, tell) => {
  if (request.kind !== "take") return answer(request, tell);
  held.hold(request.workbook);
  return null;
});
