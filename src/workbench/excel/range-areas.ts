import type { ServedType } from "../wire/served";
import { addressOf, type AreasState, rangeObject, sheetObject } from "./objects";

export const rangeAreasType: ServedType<AreasState> = {
  page: "https://learn.microsoft.com/javascript/api/excel/excel.rangeareas",
  assumed: {},
  isReferenced: true,
  properties: {
    Address: { get: ({ sheet, ranges }) => ranges.map((range) => addressOf(sheet, range)).join(",") },
    AreaCount: { get: ({ ranges }) => ranges.length },
    CellCount: {
      get: ({ ranges }) => ranges.reduce((sum, { rowCount, columnCount }) => sum + rowCount * columnCount, 0),
    },
  },
  children: {
    Areas: (state) => ({ type: "RangeCollection", state }),
    ConditionalFormats: (state) => ({ type: "ConditionalFormatCollection", state }),
    Worksheet: ({ sheet }) => sheetObject(sheet),
  },
};

export const rangeCollectionType: ServedType<AreasState> = {
  page: "https://learn.microsoft.com/javascript/api/excel/excel.rangecollection",
  assumed: {},
  items: ({ sheet, ranges }) => ranges.map((range) => rangeObject(sheet, range)),
  methods: { GetCount: ({ ranges }) => ranges.length },
};
