import type { Book } from "../model/book";
import { activeSheet } from "../model/sheets";
import { Refusal } from "../wire/refusal";
import type { ServedType } from "../wire/served";
import { areasObject, rangeObject } from "./objects";

export const workbookType: ServedType<Book> = {
  page: "https://learn.microsoft.com/javascript/api/excel/excel.workbook",
  assumed: {
    GetSelectedRange: "several selected rectangles are refused with InvalidSelection",
    IsDirty: "always true",
  },
  properties: {
    Name: { get: (book) => book.name },
    ReadOnly: { get: (book) => book.readOnly },
    AutoSave: { get: () => false },
    IsDirty: { get: () => true },
  },
  children: {
    Application: (book) => ({ type: "Application", state: book }),
    Comments: (book) => ({ type: "CommentCollection", state: { book } }),
    CustomXmlParts: (book) => ({ type: "CustomXmlPartCollection", state: { book } }),
    Names: (book) => ({ type: "NamedItemCollection", state: { book } }),
    Protection: (book) => ({ type: "WorkbookProtection", state: book }),
    Settings: (book) => ({ type: "SettingCollection", state: { book } }),
    Tables: (book) => ({ type: "TableCollection", state: { book } }),
    Worksheets: (book) => ({ type: "WorksheetCollection", state: { book } }),
  },
  methods: {
    GetActiveCell: (book) => {
      const [first] = book.selection;
      const { row, column } = first ?? { row: 0, column: 0 };
      return rangeObject(activeSheet(book), { row, column, rowCount: 1, columnCount: 1 });
    },
    GetSelectedRange: (book) => {
      const [only, ...more] = book.selection;
      if (!only || more.length > 0)
        throw new Refusal(
          "InvalidSelection",
          "The current selection is invalid for this operation.",
          "Workbook.getSelectedRange",
        );
      return rangeObject(activeSheet(book), only);
    },
    GetSelectedRanges: (book) => areasObject(activeSheet(book), book.selection),
  },
};

export const applicationType: ServedType<Book> = {
  page: "https://learn.microsoft.com/javascript/api/excel/excel.application",
  assumed: {
    CalculationMode: "always Automatic; setting it is not served",
    SuspendApiCalculationUntilNextSync: "formulas are brought up to date once at the end of a batch anyway",
    SuspendScreenUpdatingUntilNextSync: "there is no screen to hold",
  },
  properties: { CalculationMode: { get: () => "Automatic" } },
  methods: {
    SuspendApiCalculationUntilNextSync: () => undefined,
    SuspendScreenUpdatingUntilNextSync: () => undefined,
  },
};

export const workbookProtectionType: ServedType<Book> = {
  page: "https://learn.microsoft.com/javascript/api/excel/excel.workbookprotection",
  assumed: {},
  properties: { Protected: { get: (book) => book.structureProtected } },
};
