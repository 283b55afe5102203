import { parseRange, rangeName, sheetPrefix } from "./workbook/address";

/** Longer lists are cut and the rest counted. */
const LONGEST = 12;

/** An address and the sheet it is on, the sheet's name without quotes: `'Biểu 1'!H6` → `Biểu 1`, `H6`. */
export function splitAddress(address: string): { readonly sheet: string; readonly cell: string } {
  const bang = address.lastIndexOf("!");
  if (bang < 0) return { sheet: "", cell: address };
  const prefix = address.slice(0, bang);
  const sheet = prefix.startsWith("'") ? prefix.slice(1, -1).replaceAll("''", "'") : prefix;
  return { sheet, cell: address.slice(bang + 1) };
}

/** The address without the name of its workbook: `'[b.xlsx]Biểu 1'!H6` → `'Biểu 1'!H6`, `'[b.xlsx]DS'!A5` → `DS!A5`. */
export function withoutWorkbook(address: string): string {
  const { sheet, cell } = splitAddress(address);
  return sheet === "" ? cell : `${sheetPrefix(sheet.replace(/^\[[^\]]*\]/, ""))}!${cell}`;
}

/** The address as it is shown under the heading of a sheet. */
export function addressOn(sheet: string, address: string): string {
  const split = splitAddress(address);
  return split.sheet === sheet ? split.cell : address;
}

/** Things by the sheet of their address, sheets in the order they come. */
export function bySheet<T>(things: readonly T[], addressOf: (thing: T) => string): Map<string, T[]> {
  return groupBy(things, (thing) => splitAddress(addressOf(thing)).sheet);
}

export function groupBy<K, T>(things: readonly T[], keyOf: (thing: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const thing of things) {
    const key = keyOf(thing);
    const group = groups.get(key);
    if (group) group.push(thing);
    else groups.set(key, [thing]);
  }
  return groups;
}

/** Addresses on one sheet, cells that follow one another as a range: `H9, H11:H20`; what is too much is counted. */
export function addressList(
  sheet: string,
  addresses: readonly string[],
  words: { moreCells(count: number): string },
): string {
  const runs = joinRuns(addresses.map((address) => addressOn(sheet, address)));
  const shown = runs.slice(0, LONGEST).map(({ text }) => text);
  const left = runs.slice(LONGEST).reduce((sum, { cells }) => sum + cells, 0);
  return left > 0 ? `${shown.join(", ")} ${words.moreCells(left)}` : shown.join(", ");
}

/** Cells that follow one another as ranges: `B3, B4, B5, D5` → `B3:B5, D5`. */
export function joinAddresses(cells: readonly string[]): string[] {
  return joinRuns(cells).map(({ text }) => text);
}

interface Run {
  readonly text: string;
  readonly cells: number;
}

/** Joins cells that stand below or beside the one before them in the list. */
function joinRuns(cells: readonly string[]): Run[] {
  const runs: Run[] = [];
  for (const cell of cells) {
    const before = runs.at(-1);
    const a = before && parseRange(before.text);
    const b = parseRange(cell);
    const below = a && b && a.columnCount === 1 && a.column === b.column && a.row + a.rowCount === b.row;
    const beside = a && b && a.rowCount === 1 && a.row === b.row && a.column + a.columnCount === b.column;
    const single = b?.rowCount === 1 && b.columnCount === 1;
    if (before && a && single && (below || beside)) {
      const joined = {
        ...a,
        rowCount: a.rowCount + (below ? 1 : 0),
        columnCount: a.columnCount + (below ? 0 : 1),
      };
      runs[runs.length - 1] = { text: rangeName(joined), cells: before.cells + 1 };
    } else {
      runs.push({ text: cell, cells: 1 });
    }
  }
  return runs;
}
