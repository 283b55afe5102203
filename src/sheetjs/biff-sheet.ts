import { LAST_ROW, type Range } from "../core/workbook/address";
import { CellKind } from "../core/workbook/cells";
import type { Comment, Sheet, Span } from "../core/workbook/workbook";
import { HiddenRows, joinSpans } from "../xlsx/hidden-rows";
import { RowLevels } from "../xlsx/row-levels";
import { pageOfSheet } from "../xlsx/sheet-page";
import { BiffComments } from "./biff-comments";
import type { BiffGlobals } from "./biff-globals";
import { type BiffRecord, contentOf, Rt, substream } from "./biff-records";
import { type BiffText, readContinuedText, readLabel, readText } from "./biff-text";
import type { ByteReader } from "./byte-reader";
import { errorValue } from "./error-values";
import { rkNumber } from "./rk-number";

/** Takes a cell: its place, the number of its format, and what it holds. */
export type TakeCell = (
  row: number,
  column: number,
  format: number,
  kind: CellKind,
  value: number | BiffText,
) => void;

export type BiffSheet = Pick<
  Sheet,
  "merges" | "hiddenRows" | "hiddenColumns" | "rowLevels" | "protected" | "page"
> & {
  readonly comments: readonly Comment[];
  readonly isDialog: boolean;
};

/**
 * Reads the records of one sheet: cells with the numbers of their formats, what is hidden, merged,
 * locked and noted. Formulas are not read, only what they showed last.
 *
 * @throws PartError
 */
export function readBiffSheet(
  stream: Uint8Array,
  at: number,
  globals: BiffGlobals,
  take: TakeCell,
): BiffSheet {
  const [rows, levels] = [new HiddenRows(), new RowLevels()];
  const hiddenColumns: Span[] = [];
  const merges: Range[] = [];
  const comments = new BiffComments(globals);
  let page: Pick<Sheet, "page"> = {};
  let [isProtected, rowsHiddenByDefault, isDialog] = [false, false, false];
  const cells = new CellRecords(globals, take);
  for (const record of substream(stream, at)) {
    const content = contentOf(record);
    if (cells.read(record, content)) continue;
    if (record.type === Rt.row) {
      const row = content.u16();
      content.at = 12;
      const flags = content.u16();
      rows.add(row, (flags & 0x20) !== 0);
      levels.add(row, row, flags & 7);
    } else if (record.type === Rt.columnInfo) {
      const [first, last] = [content.u16(), Math.min(content.u16(), 255)];
      content.at = 8;
      if ((content.u16() & 1) === 1 && first <= last) hiddenColumns.push({ first, last });
    } else if (record.type === Rt.mergedCells) merges.push(...readMerges(content));
    else if (record.type === Rt.defaultRowHeight) rowsHiddenByDefault = (content.u16() & 2) !== 0;
    else if (record.type === Rt.protect) isProtected = content.u16() === 1;
    else if (record.type === Rt.pageSetup) page = readPage(content);
    else if (record.type === WS_BOOL) isDialog = (content.u16() & 0x10) !== 0;
    else comments.read(record);
  }
  return {
    merges,
    hiddenRows: rows.spans(rowsHiddenByDefault).map(toSheetEnd),
    hiddenColumns: joinSpans(hiddenColumns),
    ...levels.found(),
    protected: isProtected,
    ...page,
    comments: comments.found,
    isDialog,
  };
}

const WS_BOOL = 0x81;

/** [MS-XLS] 2.4.257: the paper, eight bytes of scaling, then whether it is upright and which of that is said. */
function readPage(content: ByteReader): Pick<Sheet, "page"> {
  const paper = content.u16();
  content.at = 10;
  const flags = content.u16();
  // What the printer was never asked for is not said.
  if ((flags & 0x4) !== 0) return {};
  const orientation = (flags & 0x2) !== 0 ? "portrait" : "landscape";
  return pageOfSheet(paper, (flags & 0x40) !== 0 ? undefined : orientation);
}

/** "All further rows" of a sheet of 65,536 rows are all further rows here too. */
function toSheetEnd({ first, last }: Span): Span {
  return { first, last: Math.min(last, LAST_ROW) };
}

function readMerges(content: ByteReader): Range[] {
  const merges: Range[] = [];
  for (let left = content.u16(); left > 0 && content.left >= 8; left--) {
    const [top, bottom, first, last] = [content.u16(), content.u16(), content.u16(), content.u16()];
    const range = { row: top, column: first, rowCount: bottom - top + 1, columnCount: last - first + 1 };
    if (bottom >= top && last >= first && range.rowCount * range.columnCount > 1) merges.push(range);
  }
  return merges;
}

/** Takes the records that hold cells; a formula's text comes in a record of its own. */
class CellRecords {
  private waiting: readonly [row: number, column: number, format: number] | undefined;

  constructor(
    private readonly globals: BiffGlobals,
    private readonly take: TakeCell,
  ) {}

  /** False where the record is none of cells. */
  read(record: BiffRecord, content: ByteReader): boolean {
    const { take } = this;
    switch (record.type) {
      case Rt.number: {
        const [row, column, format] = place(content);
        take(row, column, format, CellKind.number, content.f64());
        return true;
      }
      case Rt.rk: {
        const [row, column, format] = place(content);
        take(row, column, format, CellKind.number, rkNumber(content.i32()));
        return true;
      }
      case Rt.multipleRk: {
        const row = content.u16();
        for (let column = content.u16(); content.left >= 8; column++) {
          const format = content.u16();
          take(row, column, format, CellKind.number, rkNumber(content.i32()));
        }
        return true;
      }
      case Rt.sharedLabel: {
        const [row, column, format] = place(content);
        const text = this.globals.texts[content.u32()];
        if (text) take(row, column, format, CellKind.text, text);
        return true;
      }
      case Rt.label:
      case Rt.richLabel: {
        const [row, column, format] = place(content);
        const hasRuns = record.type === Rt.richLabel;
        take(row, column, format, CellKind.text, readLabel(content, this.globals, hasRuns));
        return true;
      }
      case Rt.booleanOrError: {
        const [row, column, format] = place(content);
        this.takeCode(row, column, format, content.u8(), content.u8() === 1);
        return true;
      }
      case Rt.formula:
        this.readFormula(content);
        return true;
      case Rt.formulaText:
        this.readFormulaText(record);
        return true;
      default:
        return false;
    }
  }

  private takeCode(row: number, column: number, format: number, code: number, isError: boolean): void {
    if (isError) this.take(row, column, format, CellKind.error, { text: errorValue(code), runs: [] });
    else this.take(row, column, format, CellKind.boolean, code === 0 ? 0 : 1);
  }

  /** [MS-XLS] 2.5.133: a number, or with FFFF at its end a text, a boolean, an error or an empty text. */
  private readFormula(content: ByteReader): void {
    const [row, column, format] = place(content);
    const start = content.at;
    content.at = start + 6;
    const isOther = content.u16() === 0xffff;
    content.at = start;
    if (!isOther) {
      this.take(row, column, format, CellKind.number, content.f64());
      return;
    }
    const kind = content.u8();
    content.skip(1);
    const code = content.u8();
    if (kind === 0) this.waiting = [row, column, format];
    else if (kind === 1 || kind === 2) this.takeCode(row, column, format, code, kind === 2);
    else this.take(row, column, format, CellKind.text, { text: "", runs: [] });
  }

  private readFormulaText(record: BiffRecord): void {
    if (!this.waiting) return;
    const [row, column, format] = this.waiting;
    this.waiting = undefined;
    const content = contentOf(record);
    const isShort = this.globals.biff === 5 || record.segments.length === 1;
    const text = isShort
      ? readText(content, content.u16(), this.globals)
      : readContinuedText(record.segments);
    this.take(row, column, format, CellKind.text, { text, runs: [] });
  }
}

function place(content: ByteReader): readonly [row: number, column: number, format: number] {
  return [content.u16(), content.u16(), content.u16()];
}
