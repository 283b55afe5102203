import type { WorkbookExchanges } from "./check-exchanges";
import type { Request } from "./exchange";
import type { HeldWorkbook } from "./held-workbook";

type Answered = WorkbookExchanges[keyof WorkbookExchanges]["answer"];

/**
 * Answers what any worker that holds a workbook is asked of it.
 *
 * @param readOther reads the other of two lists and has it held
 */
export function answerOfWorkbook(
  { survey, check, preview, bind, fit, trace, reconcile, fillable, fill, whereFrom }: HeldWorkbook,
  readOther: (file: File) => Promise<WorkbookExchanges["readOther"]["answer"]>,
): (request: Request<WorkbookExchanges>) => Answered | Promise<Answered> {
  return (request) => {
    switch (request.kind) {
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
      case "fillable":
        return fillable(request.state);
      case "fill":
        return fill(request.wish, request.state);
      case "whereFrom":
        return whereFrom(request.asked, request.state);
      case "trace":
        return trace(request.at, request.state);
      case "readOther":
        return readOther(request.file);
      case "reconcile":
        return reconcile(request);
    }
  };
}
