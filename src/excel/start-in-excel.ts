import type { Host } from "../host/host";
import { activeCell } from "./active-cell";
import { excelHost } from "./excel-host";
import { SheetNames } from "./sheet-names";

/** What a pane finds itself in. */
export type Surroundings =
  | { readonly kind: "excel"; readonly excel: ExcelPane }
  /** Microsoft's library is not there: no network, or the site lacks it. */
  | { readonly kind: "no-library" }
  /** A browser tab, or another program of Office. */
  | { readonly kind: "no-workbook" };

/** What Excel gives the pane beside the workbook. */
export interface ExcelPane {
  readonly host: Host;
  /** The language of Excel's interface, such as `vi-VN`. */
  readonly language: string;
  /** Whether Excel is shown in one of its dark themes; undefined where it does not tell. */
  readonly isDark: boolean | undefined;
  /** Where the user stands, written as reports write it. */
  activeCell(): Promise<string>;
}

/** Waits until Excel answers. A pane opened outside Excel is told so. */
export async function startInExcel(): Promise<Surroundings> {
  if (typeof Office === "undefined") return { kind: "no-library" };
  const { host } = await Office.onReady();
  // Compared as text: outside Office the library has no such enumeration.
  if (String(host) !== "Excel") return { kind: "no-workbook" };
  const names = new SheetNames();
  const workbook = excelHost(names);
  return {
    kind: "excel",
    excel: {
      host: workbook,
      language: Office.context.displayLanguage,
      isDark: isDark(),
      activeCell: async () => names.inReports(await activeCell(workbook.name)),
    },
  };
}

/** Declared as always there; some hosts leave it out. */
function isDark(): boolean | undefined {
  const theme = Office.context.officeTheme as Partial<Office.OfficeTheme> | undefined;
  return theme?.isDarkTheme;
}
