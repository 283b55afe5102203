import { foldLabel } from "../../labels/fold-label";
import { means, mentions } from "../../labels/lexicon";
import type { ColumnCode } from "../../tables/code-row";
import type { ColumnRole, FormColumn, FormLeaf } from "../form";
import { leavesOf } from "../form";
import type { FormFrame } from "./form-frame";
import type { ColumnReason } from "./form-proposal";
import type { SheetTexts } from "./sheet-texts";

/** The columns of a form as its header tells them, with their codes, and why each is taken as it is. */
export function readHeader(
  texts: SheetTexts,
  frame: FormFrame,
): { readonly columns: readonly FormColumn[]; readonly reasons: readonly ColumnReason[] } {
  const { headerTop, headerBottom, left, right } = frame;
  const ids = idsOf(frame);
  const box = { top: headerTop, bottom: headerBottom, left, right };
  const columns = treeOf(texts, box, [], (column, label, over) =>
    leafAt(texts, frame, column, { label, over }, ids[column - left] ?? ""),
  );
  const leaves = leavesOf(columns);
  const hasPrevious = leaves.some(({ role }) => role === "previous");
  return {
    columns,
    reasons: leaves.map(({ role, code, label }): ColumnReason => {
      if (role === "index" || role === "label") return { why: "values", isUnsure: false };
      if (role !== "value") return { why: "caption", isUnsure: hasPrevious && role === "difference" };
      return { why: code === undefined ? "position" : "code-row", isUnsure: label === "" };
    }),
  };
}

interface Box {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** Captions from the top down: what reaches over several columns is a band over what stands below it. */
function treeOf(
  texts: SheetTexts,
  { top, bottom, left, right }: Box,
  over: readonly string[],
  leaf: (column: number, label: string, over: readonly string[]) => FormLeaf,
): readonly FormColumn[] {
  const columns: FormColumn[] = [];
  let column = left;
  while (column < right) {
    const width = Math.min(widthOf(texts, top, bottom, column, right), right - column);
    const label = firstText(texts, top, bottom, column);
    if (width === 1) {
      columns.push(leaf(column, captionOf(texts, top, bottom, column), over));
    } else {
      const below = label ? (label.bottom < bottom ? label.bottom : bottom) : bottom;
      const bands = [...over, label?.text ?? ""];
      const children =
        below < bottom
          ? treeOf(texts, { top: below, bottom, left: column, right: column + width }, bands, leaf)
          : Array.from({ length: width }, (_, i) => leaf(column + i, "", bands));
      columns.push({ label: label?.text ?? "", children });
    }
    column += width;
  }
  return columns;
}

/** As far as a caption reaches: its merged area, or blank cells beside it over captions below. */
function widthOf(texts: SheetTexts, top: number, bottom: number, column: number, right: number): number {
  const area = texts.areaAt(top, column);
  if (area && area.columnCount > 1) return area.column + area.columnCount - column;
  if (area || texts.textAt(top, column) === "" || bottom - top < 2) return 1;
  let width = 1;
  while (
    column + width < right &&
    texts.textAt(top, column + width) === "" &&
    !texts.areaAt(top, column + width) &&
    texts.textAt(top + 1, column + width) !== "" &&
    texts.textAt(top + 1, column) !== ""
  )
    width++;
  return width;
}

function firstText(
  texts: SheetTexts,
  top: number,
  bottom: number,
  column: number,
): { readonly text: string; readonly bottom: number } | undefined {
  for (let row = top; row < bottom; row++) {
    const area = texts.areaAt(row, column);
    const text = texts.textAt(area?.row ?? row, area?.column ?? column);
    if (text !== "") return { text, bottom: (area?.row ?? row) + (area?.rowCount ?? 1) };
  }
  return undefined;
}

/** Lines of a caption may stand in cells of their own, one under the other. */
function captionOf(texts: SheetTexts, top: number, bottom: number, column: number): string {
  const words: string[] = [];
  for (let row = top; row < bottom;) {
    const area = texts.areaAt(row, column);
    const text = texts.textAt(area?.row ?? row, area?.column ?? column);
    if (text !== "") words.push(text);
    row = (area?.row ?? row) + (area?.rowCount ?? 1);
  }
  return words.join(" ");
}

interface Caption {
  readonly label: string;
  /** Of the bands over it, from the top. */
  readonly over: readonly string[];
}

function leafAt(texts: SheetTexts, frame: FormFrame, column: number, caption: Caption, id: string): FormLeaf {
  const { label } = caption;
  const code = codeOf(frame, column);
  const printed = code && texts.textAt(frame.headerBottom, column);
  const said = code?.terms !== undefined || code?.quotient !== undefined || printed?.includes("=") === true;
  return {
    label,
    id,
    ...(code && { code: code.code }),
    ...(said && printed !== undefined && { formula: printed }),
    role: roleOf(frame, column, caption, code),
  };
}

function codeOf({ codes }: FormFrame, column: number): ColumnCode | undefined {
  return codes.find((one) => one.column === column);
}

/** The printed codes where every column has one of its own, else numbers from the left. */
function idsOf(frame: FormFrame): readonly string[] {
  const { left, right } = frame;
  const codes = Array.from({ length: right - left }, (_, i) => codeOf(frame, left + i)?.code);
  const used = new Set(codes);
  return codes.map((code, i) => {
    if (code !== undefined && codes.indexOf(code) === i) return code;
    let id = String(i + 1);
    while (used.has(id)) id += "*";
    used.add(id);
    return id;
  });
}

const PREVIOUS = /cùng kì|năm trước|kì trước|previous|last year/u;
const DIFFERENCE = /chênh lệch|tăng ?[(+/]|tăng, ?giảm|difference/u;
const NOTE = /^(?:ghi chú|note)/u;
const SHARE = /%|tỉ lệ|tỉ trọng|percent|share/u;

function roleOf(
  frame: FormFrame,
  column: number,
  { label, over }: Caption,
  code: ColumnCode | undefined,
): ColumnRole {
  if (column === frame.indexColumn) return "index";
  if (column === frame.labelColumn) return "label";
  if (column < frame.labelColumn) return means(label, "index") ? "index" : "note";
  const fold = foldLabel(label);
  // Points of per cent by which a share has changed are no share.
  if (/^(?:tăng|chênh lệch)/u.test(fold) && DIFFERENCE.test(fold)) return "difference";
  if (code?.quotient || SHARE.test(fold) || mentions(label, "share")) return "percent";
  if (DIFFERENCE.test(fold)) return "difference";
  if (PREVIOUS.test([...over.map(foldLabel), fold].join(" "))) return "previous";
  return NOTE.test(fold) ? "note" : "value";
}
