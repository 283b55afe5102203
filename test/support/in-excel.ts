import { excelHost } from "../../src/excel/excel-host";
import type { Host } from "../../src/host/host";
import { WorkbenchHost } from "../../src/workbench/host";
import type { SheetSeed, WorkbookSeed } from "../../src/workbench/model/seed";
import { startIroncalc } from "../../src/workbench/node/load-ironcalc";
import { installOffice } from "../../src/workbench/node/load-office";
import { requirementMatrix } from "../../src/workbench/requirement-matrix";

/** A workbook open in the in-memory Excel, with Microsoft's own library between it and our host. */
export interface InExcel {
  readonly workbench: WorkbenchHost;
  readonly host: Host;
}

let uninstall = (): void => undefined;

/** @param excelApi the requirement set of this Excel; the least the manifest asks for by default */
export function openInExcel(seed: WorkbookSeed, excelApi = "1.13"): InExcel {
  uninstall();
  const workbench = new WorkbenchHost(seed, { calculator: startIroncalc });
  uninstall = installOffice(workbench, { matrix: requirementMatrix(excelApi) });
  return { workbench, host: excelHost() };
}

export function closeExcel(): void {
  uninstall();
  uninstall = (): void => undefined;
}

export const ignoreProgress = (): void => undefined;

/** A signal that never comes. */
export const unstopped = (): AbortSignal => new AbortController().signal;

/** A sheet with a total by formula: D1 is B1 and C1. */
export const ONE_TOTAL: SheetSeed = {
  name: "Biểu 1",
  cells: [
    { at: "A1", value: "Xã Đông" },
    { at: "B1", value: 10 },
    { at: "C1", value: 12 },
    { at: "D1", value: 22, formula: "B1+C1" },
  ],
};
