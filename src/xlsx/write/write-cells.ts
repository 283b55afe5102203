import { cellName, parseRange, rangeName } from "../../core/workbook/address";
import { PartError } from "../part-error";
import { type CellInside, cellXml, type CellWrite, formulaElement, formulaXml, valueXml } from "./cell-xml";
import { type ScannedCell, type ScannedRow, scanCells, scanRows } from "./sheet-scan";
import { attribute, flag, type Splice, spliced, withAttribute } from "./xml-edit";
import { child, ownPrefix, parseNodes, type XmlNode } from "./xml-nodes";

/** What is written into one sheet: by row, then by column, zero-based. */
export type SheetWrites = ReadonlyMap<number, ReadonlyMap<number, CellWrite>>;

/** A shared formula whose first cell goes: the others of its group get the formula in their own words. */
export interface Dissolved {
  readonly groups: ReadonlySet<string>;
  readonly formulaAt: (row: number, column: number) => string | undefined;
}

interface SheetText {
  readonly xml: string;
  readonly root: XmlNode;
  readonly prefix: string;
  readonly dissolved: Dissolved;
}

/**
 * The worksheet with cells written. Each keeps its format; a new one has that of its row or column.
 *
 * @throws PartError where rows or cells stand out of order
 */
export function writeCells(xml: string, writes: SheetWrites, dissolved: Dissolved): string {
  const root = parseNodes(xml, 1);
  const data = child(root, "sheetData");
  const prefix = ownPrefix(xml, root);
  if (!data) throw new PartError("holds no rows");
  const sheet: SheetText = { xml, root, prefix, dissolved };
  const splices: Splice[] = [];
  const waiting = [...writes.keys()].sort((a, b) => a - b);
  let next = 0;
  const newRowsBefore = (row: number): string => {
    let text = "";
    for (; (waiting[next] ?? Infinity) < row; next++) text += newRow(sheet, waiting[next] ?? 0, writes);
    return text;
  };
  for (const row of scanRows(xml, root, data)) {
    const text = newRowsBefore(row.row);
    if (text !== "") splices.push({ start: row.start, end: row.start, text });
    if (waiting[next] === row.row) next++;
    const cells = writes.get(row.row);
    if (cells || dissolved.groups.size > 0) splices.push(...rowSplices(sheet, row, cells ?? new Map()));
  }
  const text = newRowsBefore(Infinity);
  if (text !== "") {
    splices.push(
      data.isEmptyTag
        ? {
            start: data.start,
            end: data.end,
            text: `${xml.slice(data.start, data.end).replace(/\s*\/>$/, ">")}${text}</${prefix}sheetData>`,
          }
        : { start: data.innerEnd, end: data.innerEnd, text },
    );
  }
  return spliced(xml, [...splices, ...dimensionSplices(xml, root, writes)]);
}

function newRow(sheet: SheetText, row: number, writes: SheetWrites): string {
  const { prefix } = sheet;
  const cells = [...(writes.get(row) ?? [])]
    .sort(([a], [b]) => a - b)
    .map(([column, write]) => newCell(sheet, row, column, write, columnStyle(sheet, column)))
    .join("");
  return cells === "" ? "" : `<${prefix}row r="${String(row + 1)}">${cells}</${prefix}row>`;
}

/** "" where nothing is to stand in it. */
function newCell(
  { prefix }: SheetText,
  row: number,
  column: number,
  write: CellWrite,
  style: string | undefined,
): string {
  const inside = newInside(write, prefix);
  if (inside.xml === "") return "";
  const format = style === undefined || style === "0" ? "" : ` s="${style}"`;
  return cellXml(`<${prefix}c r="${cellName(row, column)}"${format}/>`, inside, prefix);
}

function newInside(write: CellWrite, prefix: string): CellInside {
  if (write.kind === "value") return valueXml(write.value, prefix);
  if (write.kind === "formula")
    return formulaXml(formulaElement(write.formula, prefix), write.result, prefix);
  throw new PartError("holds a formula that is not there");
}

function rowSplices(sheet: SheetText, row: ScannedRow, writes: ReadonlyMap<number, CellWrite>): Splice[] {
  const { xml, prefix } = sheet;
  const waiting = [...writes.keys()].sort((a, b) => a - b);
  const style = flag(xml, rowNode(row), "customFormat") ? attribute(xml, row, "s") : undefined;
  const splices: Splice[] = [];
  const added: number[] = [];
  let next = 0;
  const newCellsBefore = (column: number): string => {
    let text = "";
    for (; (waiting[next] ?? Infinity) < column; next++) {
      const place = waiting[next] ?? 0;
      const write = writes.get(place);
      const cell = write && newCell(sheet, row.row, place, write, style ?? columnStyle(sheet, place));
      if (cell === undefined || cell === "") continue;
      text += cell;
      added.push(place);
    }
    return text;
  };
  for (const cell of scanCells(xml, sheet.root, row)) {
    const text = newCellsBefore(cell.column);
    if (text !== "") splices.push({ start: cell.start, end: cell.start, text });
    if (waiting[next] === cell.column) next++;
    const changed = changedCell(sheet, row.row, cell, writes.get(cell.column));
    if (changed !== undefined) splices.push({ start: cell.start, end: cell.end, text: changed });
  }
  const text = newCellsBefore(Infinity);
  const tag = widened(xml.slice(row.start, row.inner), added);
  if (row.isEmptyTag) {
    if (text === "") return splices;
    const open = tag.replace(/\s*\/>$/, ">");
    return [{ start: row.start, end: row.end, text: `${open}${text}</${prefix}row>` }];
  }
  if (tag !== xml.slice(row.start, row.inner)) splices.push({ start: row.start, end: row.inner, text: tag });
  if (text !== "") splices.push({ start: row.innerEnd, end: row.innerEnd, text });
  return splices;
}

/** The cell as it is to be; undefined where it stays. */
function changedCell(
  sheet: SheetText,
  row: number,
  cell: ScannedCell,
  write: CellWrite | undefined,
): string | undefined {
  const { xml, prefix } = sheet;
  const tag = xml.slice(cell.start, cell.inner);
  const own = dissolvedFormula(sheet, row, cell);
  if (write === undefined || write.kind === "result") {
    const formula = own ?? (cell.formula ? xml.slice(cell.formula.start, cell.formula.end) : undefined);
    if (formula === undefined) return undefined;
    if (write) return cellXml(tag, formulaXml(formula, write.result, prefix), prefix);
    if (own === undefined || !cell.formula) return undefined;
    return xml.slice(cell.start, cell.formula.start) + own + xml.slice(cell.formula.end, cell.end);
  }
  // What cm and vm number (an array, a rich value) belongs to the old content.
  const bare = withAttribute(withAttribute(tag, "cm", undefined), "vm", undefined);
  return cellXml(bare, newInside(write, prefix), prefix);
}

/** The `f` element in the cell's own words where its group is dissolved. */
function dissolvedFormula(
  { xml, prefix, dissolved }: SheetText,
  row: number,
  cell: ScannedCell,
): string | undefined {
  if (!cell.formula || dissolved.groups.size === 0) return undefined;
  const group = sharedGroup(xml, cell.formula);
  if (group === undefined || !dissolved.groups.has(group)) return undefined;
  const text = dissolved.formulaAt(row, cell.column);
  return text === undefined ? undefined : formulaElement(text, prefix);
}

/** The `si` of a shared formula's `f` element. */
export function sharedGroup(xml: string, formula: { start: number; inner: number }): string | undefined {
  return attribute(xml, formula, "t") === "shared" ? attribute(xml, formula, "si") : undefined;
}

/** The format that new cells of a column have. */
export function columnStyle(
  { xml, root }: Pick<SheetText, "xml" | "root">,
  column: number,
): string | undefined {
  const cols = root.children.find(({ name }) => name === "cols");
  if (!cols) return undefined;
  const inside = xml.slice(cols.inner, cols.innerEnd);
  for (const [tag] of inside.matchAll(/<[^\s/>]*\bcol\s[^>]*>/g)) {
    const at = { start: 0, inner: tag.length };
    const first = Number(attribute(tag, at, "min")) - 1;
    const last = Number(attribute(tag, at, "max")) - 1;
    if (column >= first && column <= last) return attribute(tag, at, "style");
  }
  return undefined;
}

/** A row's tag whose `spans` takes in columns that were added. */
function widened(tag: string, columns: readonly number[]): string {
  const spans = attribute(tag, { start: 0, inner: tag.length }, "spans");
  const match = /^(\d+):(\d+)$/.exec(spans ?? "");
  if (!match || columns.length === 0) return tag;
  const first = Math.min(Number(match[1]), ...columns.map((column) => column + 1));
  const last = Math.max(Number(match[2]), ...columns.map((column) => column + 1));
  return withAttribute(tag, "spans", `${String(first)}:${String(last)}`);
}

function rowNode(row: ScannedRow): XmlNode {
  return { ...row, name: "row", children: [] };
}

function dimensionSplices(xml: string, root: XmlNode, writes: SheetWrites): Splice[] {
  const node = child(root, "dimension");
  const old = node && parseRange(attribute(xml, node, "ref") ?? "");
  if (!old) return [];
  let [top, left] = [old.row, old.column];
  let [bottom, right] = [old.row + old.rowCount - 1, old.column + old.columnCount - 1];
  for (const [row, cells] of writes)
    for (const [column, write] of cells) {
      if (write.kind === "value" && write.value === null) continue;
      [top, left] = [Math.min(top, row), Math.min(left, column)];
      [bottom, right] = [Math.max(bottom, row), Math.max(right, column)];
    }
  const range = { row: top, column: left, rowCount: bottom - top + 1, columnCount: right - left + 1 };
  if (rangeName(range) === rangeName(old)) return [];
  const tag = withAttribute(xml.slice(node.start, node.inner), "ref", rangeName(range));
  return [{ start: node.start, end: node.inner, text: tag }];
}
