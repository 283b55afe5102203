import { REMOVE_EVERYTHING } from "../core/edit";
import { writeStatePart } from "../core/state/read-state";
import type { Host } from "../host/host";
import { applyEdits } from "./apply-edits";
import { lockedCells } from "./locked-cells";
import { OwnSheets } from "./own-sheets";
import { readWorkbook } from "./read-workbook";
import { selectedCells } from "./selected-cells";
import { SheetNames } from "./sheet-names";
import { showCells } from "./show-cells";
import { loadState } from "./store";
import { takeBackEntries } from "./take-back-entries";
import { workbookWatch } from "./watch-workbook";

/** The requirement set without which merged headers cannot be read; the manifest asks for the same. */
export const LEAST_EXCEL_API = "1.13";

/**
 * The workbook that is open in Excel. `Office.onReady` must have answered.
 *
 * @param names learns how the sheets are called whenever the workbook is read
 */
export function excelHost(names = new SheetNames()): Host {
  const name = workbookName(Office.context.document.url);
  const own = new OwnSheets();
  const { watch, retry } = workbookWatch(own);
  const supported = Office.context.requirements.isSetSupported("ExcelApi", LEAST_EXCEL_API);
  return {
    name,
    capabilities: supported ? {} : { unsupported: "old-program" },
    read: async (progress, signal) => {
      progress("reading");
      await retry();
      const workbook = await readWorkbook(name, signal);
      names.learn(workbook);
      return workbook;
    },
    apply: (edits) => applyEdits(name, edits, names, own),
    takeBack: async (entries, list = entries) => ({
      conflicts: await takeBackEntries(name, entries, list, names, own),
    }),
    locked: async (cells) => {
      const locked = await lockedCells(
        name,
        cells.map((at) => names.inExcel(at)),
      );
      return locked.map((at) => names.inReports(at));
    },
    show: async (addresses) => {
      const shown = await showCells(
        name,
        addresses.map((address) => names.inExcel(address)),
      );
      return shown.kind === "sheet-hidden" ? { ...shown, sheet: names.readableName(shown.sheet) } : shown;
    },
    selection: async () => (await selectedCells(name)).map((address) => names.inReports(address)),
    watch,
    store: {
      load: () => loadState(name),
      save: (state) => applyEdits(name, [{ kind: "set-state", xml: writeStatePart(state) }], names, own),
      clear: () => applyEdits(name, REMOVE_EVERYTHING, names, own),
    },
  };
}

/** The last part of a path or address; "" of a workbook that was never saved. */
function workbookName(url: string | null | undefined): string {
  const last = (url ?? "").split(/[\\/]/).at(-1) ?? "";
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}
