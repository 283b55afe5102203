import type { Sheet } from "../model/book";
import { refuseWrites } from "../model/write";
import type { ServedType } from "../wire/served";
import { rangeGiven } from "./given";
import { badArgument } from "./refusals";

export const pageBreakCollectionType: ServedType<Sheet> = {
  page: "https://learn.microsoft.com/javascript/api/excel/excel.pagebreakcollection",
  assumed: { Add: "a break above the first row is refused with InvalidArgument" },
  methods: {
    Add: (sheet, [range]) => {
      refuseWrites(sheet, "PageBreakCollection.add");
      const { row } = rangeGiven(sheet, range, "PageBreakCollection.add").range;
      if (row === 0) throw badArgument("PageBreakCollection.add");
      const { pageLayout } = sheet;
      pageLayout.rowBreaks = [...new Set([...pageLayout.rowBreaks, row])].sort((a, b) => a - b);
      return { type: "PageBreak", state: { sheet, row } };
    },
  },
};

export const pageBreakType: ServedType<{ readonly row: number }> = {
  page: "https://learn.microsoft.com/javascript/api/excel/excel.pagebreak",
  assumed: {},
};
