import type { Range } from "../core/workbook/address";
import { CellTableBuilder } from "../core/workbook/cell-table-builder";
import { CellKind } from "../core/workbook/cells";
import type { StringTable } from "../core/workbook/string-table";
import type { ExcelTable, Sheet, Span } from "../core/workbook/workbook";
import type { BlockAnswer } from "./read-blocks";
import type { StyleTable } from "./style-table";
import type { SheetSurvey } from "./survey-workbook";

/** The texts and styles of a workbook, gathered over its sheets. */
export interface Gathered {
  readonly strings: StringTable;
  readonly styles: StyleTable;
}

/** One sheet, gathered block by block as they are answered, from top to bottom. */
export class SheetGatherer {
  private readonly builder = new CellTableBuilder();
  private readonly merges: Range[] = [];
  private readonly hiddenRows: Span[] = [];
  private hiddenColumns: readonly Span[] = [];

  constructor(
    private readonly survey: SheetSurvey,
    private readonly gathered: Gathered,
  ) {}

  add(block: BlockAnswer): void {
    addCells(this.builder, block, this.gathered);
    this.merges.push(...block.merges);
    this.hiddenRows.push(...block.hiddenRows);
    this.hiddenColumns = block.hiddenColumns;
  }

  finish(tables: readonly ExcelTable[]): Sheet {
    const { name, visibility } = this.survey;
    return {
      name,
      visibility,
      cells: this.builder.finish(),
      merges: distinctRanges(this.merges),
      hiddenRows: joinSpans(this.hiddenRows),
      hiddenColumns: this.hiddenColumns,
      tables,
      comments: [],
      protected: this.survey.protected,
    };
  }
}

function addCells(builder: CellTableBuilder, block: BlockAnswer, { strings, styles }: Gathered): void {
  const { row, column } = block.range;
  block.values.forEach((values, i) => {
    values.forEach((value, j) => {
      if (value === "" && block.formulas[i]?.[j] === "") return;
      const formulaText = block.formulas[i]?.[j];
      const style = (): number => styles.indexOf(block.numberFormats[i]?.[j] ?? "", block.looks[i]?.[j]);
      // A text that looks like a formula is its own “formula”; a formula never shows its own text.
      const isFormula =
        typeof formulaText === "string" && formulaText.startsWith("=") && formulaText !== value;
      const formula = isFormula ? builder.addFormula(formulaText.slice(1)) : 0;
      const add = (kind: CellKind, content: number): void =>
        builder.add(row + i, column + j, kind, content, style(), formula);
      if (block.valueTypes[i]?.[j] === "Error") add(CellKind.error, strings.indexOf(String(value)));
      else if (typeof value === "number") add(CellKind.number, value);
      else if (typeof value === "boolean") add(CellKind.boolean, value ? 1 : 0);
      else if (typeof value === "string" && (value !== "" || isFormula))
        add(CellKind.text, strings.indexOf(value));
    });
  });
}

/** An area that reaches over two blocks is told by both. */
function distinctRanges(ranges: readonly Range[]): Range[] {
  const key = (range: Range): string =>
    [range.row, range.column, range.rowCount, range.columnCount].map(String).join();
  return [...new Map(ranges.map((range) => [key(range), range])).values()];
}

/** Runs that go on in the next block are one. */
function joinSpans(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of spans) {
    const before = joined.at(-1);
    if (before && before.last + 1 === span.first) joined[joined.length - 1] = { ...before, last: span.last };
    else joined.push(span);
  }
  return joined;
}
