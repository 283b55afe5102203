import type { Edit } from "../edit";
import { parseAddress } from "../parse-address";
import { cellName, sheetPrefix } from "../workbook/address";
import { CellKind, findCell } from "../workbook/cells";
import { formulaOf, stringOf } from "../workbook/read-cell";
import type { Sheet, Workbook } from "../workbook/workbook";
import type { Held } from "./entry";

export const NOTHING: Held = { value: null };

/** What a cell holds; undefined where there is no such sheet, or the address is no cell. */
export function heldAt(workbook: Workbook, at: string): Held | undefined {
  const place = parseAddress(at);
  const sheet = workbook.sheets.find(({ name }) => name === place?.sheet);
  if (!place || !sheet || place.range.rowCount * place.range.columnCount > 1) return undefined;
  return heldBy(workbook, sheet, findCell(sheet.cells, place.range.row, place.range.column));
}

/** What a stored cell holds; nothing for index -1. A text is as the file has it. */
export function heldBy(workbook: Workbook, { cells }: Sheet, index: number): Held {
  if (index < 0) return NOTHING;
  const formula = formulaOf(cells, index);
  if (formula !== undefined) return { formula };
  const value = cells.value[index] ?? 0;
  switch (cells.kind[index]) {
    case CellKind.number:
      return { value };
    case CellKind.boolean:
      return { value: value !== 0 };
    case CellKind.text: {
      const text = stringOf(workbook, cells, index);
      if (workbook.superscripts.has(value)) return { beyond: "raised-text", text };
      return { value: workbook.originals?.get(value) ?? text };
    }
    case CellKind.error:
      return { beyond: "error-value", text: stringOf(workbook, cells, index) };
    default:
      return NOTHING;
  }
}

/** The edit after which a cell holds this; none for what cannot be written. */
export function restoring(at: string, held: Held): readonly Edit[] {
  if ("formula" in held) return [{ kind: "set-formula", at, formula: held.formula }];
  if ("value" in held) return [{ kind: "set-value", at, value: held.value, replacesFormula: true }];
  return [];
}

/** Formulas are the same that differ only in how a program spells them. */
export function isSameHeld(a: Held, b: Held): boolean {
  if ("value" in a) return "value" in b && (a.value === b.value || (isEmpty(a) && isEmpty(b)));
  if ("formula" in a) return "formula" in b && spelt(a.formula) === spelt(b.formula);
  return "beyond" in b && a.beyond === b.beyond && a.text === b.text;
}

/** Excel tells an empty text from an empty cell in files only. */
function isEmpty({ value }: { readonly value: unknown }): boolean {
  return value === null || value === "";
}

/** Capital letters, no spaces, but for what stands in quotes. */
function spelt(formula: string): string {
  return formula
    .replace(/^=/, "")
    .replace(
      /("(?:[^"]|"")*"|'(?:[^']|'')*')|\s+|[^"'\s]+/g,
      (text, quoted?: string) => quoted ?? text.trim().toUpperCase(),
    );
}

/** The address of a single cell as it is always written here; undefined where it is none. */
export function cellAddress(at: string): string | undefined {
  const place = parseAddress(at);
  if (!place || place.range.rowCount * place.range.columnCount > 1) return undefined;
  return `${sheetPrefix(place.sheet)}!${cellName(place.range.row, place.range.column)}`;
}
