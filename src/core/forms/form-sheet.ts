import type { CellFormat, NewCell, NewSheet } from "../edit";
import { cellName, rangeName } from "../workbook/address";
import { type Form, type FormColumn, type FormLeaf, type FormRow, leavesOf } from "./form";
import { footnoteOf } from "./form-note";

/** What a cell of a form is given. */
export type FormContent = { readonly value: number | string | null } | { readonly formula: string };

export interface FormSheetOptions {
  /** As Excel allows it; see `NewSheet`. */
  readonly name: string;
  /** The committee above, and the one that reports: the block on the left. */
  readonly upper?: string;
  readonly unit?: string;
  /** Under the title: `Năm 2021`. */
  readonly period?: string;
  /** Place and date over the signature on the right. */
  readonly placeAndDate?: string;
  /** Who signs on the left and on the right. */
  readonly signers?: readonly [string, string];
  /** Decimals of shares; one where it is not given. */
  readonly decimals?: 1 | 2;
  /** Lines under the table, such as what the figures that are not final wait for. */
  readonly remarks?: readonly string[];
  /** What stands in a row and a column; undefined leaves the cell empty. */
  readonly content: (row: FormRow, column: FormLeaf) => FormContent | undefined;
}

export interface FormSheet {
  readonly sheet: NewSheet;
  /** A1, without the sheet, of the cell of a row and a column; undefined where the form has none. */
  readonly placeOf: (row: string, column: string) => string | undefined;
  /** The row under the table, from 0: what the form is taken from, remarks below it. */
  readonly footRow: number;
}

const FONT = "Times New Roman";
const BODY = 12;
const SIGNERS = ["NGƯỜI LẬP BIỂU", "THỦ TRƯỞNG ĐƠN VỊ"] as const;
const PLACE_AND_DATE = "…………, ngày …… tháng …… năm ……";

const SHARE_FORMAT = { 1: "#,##0.0", 2: "#,##0.00" } as const;

/** Points that one line of a body takes. */
const LINE = 16.5;

/** Columns from the left that hold no figures are wide, or narrow where they hold a number of the line. */
const WIDTH: Readonly<Record<FormLeaf["role"], number>> = {
  index: 6,
  label: 48,
  value: 11,
  previous: 11,
  percent: 11,
  difference: 11,
  note: 16,
};

/** Digits of the body's font that a line of a page takes, upright and lying. */
const PAGE_WIDTH: Readonly<Record<Form["page"]["paper"], readonly [number, number]>> = {
  A4: [92, 136],
  A3: [136, 196],
};
/** Beyond this a line is hard to follow from its label to its figures. */
const WIDEST_LABEL = 68;
/** What a signature takes. */
const SIGNATURE = 30;

/** Labels fill the page as far as that helps; figures are wide enough for the signature under them. */
function columnWidths({ page }: Form, leaves: readonly FormLeaf[]): readonly number[] {
  const firstFigure = leaves.findIndex(({ role }) => role !== "label" && role !== "index");
  const behind = leaves.slice(Math.max(0, firstFigure));
  const figures = behind.reduce((sum, { role }) => sum + WIDTH[role], 0);
  const more = firstFigure > 0 && figures < SIGNATURE ? (SIGNATURE - figures) / behind.length : 0;
  const widths = leaves.map(({ role }, column) => WIDTH[role] + (column >= firstFigure ? more : 0));
  const free = PAGE_WIDTH[page.paper][Number(page.orientation === "landscape")] ?? 0;
  const left = free - widths.reduce((sum, width) => sum + width, 0);
  const label = leaves.findIndex(({ role }) => role === "label");
  return widths.map((width, column) =>
    column === label ? Math.max(width, Math.min(WIDEST_LABEL, width + left)) : width,
  );
}

/**
 * A form as a sheet to print, as committees do: heading block, title, header tree with its row of codes, rows
 * indented as on the form, signatures; and a footer that says what the form is taken from.
 */
export function formSheet(form: Form, options: FormSheetOptions): FormSheet {
  const leaves = leavesOf(form.columns);
  const draw = new Drawing(columnWidths(form, leaves));
  drawHeading(draw, form, options);
  const header = draw.row;
  drawColumns(draw, form.columns);
  const codes = leaves.some(({ code }) => code !== undefined);
  if (codes) drawCodes(draw, leaves);
  const titleRows = [header + 1, draw.row] as const;
  const body = draw.row;
  form.rows.forEach((row, i) => {
    drawRow(draw, row, leaves, options, i);
  });
  const footRow = draw.row;
  drawFoot(draw, form, options);
  const rows = new Map(form.rows.map(({ code }, i) => [code, body + i]));
  const columns = new Map(leaves.map(({ id }, i) => [id, i]));
  return {
    footRow,
    sheet: {
      name: options.name,
      cells: draw.cells,
      merges: draw.merges,
      columnWidths: [...draw.widths],
      rowHeights: draw.heights,
      print: {
        orientation: form.page.orientation,
        paper: form.page.paper,
        fitToWidth: true,
        titleRows: [...titleRows],
        footer: footnoteOf(form).vi,
        pageNumbers: true,
      },
    },
    placeOf: (row, column) => {
      const [r, c] = [rows.get(row), columns.get(column)];
      return r === undefined || c === undefined ? undefined : cellName(r, c);
    },
  };
}

/** Cells in the order they are drawn, from the top. */
class Drawing {
  readonly cells: NewCell[] = [];
  readonly merges: string[] = [];
  readonly heights: (number | undefined)[] = [];
  row = 0;

  /** How many columns there are. */
  readonly width: number;

  /** @param widths of the columns, in digits of the body's font */
  constructor(readonly widths: readonly number[]) {
    this.width = widths.length;
  }

  put(
    column: number,
    value: number | string | null,
    format: CellFormat,
    size: readonly [number, number] = [1, 1],
  ): void {
    this.content(column, value === null || value === "" ? undefined : { value }, format, size);
  }

  content(
    column: number,
    content: FormContent | undefined,
    format: CellFormat,
    [rowCount, columnCount]: readonly [number, number] = [1, 1],
  ): void {
    const look = { fontName: FONT, fontSize: BODY, ...format };
    // A border goes round every cell of a merged area.
    for (let r = 0; r < rowCount; r++)
      for (let c = 0; c < columnCount; c++) {
        const at = cellName(this.row + r, column + c);
        if (r + c === 0) this.cells.push({ at, ...(content && { content: bare(content) }), format: look });
        else if (format.border) this.cells.push({ at, format: look });
      }
    if (rowCount * columnCount > 1)
      this.merges.push(rangeName({ row: this.row, column, rowCount, columnCount }));
  }

  /** The block on the left and the one on the right of a line. */
  pair(left: string, right: string, format: CellFormat, half = Math.max(1, this.width >> 1)): void {
    const look = { ...format, horizontal: "center", vertical: "center", wrap: true } as const;
    this.put(0, left, look, [1, half]);
    if (this.width > half) this.put(half, right, look, [1, this.width - half]);
    const isBold = format.bold === true;
    this.tall(Math.max(linesOf(left, this.span(0, half), isBold), linesOf(right, this.span(half), isBold)));
    this.row++;
  }

  /** So many lines high; one line needs no word of it. */
  private tall(lines: number, scale = 1): void {
    if (lines > 1 || scale > 1) this.heights[this.row] = (lines + 0.2) * LINE * scale;
  }

  private span(from: number, to = this.width): number {
    return this.widths.slice(from, to).reduce((sum, width) => sum + width, 0);
  }

  across(text: string, format: CellFormat): void {
    const scale = (format.fontSize ?? BODY) / BODY;
    this.tall(linesOf(text, this.span(0) / scale, format.bold === true), scale);
    this.put(0, text, { horizontal: "center", ...format }, [1, this.width]);
    this.row++;
  }
}

function bare(content: FormContent): NonNullable<NewCell["content"]> {
  return "formula" in content ? { formula: content.formula } : { value: content.value };
}

function drawHeading(draw: Drawing, form: Form, { upper = "", unit = "", period }: FormSheetOptions): void {
  // Where the first column is the wide one, the blocks part behind it.
  const half = leavesOf(form.columns).findIndex(({ role }) => role !== "label" && role !== "index");
  const behind = half > 0 ? half : undefined;
  draw.pair(upper, form.number === undefined ? "" : `Biểu số ${form.number}`, {}, behind);
  draw.pair(unit, "", { bold: true }, behind);
  draw.row++;
  draw.across(form.title, { bold: true, fontSize: 14, vertical: "center", wrap: true });
  if (period !== undefined) draw.across(period, { italic: true });
  draw.row++;
}

/** The header tree: a band over its columns, a column down to the last line of the header. */
function drawColumns(draw: Drawing, columns: readonly FormColumn[]): void {
  const depth = Math.max(...columns.map(depthOf));
  const top = draw.row;
  const place = (column: FormColumn, left: number, level: number): number => {
    const width = "children" in column ? leavesOf(column.children).length : 1;
    const height = "children" in column ? 1 : depth - level;
    draw.row = top + level;
    const format = {
      bold: true,
      wrap: true,
      border: true,
      horizontal: "center",
      vertical: "center",
    } as const;
    draw.put(left, column.label, format, [height, width]);
    if ("children" in column) {
      let next = left;
      for (const child of column.children) next = place(child, next, level + 1);
    }
    return left + width;
  };
  let left = 0;
  for (const column of columns) left = place(column, left, 0);
  headerLines(columns, depth, draw.widths).forEach((lines, level) => {
    draw.heights[top + level] = (lines + 0.3) * LINE;
  });
  draw.row = top + depth;
}

/** How many lines of text each level of a header takes: what one label needs more, its lowest level gives. */
function headerLines(
  columns: readonly FormColumn[],
  depth: number,
  widths: readonly number[],
): readonly number[] {
  const levels = new Array<number>(depth).fill(1);
  const leaves = leavesOf(columns);
  const visit = (column: FormColumn, level: number): void => {
    const isBand = "children" in column;
    const width = leavesOf([column]).reduce((sum, leaf) => sum + (widths[leaves.indexOf(leaf)] ?? 0), 0);
    const last = isBand ? level : depth - 1;
    const above = levels.slice(level, last).reduce((sum, lines) => sum + lines, 0);
    levels[last] = Math.max(levels[last] ?? 1, linesOf(column.label, width, true) - above);
    if (isBand) for (const child of column.children) visit(child, level + 1);
  };
  // The narrow ones last: what is over them is settled by then.
  for (const column of [...columns].sort((a, b) => depthOf(b) - depthOf(a))) visit(column, 0);
  return levels;
}

/** Lines that a text takes in a width of so many digits, in the font of the body. */
function linesOf(text: string, width: number, isBold: boolean): number {
  const isCapital = text === text.toUpperCase() && text !== text.toLowerCase();
  return Math.max(1, Math.ceil((text.length * (isCapital ? 1.4 : isBold ? 1.08 : 0.94)) / width));
}

function depthOf(column: FormColumn): number {
  return "children" in column ? 1 + Math.max(...column.children.map(depthOf)) : 1;
}

function drawCodes(draw: Drawing, leaves: readonly FormLeaf[]): void {
  leaves.forEach(({ code, formula }, column) => {
    draw.put(column, formula ?? code ?? null, {
      italic: true,
      fontSize: 10,
      border: true,
      horizontal: "center",
    });
  });
  draw.row++;
}

function drawRow(
  draw: Drawing,
  row: FormRow,
  leaves: readonly FormLeaf[],
  { content, decimals = 1 }: FormSheetOptions,
  index: number,
): void {
  const isHead = row.heading === true || row.kind === "total";
  leaves.forEach((leaf, column) => {
    const format: CellFormat = { border: true, vertical: "center", ...(isHead && { bold: true }) };
    if (leaf.role === "label") {
      draw.put(column, row.label, {
        ...format,
        wrap: true,
        horizontal: "left",
        ...(row.indent > 0 && { indent: row.indent }),
      });
    } else if (leaf.role === "index") {
      draw.put(column, indexOf(row, index), { ...format, horizontal: "center" });
    } else {
      const given = row.heading ? undefined : content(row, leaf);
      const isShare = leaf.role === "percent" || leaf.role === "difference";
      draw.content(column, given, {
        ...format,
        numberFormat: isShare || isBroken(given) ? SHARE_FORMAT[decimals] : "#,##0",
        // A word among figures: that one is not known.
        ...(given && "value" in given && typeof given.value === "string" && { horizontal: "center" }),
      });
    }
  });
  const label = leaves.findIndex(({ role }) => role === "label");
  if (label >= 0)
    draw.heights[draw.row] = linesOf(row.label, (draw.widths[label] ?? 0) - row.indent * 2, isHead) * LINE;
  draw.row++;
}

/** A mean is no whole number. */
function isBroken(given: FormContent | undefined): boolean {
  return (
    given !== undefined &&
    "value" in given &&
    typeof given.value === "number" &&
    !Number.isInteger(given.value)
  );
}

/** What the column of numbers holds: the last step of the row's code, where that is a number. */
function indexOf({ code, indent }: FormRow, index: number): string | number | null {
  if (indent === 0) return /^[A-Z]+$/.test(code) ? code : index + 1;
  const step = code.split(".").at(-1) ?? "";
  return /^\d+$/.test(step) ? Number(step) : null;
}

function drawFoot(draw: Drawing, form: Form, options: FormSheetOptions): void {
  draw.put(0, footnoteOf(form).vi, { italic: true, fontSize: 10, horizontal: "left" }, [1, draw.width]);
  for (const remark of options.remarks ?? []) {
    draw.row++;
    draw.put(0, remark, { italic: true, fontSize: 10, horizontal: "left", wrap: true }, [1, draw.width]);
    const width = draw.widths.reduce((sum, one) => sum + one, 0);
    draw.heights[draw.row] = linesOf(remark, width * 1.2, false) * LINE;
  }
  draw.row += 2;
  const { placeAndDate = PLACE_AND_DATE, signers = SIGNERS } = options;
  const half = leavesOf(form.columns).findIndex(({ role }) => role !== "label" && role !== "index");
  const behind = half > 0 ? half : undefined;
  draw.pair("", placeAndDate, { italic: true }, behind);
  draw.pair(signers[0], signers[1], { bold: true }, behind);
  draw.pair("(Ký, ghi rõ họ tên)", "(Ký, đóng dấu)", { italic: true }, behind);
}
