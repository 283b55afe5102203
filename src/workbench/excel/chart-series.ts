import type { ChartAxis, ChartSeries } from "../model/book";
import type { Json } from "../wire/protocol";
import type { ServedProperty, ServedType } from "../wire/served";
import { type ChartState, guardCharts } from "./charts";
import { numberGiven, textGiven, textSet } from "./given";
import { badArgument, notFound } from "./refusals";

interface SeriesState extends ChartState {
  readonly series: ChartSeries;
}

interface AxisState extends ChartState {
  readonly axis: ChartAxis;
}

export const chartSeriesCollectionType: ServedType<ChartState> = {
  page: "https://learn.microsoft.com/javascript/api/excel/excel.chartseriescollection",
  assumed: {},
  properties: { Count: { get: ({ chart }) => chart.series.length } },
  methods: {
    GetItemAt: (state, [index]) => {
      const series = state.chart.series[numberGiven(index, "ChartSeriesCollection.getItemAt")];
      if (!series) throw notFound("ChartSeriesCollection.getItemAt");
      return { type: "ChartSeries", state: { ...state, series } };
    },
  },
};

export const chartSeriesType: ServedType<SeriesState> = {
  page: "https://learn.microsoft.com/javascript/api/excel/excel.chartseries",
  assumed: { GapWidth: "150 where nobody set one", Overlap: "0 where nobody set one" },
  properties: {
    GapWidth: numberOf("gapWidth", 150, [0, 500]),
    HasDataLabels: {
      get: ({ series }) => series.hasDataLabels ?? false,
      set: ({ sheet, series }, value) => {
        guardCharts(sheet, "ChartSeries.hasDataLabels");
        series.hasDataLabels = value === true;
      },
    },
    Overlap: numberOf("overlap", 0, [-100, 100]),
  },
  children: {
    DataLabels: (state) => ({ type: "ChartDataLabels", state }),
    Format: (state) => ({ type: "ChartSeriesFormat", state }),
  },
};

export const chartSeriesFormatType: ServedType<SeriesState> = {
  page: "https://learn.microsoft.com/javascript/api/excel/excel.chartseriesformat",
  assumed: {},
  children: {
    Fill: (state) => ({ type: "ChartFill", state }),
    Line: (state) => ({ type: "ChartLineFormat", state }),
  },
};

export const chartFillType: ServedType<SeriesState> = {
  page: "https://learn.microsoft.com/javascript/api/excel/excel.chartfill",
  assumed: {},
  methods: {
    SetSolidColor: ({ sheet, series }, [color]) => {
      guardCharts(sheet, "ChartFill.setSolidColor");
      series.fill = textGiven(color, "ChartFill.setSolidColor").toUpperCase();
    },
  },
};

export const chartLineFormatType: ServedType<SeriesState> = {
  page: "https://learn.microsoft.com/javascript/api/excel/excel.chartlineformat",
  assumed: { Color: "black where nobody set one" },
  properties: {
    Color: {
      get: ({ series }) => series.line ?? "#000000",
      set: ({ sheet, series }, value) => {
        guardCharts(sheet, "ChartLineFormat.color");
        series.line = textSet(value).toUpperCase();
      },
    },
  },
};

export const chartDataLabelsType: ServedType<SeriesState> = {
  page: "https://learn.microsoft.com/javascript/api/excel/excel.chartdatalabels",
  assumed: { NumberFormat: "General where nobody set one" },
  properties: {
    NumberFormat: {
      get: ({ series }) => series.labelFormat ?? "General",
      set: ({ sheet, series }, value) => {
        guardCharts(sheet, "ChartDataLabels.numberFormat");
        series.labelFormat = textSet(value);
      },
    },
  },
};

export const chartAxesType: ServedType<ChartState> = {
  page: "https://learn.microsoft.com/javascript/api/excel/excel.chartaxes",
  assumed: {},
  children: {
    CategoryAxis: (state) => ({ type: "ChartAxis", state: { ...state, axis: state.chart.axes.category } }),
    ValueAxis: (state) => ({ type: "ChartAxis", state: { ...state, axis: state.chart.axes.value } }),
  },
};

export const chartAxisType: ServedType<AxisState> = {
  page: "https://learn.microsoft.com/javascript/api/excel/excel.chartaxis",
  assumed: { NumberFormat: "General where nobody set one", TickLabelPosition: "beside the axis" },
  properties: {
    NumberFormat: {
      get: ({ axis }) => axis.numberFormat ?? "General",
      set: ({ sheet, axis }, value) => {
        guardCharts(sheet, "ChartAxis.numberFormat");
        axis.numberFormat = textSet(value);
      },
    },
    ReversePlotOrder: {
      get: ({ axis }) => axis.reversePlotOrder ?? false,
      set: ({ sheet, axis }, value) => {
        guardCharts(sheet, "ChartAxis.reversePlotOrder");
        axis.reversePlotOrder = value === true;
      },
    },
    TickLabelPosition: {
      get: ({ axis }) => axis.tickLabelPosition ?? "NextToAxis",
      set: ({ sheet, axis }, value) => {
        guardCharts(sheet, "ChartAxis.tickLabelPosition");
        if (typeof value !== "string" || !["NextToAxis", "High", "Low", "None"].includes(value))
          throw badArgument("ChartAxis.tickLabelPosition");
        axis.tickLabelPosition = value;
      },
    },
  },
};

function numberOf(
  key: "gapWidth" | "overlap",
  unset: number,
  [least, most]: readonly [number, number],
): ServedProperty<SeriesState> {
  return {
    get: ({ series }) => series[key] ?? unset,
    set: ({ sheet, series }, value: Json) => {
      guardCharts(sheet, `ChartSeries.${key}`);
      if (typeof value !== "number" || value < least || value > most) throw badArgument(`ChartSeries.${key}`);
      series[key] = value;
    },
  };
}
