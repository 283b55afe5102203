import { readFileSync } from "node:fs";
import { basename } from "node:path";

import ExcelJS from "exceljs";

import { cellName } from "../../src/core/workbook/address";
import type { CellSeed, SheetSeed, WorkbookSeed } from "../../src/workbench/model/seed";

/**
 * Opens an .xlsx for the workbench with a reader that is not ours: what the add-in then reads there has not
 * gone through our own one.
 */
export async function seedFromXlsx(path: string): Promise<WorkbookSeed> {
  const workbook = new ExcelJS.Workbook();
  const bytes = readFileSync(path);
  await workbook.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
  return {
    name: basename(path),
    sheets: workbook.worksheets.map(sheetSeed),
    names: nameSeeds(workbook),
  };
}

const VISIBILITY = { visible: "visible", hidden: "hidden", veryHidden: "very-hidden" } as const;

/** What the type declarations of the reader leave out. */
interface Inner {
  readonly model: { readonly merges?: readonly string[]; readonly sheetProtection?: object | null };
  readonly tables: Readonly<Record<string, { readonly table?: TableModel }>>;
}

interface TableModel {
  readonly name: string;
  readonly tableRef?: string;
  readonly ref?: string;
  readonly headerRow?: boolean;
  readonly totalsRow?: boolean;
}

function sheetSeed(sheet: ExcelJS.Worksheet): SheetSeed {
  const { model, tables } = sheet as unknown as Inner;
  const cells: CellSeed[] = [];
  const hiddenRows: number[] = [];
  const comments: { at: string; text: string }[] = [];
  sheet.eachRow({ includeEmpty: true }, (row, number) => {
    if (row.hidden) hiddenRows.push(number - 1);
    row.eachCell({ includeEmpty: false }, (cell) => {
      // A cell under a merged one shows nothing of its own.
      if (!cell.isMerged || cell.master === cell) cells.push(cellSeed(cell));
    });
  });
  const columns = sheet.columnCount === 0 ? [] : Array.from({ length: sheet.columnCount }, (_, i) => i);
  return {
    name: sheet.name,
    visibility: VISIBILITY[sheet.state],
    protected: Boolean(model.sheetProtection),
    cells,
    merges: [...(model.merges ?? [])],
    hiddenRows,
    hiddenColumns: columns.filter((column) => sheet.getColumn(column + 1).hidden),
    columnWidths: Object.fromEntries(
      columns.flatMap((column): [number, number][] => {
        const { width } = sheet.getColumn(column + 1);
        return width === undefined ? [] : [[column, width]];
      }),
    ),
    tables: Object.values(tables).flatMap(({ table }) => {
      const range = table?.tableRef ?? table?.ref;
      if (!table || range === undefined) return [];
      return [
        {
          name: table.name,
          range,
          showHeaders: table.headerRow ?? true,
          showTotals: table.totalsRow ?? false,
        },
      ];
    }),
    comments,
  };
}

function cellSeed(cell: ExcelJS.Cell): CellSeed {
  const { font, alignment, fill, numFmt, protection } = cell as Partial<ExcelJS.Cell>;
  const colour = fill?.type === "pattern" ? fill.fgColor?.argb : undefined;
  return {
    at: cellName(cell.fullAddress.row - 1, cell.fullAddress.col - 1),
    ...contentOf(cell),
    ...(numFmt !== undefined && { numberFormat: numFmt }),
    ...(font?.bold && { bold: true }),
    ...(font?.italic && { italic: true }),
    ...(font?.name !== undefined && { fontName: font.name }),
    ...(font?.size !== undefined && { fontSize: font.size }),
    ...(alignment?.indent && { indent: alignment.indent }),
    ...(alignment?.wrapText && { wrap: true }),
    ...(alignment?.horizontal !== undefined &&
      isHorizontal(alignment.horizontal) && { horizontal: HORIZONTAL[alignment.horizontal] }),
    ...(colour !== undefined && { fill: `#${colour.slice(-6)}` }),
    ...(protection?.locked === false && { locked: false }),
  };
}

const HORIZONTAL = { left: "Left", center: "Center", right: "Right" } as const;

function isHorizontal(value: string): value is keyof typeof HORIZONTAL {
  return value in HORIZONTAL;
}

function contentOf(cell: ExcelJS.Cell): Pick<CellSeed, "value" | "formula"> {
  const formula = cell.formula as string | undefined;
  const value = valueOf(formula ? cell.result : cell.value);
  return { ...(formula && { formula }), ...(value !== undefined && { value }) };
}

/** Days between 1899-12-30 and 1970-01-01. */
const EPOCH = 25569;

function valueOf(value: unknown): CellSeed["value"] {
  if (typeof value === "number" || typeof value === "string" || typeof value === "boolean") return value;
  if (value instanceof Date) return value.getTime() / 86_400_000 + EPOCH;
  if (typeof value !== "object" || value === null) return undefined;
  if ("error" in value) return { error: String(value.error) };
  if ("richText" in value) return (value.richText as { text: string }[]).map(({ text }) => text).join("");
  if ("text" in value) return String(value.text);
  return undefined;
}

function nameSeeds(workbook: ExcelJS.Workbook): NonNullable<WorkbookSeed["names"]> {
  return workbook.definedNames.model.map(({ name, ranges }) => ({ name, formula: ranges.join(",") }));
}
