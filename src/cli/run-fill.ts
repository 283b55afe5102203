import { basename } from "node:path";

import type { Gathering } from "../core/consolidate/gather";
import { forms as FORMS } from "../core/forms";
import { toFillDocument } from "../core/forms/fill-document";
import { planCharts } from "../core/forms/charts/plan-charts";
import { fillFromRosters, liveHome } from "../core/forms/fill-rosters";
import type { FillPlan } from "../core/forms/fill-plan";
import { type Form, valueColumns } from "../core/forms/form";
import { provisionalMarks } from "../core/forms/provisional-marks";
import { whereFrom } from "../core/forms/where-from";
import { knownOfLists } from "../core/list-options";
import { stateIn } from "../core/state/read-state";
import { listErrors } from "../core/forms/list-errors";
import { readRoster } from "../core/roster/read-roster";
import type { Roster } from "../core/roster/roster";
import { viewWorkbook } from "../core/tables/sheet-view";
import { wordsOf } from "../locales";
import { fillInto } from "./fill-into";
import { type Home, homeOf, type ListRead, rosterSource, writeForms } from "./fill-home";
import { formsLike, isCalled, refuseOddPaths } from "./fill-inputs";
import type { FillRequest } from "./fill-request";
import { gatherFromFiles } from "./gather-from-files";
import { fillText, formsText, type OriginEntry } from "./formats/fill-text";
import { chartsDocument } from "./formats/charts-document";
import { sentDocument } from "../core/consolidate/sent-document";
import { oneLine, presentationIn } from "./formats/presentation";
import { isFormFile, readFormFile } from "./read-own-forms";
import { readUnitList } from "./read-unit-list";
import type { ExitCode, Surroundings } from "./run-command";
import { Refusal, refusalText } from "./refusal";
import { rememberFilled } from "./remember-filled";

type Action = Extract<FillRequest["action"], { kind: "fill" }>;

/** `khopso fill`: forms filled from lists of members, with their proof; or which forms there are. */
export async function runFill(request: FillRequest, cli: Surroundings): Promise<ExitCode> {
  const { action, locale, json } = request;
  const presentation = presentationIn(locale, cli.stdout.hasColour);
  try {
    if (action.kind === "fill") return await fill(action);
    await cli.stdout.write(formsText(FORMS, json, presentation));
    return 0;
  } catch (error) {
    await cli.stderr.write(`${oneLine(refusalText(error, locale))}\n`);
    return 2;
  }

  async function fill(asked: Action): Promise<ExitCode> {
    const { fillWords } = wordsOf(locale);
    const chosen = await chosenForms(asked.forms);
    const { out } = asked;
    await refuseOddPaths(asked, fillWords);
    const home = asked.live ? await homeOf(asked, cli.read) : undefined;
    const current = asked.from === undefined ? undefined : await listIn(asked.from, home);
    const previous = asked.previous === undefined ? undefined : await listIn(asked.previous, home);
    const gathered = await gather(asked, chosen, [current?.roster, previous?.roster]);
    const units = gathered.tallies;
    const rosters = {
      current: current && rosterSource(current, asked.from, home),
      previous: previous && rosterSource(previous, asked.previous, home),
    };
    const drawn = fillFromRosters({
      forms: gathered.forms,
      ...rosters,
      liveIn: home?.workbook,
      units: units.flatMap((one) => one.units),
      gathered: gathered.figures,
      period: asked.period,
      asOf: asked.asOf,
      ageBy: asked.ageBy,
      rounding: asked.rounding,
      options: {
        frozen: asked.freeze,
        taken: home?.workbook.sheets.map(({ name }) => name) ?? [],
        ...(asked.unit !== undefined && { unit: asked.unit }),
        ...(asked.upper !== undefined && { upper: asked.upper }),
      },
    });
    const where = asked.where === undefined ? undefined : originOf(drawn, asked.where);
    const into = asked.into === undefined ? undefined : await intoTemplate(asked.into, drawn);
    const plan = into?.plan ?? drawn;
    const charts = asked.charts
      ? planCharts(plan.sheets, plan.sources, {
          locale,
          period: asked.period,
          unit: asked.unit,
          frozen: asked.freeze,
          live: home && liveHome(home.workbook, rosters.current, rosters.previous),
          taken: [...(home?.workbook.sheets ?? []), ...(into?.sheets ?? [])].map(({ name }) => name),
        })
      : undefined;
    // What stands in a user's own sheet is the user's.
    const memory = into ? undefined : rememberFilled(plan, asked, home && (await cli.remembered(home.path)));
    const edits = [
      ...(into?.edits ?? [...plan.edits, ...provisionalMarks(plan.sheets)]),
      ...[charts?.edit, memory].flatMap((edit) => edit ?? []),
    ];
    const locked = out === undefined ? [] : await writeForms(asked, edits, out, home);
    const document = toFillDocument(plan, locale);
    const sources = {
      ...(out !== undefined && { out }),
      ...(asked.from !== undefined && { from: basename(asked.from) }),
      ...(asked.previous !== undefined && { previous: basename(asked.previous) }),
      period: { start: asked.period.start, end: asked.period.end },
      asOf: asked.asOf ?? asked.period.end,
      age: asked.ageBy,
      rounding: asked.rounding,
      ...(into && {
        into: {
          workbook: basename(asked.into ?? ""),
          kept: into.kept,
          locked,
          replaced: into.replaced.filter(({ at }) => !locked.includes(at)),
        },
      }),
      ...(home && { live: home.workbook.name }),
      ...(asked.charts && { charts: chartsDocument(charts, locale) }),
      members: current?.roster.members.length ?? 0,
      unread: (current?.roster.unread ?? [])
        .filter(({ reason }) => reason !== "free-text")
        .reduce((sum, { cells }) => sum + cells.length, 0),
      units: {
        known: units.reduce((sum, one) => sum + one.units.length, 0),
        unknownTypes: units.flatMap((one) => one.unknownTypes),
        unknownUnits: units.flatMap((one) => one.unknownUnits),
        contradicted: units.flatMap((one) => one.contradicted),
      },
      ...(gathered.consolidation && { sent: sentDocument(gathered.consolidation) }),
      ...(where && { where }),
    };
    await cli.stdout.write(
      json
        ? `${JSON.stringify({ ...sources, ...document }, undefined, 2)}\n`
        : fillText(sources, document, presentation, gathered.consolidation?.table),
    );
    const hasOpen = document.forms.some(
      ({ proof, cells }) => proof.inconsistent > 0 || cells.some(({ provisional }) => provisional),
    );
    return hasOpen || (gathered.consolidation?.internal.length ?? 0) > 0 ? 1 : 0;
  }

  /** Fills the forms that a workbook holds. */
  async function intoTemplate(path: string, plan: FillPlan) {
    const template = await cli.read(path, { name: basename(path) });
    const filled = fillInto(template, plan);
    if (filled.absent.length > 0)
      throw new Refusal(wordsOf(locale).fillWords.notInTemplate(basename(path), filled.absent));
    return { ...filled, sheets: template.sheets };
  }

  function originOf({ sheets, sources }: FillPlan, asked: string): OriginEntry {
    const [id = "", row = "", column] = asked.split(":");
    const sheet = sheets.find(({ form }) => isCalled(form, id));
    const first = sheet && valueColumns(sheet.form)[0]?.id;
    const at = column ?? first ?? "";
    if (!sheet?.plan.cell(row, at)) throw new Refusal(wordsOf(locale).fillWords.noCell(asked));
    return { form: sheet.form.id, row, column: at, places: whereFrom(sheet.plan, sources, row, at) };
  }

  async function chosenForms(ids: readonly string[]): Promise<readonly Form[]> {
    const { fillWords, formWords } = wordsOf(locale);
    // A form that counts nothing of its own would be an empty sheet.
    if (ids.length === 1 && ids[0]?.toLowerCase() === "all") return FORMS.filter(({ counts }) => counts);
    const found: Form[] = [];
    const unknown: string[] = [];
    for (const id of ids) {
      const form = isFormFile(id) ? await readFormFile(id, locale) : FORMS.find((one) => isCalled(one, id));
      if (typeof form === "string") throw new Refusal(form);
      if (form) found.push(form);
      else unknown.push(id);
    }
    if (unknown.length > 0 || found.length === 0) {
      const like = unknown.flatMap((name) => formsLike(FORMS, name));
      throw new Refusal(fillWords.unknownForm(unknown, like));
    }
    const forms = [...new Set(found)];
    const twice = forms.find(({ id }, i) => forms.findIndex((one) => one.id === id) < i);
    if (twice) throw new Refusal(formWords.idTwice(twice.id));
    return forms;
  }

  async function listIn(path: string, home: Home | undefined): Promise<ListRead> {
    const workbook = path === home?.path ? home.workbook : await cli.read(path, { name: basename(path) });
    const state = stateIn(await cli.remembered(path));
    const { mapping } = knownOfLists({}, state);
    const roster = readRoster(viewWorkbook(workbook), mapping);
    const { fillWords } = wordsOf(locale);
    const [part] = roster?.parts ?? [];
    if (part && roster?.members.length === 0)
      throw new Refusal(fillWords.emptyList(basename(path), part.sheet.name, part.headerTop + 1));
    if (!roster || roster.members.length === 0) throw new Refusal(fillWords.noRoster(basename(path)));
    return { roster, errors: listErrors(workbook, roster, state) };
  }

  async function gather(
    { from, units, unitList, figures }: Action,
    chosen: readonly Form[],
    rosters: readonly (Roster | undefined)[],
  ): Promise<Gathering> {
    const names = new Set(
      rosters.flatMap((roster) => roster?.members.flatMap(({ unit }) => unit.slice(0, 1)) ?? []),
    );
    const list = await readUnitList(unitList, cli.read, locale);
    if (typeof list === "string") throw new Refusal(list);
    const remembered = await Promise.all([from ?? [], unitList ?? []].flat().map(cli.remembered));
    const aliases = remembered.flatMap((one) => stateIn(one).unitNames ?? []);
    const gathered = await gatherFromFiles(
      { units, figures, forms: chosen, names: [...names], list, aliases },
      cli,
    );
    const isNothing = gathered.tallies.every((one) => one.units.length === 0) && !gathered.consolidation;
    if (units.length > 0 && isNothing && gathered.given === 0)
      throw new Refusal(wordsOf(locale).fillWords.noUnits(units[0] ?? ""));
    return gathered;
  }
}
