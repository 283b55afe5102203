import { LAST_COLUMN, LAST_ROW, type Range } from "../core/workbook/address";
import { CellTableBuilder } from "../core/workbook/cell-table-builder";
import { CellKind } from "../core/workbook/cells";
import type { StringTable } from "../core/workbook/string-table";
import type { Comment, Sheet, Span } from "../core/workbook/workbook";
import { joinSpans } from "../xlsx/hidden-rows";
import { RowLevels } from "../xlsx/row-levels";
import { PartError } from "../xlsx/part-error";
import { textOfRuns } from "../core/text/text-of-runs";
import { withPage } from "../xlsx/sheet-page";
import type { XmlScanner } from "../xlsx/xml-scanner";
import { count, errorOf, type OdsCellTag, readCellTag } from "./ods-cell";
import type { OdsStyles } from "./ods-styles";
import { type OdsRun, readParagraph } from "./ods-text";

/** What is the same for all sheets of a document. */
export interface OdsSurroundings {
  readonly styles: OdsStyles;
  readonly strings: StringTable;
  readonly date1904: boolean;
}

/** Cells that repeat the one before may be this many in a sheet: a damaged count makes no more. */
const MOST_REPEATED = 4_000_000;

const ROW_GROUP = "table:table-row-group";

/** Elements of a sheet that hold cells or texts which are none of its own. */
const PASSED_OVER = /^(?:table:(?:shapes|scenario|dde-link|table-source)|forms|draw:.*|event-listeners)$/;

/** Reads one `table:table` element just opened (OpenDocument part 3, 9.1.2). */
export class OdsSheetReader {
  private readonly builder = new CellTableBuilder();
  private readonly merges: Range[] = [];
  private readonly hiddenRows: Span[] = [];
  private readonly hiddenColumns: Span[] = [];
  private readonly levels = new RowLevels();
  /** Groups of rows that are open. */
  private groups = 0;
  private readonly comments: Comment[] = [];
  /** By column: the style of its cells that have none. */
  private readonly columnStyles: (string | undefined)[] = [];
  private row = 0;
  private nextRow = 0;
  private column = 0;
  private nextColumn = 0;
  private rowStyle: string | undefined;
  private repeated = 0;

  constructor(private readonly from: OdsSurroundings) {}

  /** @throws PartError */
  read(scanner: XmlScanner, readName: (scanner: XmlScanner, sheet: string) => void): Sheet {
    const inside = scanner.depth;
    const name = scanner.attribute("table:name") ?? "";
    const style = scanner.attribute("table:style-name");
    const isHidden = this.from.styles.isSheetHidden(style);
    const isProtected = scanner.flag("table:protected");
    for (let event = scanner.next(); event !== "end"; event = scanner.next()) {
      if (event === "close" && scanner.depth < inside) break;
      if (event !== "text" && scanner.name === ROW_GROUP) this.groups += event === "open" ? 1 : -1;
      if (event !== "open") continue;
      if (scanner.name === "table:table-column") this.readColumn(scanner);
      else if (scanner.name === "table:table-row") this.beginRow(scanner);
      else if (scanner.name === "table:table-cell" || scanner.name === "table:covered-table-cell")
        this.readCell(scanner);
      else if (scanner.name === "table:named-range" || scanner.name === "table:named-expression")
        readName(scanner, name);
      else if (PASSED_OVER.test(scanner.name)) scanner.skip();
    }
    return {
      name,
      visibility: isHidden ? "hidden" : "visible",
      cells: this.builder.finish(),
      merges: this.merges,
      hiddenRows: joinSpans(this.hiddenRows),
      hiddenColumns: joinSpans(this.hiddenColumns),
      ...this.levels.found(),
      tables: [],
      comments: this.comments.sort((a, b) => a.row - b.row || a.column - b.column),
      protected: isProtected,
      ...withPage(this.from.styles.pageOf(style)),
    };
  }

  private readColumn(scanner: XmlScanner): void {
    const first = this.nextColumn;
    if (first > LAST_COLUMN) return;
    this.nextColumn += count(scanner.attribute("table:number-columns-repeated"));
    const last = Math.min(this.nextColumn - 1, LAST_COLUMN);
    if (isCollapsed(scanner)) this.hiddenColumns.push({ first, last });
    const style = scanner.attribute("table:default-cell-style-name");
    for (let column = first; column <= last; column++) this.columnStyles.push(style);
  }

  private beginRow(scanner: XmlScanner): void {
    this.row = this.nextRow;
    this.nextRow += count(scanner.attribute("table:number-rows-repeated"));
    this.column = 0;
    this.levels.add(this.row, this.nextRow - 1, this.groups);
    this.rowStyle = scanner.attribute("table:default-cell-style-name");
    if (isCollapsed(scanner) && this.row <= LAST_ROW)
      this.hiddenRows.push({ first: this.row, last: Math.min(this.nextRow - 1, LAST_ROW) });
  }

  private readCell(scanner: XmlScanner): void {
    const tag = readCellTag(scanner, this.from.date1904);
    const column = this.column;
    this.column += tag.columns;
    const paragraphs = this.readContent(scanner, column);
    if (this.row > LAST_ROW || column > LAST_COLUMN) return;
    if (tag.spannedColumns * tag.spannedRows > 1) this.addMerge(tag, column);
    this.addCells(tag, column, paragraphs);
  }

  /** The paragraphs of a cell; its note goes to the sheet. */
  private readContent(scanner: XmlScanner, column: number): OdsRun[] {
    const inside = scanner.depth;
    const runs: OdsRun[] = [];
    let paragraphs = 0;
    for (let event = scanner.next(); event !== "end"; event = scanner.next()) {
      if (event === "close" && scanner.depth < inside) break;
      if (event !== "open") continue;
      if (scanner.name === "text:p") {
        if (paragraphs++ > 0) runs.push({ text: "\n", style: "" });
        readParagraph(scanner, runs);
      } else if (scanner.name === "annotation") this.readNote(scanner, column);
      else if (PASSED_OVER.test(scanner.name) || scanner.name === "table:table") scanner.skip();
    }
    return runs;
  }

  private readNote(scanner: XmlScanner, column: number): void {
    const inside = scanner.depth;
    const runs: OdsRun[] = [];
    for (let event = scanner.next(); event !== "end"; event = scanner.next()) {
      if (event === "close" && scanner.depth < inside) break;
      if (event !== "open" || scanner.name !== "text:p") continue;
      if (runs.length > 0) runs.push({ text: "\n", style: "" });
      readParagraph(scanner, runs);
    }
    const text = runs.map((run) => run.text).join("");
    if (text !== "" && this.row <= LAST_ROW && column <= LAST_COLUMN)
      this.comments.push({ row: this.row, column, text });
  }

  private addMerge({ spannedColumns, spannedRows }: OdsCellTag, column: number): void {
    this.merges.push({
      row: this.row,
      column,
      rowCount: Math.min(spannedRows, LAST_ROW - this.row + 1),
      columnCount: Math.min(spannedColumns, LAST_COLUMN - column + 1),
    });
  }

  private addCells(tag: OdsCellTag, column: number, runs: readonly OdsRun[]): void {
    const { styles } = this.from;
    const text = tag.text ?? runs.map((run) => run.text).join("");
    const kind = tag.kind === CellKind.blank && text !== "" ? CellKind.text : tag.kind;
    if (kind === CellKind.blank && tag.formula === undefined) return;
    if (kind === CellKind.text && text === "" && tag.formula === undefined) return;
    const lastRow = Math.min(this.nextRow - 1, LAST_ROW);
    const lastColumn = Math.min(column + tag.columns - 1, LAST_COLUMN);
    this.repeated += (lastRow - this.row + 1) * (lastColumn - column + 1) - 1;
    if (this.repeated > MOST_REPEATED) throw new PartError("repeats cells without end");
    const formula = tag.formula === undefined ? 0 : this.builder.addFormula(tag.formula);
    for (let row = this.row; row <= lastRow; row++) {
      for (let at = column; at <= lastColumn; at++) {
        const style = styles.indexOf(tag.style ?? this.rowStyle ?? this.columnStyles[at]);
        const value = this.valueOf(tag, kind, text, runs, style);
        this.builder.add(row, at, kind, value, style, formula);
      }
    }
  }

  private valueOf(
    tag: OdsCellTag,
    kind: CellKind,
    text: string,
    runs: readonly OdsRun[],
    style: number,
  ): number {
    const { strings, styles } = this.from;
    if (kind === CellKind.error) return strings.indexOf(errorOf(text));
    if (kind === CellKind.blank) return 0;
    if (kind !== CellKind.text) return tag.value;
    if (tag.text !== undefined || runs.every((run) => run.style === "")) return strings.indexOf(text);
    const own = styles.styles[style]?.fontName ?? "";
    const whole = textOfRuns(
      runs.map((run) => {
        const { raised, font = own } = run.style === "" ? { raised: false } : styles.run(run.style);
        return { text: run.text, font, raised };
      }),
    );
    return strings.indexOf(whole.text, whole.raised, whole.original);
  }
}

function isCollapsed(scanner: XmlScanner): boolean {
  const visibility = scanner.attribute("table:visibility");
  return visibility === "collapse" || visibility === "filter";
}
