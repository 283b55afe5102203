import { parseRange, type Range } from "../../src/core/workbook/address";
import { CellTableBuilder } from "../../src/core/workbook/cell-table-builder";
import { CellKind } from "../../src/core/workbook/cells";
import { type CellStyle, PLAIN_STYLE, type Sheet, type Workbook } from "../../src/core/workbook/workbook";
import { type GridCell, type GridValue, readGrid } from "./grid-cell";

export interface GridOptions {
  /** The workbook's name, `grid.xlsx` by default. */
  readonly name?: string;
  /** `A1:C1` on the first sheet, `Tên!A1:C1` on another. */
  readonly merges?: readonly string[];
  /** Names of hidden sheets. */
  readonly hidden?: readonly string[];
  /** Rows of the first sheet in groups of its outline, from one. */
  readonly levels?: readonly { readonly from: number; readonly to: number; readonly level: number }[];
}

/**
 * A workbook drawn in the test: a grid of lines `| Đơn vị | Nam | Nữ | Tổng |`, or several by the
 * names of their sheets. What a cell may hold is said at `readGridCell`.
 */
export function gridWorkbook(
  sheets: Readonly<Record<string, string>> | string,
  options: GridOptions | string = {},
): Workbook {
  const {
    name = "grid.xlsx",
    merges = [],
    hidden = [],
    levels = [],
  } = typeof options === "string" ? { name: options } : options;
  const drawn = Object.entries(typeof sheets === "string" ? { Sheet1: sheets } : sheets);
  const strings = new Index<string>((text) => text, []);
  const styles = new Index<CellStyle>((style) => JSON.stringify(style), [PLAIN_STYLE]);
  return {
    name,
    sheets: drawn.map(([sheet, text], i): Sheet => ({
      name: sheet,
      visibility: hidden.includes(sheet) ? "hidden" : "visible",
      cells: tableOf(readGrid(text), strings, styles),
      merges: mergesOf(merges, sheet, i === 0),
      hiddenRows: [],
      ...(i === 0 &&
        levels.length > 0 && {
          rowLevels: levels.map(({ from, to, level }) => ({ first: from - 1, last: to - 1, level })),
        }),
      hiddenColumns: [],
      tables: [],
      comments: [],
      protected: false,
    })),
    strings: strings.items,
    superscripts: new Map(),
    styles: styles.items,
    names: [],
    date1904: false,
    structureProtected: false,
    remarks: [],
  };
}

/** Numbers things in the order they are first seen. */
class Index<T> {
  private readonly places = new Map<string, number>();

  constructor(
    private readonly key: (item: T) => string,
    readonly items: T[],
  ) {
    items.forEach((item, i) => this.places.set(key(item), i));
  }

  of(item: T): number {
    const key = this.key(item);
    const place = this.places.get(key) ?? this.items.push(item) - 1;
    this.places.set(key, place);
    return place;
  }
}

function tableOf(rows: readonly (readonly GridCell[])[], strings: Index<string>, styles: Index<CellStyle>) {
  const builder = new CellTableBuilder();
  rows.forEach((cells, row) => {
    cells.forEach(({ value, formula, style }, column) => {
      if (value.kind === "blank" && formula === undefined) return;
      builder.add(
        row,
        column,
        CellKind[value.kind],
        storedValue(value, strings),
        styles.of({ ...PLAIN_STYLE, ...style }),
        formula === undefined ? 0 : builder.addFormula(formula),
      );
    });
  });
  return builder.finish();
}

function storedValue(value: GridValue, strings: Index<string>): number {
  switch (value.kind) {
    case "blank":
      return 0;
    case "number":
      return value.number;
    case "boolean":
      return Number(value.boolean);
    case "text":
    case "error":
      return strings.of(value.text);
  }
}

function mergesOf(merges: readonly string[], sheet: string, first: boolean): Range[] {
  return merges.flatMap((address) => {
    const [cells = "", of] = address.split("!").reverse();
    if (of === undefined ? !first : of !== sheet) return [];
    const range = parseRange(cells);
    if (!range) throw new Error(`no range: ${address}`);
    return [range];
  });
}
