import type { Sheet as DrawnSheet, Style } from "../../samples/generator/xlsx/sheet";
import { readName } from "../../samples/generator/xlsx/sheet";
import { parseRange } from "../../src/core/workbook/address";
import { CellTableBuilder } from "../../src/core/workbook/cell-table-builder";
import { CellKind } from "../../src/core/workbook/cells";
import { PLAIN_STYLE, type CellStyle, type Sheet, type Workbook } from "../../src/core/workbook/workbook";

/** The sheets of the samples as a workbook, without writing and reading a file. */
export function workbookOf(sheets: readonly DrawnSheet[], name = "drawn.xlsx"): Workbook {
  const strings = new Map<string, number>();
  const styles: CellStyle[] = [PLAIN_STYLE];
  const styleIndex = new Map<string, number>([["", 0]]);
  const stringAt = (text: string): number => {
    const known = strings.get(text) ?? strings.size;
    strings.set(text, known);
    return known;
  };
  const styleAt = ({ format = "", bold }: Style): number => {
    const key = `${format}${bold ? "*" : ""}`;
    const known = styleIndex.get(key);
    if (known !== undefined) return known;
    styles.push({ ...PLAIN_STYLE, ...(format !== "" && { numberFormat: format }), bold: bold ?? false });
    styleIndex.set(key, styles.length - 1);
    return styles.length - 1;
  };
  const read = sheets.map((sheet): Sheet => {
    const builder = new CellTableBuilder();
    const cells = [...sheet.cells].map(([at, cell]) => ({ ...readName(at), cell }));
    cells.sort((a, b) => a.row - b.row || a.column - b.column);
    for (const { row, column, cell } of cells) {
      const { value, style } = cell;
      if (value === undefined || value === "") continue;
      if (typeof value === "number") builder.add(row, column, CellKind.number, value, styleAt(style), 0);
      else builder.add(row, column, CellKind.text, stringAt(value.normalize("NFC")), styleAt(style), 0);
    }
    return {
      name: sheet.name,
      visibility: "visible",
      cells: builder.finish(),
      merges: sheet.merges.flatMap((range) => parseRange(range) ?? []),
      hiddenRows: [],
      hiddenColumns: [],
      tables: [],
      comments: [],
      protected: false,
    };
  });
  return {
    name,
    sheets: read,
    strings: [...strings.keys()],
    superscripts: new Map(),
    styles,
    names: [],
    date1904: false,
    structureProtected: false,
    remarks: [],
  };
}
