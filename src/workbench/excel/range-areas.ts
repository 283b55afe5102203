import { goTo } from "../model/move";
import type { ServedType } from "../wire/served";
import { addressOf, type AreasState, rangeObject, sheetObject } from "./objects";
import { notPossible } from "./refusals";

export const rangeAreasType: ServedType<AreasState> = {
  page: "https://learn.microsoft.com/javascript/api/excel/excel.rangeareas",
  assumed: { Select: "areas on a hidden sheet are refused with InvalidOperation" },
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
  methods: {
    Select: ({ sheet, ranges }) => {
      if (sheet.visibility !== "Visible") throw notPossible("RangeAreas.select");
      goTo(sheet, ranges);
    },
  },
};

export const rangeCollectionType: ServedType<AreasState> = {
  page: "https://learn.microsoft.com/javascript/api/excel/excel.rangecollection",
  assumed: {},
  items: ({ sheet, ranges }) => ranges.map((range) => rangeObject(sheet, range)),
  methods: { GetCount: ({ ranges }) => ranges.length },
};
