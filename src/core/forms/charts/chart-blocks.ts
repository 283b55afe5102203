import type { NewChart } from "../../edit";
import type { Locale } from "../../message";
import { sheetPrefix } from "../../workbook/address";
import type { FilledSheet } from "../fill-plan";
import { type FormLeaf, leavesOf } from "../form";
import { planLive } from "../live/plan-live";
import type { LiveHome } from "../live/live-figures";
import { type FillSources, planForm } from "../plan-form";
import { AGE_PYRAMID, BAND_NAMES, MEN, PYRAMID_TITLE, SEX_NAMES, WOMEN } from "./age-pyramid";
import { CHARTS, type ChartDefinition, type ChartRows } from "./chart-definitions";

/** A small table with the chart that is drawn of it. */
export interface ChartBlock {
  readonly id: string;
  readonly title: string;
  readonly type: NewChart["type"];
  readonly isPyramid?: true;
  /** Names of the columns behind the first. */
  readonly series: readonly string[];
  readonly rows: readonly { readonly label: string; readonly cells: readonly ChartCell[] }[];
  /** Sheets of the forms that it shows. */
  readonly sheets: readonly string[];
}

/** A figure, with the formula that gives it where there is one; null where none is filled. */
export interface ChartCell {
  readonly value: number | null;
  readonly formula?: string;
}

export interface ChartWish {
  readonly locale: Locale;
  /** The year that this period is, and the one before. */
  readonly years?: readonly [before: string, now: string] | undefined;
  readonly frozen: boolean;
  readonly live?: LiveHome | undefined;
}

/** The charts that filled forms and their sources have figures for. */
export function chartBlocks(
  sheets: readonly FilledSheet[],
  sources: FillSources,
  wish: ChartWish,
): readonly ChartBlock[] {
  const pyramid = agePyramid(sources, wish);
  const others = CHARTS.flatMap((definition) => formChart(definition, sheets, wish) ?? []);
  return [...(pyramid ? [pyramid] : []), ...others];
}

/** Men to the left: below zero, and shown without the sign. */
function agePyramid(sources: FillSources, { locale, frozen, live }: ChartWish): ChartBlock | undefined {
  const plan = planForm(AGE_PYRAMID, sources);
  const [liveOf] = live && !frozen ? planLive([plan], live, sources) : [];
  const cellOf = (row: string, column: string, sign: 1 | -1): ChartCell | undefined => {
    const cell = plan.cell(row, column);
    if (cell?.kind !== "counted") return undefined;
    const found = liveOf?.(row, column);
    const formula = found?.kind === "formula" ? found.formula : undefined;
    return {
      value: cell.value === 0 ? 0 : sign * cell.value,
      ...(formula !== undefined && { formula: sign === 1 ? formula : `-(${formula})` }),
    };
  };
  const rows = AGE_PYRAMID.rows.map(({ code }, i) => ({
    label: BAND_NAMES[i]?.[locale] ?? "",
    cells: [cellOf(code, MEN, -1), cellOf(code, WOMEN, 1)].filter((cell) => cell !== undefined),
  }));
  const isWhole = rows.every(({ cells }) => cells.length === 2);
  const isNobody = rows.every(({ cells }) => cells.every(({ value }) => value === 0));
  if (!isWhole || isNobody) return undefined;
  return {
    id: "ages",
    title: PYRAMID_TITLE[locale],
    type: "bar",
    isPyramid: true,
    series: SEX_NAMES.map((name) => name[locale]),
    rows,
    sheets: [],
  };
}

/** Fewer bars than these are no chart. */
const FEWEST_ROWS = 2;

function formChart(
  { id, title, type, from, byColumn }: ChartDefinition,
  sheets: readonly FilledSheet[],
  wish: ChartWish,
): ChartBlock | undefined {
  for (const given of from) {
    const sheet = sheets.find(({ form }) => form.id === given.form);
    const table = sheet && tableOf(sheet, given, wish);
    if (!table) continue;
    const { rows, columns } = byColumn ? turned(table) : table;
    if (rows.length < FEWEST_ROWS || columns.length === 0) continue;
    const start = { id, title: title[wish.locale], type, sheets: [sheet.name] };
    return { ...start, series: columns, rows };
  }
  return undefined;
}

interface ChartTable {
  readonly columns: readonly string[];
  readonly rows: ChartBlock["rows"];
}

/** The rows and columns that hold figures. */
function tableOf(sheet: FilledSheet, { rows, columns }: ChartRows, { years, frozen }: ChartWish): ChartTable {
  const { form, plan, name, placeOf } = sheet;
  const cellOf = (row: string, column: string): ChartCell => {
    const cell = plan.cell(row, column);
    const place = placeOf(row, column);
    const value = cell === undefined || cell.kind === "unfilled" ? null : cell.value;
    return value === null || frozen || place === undefined
      ? { value }
      : { value, formula: `${sheetPrefix(name)}!${place}` };
  };
  const leaves = leavesOf(form.columns).filter(
    ({ id }) => columns.includes(id) && rows.some((row) => cellOf(row, id).value !== null),
  );
  const inOrder = columns.flatMap((id) => leaves.find((leaf) => leaf.id === id) ?? []);
  const all = rows.map((code) => ({
    label: plainLabel(form.rows.find((row) => row.code === code)?.label ?? code),
    cells: inOrder.map(({ id }) => cellOf(code, id)),
  }));
  return {
    columns: inOrder.map((leaf) => seriesName(leaf, inOrder, years)),
    rows: all.filter(({ cells }) => cells.some(({ value }) => value !== null)),
  };
}

/** The year where columns are one figure of two periods, else what is printed over them. */
function seriesName(leaf: FormLeaf, all: readonly FormLeaf[], years: ChartWish["years"]): string {
  const hasBoth = all.some(({ role }) => role === "previous");
  if (years && hasBoth) return leaf.role === "previous" ? years[0] : years[1];
  return leaf.label.trim();
}

/** `- Đại học` without what stands before the words. */
function plainLabel(label: string): string {
  const plain = label.trim().replace(/^(?:[-–+•]|(?:\d+|\p{L})\s*[.)]|(?:\d+|\p{Lu})\s+-)\s*/u, "");
  const words = plain.replace(/^-\s*/, "").replace(/,\s*gồm\s*:?$/u, "");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function turned({ columns, rows }: ChartTable): ChartTable {
  return {
    columns: rows.map(({ label }) => label),
    rows: columns.map((label, i) => ({
      label,
      cells: rows.map(({ cells }) => cells[i] ?? { value: null }),
    })),
  };
}
