import { splitAddress } from "./address-list";
import type { CheckReport, Note } from "./report";
import { testedTotals } from "./tested-totals";

/** What is seen in a workbook before anything is asked of it: one line on opening. */
export interface Overview {
  readonly tables: number;
  /** What the tables list figures of; see `listUnits`. 0 where they list none. */
  readonly units: number;
  /** Relations that hold figures. */
  readonly relations: number;
  /** Fonts with an encoding of their own, such as `.VnTime`, whose text was read as Unicode. */
  readonly fonts: readonly string[];
  /** Hidden sheets that hold a table. */
  readonly hiddenSheets: number;
  readonly lockedSheets: number;
}

export function overviewOf(report: Pick<CheckReport, "tables" | "units" | "tested" | "notes">): Overview {
  const { consistent, inconsistent, undecided } = testedTotals(report);
  const noted = (...codes: readonly Note["code"][]): readonly Note[] =>
    report.notes.filter(({ code }) => codes.includes(code));
  const fonts = noted("legacy-font-read").flatMap(({ detail = "" }) => detail.split(/\s*,\s*/));
  const withTable = new Set(report.tables.map(({ range }) => splitAddress(range).sheet));
  const hidden = noted("sheet-hidden", "sheet-very-hidden").map(
    ({ at = "" }) => splitAddress(`${at}!`).sheet,
  );
  return {
    tables: report.tables.length,
    units: report.units,
    relations: consistent + inconsistent + undecided,
    fonts: [...new Set(fonts)].filter((font) => font !== ""),
    hiddenSheets: hidden.filter((sheet) => withTable.has(sheet)).length,
    lockedSheets: noted("sheet-protected").length,
  };
}
