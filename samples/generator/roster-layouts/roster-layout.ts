import { PROVINCE, type Unit } from "../committee/units";
import type { Day, Member } from "../committee/member";
import { putSignature, putTitle, type Frame } from "../frame";
import { cellName, newSheet, put, putMerged, type Sheet, type Style } from "../xlsx/sheet";

/** The members of some organizations at the end of a year, as one layout shows them. */
export interface RosterLayout {
  readonly name: string;
  /** What it shows in another way than the others, for who reads the list. */
  readonly shows: string;
  make(units: readonly Unit[], members: readonly Member[], year: number): Sheet[];
}

export interface LayoutColumn {
  /** Captions from the top down; equal ones beside each other are one merged cell. */
  readonly path: readonly string[];
  readonly width?: number;
  readonly style?: Style;
  readonly value: (member: Member, index: number) => number | string | undefined;
}

export const BOX: Style = { border: true, size: 10 };
export const HEAD: Style = { border: true, size: 10, bold: true, align: "center", wrap: true };
export const DATE: Style = { border: true, size: 10, align: "center", format: "dd/mm/yyyy" };

/** A sheet with the committee's title; `row` is the next free row, zero-based. */
export function startSheet(
  name: string,
  title: string,
  columns: readonly LayoutColumn[],
  year: number,
  unit = "ĐẢNG ỦY KHỐI CÁC CƠ QUAN VÀ DOANH NGHIỆP",
): { sheet: Sheet; row: number; frame: Frame } {
  const sheet = newSheet({
    name,
    widths: columns.map(({ width = 12 }) => width),
    landscape: true,
    paper: "A4",
  });
  const frame: Frame = {
    committee: `TỈNH ỦY ${PROVINCE.toUpperCase()}`,
    unit,
    title,
    subtitle: `(Có đến 31/12/${year})`,
    date: `ngày 10 tháng 01 năm ${year + 1}`,
    lastColumn: columns.length - 1,
  };
  return { sheet, row: putTitle(sheet, frame) + 1, frame };
}

/** Header rows: captions that several columns share are merged, and those that end early reach down. Returns the next row. */
export function putHeader(sheet: Sheet, row: number, columns: readonly LayoutColumn[]): number {
  const depth = Math.max(...columns.map(({ path }) => path.length));
  for (let level = 0; level < depth; level++) {
    for (let column = 0; column < columns.length; column++) {
      const path = columns[column]?.path ?? [];
      const caption = path[level];
      if (caption === undefined || isShared(columns[column - 1], path, level)) continue;
      let last = column;
      while (isShared(columns[last + 1], path, level)) last++;
      const bottom = path.length - 1 === level && last === column ? depth - 1 : level;
      putMerged(
        sheet,
        `${cellName(row + level, column)}:${cellName(row + bottom, last)}`.replace(/^(\w+):\1$/, "$1"),
        caption,
        HEAD,
      );
    }
  }
  return row + depth;
}

function isShared(column: LayoutColumn | undefined, path: readonly string[], level: number): boolean {
  return column !== undefined && path.slice(0, level + 1).every((caption, k) => column.path[k] === caption);
}

/** The row of column numbers below a header. */
export function putCodes(sheet: Sheet, row: number, count: number): number {
  for (let column = 0; column < count; column++)
    put(sheet, cellName(row, column), column + 1, { ...BOX, italic: true });
  return row + 1;
}

export function putMember(
  sheet: Sheet,
  row: number,
  columns: readonly LayoutColumn[],
  member: Member,
  index: number,
): void {
  columns.forEach(({ value, style = BOX }, column) =>
    put(sheet, cellName(row, column), value(member, index), style),
  );
}

/** A title over the whole width, or alone in a cell. */
export function putSection(sheet: Sheet, row: number, lastColumn: number, title: string): number {
  putMerged(sheet, `${cellName(row, 0)}:${cellName(row, lastColumn)}`, title, { ...BOX, bold: true });
  return row + 1;
}

export function sign(sheet: Sheet, row: number, frame: Frame): void {
  putSignature(sheet, row, frame, "T/M ĐẢNG ỦY");
}

export const branchCount = (members: readonly Member[]): number =>
  new Set(members.map(({ cell }) => cell)).size;

/** The day as Excel counts it, 1 = 1/1/1900 with its invented 29/2/1900. */
export function serial(day: Day): number {
  return Math.round((Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000);
}

/** `1975-03-02` by a pattern of `d`, `dd`, `m`, `mm`, `yy`, `yyyy`. */
export function written(day: Day | undefined, pattern: string): string | undefined {
  if (day === undefined) return undefined;
  const [year = "", month = "", date = ""] = day.split("-");
  const parts: Readonly<Record<string, string>> = {
    yyyy: year,
    yy: year.slice(2),
    mm: month,
    m: String(Number(month)),
    dd: date,
    d: String(Number(date)),
  };
  return pattern.replace(/y{4}|y{2}|m{1,2}|d{1,2}/g, (part) => parts[part] ?? part);
}
