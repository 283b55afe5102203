import { listedNames } from "../core/units-sent/listed-names";
import type { FillStep } from "../host/checker";
import type { Workbook } from "../core/workbook/workbook";
import type { WorkbookExchanges } from "./check-exchanges";
import type { Request } from "./exchange";
import type { HeldWorkbook } from "./held-workbook";

type Answered = WorkbookExchanges[keyof WorkbookExchanges]["answer"];

/**
 * Answers what any worker that holds a workbook is asked of it.
 *
 * @param read reads a file that a user chose beside the workbook
 */
export function answerOfWorkbook(
  held: HeldWorkbook,
  read: (file: File) => Promise<Workbook | "other-format">,
): (request: Request<WorkbookExchanges>, tell?: (step: FillStep) => void) => Promise<Answered> {
  const { survey, check, preview, bind, fit, trace, reconcile, fillable, fill, whereFrom, units } = held;
  const readTo = async (file: File, hold: (workbook: Workbook) => void): Promise<"read" | "other-format"> => {
    const workbook = await read(file);
    if (workbook === "other-format") return workbook;
    hold(workbook);
    return "read";
  };
  return async (request, tell) => {
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
        return fill(request.wish, request.state, request.sent, tell);
      case "whereFrom":
        return whereFrom(request.asked, request.state);
      case "readForm":
        return held.readForm(request.sheet, request.state);
      case "compareForm":
        return held.compareForm(request.asked, request.state);
      case "trace":
        return trace(request.at, request.state);
      case "readOther":
        return readTo(request.file, held.holdOther);
      case "readBeside":
        return read(request.file);
      case "unitFile": {
        const { file } = request;
        return units.has(file) ? "read" : readTo(file.file, (workbook) => units.hold(file, workbook));
      }
      case "unitNames": {
        const list = await read(request.file);
        return list === "other-format" ? list : listedNames(list);
      }
      case "reconcile":
        return reconcile(request);
    }
  };
}
