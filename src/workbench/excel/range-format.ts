import type { Format } from "../model/format";
import { commonLook } from "../model/look";
import { formatCells, guardFormats } from "../model/write";
import type { Json } from "../wire/protocol";
import type { ServedProperty, ServedType } from "../wire/served";
import { textGiven, textSet } from "./given";
import type { RangeState } from "./objects";

/** Width of a column nobody set, in points. */
const STANDARD_WIDTH = 48;

/** Height of a row nobody set, in points. */
const STANDARD_HEIGHT = 15;

/** One part of the look of all cells of a range: null where they differ. */
function look<K extends keyof Format>(
  key: K,
  where: string,
  read: (value: Json) => Format[K],
  shownAs: (value: Format[K]) => Json,
): ServedProperty<RangeState> {
  return {
    get: ({ sheet, range }) => {
      const common = commonLook(sheet, range, key);
      return common === undefined ? null : shownAs(common);
    },
    set: ({ sheet, range }, value) => {
      guardFormats(sheet, where);
      const given = read(value);
      formatCells(sheet, range, () => ({ [key]: given }));
    },
  };
}

const color = (value: Json): string => textSet(value).toUpperCase();

export const rangeFormatType: ServedType<RangeState> = {
  page: "https://learn.microsoft.com/javascript/api/excel/excel.rangeformat",
  assumed: {
    ColumnWidth: "48 points where nobody set a width",
    RowHeight: "15 points where nobody set a height",
  },
  properties: {
    ColumnWidth: {
      get: ({ sheet, range }) => {
        const widths = new Set(
          Array.from(
            { length: range.columnCount },
            (_, i) => sheet.columnWidths.get(range.column + i) ?? STANDARD_WIDTH,
          ),
        );
        const [first = null] = widths;
        return widths.size === 1 ? first : null;
      },
      set: ({ sheet, range }, width) => {
        guardFormats(sheet, "RangeFormat.columnWidth");
        for (let i = 0; i < range.columnCount; i++) sheet.columnWidths.set(range.column + i, Number(width));
      },
    },
    HorizontalAlignment: look("horizontal", "RangeFormat.horizontalAlignment", textSet, (value) => value),
    IndentLevel: look("indent", "RangeFormat.indentLevel", Number, (value) => value),
    RowHeight: {
      get: ({ sheet, range }) => {
        const heights = new Set(
          Array.from(
            { length: range.rowCount },
            (_, i) => sheet.rowHeights.get(range.row + i) ?? STANDARD_HEIGHT,
          ),
        );
        const [first = null] = heights;
        return heights.size === 1 ? first : null;
      },
      set: ({ sheet, range }, height) => {
        guardFormats(sheet, "RangeFormat.rowHeight");
        for (let i = 0; i < range.rowCount; i++) sheet.rowHeights.set(range.row + i, Number(height));
      },
    },
    VerticalAlignment: look("vertical", "RangeFormat.verticalAlignment", textSet, (value) => value),
    WrapText: look("wrap", "RangeFormat.wrapText", Boolean, (value) => value),
  },
  children: {
    Borders: (state) => ({ type: "RangeBorderCollection", state }),
    Fill: (state) => ({ type: "RangeFill", state }),
    Font: (state) => ({ type: "RangeFont", state }),
    Protection: (state) => ({ type: "FormatProtection", state }),
  },
};

export const rangeFontType: ServedType<RangeState> = {
  page: "https://learn.microsoft.com/javascript/api/excel/excel.rangefont",
  assumed: {},
  properties: {
    Bold: look("bold", "RangeFont.bold", Boolean, (value) => value),
    Color: look("fontColor", "RangeFont.color", color, (value) => value),
    Italic: look("italic", "RangeFont.italic", Boolean, (value) => value),
    Name: look("fontName", "RangeFont.name", textSet, (value) => value),
    Size: look("fontSize", "RangeFont.size", Number, (value) => value),
  },
};

export const rangeFillType: ServedType<RangeState> = {
  page: "https://learn.microsoft.com/javascript/api/excel/excel.rangefill",
  assumed: { Color: "white where there is no fill" },
  properties: { Color: look("fill", "RangeFill.color", color, (value) => value || "#FFFFFF") },
  methods: {
    Clear: ({ sheet, range }) => {
      guardFormats(sheet, "RangeFill.clear");
      formatCells(sheet, range, () => ({ fill: "" }));
    },
  },
};

export const formatProtectionType: ServedType<RangeState> = {
  page: "https://learn.microsoft.com/javascript/api/excel/excel.formatprotection",
  assumed: {},
  properties: { Locked: look("locked", "FormatProtection.locked", Boolean, (value) => value) },
};

interface BorderState extends RangeState {
  readonly side: string;
}

export const rangeBorderCollectionType: ServedType<RangeState> = {
  page: "https://learn.microsoft.com/javascript/api/excel/excel.rangebordercollection",
  assumed: {},
  item: (state, side) => ({
    type: "RangeBorder",
    state: { ...state, side: textGiven(side, "RangeBorderCollection.getItem") },
  }),
};

/** Sides between the cells of a range stand for the same side of each. */
export const rangeBorderType: ServedType<BorderState> = {
  page: "https://learn.microsoft.com/javascript/api/excel/excel.rangeborder",
  assumed: { Style: "kept for every cell of the range, inner sides too, and read from the first cell" },
  identity: ({ side }) => ({ SideIndex: side }),
  properties: {
    SideIndex: { get: ({ side }) => side },
    Style: {
      get: ({ sheet, range: { row, column }, side }) =>
        commonLook(sheet, { row, column, rowCount: 1, columnCount: 1 }, "borders")?.[side] ?? "None",
      set: ({ sheet, range, side }, style) => {
        guardFormats(sheet, "RangeBorder.style");
        formatCells(sheet, range, ({ borders }) => ({ borders: { ...borders, [side]: textSet(style) } }));
      },
    },
  },
};
