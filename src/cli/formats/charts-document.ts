import type { PlannedCharts } from "../../core/forms/charts/plan-charts";
import type { Locale } from "../../core/message";

/** The charts that were drawn, as programs read them. */
export interface ChartsDocument {
  /** Absent: there was nothing to draw. */
  readonly sheet?: string;
  readonly drawn: readonly { readonly id: string; readonly title: string }[];
  readonly missing: readonly { readonly id: string; readonly title: string }[];
}

export function chartsDocument(charts: PlannedCharts | undefined, locale: Locale): ChartsDocument {
  const entries = (all: PlannedCharts["drawn"] = []) =>
    all.map(({ id, title }) => ({ id, title: title[locale] }));
  return {
    ...(charts && { sheet: charts.edit.sheet.name }),
    drawn: entries(charts?.drawn),
    missing: entries(charts?.missing),
  };
}
