import { scanCells, scanRows } from "./sheet-scan";
import { columnStyle } from "./write-cells";
import { attribute, flag } from "./xml-edit";
import { child, parseNodes } from "./xml-nodes";

/**
 * Which cells of a sheet are locked: all whose format does not say otherwise. Whether the sheet is
 * protected, so that it matters, is another question.
 *
 * @param styles the text of the styles part, if there is one
 */
export function lockedCells(
  xml: string,
  styles: string | undefined,
): (row: number, column: number) => boolean {
  const unlocked = unlockedFormats(styles);
  const root = parseNodes(xml, 1);
  const data = child(root, "sheetData");
  const rows = new Map((data ? scanRows(xml, root, data) : []).map((row) => [row.row, row]));
  return (at, column) => {
    const row = rows.get(at);
    const cell = row && scanCells(xml, root, row).find((one) => one.column === column);
    const ofRow =
      row && flag(xml, { ...row, name: "", children: [] }, "customFormat")
        ? attribute(xml, row, "s")
        : undefined;
    const style = cell ? attribute(xml, cell, "s") : (ofRow ?? columnStyle({ xml, root }, column));
    return !unlocked.has(Number(style ?? 0));
  };
}

/** The numbers of the cell formats that unlock a cell. */
function unlockedFormats(styles: string | undefined): ReadonlySet<number> {
  const formats = new Set<number>();
  if (styles === undefined) return formats;
  child(parseNodes(styles, 3), "cellXfs")
    ?.children.filter(({ name }) => name === "xf")
    .forEach((xf, number) => {
      const protection = child(xf, "protection");
      if (protection && !flag(styles, protection, "locked", true)) formats.add(number);
    });
  return formats;
}
