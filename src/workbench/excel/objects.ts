import { areaName, type Range } from "../model/area";
import type {
  Book,
  Chart,
  ConditionalFormat,
  Name,
  Note,
  Setting,
  Sheet,
  Table,
  XmlPart,
} from "../model/book";
import { sheetPrefix } from "../../core/workbook/address";
import type { HostObject } from "../wire/served";

/** What the objects of the client stand for here. */
export interface RangeState {
  readonly sheet: Sheet;
  readonly range: Range;
}

export interface AreasState {
  readonly sheet: Sheet;
  readonly ranges: readonly Range[];
}

/** A collection of the whole workbook, or of one sheet. */
export interface CollectionState {
  readonly book: Book;
  readonly sheet?: Sheet;
}

export const sheetObject = (sheet: Sheet): HostObject => ({ type: "Worksheet", state: sheet });

export const rangeObject = (sheet: Sheet, range: Range): HostObject => ({
  type: "Range",
  state: { sheet, range },
});

export const areasObject = (sheet: Sheet, ranges: readonly Range[]): HostObject => ({
  type: "RangeAreas",
  state: { sheet, ranges },
});

export const tableObject = (table: Table): HostObject => ({ type: "Table", state: table });

export const nameObject = (book: Book, name: Name): HostObject => ({
  type: "NamedItem",
  state: { book, name },
});

export const settingObject = (book: Book, setting: Setting): HostObject => ({
  type: "Setting",
  state: { book, setting },
});

export const xmlPartObject = (book: Book, part: XmlPart): HostObject => ({
  type: "CustomXmlPart",
  state: { book, part },
});

export const commentObject = (sheet: Sheet, note: Note): HostObject => ({
  type: "Comment",
  state: { sheet, note },
});

export const conditionalFormatObject = (sheet: Sheet, format: ConditionalFormat): HostObject => ({
  type: "ConditionalFormat",
  state: { sheet, format },
});

export const chartObject = (sheet: Sheet, chart: Chart): HostObject => ({
  type: "Chart",
  state: { sheet, chart },
});

/** `'Biểu 1'!A1:B2` */
export function addressOf(sheet: Sheet, range: Range): string {
  return `${sheetPrefix(sheet.name)}!${areaName(range)}`;
}
