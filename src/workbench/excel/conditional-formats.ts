import { intersection, type Range } from "../model/area";
import type { ConditionalFormat, Sheet } from "../model/book";
import { guardFormats } from "../model/write";
import { notServed } from "../wire/refusal";
import type { Argument, HostObject, ServedProperty, ServedType } from "../wire/served";
import { textSet } from "./given";
import {
  areasObject,
  type AreasState,
  conditionalFormatObject,
  rangeObject,
  type RangeState,
} from "./objects";
import { notFound, notPossible } from "./refusals";

interface FormatState {
  readonly sheet: Sheet;
  readonly format: ConditionalFormat;
}

export const conditionalFormatCollectionType: ServedType<RangeState | AreasState> = {
  page: "https://learn.microsoft.com/javascript/api/excel/excel.conditionalformatcollection",
  assumed: {
    Add: "only the type Custom is served; the newest has the first priority",
    ClearAll: "formats that reach beyond the range go whole",
  },
  items: (state) => formatsOn(state).map((format) => conditionalFormatObject(state.sheet, format)),
  item: (state, id) => {
    const found = withId(state, id);
    if (!found) throw notFound("ConditionalFormatCollection.getItem");
    return found;
  },
  methods: {
    Add: (state, [type]) => {
      const { sheet } = state;
      if (type !== "Custom") throw notServed("ConditionalFormatCollection.Add of another type than Custom");
      guardFormats(sheet, "ConditionalFormatCollection.add");
      const format: ConditionalFormat = {
        id: sheet.book.newId(),
        type,
        ranges: rangesOf(state),
        formula: "",
        fill: "",
        fontColor: "",
        italic: false,
        stopIfTrue: false,
      };
      sheet.conditionalFormats = [format, ...sheet.conditionalFormats];
      return conditionalFormatObject(sheet, format);
    },
    ClearAll: (state) => {
      guardFormats(state.sheet, "ConditionalFormatCollection.clearAll");
      const gone = new Set(formatsOn(state));
      state.sheet.conditionalFormats = state.sheet.conditionalFormats.filter((format) => !gone.has(format));
    },
    GetCount: (state) => formatsOn(state).length,
    GetItemOrNullObject: (state, [id]) => withId(state, id) ?? null,
  },
};

export const conditionalFormatType: ServedType<FormatState> = {
  page: "https://learn.microsoft.com/javascript/api/excel/excel.conditionalformat",
  assumed: { GetRange: "several rectangles are refused with InvalidOperation" },
  identity: ({ format }) => ({ Id: format.id }),
  properties: {
    Id: { get: ({ format }) => format.id },
    Priority: { get: ({ sheet, format }) => sheet.conditionalFormats.indexOf(format) },
    StopIfTrue: {
      get: ({ format }) => format.stopIfTrue,
      set: ({ sheet, format }, value) => {
        guardFormats(sheet, "ConditionalFormat.stopIfTrue");
        format.stopIfTrue = value === true;
      },
    },
    Type: { get: ({ format }) => format.type },
  },
  children: {
    Custom: (state) => {
      if (state.format.type !== "Custom") throw notPossible("ConditionalFormat.custom");
      return { type: "CustomConditionalFormat", state };
    },
    CustomOrNullObject: (state) =>
      state.format.type === "Custom" ? { type: "CustomConditionalFormat", state } : null,
  },
  methods: {
    Delete: ({ sheet, format }) => {
      guardFormats(sheet, "ConditionalFormat.delete");
      sheet.conditionalFormats = sheet.conditionalFormats.filter((each) => each !== format);
    },
    GetRange: ({ sheet, format }) => {
      const [only, ...more] = format.ranges;
      if (!only || more.length > 0) throw notPossible("ConditionalFormat.getRange");
      return rangeObject(sheet, only);
    },
    GetRangeOrNullObject: ({ sheet, format }) => {
      const [only, ...more] = format.ranges;
      return only && more.length === 0 ? rangeObject(sheet, only) : null;
    },
    GetRanges: ({ sheet, format }) => areasObject(sheet, format.ranges),
  },
};

export const customConditionalFormatType: ServedType<FormatState> = {
  page: "https://learn.microsoft.com/javascript/api/excel/excel.customconditionalformat",
  assumed: {},
  children: {
    Format: (state) => ({ type: "ConditionalRangeFormat", state }),
    Rule: (state) => ({ type: "ConditionalFormatRule", state }),
  },
};

function part(name: "formula" | "fill" | "fontColor", where: string): ServedProperty<FormatState> {
  return {
    get: ({ format }) => format[name],
    set: ({ sheet, format }, value) => {
      guardFormats(sheet, where);
      format[name] = textSet(value);
    },
  };
}

export const conditionalFormatRuleType: ServedType<FormatState> = {
  page: "https://learn.microsoft.com/javascript/api/excel/excel.conditionalformatrule",
  assumed: { Formula: "kept as it was given" },
  properties: { Formula: part("formula", "ConditionalFormatRule.formula") },
};

export const conditionalRangeFormatType: ServedType<FormatState> = {
  page: "https://learn.microsoft.com/javascript/api/excel/excel.conditionalrangeformat",
  assumed: {},
  children: {
    Fill: (state) => ({ type: "ConditionalRangeFill", state }),
    Font: (state) => ({ type: "ConditionalRangeFont", state }),
  },
};

export const conditionalRangeFillType: ServedType<FormatState> = {
  page: "https://learn.microsoft.com/javascript/api/excel/excel.conditionalrangefill",
  assumed: { Color: "an empty text where there is no fill" },
  properties: { Color: part("fill", "ConditionalRangeFill.color") },
};

export const conditionalRangeFontType: ServedType<FormatState> = {
  page: "https://learn.microsoft.com/javascript/api/excel/excel.conditionalrangefont",
  assumed: { Color: "an empty text where there is none" },
  properties: {
    Color: part("fontColor", "ConditionalRangeFont.color"),
    Italic: {
      get: ({ format }) => format.italic,
      set: ({ sheet, format }, value) => {
        guardFormats(sheet, "ConditionalRangeFont.italic");
        format.italic = value === true;
      },
    },
  },
};

function rangesOf(state: RangeState | AreasState): readonly Range[] {
  return "range" in state ? [state.range] : state.ranges;
}

function formatsOn(state: RangeState | AreasState): readonly ConditionalFormat[] {
  return state.sheet.conditionalFormats.filter(({ ranges }) =>
    ranges.some((range) => rangesOf(state).some((each) => intersection(range, each))),
  );
}

function withId(state: RangeState | AreasState, id: Argument | undefined): HostObject | undefined {
  const found = formatsOn(state).find((format) => format.id === id);
  return found && conditionalFormatObject(state.sheet, found);
}
