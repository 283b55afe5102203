import { checkWorkbook } from "../core/check-workbook";
import type { NewContent } from "../core/edit";
import { type Gatherer, gatherer, type Gathering, type GatherWish } from "../core/consolidate/gather";
import { sentDocument } from "../core/consolidate/sent-document";
import { formsWith } from "../core/forms/own/forms-with";
import { toFillDocument } from "../core/forms/fill-document";
import type { FillPlan } from "../core/forms/fill-plan";
import {
  type FillWish,
  fillWorkbook,
  type GatherFor,
  sourceWorkbook,
  type WorkbookFill,
} from "../core/forms/fill-workbook";
import { type Fillable, fillableFrom } from "../core/forms/fillable";
import type { FilledRecord } from "../core/forms/filled-record";
import { type Form, leavesOf } from "../core/forms/form";
import { knownElsewhere } from "../core/forms/known-elsewhere";
import { originOfFigure } from "../core/forms/origin-of-figure";
import { knownOfLists } from "../core/list-options";
import { parseAddress } from "../core/parse-address";
import { provisionalMarks } from "../core/forms/provisional-marks";
import type { RosterMapping } from "../core/roster/roster";
import { EMPTY_STATE, type State } from "../core/state/state";
import type { Workbook } from "../core/workbook/workbook";
import type {
  FormCaptions,
  OwnSheets,
  PlannedFill,
  SentUnits,
  WhereFromAnswer,
  WhereFromAsked,
} from "../host/checker";
import type { SentHere } from "./check-exchanges";

/** Files of units that were read, and what a user said of them. */
export interface SentFiles extends Pick<SentHere, "list" | "aliases"> {
  /** Names of the files. */
  readonly files: readonly string[];
  readonly check: GatherWish["check"];
  /** Hands their workbooks over. */
  readonly gather: (into: Gatherer) => void;
}

/** Fills forms from a workbook; remembers the latest plan, by which figures are followed back. */
export interface FormFiller {
  readonly workbook: Workbook;
  /** The same with another state of the workbook, as after writing. */
  over(workbook: Workbook): FormFiller;
  fillable(state?: State): Fillable;
  fill(
    wish: FillWish,
    state?: State,
    sent?: SentFiles,
    onForm?: (done: number, all: number) => void,
  ): PlannedFill;
  whereFrom(asked: WhereFromAsked, state?: State): WhereFromAnswer;
}

/** @param earlier the plan of an earlier state of the workbook */
export function formFiller(workbook: Workbook, earlier?: FillPlan): FormFiller {
  let plan: FillPlan | undefined;
  return {
    workbook,
    over: (other) => formFiller(other, plan ?? earlier),
    fillable: (state) => fillableFrom(workbook, formsWith(state?.ownForms), state?.filled),
    fill: (wish, state, sent, onForm) => {
      let units: SentUnits | undefined;
      const gather: GatherFor = (chosen, names) => {
        const gathering = gatherFor(workbook, wish, chosen, names, state, sent);
        const { consolidation } = gathering;
        units = consolidation && { ...sentDocument(consolidation), names: consolidation.table.names };
        return gatheredOf(gathering, sent);
      };
      const hasOthers = sent !== undefined || wish.figures !== undefined;
      const filled = fillWorkbook(
        workbook,
        wish,
        formsWith(state?.ownForms),
        state?.filled,
        mappingIn(state),
        hasOthers ? gather : undefined,
        state,
        onForm,
      );
      if (filled.kind === "refused") return filled;
      ({ plan } = filled);
      const { edits, again, records } = filled;
      return {
        kind: "planned",
        documents: { vi: toFillDocument(plan, "vi"), en: toFillDocument(plan, "en") },
        captions: Object.fromEntries(plan.sheets.map(({ form }) => [form.id, captionsOf(form)])),
        edits,
        alone: alone(filled, workbook.name, () =>
          fillWorkbook(
            workbook,
            { ...wish, live: false },
            formsWith(state?.ownForms),
            state?.filled,
            mappingIn(state),
            hasOthers ? gather : undefined,
            state,
          ),
        ),
        again,
        own: ownSheets(workbook, wish, filled),
        records,
        ...(units && { sent: units }),
      };
    },
    whereFrom: ({ at, hasNames }, state) => {
      const followed = (one: FillPlan | undefined) => one && originOfFigure(one, at, hasNames);
      const record = state?.filled?.find(({ sheet }) => sheet === parseAddress(at)?.sheet);
      const wish = record && wishOf(record);
      if (!followed(plan) && wish) {
        // Counted anew: the lists may say something else by now.
        const again = fillWorkbook(
          workbook,
          wish,
          formsWith(state?.ownForms),
          state?.filled,
          mappingIn(state),
          // What was given on a sheet of this workbook is read there again.
          wish.figures &&
            ((chosen, names) =>
              gatheredOf(gatherFor(workbook, wish, chosen, names, state, undefined), undefined)),
          state,
        );
        if (again.kind === "planned") ({ plan } = again);
      }
      const origin = followed(plan) ?? followed(earlier);
      if (origin) return { kind: "found", origin };
      const files = wish ? [] : (record?.files ?? []);
      return files.length > 0 ? { kind: "other-files", files } : { kind: "no-figure" };
    },
  };
}

function ownSheets(
  { sheets }: Workbook,
  { inPlace }: FillWish,
  { again, kept, edits }: Extract<WorkbookFill, { kind: "planned" }>,
): OwnSheets {
  const touched = new Set(
    again.filter((one) => one.changes.length + one.typed.length > 0).map(({ sheet }) => sheet),
  );
  return {
    kept,
    protectedSheets: sheets.flatMap((one) => (one.protected && touched.has(one.name) ? [one.name] : [])),
    anew: inPlace ? edits.flatMap((edit) => (edit.kind === "add-sheet" ? [edit.sheet.name] : [])) : [],
  };
}

function captionsOf({ rows, columns }: Form): FormCaptions {
  return {
    rows: Object.fromEntries(rows.map(({ code, label }) => [code, label.trim()])),
    columns: Object.fromEntries(
      leavesOf(columns).map(({ id, label, code }) => [id, label.trim() || (code ?? id)]),
    ),
  };
}

/** What units sent, and what is given as it is. */
function gatherFor(
  workbook: Workbook,
  { figures }: FillWish,
  chosen: readonly Form[],
  names: readonly string[],
  state: State | undefined,
  sent: SentFiles | undefined,
): Gathering {
  const gathered = gatherer({
    forms: chosen,
    names,
    list: sent?.list,
    aliases: [...(sent?.aliases ?? []), ...(state?.unitNames ?? [])],
    isList: true,
    check: sent?.check ?? checkWorkbook,
  });
  sent?.gather(gathered);
  if (figures) gathered.give(sourceWorkbook(workbook, figures));
  return gathered.end();
}

function gatheredOf(
  { consolidation, tallies, figures, given, forms }: Gathering,
  sent: SentFiles | undefined,
): ReturnType<GatherFor> {
  const units = tallies.flatMap((one) => one.units);
  return {
    units,
    figures,
    forms,
    files: sent?.files ?? [],
    isNothing: sent !== undefined && !consolidation && given + units.length === 0,
  };
}

/** The forms as a new workbook holds them, without the lists: no formula there can read these. */
function alone(filled: Planned, list: string, withoutLists: () => WorkbookFill): readonly NewContent[] {
  const isLive = filled.plan.sheets.some(({ liveOf }) => liveOf !== undefined);
  const own = isLive ? withoutLists() : filled;
  if (own.kind === "refused") return [...filled.plan.edits, ...provisionalMarks(filled.plan.sheets)];
  const names = new Set(own.plan.edits.map(({ sheet }) => sheet.name));
  const isWhole = own.plan.sheets.every(({ name }) => names.has(name));
  const records = own.records.filter(({ sheet }) => names.has(sheet));
  const known = knownElsewhere(records, [list]);
  return [
    ...own.plan.edits,
    ...provisionalMarks(own.plan.sheets.filter(({ name }) => names.has(name))),
    ...(own.charts && isWhole ? [own.charts.edit] : []),
    ...(known ? [known] : []),
  ];
}

type Planned = Extract<WorkbookFill, { readonly kind: "planned" }>;

/** What the user said of lists; it is remembered with the workbook. */
function mappingIn(state: State | undefined): RosterMapping {
  return knownOfLists({}, state ?? EMPTY_STATE).mapping;
}

/** The wish of an earlier filling; undefined where it was filled from files beside. */
function wishOf({
  form,
  period,
  asOf,
  ageBy,
  rounding,
  list,
  previous,
  units,
  figures,
  files,
}: FilledRecord): FillWish | undefined {
  if (!(list ?? figures) || (files?.length ?? 0) > 0) return undefined;
  return {
    forms: [form],
    period,
    ageBy,
    ...(rounding !== undefined && { rounding }),
    ...(asOf !== undefined && { asOf }),
    ...(list && { list: { sheets: list } }),
    ...(previous && { previous: { sheets: previous } }),
    ...(units && { units: { sheets: units } }),
    ...(figures && { figures: { sheets: figures } }),
  };
}
