import { paneName, type PaneOptions, paneQuery } from "../bridges/app-context";
import { xdmBridge } from "../bridges/xdm";
import { WorkbenchHost } from "../host";
import type { Calculator } from "../model/calculator";
import type { WorkbookSeed } from "../model/seed";
import { type Person, personBefore } from "../person";
import { requirementMatrix } from "../requirement-matrix";

/** A workbook that is open beside a pane. */
export interface Opened {
  readonly host: WorkbenchHost;
  readonly person: Person;
  /** Calls of the pane that were refused because they are not known here. */
  readonly unknown: readonly string[];
  close(): void;
}

export interface OpenOptions {
  /** Address of the pane's page. */
  readonly pane: string;
  readonly excelApi: string;
  readonly language: string;
}

/** Opens a workbook with the pane beside it, in an iframe. */
export function openBeside(
  place: HTMLElement,
  seed: WorkbookSeed,
  calculator: () => Calculator,
  { pane, excelApi, language }: OpenOptions,
): Opened {
  const host = new WorkbenchHost(seed, { calculator });
  const options: PaneOptions = {
    matrix: requirementMatrix(excelApi, { SharedRuntime: "1.1", RibbonApi: "1.2", DialogApi: "1.2" }),
    language,
    origin: location.origin,
  };
  const frame = document.createElement("iframe");
  frame.title = "Add-in";
  frame.name = paneName(options);
  frame.src = `${pane}${pane.includes("?") ? "&" : "?"}${paneQuery(options)}`;
  const bridge = xdmBridge(host, frame, options);
  place.replaceChildren(frame);
  return {
    host,
    person: personBefore(host),
    unknown: bridge.unknown,
    close: () => {
      bridge.stop();
      frame.remove();
    },
  };
}
