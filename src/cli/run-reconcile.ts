import { basename } from "node:path";

import { knownOfLists } from "../core/list-options";
import { stateIn } from "../core/state/read-state";
import { errorText } from "../core/error-text";
import { isBefore } from "../core/roster/compare-dates";
import { readRoster } from "../core/roster/read-roster";
import type { Roster } from "../core/roster/roster";
import { rosterDate } from "../core/roster/title-date";
import { hasDifferences, toReconcileDocument } from "../core/reconcile/reconcile-document";
import { reconcileRosters } from "../core/reconcile/reconcile-rosters";
import { reconcileSheet } from "../core/reconcile/reconcile-sheet";
import { viewWorkbook } from "../core/tables/sheet-view";
import type { Workbook } from "../core/workbook/workbook";
import { WorkbookError } from "../core/workbook/workbook-error";
import { writeWorkbook } from "../node/write-workbook";
import { documentChunks } from "./formats/document-chunks";
import { oneLine, presentationIn } from "./formats/presentation";
import { reconcileText } from "./formats/reconcile-text";
import { writeChunks } from "./output";
import { type Given, readGiven } from "./read-lists";
import type { ReconcileRequest } from "./parse-arguments";
import type { ExitCode, Surroundings } from "./run-command";

/** One side: a workbook, the list in it, and the date that its title says. */
interface Side {
  readonly workbook: Workbook;
  readonly roster: Roster;
  readonly date: string | undefined;
}

/** `khopso reconcile`: two member lists side by side, as text, as JSON, or as a sheet in a copy of the second. */
export async function runReconcile(request: ReconcileRequest, cli: Surroundings): Promise<ExitCode> {
  const { paths, json, names, out, locale } = request;
  const presentation = presentationIn(locale, cli.stdout.hasColour);
  const sides: Side[] = [];
  const given = await readGiven(request.given, locale);
  if (typeof given === "string") {
    await cli.stderr.write(`${given}\n`);
    return 2;
  }
  for (const path of paths) {
    const name = basename(path);
    const side = await sideOf(path, name, given).catch((error: unknown) => {
      if (!(error instanceof WorkbookError)) throw error;
      return errorText(error.code, error.file || name, error.detail, locale);
    });
    if (side === undefined || typeof side === "string") {
      const sentence = side ?? presentation.words.problems.noMembers(name);
      await cli.stderr.write(`${oneLine(sentence)}\n`);
      return 2;
    }
    sides.push(side);
  }
  const [first, second] = sides;
  if (!first || !second) throw new Error("two lists are compared");
  const [before, now] = namesOf(paths);
  const period = periodBetween(first.date, second.date);
  const document = toReconcileDocument(reconcileRosters(first.roster, second.roster), {
    before,
    now,
    names,
    ...(period && { period }),
  });
  if (out !== undefined) {
    const taken = second.workbook.sheets.map(({ name }) => name);
    try {
      await writeWorkbook(paths[1], [reconcileSheet(document, locale, names, taken)], { copy: out });
    } catch (error) {
      if (!(error instanceof WorkbookError)) throw error;
      const sentence = errorText(error.code, error.file || basename(paths[1]), error.detail, locale);
      await cli.stderr.write(`${oneLine(sentence)}\n`);
      return 2;
    }
  }
  if (json) {
    await writeChunks(cli.stdout, documentChunks(document, ""));
    await cli.stdout.write("\n");
  } else {
    await cli.stdout.write(reconcileText(document, presentation, out));
  }
  return hasDifferences(document) ? 1 : 0;

  async function sideOf(path: string, name: string, given: Given): Promise<Side | undefined> {
    const workbook = await cli.read(path, { name });
    const view = viewWorkbook(workbook);
    const { mapping } = knownOfLists(given, stateIn(await cli.remembered(path)));
    const roster = readRoster(view, mapping);
    return roster && { workbook, roster, date: rosterDate(view, roster) };
  }
}

/** Two files of one name, in two folders, are told apart by their paths. */
function namesOf([a, b]: readonly [string, string]): readonly [string, string] {
  const [first, second] = [basename(a), basename(b)];
  return first === second ? [a, b] : [first, second];
}

/** From the day after the first list to the day of the second; the year of the second where the first tells no day. */
function periodBetween(
  first: string | undefined,
  second: string | undefined,
): { readonly start: string; readonly end: string } | undefined {
  if (second === undefined) return undefined;
  const start = first === undefined ? `${second.slice(0, 4)}-01-01` : dayAfter(first);
  return isBefore(start, second) ? { start, end: second } : undefined;
}

const DAY = 86_400_000;

function dayAfter(day: string): string {
  return new Date(Date.parse(day) + DAY).toISOString().slice(0, 10);
}
