import { CellTableBuilder } from "../core/workbook/cell-table-builder";
import type { CellTable } from "../core/workbook/cells";
import type { StringTable } from "../core/workbook/string-table";
import type { TakeCell } from "./biff-sheet";
import type { BiffText } from "./biff-text";
import { type BinaryFont, type BinaryFormat, PLAIN_FONT, type StyleTable } from "./style-table";
import { textOfRuns } from "../core/text/text-of-runs";

/** What the cells of a workbook refer to. */
export interface BinaryWorkbookTables {
  readonly fonts: readonly BinaryFont[];
  readonly formats: readonly BinaryFormat[];
  readonly styles: StyleTable;
  readonly strings: StringTable;
  /** A stretch of a text in a font, in the letters that its bytes stand for. */
  readonly decode: (text: string, font: string) => string;
}

/** Collects the cells of one sheet, each with its formula as text. */
export function binarySheetBuilder(
  tables: BinaryWorkbookTables,
  formulaAt: (row: number, column: number) => string | undefined,
): { readonly take: TakeCell; readonly finish: () => CellTable } {
  const { styles, strings } = tables;
  const builder = new CellTableBuilder();
  return {
    take: (row, column, format, kind, value) => {
      const text = formulaAt(row, column);
      const formula = text === undefined ? 0 : builder.addFormula(text);
      const stored = typeof value === "number" ? value : textIndex(value, format);
      builder.add(row, column, kind, stored, styles.indexes[format] ?? 0, formula);
    },
    finish: () => builder.finish(),
  };

  /** A text has the cell's own font until its first run begins. */
  function textIndex({ text, runs }: BiffText, format: number): number {
    const own = tables.fonts[tables.formats[format]?.font ?? -1] ?? PLAIN_FONT;
    if (runs.length === 0) return strings.indexOf(tables.decode(text, own.name));
    const starts = [
      { from: 0, font: own },
      ...runs.map(([from, font]) => ({ from, font: tables.fonts[font] ?? own })),
    ];
    const whole = textOfRuns(
      starts.map(({ from, font }, i) => ({
        text: tables.decode(text.slice(from, starts[i + 1]?.from), font.name),
        font: font.name,
        raised: font.raised,
      })),
    );
    return strings.indexOf(whole.text, whole.raised, whole.original);
  }
}
