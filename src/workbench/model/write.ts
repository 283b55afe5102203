import { Refusal } from "../wire/refusal";
import { areaName, isOneCell, type Range } from "./area";
import type { Book, Sheet } from "./book";
import { type Cell, type CellInput, plainValue, typedValue, valueType } from "./cell";
import { type Format } from "./format";
import type { ChangeSource } from "./happened";
import { formatOf } from "./sheets";

/** More cells than this are refused, as no test means it. */
const MOST_CELLS = 5_000_000;

export function refuseWrites(sheet: Sheet, where: string): void {
  if (sheet.book.readOnly) throw denied(where);
}

/** Refuses what protection forbids: on a protected sheet only unlocked cells may be written. */
export function guardCells(sheet: Sheet, range: Range, where: string): void {
  refuseWrites(sheet, where);
  if (range.rowCount * range.columnCount > MOST_CELLS)
    throw new Refusal("OperationCellsExceedLimit", "Too many cells.", where);
  if (!sheet.protection) return;
  for (let row = range.row; row < range.row + range.rowCount; row++)
    for (let column = range.column; column < range.column + range.columnCount; column++)
      if (formatOf(sheet, row, column).locked) throw denied(where);
}

/** Refuses what changes the look of a protected sheet. */
export function guardFormats(sheet: Sheet, where: string): void {
  refuseWrites(sheet, where);
  if (sheet.protection && !sheet.protection.allowFormatCells) throw denied(where);
}

/** Refuses sheets to be added, renamed or deleted where the structure is protected. */
export function guardStructure(book: Book, where: string): void {
  if (book.structureProtected || book.readOnly) throw denied(where);
}

export function denied(where: string): Refusal {
  return new Refusal(
    "AccessDenied",
    "You do not have the permissions to perform the requested operation.",
    where,
  );
}

/** Writes values or formulas; null leaves a cell as it is. One change is told for the whole rectangle. */
export function writeCells(
  sheet: Sheet,
  range: Range,
  inputs: readonly (readonly (CellInput | null)[])[],
  source: ChangeSource,
): void {
  const { book } = sheet;
  book.calculation.prepare(inputs.some((row) => row.some(isFormula)));
  const before = sheet.cells.get(range.row, range.column)?.value;
  inputs.forEach((inputRow, i) =>
    inputRow.forEach((input, j) => {
      if (input === null) return;
      const [row, column] = [range.row + i, range.column + j];
      const cell = cellFrom(input, formatOf(sheet, row, column));
      sheet.cells.set(row, column, cell);
      book.calculation.cellSet(sheet, row, column, cell);
    }),
  );
  book.happened.push({
    kind: "changed",
    sheet: sheet.id,
    address: areaName(range),
    source,
    ...(isOneCell(range) && {
      detail: () => {
        const after = sheet.cells.get(range.row, range.column)?.value;
        return {
          before: plainValue(before),
          after: plainValue(after),
          typeBefore: valueType(before),
          typeAfter: valueType(after),
        };
      },
    }),
  });
}

function isFormula(input: CellInput | null): boolean {
  return typeof input === "string" && /^=./.test(input);
}

function cellFrom(input: CellInput, { numberFormat }: Format): Cell | undefined {
  if (input === "") return undefined;
  if (typeof input === "string" && numberFormat === "@") return { value: input };
  return isFormula(input) ? { value: 0, formula: String(input) } : { value: typedValue(input) };
}

/** Changes the look of every cell of a rectangle. */
export function formatCells(
  sheet: Sheet,
  range: Range,
  change: (format: Format, row: number, column: number) => Partial<Format>,
): void {
  for (let row = range.row; row < range.row + range.rowCount; row++)
    for (let column = range.column; column < range.column + range.columnCount; column++) {
      const format = formatOf(sheet, row, column);
      sheet.formats.set(row, column, { ...format, ...change(format, row, column) });
    }
}
