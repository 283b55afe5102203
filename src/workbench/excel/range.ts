import { areaName, around, intersection, isOnSheet, type Range } from "../model/area";
import { plainValue, valueType } from "../model/cell";
import { columnsHidden, isWholeColumns, isWholeRows, mergeCells, rowsHidden } from "../model/look";
import { goTo } from "../model/move";
import { settle } from "../model/settle";
import { formatOf } from "../model/sheets";
import { formatCells, guardCells, guardFormats, writeCells } from "../model/write";
import type { Json } from "../wire/protocol";
import { Refusal } from "../wire/refusal";
import type { Argument, HostObject, ServedType } from "../wire/served";
import { cellProperties, isOptions, lineProperties } from "./cell-properties";
import { numberGiven, rangeGiven } from "./given";
import { addressOf, areasObject, rangeObject, type RangeState, sheetObject } from "./objects";
import { gridOf, inputsFor } from "./range-values";
import { badArgument, notPossible } from "./refusals";

/** Beyond this, the merged areas of a range cannot be asked for. */
const MOST_MERGED_AREAS = 512;

export const rangeType: ServedType<RangeState> = {
  page: "https://learn.microsoft.com/javascript/api/excel/excel.range",
  assumed: {
    GetMergedAreasOrNullObject: "an area that the range only touches is given whole",
    Merge: "contents other than the first are lost, as they are when a person merges",
    Select: "a range on a hidden sheet is refused with InvalidOperation",
    ValueTypes: "numbers are Double, whole ones too; a formula that gives an empty text is String",
    GetCellProperties: "answers have the shape of the options",
    GetRowProperties: "answers have the shape of the options",
    GetColumnProperties: "answers have the shape of the options",
    _ValidateArraySize: "what the client calls before it writes in parts",
  },
  isReferenced: true,
  properties: {
    Address: { get: ({ sheet, range }) => addressOf(sheet, range) },
    CellCount: { get: ({ range }) => range.rowCount * range.columnCount },
    ColumnCount: { get: ({ range }) => range.columnCount },
    ColumnHidden: {
      get: ({ sheet, range }) => columnsHidden(sheet, range) ?? null,
      set: ({ sheet, range }, hidden) => {
        guardFormats(sheet, "Range.columnHidden");
        setHidden(sheet.hiddenColumns, range.column, range.columnCount, hidden === true);
      },
    },
    ColumnIndex: { get: ({ range }) => range.column },
    Formulas: {
      get: (state) => {
        settle(state.sheet.book);
        return gridOf(state, (row, column) => {
          const cell = state.sheet.cells.get(row, column);
          return cell?.formula ?? plainValue(cell?.value);
        });
      },
      set: (state, given) => write(state, given, "Range.formulas"),
    },
    IsEntireColumn: { get: ({ range }) => isWholeColumns(range) },
    IsEntireRow: { get: ({ range }) => isWholeRows(range) },
    NumberFormat: {
      get: (state) => gridOf(state, (row, column) => formatOf(state.sheet, row, column).numberFormat),
      set: (state, given) => {
        const { sheet, range } = state;
        const codes = inputsFor(state, given, "Range.numberFormat");
        guardFormats(sheet, "Range.numberFormat");
        formatCells(sheet, range, (format, row, column) => {
          const code = codes[row - range.row]?.[column - range.column] ?? null;
          return code === null ? format : { numberFormat: String(code) };
        });
      },
    },
    RowCount: { get: ({ range }) => range.rowCount },
    RowHidden: {
      get: ({ sheet, range }) => rowsHidden(sheet, range) ?? null,
      set: ({ sheet, range }, hidden) => {
        guardFormats(sheet, "Range.rowHidden");
        setHidden(sheet.hiddenRows, range.row, range.rowCount, hidden === true);
      },
    },
    RowIndex: { get: ({ range }) => range.row },
    ValueTypes: {
      get: (state) => {
        settle(state.sheet.book);
        return gridOf(state, (row, column) => valueType(state.sheet.cells.get(row, column)?.value));
      },
    },
    Values: {
      get: (state) => {
        settle(state.sheet.book);
        return gridOf(state, (row, column) => plainValue(state.sheet.cells.get(row, column)?.value));
      },
      set: (state, given) => write(state, given, "Range.values"),
    },
  },
  children: {
    ConditionalFormats: (state) => ({ type: "ConditionalFormatCollection", state }),
    Format: (state) => ({ type: "RangeFormat", state }),
    Worksheet: ({ sheet }) => sheetObject(sheet),
  },
  methods: {
    GetBoundingRect: (state, [other]) => {
      const { range } = rangeGiven(state.sheet, other, "Range.getBoundingRect");
      return rangeObject(state.sheet, around(state.range, range));
    },
    GetCell: (state, [row, column]) =>
      moved(state, number(row), number(column), { rowCount: 1, columnCount: 1 }, "Range.getCell"),
    GetCellProperties: (state, [options]) => cellProperties(state, optionsIn(options)),
    GetColumn: (state, [column]) => moved(state, 0, number(column), { columnCount: 1 }, "Range.getColumn"),
    GetColumnProperties: ({ sheet, range }, [options]) =>
      lineProperties(optionsIn(options), range.column, range.columnCount, {
        columnHidden: (column) => sheet.hiddenColumns.has(column),
        columnIndex: (column) => column,
      }),
    GetIntersectionOrNullObject: (state, [other]) => {
      const place = rangeGiven(state.sheet, other, "Range.getIntersectionOrNullObject");
      const common = place.sheet === state.sheet ? intersection(state.range, place.range) : undefined;
      return common ? rangeObject(state.sheet, common) : null;
    },
    GetMergedAreasOrNullObject: ({ sheet, range }) => {
      const areas = sheet.merges.filter((merge) => intersection(merge, range));
      if (areas.length > MOST_MERGED_AREAS)
        throw new Refusal(
          "OperationCellsExceedLimit",
          "The operation attempted affects more than the limit of merged areas.",
          "Range.getMergedAreasOrNullObject",
        );
      return areas.length > 0 ? areasObject(sheet, areas) : null;
    },
    GetOffsetRange: (state, [rows, columns]) =>
      moved(state, number(rows), number(columns), {}, "Range.getOffsetRange"),
    GetResizedRange: ({ sheet, range }, [rows, columns]) =>
      moved(
        { sheet, range },
        0,
        0,
        { rowCount: range.rowCount + number(rows), columnCount: range.columnCount + number(columns) },
        "Range.getResizedRange",
      ),
    GetRow: (state, [row]) => moved(state, number(row), 0, { rowCount: 1 }, "Range.getRow"),
    GetRowProperties: ({ sheet, range }, [options]) =>
      lineProperties(optionsIn(options), range.row, range.rowCount, {
        rowHidden: (row) => sheet.hiddenRows.has(row),
        rowIndex: (row) => row,
      }),
    Merge: ({ sheet, range }, [across]) => {
      if (sheet.protection) guardCells(sheet, range, "Range.merge");
      guardFormats(sheet, "Range.merge");
      mergeCells(sheet, range, across === true);
      sheet.book.happened.push({
        kind: "changed",
        sheet: sheet.id,
        address: areaName(range),
        source: "add-in",
      });
    },
    Select: ({ sheet, range }) => {
      if (sheet.visibility !== "Visible") throw notPossible("Range.select");
      goTo(sheet, [range]);
    },
    _ValidateArraySize: ({ range }, [rows, columns]) => {
      if (rows !== range.rowCount || columns !== range.columnCount) throw badArgument("Range.values");
    },
  },
};

function write(state: RangeState, given: Json, where: string): void {
  const inputs = inputsFor(state, given, where);
  guardCells(state.sheet, state.range, where);
  writeCells(state.sheet, state.range, inputs, "add-in");
}

function moved(
  state: RangeState,
  rows: number,
  columns: number,
  size: Partial<Range>,
  where: string,
): HostObject {
  const { sheet, range } = state;
  const place = { ...range, ...size, row: range.row + rows, column: range.column + columns };
  if (!isOnSheet(place)) throw badArgument(where);
  return rangeObject(sheet, place);
}

function number(given: Argument | undefined): number {
  return numberGiven(given ?? 0, "Range");
}

function optionsIn(given: Argument | undefined): Readonly<Record<string, Json | undefined>> {
  if (given === undefined || !isOptions(given as Json)) throw badArgument("Range");
  return given as Readonly<Record<string, Json | undefined>>;
}

function setHidden(hidden: Set<number>, first: number, count: number, isHidden: boolean): void {
  for (let place = first; place < first + count; place++) {
    if (isHidden) hidden.add(place);
    else hidden.delete(place);
  }
}
