import type { Edit } from "../edit";
import { readRoster } from "../roster/read-roster";
import type { RosterMapping } from "../roster/roster";
import type { State } from "../state/state";
import { viewWorkbook } from "../tables/sheet-view";
import type { Workbook } from "../workbook/workbook";
import type { AgeBy } from "./condition";
import type { FilledSheet, FillPlan } from "./fill-plan";
import { fillFromRosters, liveHome, type RosterSource } from "./fill-rosters";
import { fillTemplate } from "./fill-template";
import type { FilledRecord } from "./filled-record";
import { findTemplates, type Template } from "./find-template";
import type { Form } from "./form";
import type { GatheredOf } from "./gathered";
import { listErrors } from "./list-errors";
import type { Locale } from "../message";
import { CHART_SHEET_NAME } from "./charts/chart-sheet";
import { planCharts, type PlannedCharts } from "./charts/plan-charts";
import {
  chartCells,
  CHARTS_RECORD,
  earlierCharts,
  frozenCharts,
  localeOfCharts,
  refillCharts,
} from "./charts/refill-charts";
import { readPeriod } from "./period";
import { readUnits } from "./read-units";
import {
  provisionalCells,
  provisionalInTemplate,
  provisionalMarks,
  provisionalMarksAgain,
  takesMarks,
} from "./provisional-marks";
import { type Refill, recordedCells, refill, remarksAgain, unsettledCells } from "./refill";
import type { UnitFacts } from "./unit-facts";
import type { Rounding } from "./rounding";

/** Sheets of the workbook that is open, or another workbook whole. */
export type FillSource = { readonly sheets: readonly string[] } | { readonly workbook: Workbook };

/** What a user asks for. */
export interface FillWish {
  /** Ids. */
  readonly forms: readonly string[];
  /** `2021`, `2021-H1`, `2021-Q3` */
  readonly period: string;
  /** The day by which ages are counted; the period's last where it is not given. */
  readonly asOf?: string;
  readonly ageBy: AgeBy;
  /** Of shares and mean ages. */
  readonly rounding?: Rounding;
  /** Without one, only what units and others give is filled. */
  readonly list?: FillSource;
  /** The list at the beginning of the period. */
  readonly previous?: FillSource;
  /** A tally that says of what type organizations are. */
  readonly units?: FillSource;
  /** A workbook, or sheets, that give figures as they are. */
  readonly figures?: FillSource;
  readonly upper?: string;
  readonly unit?: string;
  /** Values only, for sending. */
  readonly frozen?: boolean;
  /** Formulas over the lists in the workbook, wherever one says exactly what is counted. */
  readonly live?: boolean;
  /** Charts on a sheet of their own, with titles in this language. */
  readonly charts?: Locale;
  /** Into sheets of the workbook that are laid out as the forms, where there are such. */
  readonly inPlace?: boolean;
}

/** What workbooks of units and others give. */
export interface GatheredBeside {
  /** Of what type and kind organizations are. */
  readonly units: readonly UnitFacts[];
  readonly figures: GatheredOf | undefined;
  /** The forms that were asked for; one of years has the rows that are given. */
  readonly forms: readonly Form[];
  /** Names of the files. */
  readonly files: readonly string[];
  /** None of them holds anything of the forms. */
  readonly isNothing: boolean;
}

/** Gathers for the forms; `organizations` are those of the members. */
export type GatherFor = (forms: readonly Form[], organizations: readonly string[]) => GatheredBeside;

export type FillRefusal =
  "no-form" | "bad-period" | "no-list" | "no-previous-list" | "no-units" | "nothing-sent" | "no-names";

export type WorkbookFill =
  | { readonly kind: "refused"; readonly why: FillRefusal }
  | {
      readonly kind: "planned";
      readonly plan: FillPlan;
      /** What is to be written where the user agrees: new sheets, and cells of sheets that were filled before. */
      readonly edits: readonly Edit[];
      /** Sheets that were filled before and stay as they are otherwise. */
      readonly again: readonly Refill[];
      /** Cells of the user's own sheets whose formula stays. */
      readonly kept: readonly string[];
      /** Their sheet is among the edits. */
      readonly charts?: PlannedCharts;
      /** To be remembered once it is written. */
      readonly records: readonly FilledRecord[];
    };

/**
 * Plans forms of a workbook's own lists, or of others beside it; nothing is written. A sheet that was filled before is
 * filled again in its place, and what a person typed there is left until they agree.
 *
 * @param mapping what a user said of headings and values that were not understood
 * @param gather what workbooks of units and others give; asked with the organizations of the members
 * @param state what is remembered of the workbook: what was accepted in its lists is no open error of them
 * @param onForm told before each form is counted how many are done, and of how many
 */
export function fillWorkbook(
  workbook: Workbook,
  wish: FillWish,
  forms: readonly Form[],
  filled: readonly FilledRecord[] = [],
  mapping: RosterMapping = {},
  gather?: GatherFor,
  state?: State,
  onForm?: (done: number, all: number) => void,
): WorkbookFill {
  const asked = forms.filter(({ id }) => wish.forms.includes(id));
  if (asked.length === 0) return refused("no-form");
  const period = readPeriod(wish.period);
  if (!period) return refused("bad-period");
  const current = wish.list && rosterIn(workbook, wish.list, mapping, state);
  if (!current && (wish.list !== undefined || !gather)) return refused("no-list");
  const previous = wish.previous && rosterIn(workbook, wish.previous, mapping, state);
  if (wish.previous && !previous) return refused("no-previous-list");
  const organizations = organizationsOf([current, previous]);
  const tally = wish.units ? unitsIn(workbook, wish.units, organizations) : [];
  if (wish.units && tally.length === 0) return refused("no-units");
  const gathered = gather?.(asked, organizations);
  if (gathered?.isNothing) return refused("nothing-sent");
  const chosen = gathered?.forms ?? asked;
  const units = [...tally, ...(gathered?.units ?? [])];

  const before = filled.filter(({ form, sheet, period: of }) => {
    const isThere = workbook.sheets.some(({ name }) => name === sheet);
    return isThere && of === wish.period && chosen.some(({ id }) => id === form);
  });
  const planned = (known: readonly FilledRecord[]): FillPlan =>
    fillFromRosters({
      forms: chosen,
      current,
      ...(previous && { previous }),
      units,
      ...(gathered?.figures && { gathered: gathered.figures }),
      period,
      asOf: wish.asOf,
      ageBy: wish.ageBy,
      rounding: wish.rounding,
      liveIn: wish.live === true ? workbook : undefined,
      options: {
        taken: workbook.sheets.map(({ name }) => name),
        frozen: wish.frozen ?? false,
        onForm: (done) => onForm?.(done, chosen.length),
        names: new Map(known.map(({ form, sheet }) => [form, sheet])),
        ...(wish.upper !== undefined && { upper: wish.upper }),
        ...(wish.unit !== undefined && { unit: wish.unit }),
      },
    });
  const first = planned(before);
  const again = refills(workbook, first, before);
  // A sheet in which rows were moved is left alone, and the form filled on a new one.
  const kept = before.filter(({ sheet }) => again.some((one) => one.sheet === sheet));
  const plan = kept.length === before.length ? first : planned(kept);
  const sheets = workbook.sheets.filter(({ name }) => kept.every(({ sheet }) => sheet !== name));
  const found = wish.inPlace === true ? findTemplates({ ...workbook, sheets }, chosen) : NO_TEMPLATES;
  const templates = plan.sheets.flatMap(({ form, plan: ofForm }) => {
    const template = kept.some((one) => one.form === form.id) ? undefined : found.get(form.id);
    return template ? [fillTemplate(workbook, ofForm, template)] : [];
  });
  const templateOf = (id: string) => templates.find(({ filled: one }) => one.form.id === id);
  const isThere = new Set(again.map(({ sheet }) => sheet));
  const fresh = plan.edits.filter(
    ({ sheet }, i) => !isThere.has(sheet.name) && !templateOf(plan.sheets[i]?.form.id ?? ""),
  );
  const all = [...again, ...templates.map(({ sheet, changes, typed }) => ({ sheet, changes, typed }))];
  const isFresh = new Set(fresh.map(({ sheet }) => sheet.name));
  const final = plan.sheets.map((one) => templateOf(one.form.id)?.filled ?? one);
  const chartsBefore = earlierCharts(workbook, filled, wish.period);
  const chartsIn = wish.charts ?? (wish.frozen && chartsBefore ? localeOfCharts(chartsBefore) : undefined);
  const drawn = (name?: string): PlannedCharts | undefined =>
    chartsIn &&
    planCharts(final, plan.sources, {
      locale: chartsIn,
      period,
      unit: wish.unit,
      frozen: wish.frozen,
      live: wish.live === true ? liveHome(workbook, current, previous) : undefined,
      taken: workbook.sheets.map(({ name: taken }) => taken),
      name,
    });
  const { charts, chartsAgain } = chartsIn
    ? chartsInPlace(workbook, chartsBefore, chartsBefore?.sheet ?? CHART_SHEET_NAME[chartsIn], drawn, wish)
    : {};
  return {
    kind: "planned",
    plan: { ...plan, sheets: final },
    ...(charts && { charts }),
    again: chartsAgain ? [...all, chartsAgain] : all,
    kept: templates.flatMap((one) => one.kept),
    edits: [
      ...fresh,
      ...provisionalMarks(plan.sheets.filter(({ name }) => isFresh.has(name))),
      ...plan.sheets.flatMap((one) => provisionalAgain(workbook, one, kept)),
      ...templates.flatMap((one) => provisionalInTemplate(workbook, one)),
      ...[...all, chartsAgain].flatMap((one) => one?.changes.map(({ edit }) => edit) ?? []),
      ...(charts && !chartsAgain ? [charts.edit] : []),
    ],
    // What stands in a user's own sheet is the user's: it is filled again as it was the first time.
    records: [
      ...plan.sheets.flatMap((sheet, i): FilledRecord[] =>
        templateOf(sheet.form.id)
          ? []
          : [
              {
                form: sheet.form.id,
                sheet: sheet.name,
                period: wish.period,
                ...(wish.asOf !== undefined && { asOf: wish.asOf }),
                ageBy: wish.ageBy,
                ...(wish.rounding !== undefined && { rounding: wish.rounding }),
                ...sourcesOf(wish, gathered?.files ?? []),
                cells: recordedCells(sheet, plan.edits[i]?.sheet),
                ...unsettledCells(sheet),
                ...markedCells(sheet),
                ...remarksOf(
                  sheet,
                  kept.find((one) => one.sheet === sheet.name),
                ),
              },
            ],
      ),
      ...(charts
        ? [
            {
              form: CHARTS_RECORD,
              sheet: charts.edit.sheet.name,
              period: wish.period,
              ageBy: wish.ageBy,
              cells: chartCells(charts.edit.sheet, charts.figures),
            },
          ]
        : []),
    ],
  };
}

/** What shows that figures may still change, on a sheet that we drew before: only where that has changed. */
function provisionalAgain(
  workbook: Workbook,
  sheet: FilledSheet,
  records: readonly FilledRecord[],
): readonly Edit[] {
  const record = records.find((one) => one.sheet === sheet.name);
  const isSame = record?.provisional?.join() === markedCells(sheet).provisional?.join();
  return record && !isSame && takesMarks(workbook, sheet) ? provisionalMarksAgain(sheet) : [];
}

function markedCells(sheet: FilledSheet): Pick<FilledRecord, "provisional"> {
  const provisional = provisionalCells(sheet);
  return provisional.length > 0 ? { provisional } : {};
}

/** The lines under a table, as they stand there once it is written. */
function remarksOf(sheet: FilledSheet, before: FilledRecord | undefined): Pick<FilledRecord, "remarks"> {
  const remarks = before ? remarksAgain(sheet, before.remarks) : (sheet.foot?.remarks ?? []);
  return remarks.length > 0 ? { remarks } : {};
}

interface ChartsHere {
  readonly charts?: PlannedCharts;
  /** What changes on the sheet that they are drawn on already. */
  readonly chartsAgain?: Refill;
}

/** Charts on the sheet that they stand on, where they are the same; on a new one otherwise. */
function chartsInPlace(
  workbook: Workbook,
  before: FilledRecord | undefined,
  name: string,
  drawn: (name?: string) => PlannedCharts | undefined,
  { charts: isAsked }: FillWish,
): ChartsHere {
  const here = drawn(name);
  const again = here && refillCharts(workbook, here.edit.sheet, here.figures, before);
  if (here && again) return { charts: here, chartsAgain: again };
  if (!isAsked) return before ? { chartsAgain: frozenCharts(workbook, before) } : {};
  const fresh = drawn();
  return fresh ? { charts: fresh } : {};
}

/** So many are remembered by name. */
const MOST_FILES = 1_000;

const NO_TEMPLATES: ReadonlyMap<string, Template> = new Map();

function refused(why: FillRefusal): WorkbookFill {
  return { kind: "refused", why };
}

function refills(workbook: Workbook, plan: FillPlan, before: readonly FilledRecord[]): readonly Refill[] {
  return plan.sheets.flatMap((sheet, i) => {
    const record = before.find(({ sheet: name }) => name === sheet.name);
    const drawn = plan.edits[i]?.sheet;
    const found = record && drawn && refill(workbook, sheet, drawn, record);
    return found ? [found] : [];
  });
}

function rosterIn(
  workbook: Workbook,
  source: FillSource,
  mapping: RosterMapping,
  state: State | undefined,
): RosterSource | undefined {
  const own = sourceWorkbook(workbook, source);
  const roster = readRoster(viewWorkbook(own), mapping);
  if (!roster || roster.members.length === 0) return undefined;
  const isOther = "workbook" in source;
  const errors = listErrors(own, roster, isOther ? undefined : state);
  return { roster, errors, ...(isOther && { workbook: source.workbook.name }) };
}

function unitsIn(workbook: Workbook, source: FillSource, names: readonly string[]): readonly UnitFacts[] {
  return readUnits(viewWorkbook(sourceWorkbook(workbook, source)), names).units;
}

function organizationsOf(rosters: readonly (RosterSource | undefined)[]): readonly string[] {
  return [
    ...new Set(rosters.flatMap((one) => one?.roster.members.flatMap(({ unit }) => unit.slice(0, 1)) ?? [])),
  ];
}

/** A source as a workbook of its own. */
export function sourceWorkbook(workbook: Workbook, source: FillSource): Workbook {
  if ("workbook" in source) return source.workbook;
  return { ...workbook, sheets: workbook.sheets.filter(({ name }) => source.sheets.includes(name)) };
}

function sourcesOf(
  { list, previous, units, figures }: FillWish,
  sent: readonly string[],
): Partial<FilledRecord> {
  const files = [list, previous, units, figures]
    .flatMap((one) => (one && "workbook" in one ? [one.workbook.name] : []))
    .concat(sent)
    .slice(0, MOST_FILES);
  const sheets = (source: FillSource | undefined): readonly string[] | undefined =>
    source && "sheets" in source ? source.sheets : undefined;
  const [ofList, ofPrevious] = [sheets(list), sheets(previous)];
  const [ofUnits, ofFigures] = [sheets(units), sheets(figures)];
  return {
    ...(ofList && { list: ofList }),
    ...(ofPrevious && { previous: ofPrevious }),
    ...(ofUnits && { units: ofUnits }),
    ...(ofFigures && { figures: ofFigures }),
    ...(files.length > 0 && { files }),
  };
}
