import { parseRange } from "../../src/core/workbook/address";

/**
 * A drawn grid in which one cell holds something else; what stood there must be what is said.
 * @param cell `C4` of the only sheet, `Tên!C4` of one among several
 */
export function withCell(
  grid: Readonly<Record<string, string>> | string,
  cell: string,
  text: string,
  was: string,
): Readonly<Record<string, string>> | string {
  if (typeof grid === "string") return inSheet(grid, cell, text, was);
  const [sheet = "", address = ""] = cell.split("!");
  return { ...grid, [sheet]: inSheet(grid[sheet] ?? "", address, text, was) };
}

function inSheet(grid: string, cell: string, text: string, was: string): string {
  const at = parseRange(cell);
  if (!at) throw new Error(`no cell: ${cell}`);
  const lines = grid.trim().split("\n");
  const cells = lines[at.row]?.trim().slice(1, -1).split("|") ?? [];
  const stood = cells[at.column]?.trim();
  if (stood !== was) throw new Error(`${cell} holds ${stood ?? "nothing"}, not ${was}`);
  cells[at.column] = ` ${text} `;
  lines[at.row] = `|${cells.join("|")}|`;
  return lines.join("\n");
}
