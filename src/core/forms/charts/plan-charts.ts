import type { AddSheet } from "../../edit";
import type { Locale, Text } from "../../message";
import type { FilledSheet } from "../fill-plan";
import type { LiveHome } from "../live/live-figures";
import type { Period } from "../period";
import type { FillSources } from "../plan-form";
import { PYRAMID_TITLE } from "./age-pyramid";
import { chartBlocks } from "./chart-blocks";
import { CHARTS } from "./chart-definitions";
import { CHART_SHEET_NAME, chartSheet } from "./chart-sheet";

/** Charts of filled forms, on a sheet of their own. */
export interface PlannedCharts {
  readonly edit: AddSheet;
  /** A1 of the cells that hold their figures. */
  readonly figures: readonly string[];
  readonly drawn: readonly ChartEntry[];
  /** No form that was filled has figures for these. */
  readonly missing: readonly ChartEntry[];
}

export interface ChartEntry {
  readonly id: string;
  readonly title: Text;
}

export interface ChartRequest {
  /** The language of titles; labels of rows are those of the forms. */
  readonly locale: Locale;
  readonly period: Period;
  readonly unit?: string | undefined;
  /** Values only. */
  readonly frozen?: boolean | undefined;
  readonly live?: LiveHome | undefined;
  /** Names that the sheet must not take, in any case. */
  readonly taken: readonly string[];
  /** The name it had, where it was drawn before. */
  readonly name?: string | undefined;
}

/** Undefined where there is nothing to draw. */
export function planCharts(
  sheets: readonly FilledSheet[],
  sources: FillSources,
  { locale, period, unit, frozen = false, live, taken, name }: ChartRequest,
): PlannedCharts | undefined {
  const blocks = chartBlocks(sheets, sources, { locale, years: yearsOf(period, locale), frozen, live });
  if (blocks.length === 0) return undefined;
  const free = name ?? freeName(CHART_SHEET_NAME[locale], [...taken, ...sheets.map((one) => one.name)]);
  const { sheet, figures } = chartSheet(blocks, { name: free, locale, unit, period: period.name[locale] });
  const isDrawn = ({ id }: ChartEntry): boolean => blocks.some((block) => block.id === id);
  return {
    edit: { kind: "add-sheet", sheet },
    figures,
    drawn: ALL.filter(isDrawn),
    missing: ALL.filter((one) => !isDrawn(one)),
  };
}

const ALL: readonly ChartEntry[] = [
  { id: "ages", title: PYRAMID_TITLE },
  ...CHARTS.map(({ id, title }) => ({ id, title })),
];

function yearsOf({ start, isYear }: Period, locale: Locale): readonly [string, string] | undefined {
  const year = Number(start.slice(0, 4));
  const named = (one: number): string => `${locale === "vi" ? "Năm" : "Year"} ${String(one)}`;
  return isYear ? [named(year - 1), named(year)] : undefined;
}

function freeName(wanted: string, taken: readonly string[]): string {
  const used = new Set(taken.map((one) => one.toLowerCase()));
  for (let k = 1; ; k++) {
    const name = k === 1 ? wanted : `${wanted} (${String(k)})`;
    if (!used.has(name.toLowerCase())) return name;
  }
}
