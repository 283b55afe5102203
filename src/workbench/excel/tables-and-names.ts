import { sheetPrefix } from "../../core/workbook/address";
import type { Book, Name, Table } from "../model/book";
import type { ServedType } from "../wire/served";
import { textGiven } from "./given";
import { type CollectionState, nameObject, rangeObject, sheetObject, tableObject } from "./objects";
import { notFound } from "./refusals";

export const tableCollectionType: ServedType<CollectionState> = {
  page: "https://learn.microsoft.com/javascript/api/excel/excel.tablecollection",
  assumed: {},
  properties: { Count: { get: (state) => tablesOf(state).length } },
  items: (state) => tablesOf(state).map(tableObject),
  item: (state, key) => {
    const found = tableOf(state, key);
    if (!found) throw notFound("TableCollection.getItem");
    return tableObject(found);
  },
  methods: {
    GetCount: (state) => tablesOf(state).length,
    GetItemOrNullObject: (state, [key]) => {
      const found = tableOf(state, key);
      return found ? tableObject(found) : null;
    },
  },
};

export const tableType: ServedType<Table> = {
  page: "https://learn.microsoft.com/javascript/api/excel/excel.table",
  assumed: {},
  identity: ({ id }) => ({ Id: id }),
  properties: {
    Id: { get: ({ id }) => id },
    Name: { get: ({ name }) => name },
    ShowHeaders: { get: ({ showHeaders }) => showHeaders },
    ShowTotals: { get: ({ showTotals }) => showTotals },
  },
  children: { Worksheet: ({ sheet }) => sheetObject(sheet) },
  methods: {
    GetRange: ({ sheet, range }) => rangeObject(sheet, range),
    GetHeaderRowRange: ({ sheet, range }) => rangeObject(sheet, { ...range, rowCount: 1 }),
  },
};

export const namedItemCollectionType: ServedType<CollectionState> = {
  page: "https://learn.microsoft.com/javascript/api/excel/excel.nameditemcollection",
  assumed: {},
  items: (state) => namesOf(state).map((name) => nameObject(state.book, name)),
  item: (state, key) => {
    const found = namesOf(state).find(({ name }) => name === key);
    if (!found) throw notFound("NamedItemCollection.getItem");
    return nameObject(state.book, found);
  },
  methods: {
    GetCount: (state) => namesOf(state).length,
    GetItemOrNullObject: (state, [key]) => {
      const found = namesOf(state).find(({ name }) => name === key);
      return found ? nameObject(state.book, found) : null;
    },
  },
};

export const namedItemType: ServedType<{ readonly book: Book; readonly name: Name }> = {
  page: "https://learn.microsoft.com/javascript/api/excel/excel.nameditem",
  assumed: { Formula: "names of ranges, constants and formulas alike are given as they are in the file" },
  identity: ({ name }) => ({ _Id: name.sheet ? `${sheetPrefix(name.sheet.name)}!${name.name}` : name.name }),
  properties: {
    Formula: { get: ({ name }) => name.formula },
    Name: { get: ({ name }) => name.name },
    Scope: { get: ({ name }) => (name.sheet ? "Worksheet" : "Workbook") },
    Visible: { get: ({ name }) => name.visible },
  },
};

function tablesOf({ book, sheet }: CollectionState): readonly Table[] {
  return sheet ? book.tables.filter((table) => table.sheet === sheet) : book.tables;
}

function tableOf(state: CollectionState, key: unknown): Table | undefined {
  const text = textGiven(key as string, "TableCollection.getItem");
  return tablesOf(state).find(({ id, name }) => id === text || name === text);
}

function namesOf({ book, sheet }: CollectionState): readonly Name[] {
  return book.names.filter((name) => name.sheet === sheet);
}
