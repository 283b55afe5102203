import { orOtherFormat } from "../files/or-other-format";
import { readFile } from "../files/read-file";
import { answerRequests } from "../worker/answer-requests";
import type { CheckExchanges } from "../worker/check-exchanges";
import { heldWorkbook } from "../worker/held-workbook";

/** Surveys and checks a workbook that was read elsewhere, away from the screen; reads a file to put beside it. */
const { hold, holdOther, survey, check, preview, bind, fit, trace, reconcile } = heldWorkbook();

answerRequests<CheckExchanges>((request) => {
  switch (request.kind) {
    case "take":
      hold(request.workbook);
      return null;
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

async function readOther(file: File): Promise<"read"> {
  holdOther(await readFile(file, globalThis.readOtherFormat));
  return "read";
}
