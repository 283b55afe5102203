import { isOptions } from "./cell-properties";
import type { Sheet } from "../model/book";
import { refuseWrites } from "../model/write";
import type { ServedType } from "../wire/served";
import { rangeGiven, textSet } from "./given";
import { rangeObject } from "./objects";
import { badArgument } from "./refusals";

export const pageLayoutType: ServedType<Sheet> = {
  page: "https://learn.microsoft.com/javascript/api/excel/excel.pagelayout",
  assumed: { Zoom: "kept as it was given", PaperSize: "Letter where nobody chose one" },
  properties: {
    Orientation: {
      get: ({ pageLayout }) => pageLayout.orientation,
      set: (sheet, value) => {
        refuseWrites(sheet, "PageLayout.orientation");
        if (value !== "Portrait" && value !== "Landscape") throw badArgument("PageLayout.orientation");
        sheet.pageLayout.orientation = textSet(value);
      },
    },
    PaperSize: {
      get: ({ pageLayout }) => pageLayout.paperSize,
      set: (sheet, value) => {
        refuseWrites(sheet, "PageLayout.paperSize");
        sheet.pageLayout.paperSize = textSet(value);
      },
    },
    Zoom: {
      get: ({ pageLayout }) => pageLayout.zoom,
      set: (sheet, value) => {
        refuseWrites(sheet, "PageLayout.zoom");
        if (!isOptions(value)) throw badArgument("PageLayout.zoom");
        sheet.pageLayout.zoom = Object.fromEntries(
          Object.entries(value).filter((entry): entry is [string, number] => typeof entry[1] === "number"),
        );
      },
    },
  },
  children: { HeadersFooters: (sheet) => ({ type: "HeaderFooterGroup", state: sheet }) },
  methods: {
    GetPrintTitleRowsOrNullObject: (sheet) =>
      sheet.pageLayout.titleRows ? rangeObject(sheet, sheet.pageLayout.titleRows) : null,
    SetPrintTitleRows: (sheet, [rows]) => {
      refuseWrites(sheet, "PageLayout.setPrintTitleRows");
      sheet.pageLayout.titleRows = rangeGiven(sheet, rows, "PageLayout.setPrintTitleRows").range;
    },
  },
};

export const headerFooterGroupType: ServedType<Sheet> = {
  page: "https://learn.microsoft.com/javascript/api/excel/excel.headerfootergroup",
  assumed: {},
  children: { DefaultForAllPages: (sheet) => ({ type: "HeaderFooter", state: sheet }) },
};

export const headerFooterType: ServedType<Sheet> = {
  page: "https://learn.microsoft.com/javascript/api/excel/excel.headerfooter",
  assumed: {},
  properties: {
    CenterFooter: {
      get: ({ pageLayout }) => pageLayout.centerFooter,
      set: (sheet, value) => {
        refuseWrites(sheet, "HeaderFooter.centerFooter");
        sheet.pageLayout.centerFooter = textSet(value);
      },
    },
    RightFooter: {
      get: ({ pageLayout }) => pageLayout.rightFooter,
      set: (sheet, value) => {
        refuseWrites(sheet, "HeaderFooter.rightFooter");
        sheet.pageLayout.rightFooter = textSet(value);
      },
    },
  },
};
