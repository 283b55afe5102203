import { splitAddress } from "../core/address-list";
import { converse } from "./batch";

/**
 * Which of the cells are locked on a protected sheet. One round trip, and a second where a sheet is protected.
 *
 * @param cells addresses of single cells, as Excel calls the sheets
 */
export function lockedCells(file: string, cells: readonly string[]): Promise<readonly string[]> {
  const places = cells.map((at) => ({ at, ...splitAddress(at) }));
  return converse(file, async (context) => {
    const sheets = [...new Set(places.map(({ sheet }) => sheet))].map((name) => {
      const sheet = context.workbook.worksheets.getItem(name);
      return { name, sheet, protection: sheet.protection.load("protected") };
    });
    if (sheets.length === 0) return [];
    await context.sync();
    const asked = sheets
      .filter(({ protection }) => protection.protected)
      .flatMap(({ name, sheet }) =>
        places
          .filter((place) => place.sheet === name)
          .map(({ at, cell }) => ({ at, look: sheet.getRange(cell).format.protection.load("locked") })),
      );
    if (asked.length > 0) await context.sync();
    return asked.filter(({ look }) => look.locked).map(({ at }) => at);
  });
}
