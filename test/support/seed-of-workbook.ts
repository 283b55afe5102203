import { cellName, rangeName } from "../../src/core/workbook/address";
import { CellKind } from "../../src/core/workbook/cells";
import { formulaOf, rowOf, stringOf, styleOf } from "../../src/core/workbook/read-cell";
import type { Sheet, Span, Workbook } from "../../src/core/workbook/workbook";
import type { CellSeed, SheetSeed, WorkbookSeed } from "../../src/workbench/model/seed";

/** A workbook that some reader gave, as one that the in-memory Excel can open. */
export function seedOf(workbook: Workbook): WorkbookSeed {
  return {
    name: workbook.name,
    sheets: workbook.sheets.map((sheet) => sheetSeed(workbook, sheet)),
    names: workbook.names.map(({ name, refersTo, sheet }) => ({
      name,
      formula: refersTo,
      ...(sheet !== undefined && { sheet }),
    })),
    structureProtected: workbook.structureProtected,
  };
}

function sheetSeed(workbook: Workbook, sheet: Sheet): SheetSeed {
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    protected: sheet.protected,
    cells: Array.from(sheet.cells.kind, (_, i) => cellSeed(workbook, sheet, i)),
    merges: sheet.merges.map(rangeName),
    hiddenRows: sheet.hiddenRows.flatMap(eachOf),
    hiddenColumns: sheet.hiddenColumns.flatMap(eachOf),
    tables: sheet.tables.map(({ name, range, headerRows, totalsRows }) => ({
      name,
      range: rangeName(range),
      showHeaders: headerRows > 0,
      showTotals: totalsRows > 0,
    })),
  };
}

function cellSeed(workbook: Workbook, { cells }: Sheet, i: number): CellSeed {
  const { numberFormat, fontName, bold, indent } = styleOf(workbook, cells, i);
  const formula = formulaOf(cells, i);
  return {
    at: cellName(rowOf(cells, i), cells.column[i] ?? 0),
    ...valueOf(workbook, cells, i),
    ...(formula !== undefined && { formula }),
    numberFormat,
    bold,
    indent,
    ...(fontName !== "" && { fontName }),
  };
}

function valueOf(workbook: Workbook, cells: Sheet["cells"], i: number): Pick<CellSeed, "value"> {
  switch (cells.kind[i]) {
    case CellKind.number:
      return { value: cells.value[i] ?? 0 };
    case CellKind.boolean:
      return { value: cells.value[i] === 1 };
    case CellKind.text:
      return { value: stringOf(workbook, cells, i) };
    case CellKind.error:
      return { value: { error: stringOf(workbook, cells, i) } };
    default:
      return {};
  }
}

function eachOf({ first, last }: Span): number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}
