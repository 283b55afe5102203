import type { Edit } from "../edit";
import { groupBy } from "../address-list";
import { parseAddress } from "../parse-address";
import { CellKind } from "../workbook/cells";
import type { Sheet, Workbook } from "../workbook/workbook";
import { type CellPlace, dependents } from "./dependents";
import { evaluateCells } from "./evaluate-cells";
import { isError, type Result } from "./scalar";
import { type ChangedCell, type NewContent, withChanges } from "./with-changes";

/**
 * The workbook as it would be after the edits of cells among these: what they write is there, and the formulas that
 * read it show what they then give. A formula that cannot be computed here shows nothing, as one without a value.
 * Edits of other kinds, and those of cells that do not exist, change nothing.
 */
export function withEdits(workbook: Workbook, edits: readonly Edit[]): Workbook {
  const placed = edits.flatMap((edit) => {
    if (edit.kind !== "set-value" && edit.kind !== "set-formula") return [];
    const place = parseAddress(edit.at);
    const sheet = workbook.sheets.findIndex(({ name }) => name === place?.sheet);
    if (!place || sheet < 0) return [];
    const content: NewContent = edit.kind === "set-value" ? { value: edit.value } : { formula: edit.formula };
    return [{ sheet, row: place.range.row, column: place.range.column, content }];
  });
  if (placed.length === 0) return workbook;
  const changes = new Map<string, readonly ChangedCell[]>([
    ...groupBy(placed, ({ sheet }) => workbook.sheets[sheet]?.name ?? ""),
  ]);
  const after = withChanges(workbook, changes);
  const places: readonly CellPlace[] = placed;
  const results = evaluateCells(after, dependents(after, places));
  const strings = [...after.strings];
  const sheets = after.sheets.map((sheet, i) => withResults(sheet, results[i] ?? new Map(), strings));
  return { ...after, strings, sheets };
}

function withResults(sheet: Sheet, results: ReadonlyMap<number, Result>, strings: string[]): Sheet {
  if (results.size === 0) return sheet;
  const kind = sheet.cells.kind.slice();
  const value = sheet.cells.value.slice();
  for (const [index, result] of results) {
    const [itsKind, itsValue] = stored(result, strings);
    kind[index] = itsKind;
    value[index] = itsValue;
  }
  return { ...sheet, cells: { ...sheet.cells, kind, value } };
}

function stored(result: Result, strings: string[]): [CellKind, number] {
  if (typeof result === "number") return [CellKind.number, result];
  if (typeof result === "boolean") return [CellKind.boolean, Number(result)];
  if (typeof result === "string") return [CellKind.text, strings.push(result) - 1];
  if (isError(result)) return [CellKind.error, strings.push(result.error) - 1];
  return result === null ? [CellKind.number, 0] : [CellKind.blank, 0];
}
