import { answerRequests } from "./answer-requests";
import type { CheckExchanges } from "./check-exchanges";
import { heldWorkbook } from "./held-workbook";

/** Surveys and checks a workbook that was read elsewhere, away from the screen. */
const { hold, survey, check, preview, bind, fit } = heldWorkbook();

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
  }
});
