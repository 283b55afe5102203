import type { Edit } from "../core/edit";
import type { Held } from "../core/undo/entry";
import { heldAfter } from "../core/undo/entry-of";
import { cellAddress } from "../core/undo/held";
import { type Changes, sheetDifference, usesOfSheet } from "../core/undo/sheet-difference";
import { sheetPrefix } from "../core/workbook/address";
import type { Workbook } from "../core/workbook/workbook";
import { WorkbookError } from "../core/workbook/workbook-error";
import { converse } from "./batch";
import { readWorkbook } from "./read-workbook";

/**
 * Looks whether sheets that are to go hold, after the other edits, what we put there and nothing else. The whole
 * workbook is read for it: any formula may refer to them.
 *
 * @throws WorkbookError `place-gone`, `sheet-changed`, `sheet-in-use`
 */
export async function refuseChangedSheets(file: string, edits: readonly Edit[]): Promise<void> {
  const removals = edits.filter((edit) => edit.kind === "remove-sheet");
  if (removals.length === 0) return;
  const workbook = await readWorkbook(file, new AbortController().signal);
  const changes = changesBy(edits);
  const hung = await hungOn(
    file,
    workbook,
    removals.map(({ sheet }) => sheet.name),
  );
  const gone = new Set(removals.map(({ sheet }) => sheet.name));
  for (const { sheet: added } of removals) {
    const { name, charts = [] } = added;
    const sheet = workbook.sheets.find((one) => one.name === name);
    if (!sheet) throw new WorkbookError("place-gone", file, name);
    const isStrange = hung.get(name) !== charts.length;
    const changed =
      sheetDifference(added, workbook, sheet, changes) ?? (isStrange ? sheetPrefix(name) : undefined);
    if (changed !== undefined) throw new WorkbookError("sheet-changed", file, changed, [changed]);
    const uses = usesOfSheet(name, workbook, changes, gone);
    if (uses.length > 0) throw new WorkbookError("sheet-in-use", file, uses.slice(0, 12).join(", "), uses);
  }
}

/** How many charts and comments hang on sheets, by name. */
export async function hungOn(
  file: string,
  { sheets }: Workbook,
  names: readonly string[],
): Promise<Map<string, number>> {
  return converse(file, async (context) => {
    const asked = sheets
      .filter(({ name }) => names.includes(name))
      .map(({ name }) => {
        const worksheet = context.workbook.worksheets.getItem(name);
        return { name, charts: worksheet.charts.getCount(), comments: worksheet.comments.getCount() };
      });
    if (asked.length > 0) await context.sync();
    return new Map(asked.map(({ name, charts, comments }) => [name, charts.value + comments.value]));
  });
}

function changesBy(edits: readonly Edit[]): Changes {
  const cells = new Map<string, Held>();
  for (const edit of edits)
    if (edit.kind === "set-value" || edit.kind === "set-formula")
      cells.set(cellAddress(edit.at) ?? edit.at, heldAfter(edit));
  return { cells, notes: new Map() };
}
