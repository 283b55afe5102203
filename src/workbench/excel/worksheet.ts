import { isOnSheet } from "../model/area";
import type { Sheet, Visibility } from "../model/book";
import { deleteSheet, goTo } from "../model/move";
import { usedRange } from "../model/sheets";
import { guardStructure } from "../model/write";
import type { HostObject, ServedType } from "../wire/served";
import { numberGiven, placesGiven, rangeGiven, textGiven, textSet } from "./given";
import { areasObject, rangeObject, sheetObject } from "./objects";
import { badArgument, notFound, notPossible } from "./refusals";
import { watchMethods } from "./watching";
import { checkedName, shown } from "./worksheet-collection";

export const worksheetType: ServedType<Sheet> = {
  page: "https://learn.microsoft.com/javascript/api/excel/excel.worksheet",
  assumed: {
    Activate: "a hidden sheet is refused with InvalidOperation",
    Delete: "the last visible sheet is refused with InvalidOperation",
    GetUsedRange: "an empty sheet gives A1",
    TabColor: "always none",
  },
  identity: ({ id }) => ({ Id: id }),
  properties: {
    Id: { get: ({ id }) => id },
    Name: {
      get: ({ name }) => name,
      set: (sheet, given) => {
        const name = textSet(given);
        const { book } = sheet;
        guardStructure(book, "Worksheet.name");
        if (name.toLowerCase() !== sheet.name.toLowerCase()) checkedName(book, name, "Worksheet.name");
        book.calculation.sheetRenamed(book.sheets.indexOf(sheet), name);
        sheet.name = name;
      },
    },
    Position: { get: (sheet) => sheet.book.sheets.indexOf(sheet) },
    TabColor: { get: () => "" },
    Visibility: {
      get: ({ visibility }) => visibility,
      set: (sheet, visibility) => {
        guardStructure(sheet.book, "Worksheet.visibility");
        if (visibility !== "Visible" && isLastVisible(sheet)) throw notPossible("Worksheet.visibility");
        sheet.visibility = visibility as Visibility;
      },
    },
  },
  children: {
    Charts: (sheet) => ({ type: "ChartCollection", state: sheet }),
    Comments: (sheet) => ({ type: "CommentCollection", state: { book: sheet.book, sheet } }),
    HorizontalPageBreaks: (sheet) => ({ type: "PageBreakCollection", state: sheet }),
    Names: (sheet) => ({ type: "NamedItemCollection", state: { book: sheet.book, sheet } }),
    PageLayout: (sheet) => ({ type: "PageLayout", state: sheet }),
    Protection: (sheet) => ({ type: "WorksheetProtection", state: sheet }),
    Tables: (sheet) => ({ type: "TableCollection", state: { book: sheet.book, sheet } }),
  },
  methods: {
    Activate: (sheet) => {
      if (sheet.visibility !== "Visible") throw notPossible("Worksheet.activate");
      goTo(sheet, undefined);
    },
    Delete: (sheet) => {
      guardStructure(sheet.book, "Worksheet.delete");
      if (isLastVisible(sheet)) throw notPossible("Worksheet.delete");
      deleteSheet(sheet, "add-in");
    },
    GetCell: (sheet, [row, column]) => block(sheet, [row, column, 1, 1], "Worksheet.getCell"),
    GetNext: (sheet, [visibleOnly]) => {
      const next = neighbour(sheet, visibleOnly === true, 1);
      if (!next) throw notFound("Worksheet.getNext");
      return next;
    },
    GetNextOrNullObject: (sheet, [visibleOnly]) => neighbour(sheet, visibleOnly === true, 1),
    GetPreviousOrNullObject: (sheet, [visibleOnly]) => neighbour(sheet, visibleOnly === true, -1),
    GetRange: (sheet, [address]) => {
      const place = rangeGiven(sheet, address, "Worksheet.getRange");
      return rangeObject(place.sheet, place.range);
    },
    GetRangeByIndexes: (sheet, args) => block(sheet, args, "Worksheet.getRangeByIndexes"),
    GetRanges: (sheet, [addresses]) => {
      const where = "Worksheet.getRanges";
      const places = placesGiven(sheet.book, sheet, textGiven(addresses, where), where);
      if (places.length === 0 || places.some((place) => place.sheet !== sheet)) throw badArgument(where);
      return areasObject(
        sheet,
        places.map(({ range }) => range),
      );
    },
    GetUsedRange: (sheet, [valuesOnly]) =>
      rangeObject(
        sheet,
        usedRange(sheet, valuesOnly === true) ?? { row: 0, column: 0, rowCount: 1, columnCount: 1 },
      ),
    GetUsedRangeOrNullObject: (sheet, [valuesOnly]) => {
      const range = usedRange(sheet, valuesOnly === true);
      return range ? rangeObject(sheet, range) : null;
    },
    ...watchMethods<Sheet>(
      ["DataChanged", "Activated", "Deactivated", "SelectionChanged", "Calculated"],
      ({ book }) => book,
      ({ id }) => id,
    ),
  },
};

function block(sheet: Sheet, args: readonly unknown[], where: string): HostObject {
  const [row = 0, column = 0, rowCount = 0, columnCount = 0] = args.map((arg) =>
    numberGiven(arg as number, where),
  );
  const range = { row, column, rowCount, columnCount };
  if (!isOnSheet(range)) throw badArgument(where);
  return rangeObject(sheet, range);
}

function neighbour(sheet: Sheet, visibleOnly: boolean, step: 1 | -1): HostObject | null {
  const { sheets } = sheet.book;
  const place = sheets.indexOf(sheet);
  const beyond = step === 1 ? sheets.slice(place + 1) : sheets.slice(0, place).reverse();
  const [next] = shown(beyond, visibleOnly);
  return next ? sheetObject(next) : null;
}

function isLastVisible(sheet: Sheet): boolean {
  return shown(sheet.book.sheets, true).every((each) => each === sheet);
}
