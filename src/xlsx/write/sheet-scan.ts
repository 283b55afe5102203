import { columnIndex, LAST_ROW } from "../../core/workbook/address";
import { PartError } from "../part-error";
import { attribute } from "./xml-edit";
import { localName, newTag, nextTag, prefixesOf, type XmlNode } from "./xml-nodes";

/** A row of a worksheet in the text of its part. */
export interface ScannedRow {
  /** Zero-based. */
  readonly row: number;
  readonly start: number;
  readonly inner: number;
  readonly innerEnd: number;
  readonly end: number;
  readonly isEmptyTag: boolean;
}

export interface ScannedCell {
  /** Zero-based. */
  readonly column: number;
  readonly start: number;
  readonly inner: number;
  readonly innerEnd: number;
  readonly end: number;
  readonly isEmptyTag: boolean;
  /** Its `f` element. */
  readonly formula?: { readonly start: number; readonly inner: number; readonly end: number };
}

/**
 * The rows within `sheetData`, ascending.
 *
 * @throws PartError where the part is cut, or rows do not ascend as every program writes them
 */
export function scanRows(xml: string, root: XmlNode, data: XmlNode): ScannedRow[] {
  const rows: ScannedRow[] = [];
  const prefixes = prefixesIn(xml, root);
  const tag = newTag();
  let last = -1;
  let open: { start: number; inner: number } | undefined;
  let depth = 0;
  for (let at = data.inner; nextTag(xml, at, tag) && tag.start < data.innerEnd; at = tag.end) {
    if (tag.kind === "close") depth--;
    if (depth === 0) {
      if (tag.kind !== "close") open = { start: tag.start, inner: tag.end };
      if (tag.kind !== "open" && open && localName(tag.name, prefixes) === "row") {
        const written = attribute(xml, open, "r");
        const row = written === undefined ? last + 1 : Number(written) - 1;
        if (!Number.isInteger(row) || row <= last || row > LAST_ROW) throw new PartError("rows out of order");
        last = row;
        const isEmptyTag = tag.kind === "empty";
        const innerEnd = isEmptyTag ? tag.end : tag.start;
        rows.push({ row, ...open, innerEnd, end: tag.end, isEmptyTag });
      }
    }
    if (tag.kind === "open") depth++;
  }
  return rows;
}

/**
 * The cells of a row, ascending.
 *
 * @throws PartError as `scanRows`
 */
export function scanCells(xml: string, root: XmlNode, row: ScannedRow): ScannedCell[] {
  const cells: ScannedCell[] = [];
  const prefixes = prefixesIn(xml, root);
  const tag = newTag();
  let last = -1;
  let depth = 0;
  let open: { start: number; inner: number } | undefined;
  let formulaOpen: { start: number; inner: number } | undefined;
  let formula: ScannedCell["formula"];
  for (let at = row.inner; nextTag(xml, at, tag) && tag.start < row.innerEnd; at = tag.end) {
    if (tag.kind === "close") depth--;
    if (depth === 0) {
      if (tag.kind !== "close") {
        open = { start: tag.start, inner: tag.end };
        formula = undefined;
      }
      if (tag.kind !== "open" && open && localName(tag.name, prefixes) === "c") {
        const column = columnOf(attribute(xml, open, "r"), row.row, last + 1);
        if (column === undefined || column <= last) throw new PartError("cells out of order");
        last = column;
        const isEmptyTag = tag.kind === "empty";
        cells.push({
          column,
          ...open,
          innerEnd: isEmptyTag ? tag.end : tag.start,
          end: tag.end,
          isEmptyTag,
          ...(formula && { formula }),
        });
      }
    } else if (depth === 1 && localName(tag.name, prefixes) === "f") {
      if (tag.kind !== "close") formulaOpen = { start: tag.start, inner: tag.end };
      if (tag.kind !== "open" && formulaOpen) formula = { ...formulaOpen, end: tag.end };
    }
    if (tag.kind === "open") depth++;
  }
  return cells;
}

function columnOf(reference: string | undefined, row: number, next: number): number | undefined {
  if (reference === undefined) return next;
  const match = /^([A-Za-z]{1,3})(\d{1,7})$/.exec(reference);
  return Number(match?.[2]) === row + 1 ? columnIndex(match?.[1] ?? "") : undefined;
}

function prefixesIn(xml: string, root: XmlNode): readonly string[] {
  const tag = xml.slice(root.start, root.inner);
  return prefixesOf(tag, /^<([^\s/>]+)/.exec(tag)?.[1] ?? "");
}
