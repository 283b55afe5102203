import { activeSheet, emptySheet, findSheet } from "../model/sheets";
import { guardStructure } from "../model/write";
import type { Argument, ServedType } from "../wire/served";
import { textGiven } from "./given";
import { type CollectionState, sheetObject } from "./objects";
import { alreadyThere, badArgument, notFound } from "./refusals";
import { ANY_SHEET, watchMethods } from "./watching";

export const worksheetCollectionType: ServedType<CollectionState> = {
  page: "https://learn.microsoft.com/javascript/api/excel/excel.worksheetcollection",
  assumed: {
    Add: "the new sheet comes last and is not activated; a name Excel does not allow is InvalidArgument",
  },
  items: ({ book }) => book.sheets.map(sheetObject),
  item: ({ book }, key) => {
    const sheet = findSheet(book, textGiven(key, "WorksheetCollection.getItem"));
    if (!sheet) throw notFound("WorksheetCollection.getItem");
    return sheetObject(sheet);
  },
  methods: {
    Add: ({ book }, [name]) => {
      guardStructure(book, "WorksheetCollection.add");
      const sheet = emptySheet(
        book,
        book.newId(),
        name === undefined || name === null ? freeName(book) : checkedName(book, name),
      );
      book.calculation.sheetAdded(sheet.name);
      book.sheets = [...book.sheets, sheet];
      book.happened.push({ kind: "added", sheet: sheet.id, source: "add-in" });
      return sheetObject(sheet);
    },
    GetActiveWorksheet: ({ book }) => sheetObject(activeSheet(book)),
    GetCount: ({ book }, [visibleOnly]) => shown(book.sheets, visibleOnly).length,
    GetFirst: ({ book }, [visibleOnly]) => {
      const [first] = shown(book.sheets, visibleOnly);
      return first ? sheetObject(first) : null;
    },
    GetLast: ({ book }, [visibleOnly]) => {
      const last = shown(book.sheets, visibleOnly).at(-1);
      return last ? sheetObject(last) : null;
    },
    GetItemOrNullObject: ({ book }, [key]) => {
      const sheet = findSheet(book, textGiven(key, "WorksheetCollection.getItemOrNullObject"));
      return sheet ? sheetObject(sheet) : null;
    },
    ...watchMethods<CollectionState>(
      ["DataChanged", "Activated", "Deactivated", "Added", "SelectionChanged", "Deleted", "Calculated"],
      ({ book }) => book,
      () => ANY_SHEET,
    ),
  },
};

/** All sheets, or only the visible ones. */
export function shown<T extends { readonly visibility: string }>(
  sheets: readonly T[],
  visibleOnly: Argument | undefined,
): readonly T[] {
  return visibleOnly === true ? sheets.filter(({ visibility }) => visibility === "Visible") : sheets;
}

function freeName(book: CollectionState["book"]): string {
  let number = book.sheets.length + 1;
  while (findSheet(book, `Sheet${number}`)) number++;
  return `Sheet${number}`;
}

/** A name a sheet may be given. */
export function checkedName(
  book: CollectionState["book"],
  name: Argument,
  where = "WorksheetCollection.add",
): string {
  const text = textGiven(name, where);
  if (text === "" || text.length > 31 || /[\\/?*:[\]]|^'|'$/.test(text)) throw badArgument(where);
  if (findSheet(book, text)) throw alreadyThere(where);
  return text;
}
