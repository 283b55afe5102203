import { around, type Range } from "../model/area";
import type { Chart, ChartSeries, Sheet } from "../model/book";
import { denied, refuseWrites } from "../model/write";
import type { Argument, HostObject, ServedType } from "../wire/served";
import { rangeGiven, textGiven, textSet } from "./given";
import { chartObject, sheetObject } from "./objects";
import { notFound } from "./refusals";

export interface ChartState {
  readonly sheet: Sheet;
  readonly chart: Chart;
}

export const chartCollectionType: ServedType<Sheet> = {
  page: "https://learn.microsoft.com/javascript/api/excel/excel.chartcollection",
  assumed: {
    Add: "the first column holds labels and the first row names, so that each other column is a series; named Chart 1, Chart 2 and so on; the title is empty until it is set",
  },
  properties: { Count: { get: ({ charts }) => charts.length } },
  items: (sheet) => sheet.charts.map((chart) => chartObject(sheet, chart)),
  item: (sheet, id) => {
    const found = chartCalled(sheet, id);
    if (!found) throw notFound("ChartCollection.getItem");
    return found;
  },
  methods: {
    Add: (sheet, [type, source, seriesBy]) => {
      const where = "ChartCollection.add";
      guardCharts(sheet, where);
      const chart: Chart = {
        id: sheet.book.newId(),
        name: `Chart ${sheet.charts.length + 1}`,
        type: textGiven(type, where),
        source: rangeGiven(sheet, source, where),
        seriesBy: typeof seriesBy === "string" ? seriesBy : "Auto",
        title: "",
        place: undefined,
        series: seriesOf(rangeGiven(sheet, source, where).range, seriesBy),
        axes: { value: {}, category: {} },
      };
      sheet.charts = [...sheet.charts, chart];
      return chartObject(sheet, chart);
    },
    GetCount: ({ charts }) => charts.length,
    GetItem: (sheet, [name]) => {
      const found = chartCalled(sheet, name);
      if (!found) throw notFound("ChartCollection.getItem");
      return found;
    },
    GetItemOrNullObject: (sheet, [name]) => chartCalled(sheet, name) ?? null,
  },
};

export const chartType: ServedType<ChartState> = {
  page: "https://learn.microsoft.com/javascript/api/excel/excel.chart",
  assumed: {},
  identity: ({ chart }) => ({ Id: chart.id }),
  properties: {
    ChartType: { get: ({ chart }) => chart.type },
    Id: { get: ({ chart }) => chart.id },
    Name: {
      get: ({ chart }) => chart.name,
      set: ({ sheet, chart }, name) => {
        guardCharts(sheet, "Chart.name");
        chart.name = textSet(name);
      },
    },
  },
  children: {
    Axes: (state) => ({ type: "ChartAxes", state }),
    Series: (state) => ({ type: "ChartSeriesCollection", state }),
    Title: (state) => ({ type: "ChartTitle", state }),
    Worksheet: ({ sheet }) => sheetObject(sheet),
  },
  methods: {
    Delete: ({ sheet, chart }) => {
      guardCharts(sheet, "Chart.delete");
      sheet.charts = sheet.charts.filter((each) => each !== chart);
    },
    SetPosition: ({ sheet, chart }, [start, end]) => {
      guardCharts(sheet, "Chart.setPosition");
      const first = rangeGiven(sheet, start, "Chart.setPosition").range;
      const last =
        end === undefined || end === null ? first : rangeGiven(sheet, end, "Chart.setPosition").range;
      chart.place = around(first, last);
    },
  },
};

export const chartTitleType: ServedType<ChartState> = {
  page: "https://learn.microsoft.com/javascript/api/excel/excel.charttitle",
  assumed: { Visible: "true where the title has a text" },
  properties: {
    Text: {
      get: ({ chart }) => chart.title,
      set: ({ sheet, chart }, text) => {
        guardCharts(sheet, "ChartTitle.text");
        chart.title = textSet(text);
      },
    },
    Visible: { get: ({ chart }) => chart.title !== "" },
  },
};

/** A series for each column behind the first, or for each row below it. */
function seriesOf({ rowCount, columnCount }: Range, seriesBy: Argument | undefined): ChartSeries[] {
  const length = Math.max(0, (seriesBy === "Rows" ? rowCount : columnCount) - 1);
  return Array.from({ length }, () => ({}));
}

export function guardCharts(sheet: Sheet, where: string): void {
  refuseWrites(sheet, where);
  if (sheet.protection) throw denied(where);
}

function chartCalled(sheet: Sheet, key: Argument | undefined): HostObject | undefined {
  const found = sheet.charts.find(({ id, name }) => id === key || name === key);
  return found && chartObject(sheet, found);
}
