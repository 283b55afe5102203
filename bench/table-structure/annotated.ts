import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { CellTableBuilder } from "../../src/core/workbook/cell-table-builder";
import { CellKind } from "../../src/core/workbook/cells";
import { StringTable } from "../../src/core/workbook/string-table";
import { PLAIN_STYLE, type Workbook } from "../../src/core/workbook/workbook";

/** A table whose cells people have sorted into classes. */
export interface Classified {
  readonly file_name: string;
  readonly table_id: string;
  readonly table_array: readonly (readonly string[])[];
  readonly cell_classes: readonly (readonly (string | null)[])[];
}

/** Reads a gzipped file of one table a line. */
export function readClassified(path: string): Classified[] {
  const lines = gunzipSync(readFileSync(path)).toString("utf8").split("\n");
  return lines.filter((line) => line !== "").map((line) => JSON.parse(line) as Classified);
}

/** Numbers as the corpus writes those that were numbers in the workbook it was made of. */
const PLAIN_NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[+-]?\d+)?$/i;

/** The table as a workbook of one sheet: plain numbers are numbers, all else is text. */
export function workbookOf({ file_name, table_array }: Classified): Workbook {
  const strings = new StringTable();
  const builder = new CellTableBuilder();
  table_array.forEach((cells, row) => {
    cells.forEach((text, column) => {
      const trimmed = text.trim();
      if (trimmed === "") return;
      if (PLAIN_NUMBER.test(trimmed)) builder.add(row, column, CellKind.number, Number(trimmed));
      else builder.add(row, column, CellKind.text, strings.indexOf(text));
    });
  });
  return {
    name: file_name,
    sheets: [
      {
        name: "Sheet1",
        visibility: "visible",
        cells: builder.finish(),
        merges: [],
        hiddenRows: [],
        hiddenColumns: [],
        tables: [],
        comments: [],
        protected: false,
      },
    ],
    strings: strings.strings,
    superscripts: strings.superscripts,
    styles: [PLAIN_STYLE],
    names: [],
    date1904: false,
    structureProtected: false,
    remarks: [],
  };
}
