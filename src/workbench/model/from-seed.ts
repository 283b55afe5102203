import { parseArea, type Range } from "./area";
import type { Book, Note, Sheet, Visibility } from "./book";
import { calculationOf } from "./calculation";
import type { Calculator } from "./calculator";
import { type Format, PLAIN_FORMAT } from "./format";
import type { CellSeed, NoteSeed, SheetSeed, WorkbookSeed } from "./seed";
import { emptySheet } from "./sheets";
import { xmlNamespace } from "./xml-namespace";

const VISIBILITY: Readonly<Record<NonNullable<SheetSeed["visibility"]>, Visibility>> = {
  visible: "Visible",
  hidden: "Hidden",
  "very-hidden": "VeryHidden",
};

/** Points of a character, as Excel's standard width of 8.43 characters is 48 points. */
const POINTS_PER_CHARACTER = 48 / 8.43;

/** Opens a workbook. @param start makes a formula engine when one is needed */
export function openSeed(seed: WorkbookSeed, start?: () => Calculator): Book {
  let ids = 0;
  const newId = (): string =>
    `{00000000-0001-0000-0000-${(++ids).toString(16).toUpperCase().padStart(12, "0")}}`;
  const calculation = calculationOf(() => book, start);
  const book: Book = {
    name: seed.name,
    sheets: [],
    activeId: "",
    selection: [{ row: 0, column: 0, rowCount: 1, columnCount: 1 }],
    tables: [],
    names: [],
    settings: [],
    xmlParts: (seed.xmlParts ?? []).map((xml) => ({ id: newId(), namespace: xmlNamespace(xml) ?? "", xml })),
    structureProtected: seed.structureProtected ?? false,
    readOnly: seed.readOnly ?? false,
    calculation,
    happened: [],
    watched: new Set(),
    newId,
  };
  const sheets = seed.sheets.map((sheet) => openSheet(book, sheet));
  const [first] = sheets;
  if (!first) throw new Error("A workbook has at least one sheet");
  book.sheets = sheets;
  book.activeId = (sheets.find(({ visibility }) => visibility === "Visible") ?? first).id;
  book.tables = seed.sheets.flatMap(({ tables = [] }, i) =>
    tables.map(({ name, range, showHeaders = true, showTotals = false }) => ({
      id: newId(),
      name,
      sheet: sheets[i] ?? first,
      range: areaAt(range),
      showHeaders,
      showTotals,
    })),
  );
  book.names = (seed.names ?? []).map(({ name, formula, sheet, visible = true }) => ({
    name,
    formula: withEquals(formula),
    sheet: sheets.find((each) => each.name === sheet),
    visible,
  }));
  computeMissing(book, seed);
  return book;
}

function openSheet(book: Book, seed: SheetSeed): Sheet {
  const sheet = emptySheet(book, book.newId(), seed.name);
  sheet.visibility = VISIBILITY[seed.visibility ?? "visible"];
  if (seed.protected) sheet.protection = {};
  for (const cell of seed.cells ?? []) openCell(sheet, cell);
  sheet.merges = (seed.merges ?? []).map(areaAt);
  seed.hiddenRows?.forEach((row) => sheet.hiddenRows.add(row));
  seed.hiddenColumns?.forEach((column) => sheet.hiddenColumns.add(column));
  for (const [column, width] of Object.entries(seed.columnWidths ?? {}))
    sheet.columnWidths.set(Number(column), width * POINTS_PER_CHARACTER);
  sheet.comments = (seed.comments ?? []).map((note) => openNote(book, note));
  return sheet;
}

function openCell(sheet: Sheet, seed: CellSeed): void {
  const { row, column } = areaAt(seed.at);
  const { value, formula } = seed;
  if (formula !== undefined)
    sheet.cells.set(row, column, { value: value ?? 0, formula: withEquals(formula) });
  else if (value !== undefined && value !== "") sheet.cells.set(row, column, { value });
  const format = formatFrom(seed);
  if (Object.keys(format).length > 0) sheet.formats.set(row, column, { ...PLAIN_FORMAT, ...format });
}

function formatFrom(seed: CellSeed): Partial<Format> {
  const { numberFormat, bold, italic, indent, fontName, fontSize, fill, wrap, horizontal, locked } = seed;
  return Object.fromEntries(
    Object.entries({
      numberFormat,
      bold,
      italic,
      indent,
      fontName,
      fontSize,
      fill,
      wrap,
      horizontal,
      locked,
    }).filter(([, value]) => value !== undefined),
  );
}

function openNote(book: Book, { at, text, author = "Người khác" }: NoteSeed): Note {
  const { row, column } = areaAt(at);
  return { id: book.newId(), row, column, content: text, author };
}

/** Formulas that came without a value get theirs. */
function computeMissing(book: Book, seed: WorkbookSeed): void {
  const missing = seed.sheets.flatMap(({ cells = [] }, i) =>
    cells
      .filter(({ formula, value }) => formula !== undefined && value === undefined)
      .map(({ at }) => ({ i, at })),
  );
  if (missing.length === 0) return;
  book.calculation.prepare(true);
  for (const { i, at } of missing) {
    const sheet = book.sheets[i];
    const { row, column } = areaAt(at);
    const cell = sheet?.cells.get(row, column);
    if (!sheet || !cell) continue;
    const replaced = { ...cell };
    sheet.cells.set(row, column, replaced);
    book.calculation.cellSet(sheet, row, column, replaced);
  }
  book.calculation.settle();
}

function areaAt(address: string): Range {
  const area = parseArea(address);
  if (!area) throw new Error(`no range: ${address}`);
  return area;
}

function withEquals(formula: string): string {
  return formula.startsWith("=") ? formula : `=${formula}`;
}
