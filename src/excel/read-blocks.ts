import { parseRange, type Range } from "../core/workbook/address";
import type { Span } from "../core/workbook/workbook";
import type { Block } from "./plan-blocks";
import type { SheetSurvey } from "./survey-workbook";

/** The cells of a block as Excel answers: rows of cells, row by row. */
export interface BlockAnswer extends Block {
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly numberFormats: readonly (readonly string[])[];
  /** `Excel.RangeValueType` of each cell. */
  readonly valueTypes: readonly (readonly string[])[];
  readonly looks: readonly (readonly CellLook[])[];
  /** Of the sheet. */
  readonly merges: readonly Range[];
  /** Of the sheet. */
  readonly hiddenRows: readonly Span[];
  /** Of the sheet. */
  readonly hiddenColumns: readonly Span[];
}

/** How a cell is shown, as far as it is asked for. */
export interface CellLook {
  readonly fontName: string;
  readonly bold: boolean;
  readonly indent: number;
}

const LOOK: Excel.CellPropertiesLoadOptions = {
  format: { font: { name: true, bold: true }, indentLevel: true },
};

/** Asks for the cells of all blocks at once: one round trip. */
export async function readBlocks(
  context: Excel.RequestContext,
  sheets: readonly SheetSurvey[],
  blocks: readonly Block[],
): Promise<BlockAnswer[]> {
  const asked = blocks.map((block) => askForBlock(context, sheets[block.sheet]?.id ?? "", block));
  await context.sync();
  return asked.map((take) => take());
}

function askForBlock(context: Excel.RequestContext, sheet: string, block: Block): () => BlockAnswer {
  const { row, column, rowCount, columnCount } = block.range;
  const range = context.workbook.worksheets
    .getItem(sheet)
    .getRangeByIndexes(row, column, rowCount, columnCount);
  range.load("values,formulas,numberFormat,valueTypes");
  const looks = range.getCellProperties(LOOK);
  const rows = range.getRowProperties({ rowHidden: true });
  const columns = range.getColumnProperties({ columnHidden: true });
  const merged = range.getMergedAreasOrNullObject();
  merged.load("areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount");
  return () => ({
    ...block,
    values: range.values,
    formulas: range.formulas,
    numberFormats: range.numberFormat as string[][],
    valueTypes: range.valueTypes,
    looks: looks.value.map((cells) => cells.map(lookOf)),
    merges: merged.isNullObject ? [] : merged.areas.items.map(toRange),
    hiddenRows: spansWhere(rows.value, ({ rowHidden }) => rowHidden === true, row),
    hiddenColumns: spansWhere(columns.value, ({ columnHidden }) => columnHidden === true, column),
  });
}

function lookOf({ format }: Excel.CellProperties): CellLook {
  return {
    fontName: format?.font?.name ?? "",
    bold: format?.font?.bold ?? false,
    indent: format?.indentLevel ?? 0,
  };
}

function toRange({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Range {
  return { row: rowIndex, column: columnIndex, rowCount, columnCount };
}

/** Runs of things for which `hidden` is true, numbered from `first`. */
function spansWhere<T>(all: readonly T[], hidden: (one: T) => boolean, first: number): Span[] {
  const spans: { first: number; last: number }[] = [];
  all.forEach((one, i) => {
    if (!hidden(one)) return;
    const before = spans.at(-1);
    if (before?.last === first + i - 1) before.last = first + i;
    else spans.push({ first: first + i, last: first + i });
  });
  return spans;
}

/** The range of an address such as `'Biểu 1'!$A$1:$H$20`. */
export function rangeOfAddress(address: string): Range | undefined {
  return parseRange(address.slice(address.lastIndexOf("!") + 1).replaceAll("$", ""));
}
