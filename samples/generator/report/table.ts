import { cellName, columnName, put, putMerged, type Sheet, type Style } from "../xlsx/sheet";
import type { Relation } from "../relations";

/** A small table of the report: captions, rows, and what holds in it. */
export interface ReportTable {
  readonly title: string;
  /** One or two rows of captions; an empty caption continues the one on its left or above. */
  readonly heads: readonly (readonly string[])[];
  readonly rows: readonly ReportRow[];
  /** The columns that hold shares (0 is the first after the label); the others hold counts. */
  readonly shares?: readonly number[];
  /** `row(0)` is the sheet's number of the first row. */
  readonly relations: (row: (index: number) => number) => readonly Relation[];
}

export interface ReportRow {
  readonly label: string;
  readonly indent?: number;
  readonly bold?: true;
  readonly values: readonly (number | undefined)[];
}

const HEAD: Style = { border: true, bold: true, align: "center", wrap: true, size: 11 };

/** Writes the table from the row on (as on the screen); says what holds, and which row is free. */
export function putTable(
  sheet: Sheet,
  top: number,
  table: ReportTable,
): { relations: Relation[]; next: number } {
  const columns = Math.max(...table.rows.map(({ values }) => values.length)) + 2;
  putMerged(sheet, `A${top}:${columnName(6)}${top}`, table.title, { bold: true });
  putHeads(sheet, top, table.heads, columns);
  const first = top + 1 + table.heads.length;
  table.rows.forEach((row, index) => putRow(sheet, first + index, index + 1, row, table, columns));
  return {
    relations: [...table.relations((index) => first + index)],
    next: first + table.rows.length + 1,
  };
}

/** Merges captions to the right and downwards over the empty ones. */
function putHeads(sheet: Sheet, top: number, heads: ReportTable["heads"], columns: number): void {
  const caption = (row: number, column: number): string => heads[row]?.[column] ?? "";
  heads.forEach((_, row) => {
    for (let column = 0; column < columns; column++) {
      const text = caption(row, column);
      if (text === "") continue;
      let right = column;
      while (row + 1 < heads.length && caption(row, right + 1) === "" && caption(row + 1, right + 1) !== "")
        right++;
      let bottom = row;
      while (right === column && bottom + 1 < heads.length && caption(bottom + 1, column) === "") bottom++;
      putMerged(
        sheet,
        `${cellName(top + row, column)}:${cellName(top + bottom, right)}`.replace(/^(\w+):\1$/, "$1"),
        text,
        HEAD,
      );
    }
    sheet.heights.set(top + row, row === heads.length - 1 ? headHeight(heads) : 20);
  });
}

/** Long captions need three lines. */
function headHeight(heads: ReportTable["heads"]): number {
  return heads.flat().some((caption) => caption.length > 20) ? 48 : 32;
}

function putRow(
  sheet: Sheet,
  row: number,
  number: number | undefined,
  line: ReportRow,
  table: ReportTable,
  columns: number,
): void {
  const bold: Style = line.bold ? { bold: true } : {};
  put(sheet, `A${row}`, number, { border: true, align: "center", ...bold });
  put(sheet, `B${row}`, line.label, {
    border: true,
    wrap: true,
    indent: line.indent ?? 0,
    ...bold,
  });
  for (let column = 0; column < columns - 2; column++) {
    const isShare = table.shares?.includes(column);
    const value = line.values[column];
    const format = isShare ? shareFormat(value) : "#,##0";
    put(sheet, `${columnName(column + 2)}${row}`, value, { border: true, format, ...bold });
  }
}

/** Shares are shown with the decimals they were reported with. */
function shareFormat(value: number | undefined): string {
  const decimals = String(value ?? 0).split(".")[1]?.length ?? 0;
  return decimals === 0 ? "0" : `0.${"0".repeat(decimals)}`;
}
