import type { Rounding } from "../../core/forms/rounding";
import type { FillDocument, FilledFormEntry } from "../../core/forms/fill-document";
import type { Form } from "../../core/forms/form";
import type { Origin } from "../../core/forms/where-from";
import { formatNumber } from "../../core/message";
import { footnoteOf } from "../../core/forms/form-note";
import type { UnitTable } from "../../core/units-sent/unit-table";
import type { ChartsDocument } from "./charts-document";
import type { SentDocument } from "../../core/consolidate/sent-document";
import type { Replaced } from "../fill-into";
import { unitsText } from "./units-text";
import { oneLine, padTo, type Presentation, widthOf } from "./presentation";

/** What the forms were filled from. */
export interface FillSourcesEntry {
  /** Absent: nothing was written. */
  readonly out?: string;
  readonly from?: string;
  readonly previous?: string;
  readonly asOf: string;
  readonly age: "completed-years" | "calendar-years";
  readonly rounding: Rounding;
  /** A workbook of the user's own that was filled, with the cells that stayed as they are. */
  readonly into?: {
    readonly workbook: string;
    readonly kept: readonly string[];
    readonly locked: readonly string[];
    readonly replaced: readonly Replaced[];
  };
  /** The workbook that the formulas read, and that was copied along. */
  readonly live?: string;
  readonly charts?: ChartsDocument;
  readonly members: number;
  /** Values of the list that were not understood. */
  readonly unread: number;
  readonly units: {
    readonly known: number;
    readonly unknownTypes: readonly string[];
    readonly unknownUnits: readonly string[];
    readonly contradicted: readonly string[];
  };
  readonly sent?: SentDocument;
  readonly where?: OriginEntry;
}

/** Where a cell of a form comes from. */
export interface OriginEntry {
  readonly form: string;
  readonly row: string;
  readonly column: string;
  readonly places: readonly Origin[];
}

/** Cells with one reason are told together, the first of them by name. */
const MOST_CELLS = 12;

/** What was filled, and the proof of it, for people. */
export function fillText(
  sources: FillSourcesEntry,
  { questions = [], forms, missing }: FillDocument,
  presentation: Presentation,
  table?: UnitTable,
): string {
  const { words, colours } = presentation;
  const { fillWords } = words;
  const { out, from } = sources;
  const lines = [
    colours.bold(
      out === undefined ? fillWords.planned(forms.length) : oneLine(fillWords.written(forms.length, out)),
    ),
  ];
  if (from !== undefined) lines.push(fillWords.members(sources.members, oneLine(from)));
  lines.push(fillWords.ages(words.day(sources.asOf), sources.age));
  for (const question of questions) lines.push(colours.yellow(question));
  if (sources.unread > 0) lines.push(colours.yellow(fillWords.unread(sources.unread)));
  const { known, unknownTypes, unknownUnits, contradicted } = sources.units;
  if (known > 0) lines.push(fillWords.units(known));
  const list = (cells: readonly string[]): string => firstOf(cells, words);
  if (unknownTypes.length > 0) lines.push(colours.yellow(fillWords.unknownTypes(list(unknownTypes))));
  if (unknownUnits.length > 0) lines.push(colours.yellow(fillWords.unknownUnits(list(unknownUnits))));
  if (contradicted.length > 0)
    lines.push(colours.yellow(fillWords.contradicted(list(contradicted.map(oneLine)))));
  if (sources.where) lines.push("", ...originLines(sources.where, presentation));
  if (table) lines.push("", unitsText(table, presentation));
  for (const { form, movedIn, movedOut } of sources.sent?.internal ?? [])
    lines.push(colours.red(fillWords.internalDiffers(form, movedIn, movedOut)));
  const { kept = [], locked = [], replaced = [] } = sources.into ?? {};
  if (kept.length > 0) lines.push(fillWords.kept(list(kept)));
  if (replaced.length > 0) {
    const changes = replaced.map(({ at, before, after }) => `${at} (${String(before)} → ${String(after)})`);
    lines.push(colours.yellow(oneLine(fillWords.replaced(list(changes)))));
  }
  if (locked.length > 0) lines.push(colours.yellow(fillWords.locked(list(locked))));
  if (sources.live !== undefined) lines.push(fillWords.live(oneLine(sources.live)));
  if (sources.charts) lines.push(...chartLines(sources.charts, presentation));
  for (const form of forms) lines.push("", ...formLines(form, presentation));
  if (missing.length > 0) {
    lines.push("", colours.bold(fillWords.missingHeading));
    for (const { name, cells } of missing) lines.push(`  ${name}: ${fillWords.cellCount(cells)}`);
  }
  return `${lines.join("\n")}\n`;
}

function chartLines({ sheet, drawn, missing }: ChartsDocument, { words, colours }: Presentation): string[] {
  const titles = (all: ChartsDocument["drawn"]): string => all.map(({ title }) => title).join("; ");
  if (sheet === undefined) return [colours.yellow(words.fillWords.noCharts)];
  return [
    oneLine(words.fillWords.charts(sheet, titles(drawn))),
    ...(missing.length > 0 ? [oneLine(words.fillWords.chartsMissing(titles(missing)))] : []),
  ];
}

function originLines({ form, row, column, places }: OriginEntry, { words, locale }: Presentation): string[] {
  const lines = places.map(({ at, value, unit }) =>
    [at, ...(unit === undefined ? [] : [unit]), ...(value === undefined ? [] : [formatNumber(value, locale)])]
      .map(oneLine)
      .join("  "),
  );
  const heading = words.fillWords.origins(`${form} ${row}/${column}`, places.length);
  return [heading, ...lines.map((line) => `  ${line}`)];
}

function formLines(form: FilledFormEntry, { words, colours }: Presentation): readonly string[] {
  const { fillWords } = words;
  const { counted, derived, gathered, unfilled } = form.counts;
  const { consistent, inconsistent, undecided, broken } = form.proof;
  const lines = [
    colours.bold(`${form.id}  ${form.title}`),
    `  ${colours.dim(form.note)}`,
    `  ${fillWords.cells(form.sheet, counted, derived, unfilled)}`,
    ...(gathered > 0 ? [`  ${fillWords.gatheredCells(gathered)}`] : []),
    `  ${fillWords.proof(consistent, inconsistent, undecided)}`,
  ];
  for (const { message } of broken) lines.push(`  ${colours.red(message)}`);
  const unsettled = form.cells.filter((cell) => (cell.unsettled ?? 0) > 0);
  if (unsettled.length > 0)
    lines.push(`  ${colours.yellow(fillWords.unsettled(firstOf(unsettled.map(shortName), words)))}`);
  lines.push(...gatheredLines(form, { words, colours }));
  const live = form.cells.filter((cell) => cell.kind !== "derived" && cell.formula !== undefined);
  const fixed = new Map<string, string[]>();
  for (const cell of form.cells)
    if (cell.fixed !== undefined) fixed.set(cell.fixed, [...(fixed.get(cell.fixed) ?? []), shortName(cell)]);
  if (live.length > 0) lines.push(`  ${fillWords.liveCells(live.length)}`);
  for (const [why, cells] of fixed) lines.push(`  ${fillWords.fixed}: ${firstOf(cells, words)} – ${why}`);
  const byReason = new Map<string, string[]>();
  for (const cell of form.cells) {
    if (cell.message === undefined) continue;
    // What such a cell waits for is told of its parts.
    const reason = cell.reason === "no-part" ? fillWords.fromEmpty : cell.message;
    byReason.set(reason, [...(byReason.get(reason) ?? []), shortName(cell)]);
  }
  for (const [reason, cells] of byReason)
    lines.push(`  ${fillWords.empty}: ${firstOf(cells, words)} – ${reason}`);
  return lines;
}

/** What is not final and why, what moved among units, and where sources say something else. */
function gatheredLines(
  { cells }: FilledFormEntry,
  { words, colours }: Pick<Presentation, "words" | "colours">,
): readonly string[] {
  const { fillWords } = words;
  const waiting = new Map<string, string[]>();
  for (const cell of cells)
    for (const { message } of cell.provisional ?? [])
      waiting.set(message, [...(waiting.get(message) ?? []), shortName(cell)]);
  return [
    ...[...waiting].map(([message, names]) =>
      colours.yellow(`  ${fillWords.provisional}: ${firstOf(names, words)} – ${oneLine(message)}`),
    ),
    ...cells.flatMap((cell) =>
      cell.internal === undefined ? [] : [`  ${fillWords.internal(shortName(cell), cell.internal)}`],
    ),
    ...cells.flatMap(({ elsewhere, value, ...cell }) =>
      elsewhere
        ? [
            colours.yellow(
              `  ${oneLine(fillWords.elsewhere(shortName(cell), value ?? 0, elsewhere.value, elsewhere.sources[0]?.at ?? ""))}`,
            ),
          ]
        : [],
    ),
  ];
}

function shortName({ at }: { readonly at: string }): string {
  return at.slice(at.lastIndexOf("!") + 1);
}

function firstOf(names: readonly string[], words: Presentation["words"]): string {
  const rest = names.length - MOST_CELLS;
  return [...names.slice(0, MOST_CELLS), ...(rest > 0 ? [words.moreCells(rest)] : [])].join(", ");
}

/** The forms that there are: id, title, and what each is taken from. */
export function formsText(
  forms: readonly Form[],
  isJson: boolean,
  { locale, colours }: Presentation,
): string {
  const entries = forms.map((form) => ({
    id: form.id,
    title: form.title,
    note: footnoteOf(form)[locale],
    counted: form.counts !== undefined,
  }));
  if (isJson) return `${JSON.stringify(entries, undefined, 2)}\n`;
  const width = Math.max(...entries.map(({ id }) => widthOf(id)));
  return entries
    .map(
      ({ id, title, note }) =>
        `${colours.bold(padTo(id, width))}  ${title}\n${colours.dim(padTo("", width + 2) + note)}\n`,
    )
    .join("");
}
