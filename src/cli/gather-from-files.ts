import { stat } from "node:fs/promises";
import { basename } from "node:path";

import { checkWorkbook } from "../core/check-workbook";
import { type Consolidation, consolidate } from "../core/consolidate/consolidate";
import { givenFigures } from "../core/consolidate/given-figures";
import { withGivenYears } from "../core/consolidate/given-years";
import { type UnitSource, unitSources } from "../core/consolidate/unit-source";
import { forms as FORMS } from "../core/forms";
import type { Form } from "../core/forms/form";
import type { GatheredOf } from "../core/forms/gathered";
import { readUnits, type UnitsReading } from "../core/forms/read-units";
import { viewWorkbook } from "../core/tables/sheet-view";
import type { SentFile } from "../core/units-sent/sent-file";
import type { UnitList } from "../core/units-sent/unit-table";
import type { Workbook } from "../core/workbook/workbook";
import { WorkbookError } from "../core/workbook/workbook-error";
import { findWorkbooks } from "./find-workbooks";
import type { Surroundings } from "./run-command";

/** What files beside lists of members tell. */
export interface GatheredFromFiles {
  /** Of what type and kind organizations are. */
  readonly tallies: readonly UnitsReading[];
  readonly figures: GatheredOf | undefined;
  /** Undefined where none of the files is of a unit. */
  readonly consolidation: Consolidation | undefined;
  /** Workbooks that give figures as they are. */
  readonly given: number;
  /** The forms that were asked for; one of years has the rows that are given. */
  readonly forms: readonly Form[];
}

export interface GatherRequest {
  readonly units: readonly string[];
  readonly figures: string | undefined;
  readonly forms: readonly Form[];
  /** The organizations of the members. */
  readonly names: readonly string[];
  readonly list: UnitList | undefined;
}

/**
 * Reads what units sent, tallies of them, and workbooks that give figures. A workbook that lists organizations is no
 * unit's: what it holds beside them is given as it is.
 */
export async function gatherFromFiles(request: GatherRequest, cli: Surroundings): Promise<GatheredFromFiles> {
  const { names, list } = request;
  const { files, isList } = await findWorkbooks(request.units);
  const given: { workbook: Workbook; file: string }[] = [];
  const tallies: UnitsReading[] = [];
  let { forms } = request;
  const sources: UnitSource[] = [];
  const failed: SentFile[] = [];
  for (const { name, path, error } of files) {
    try {
      if (error) throw error;
      const workbook = await cli.read(path, { name });
      const tally = readUnits(viewWorkbook(workbook), names, isList ? name : undefined);
      tallies.push(tally);
      const [one, ...more] = unitSources(workbook, {
        forms,
        known: [...new Set([...forms, ...FORMS])],
        names: list?.names ?? names,
        check: checkWorkbook,
        modified: await changedAt(path),
      });
      if (one && more.length === 0 && tally.units.length > 1) {
        given.push({ workbook, file: name });
        if (one.reading.byUnit.size === 0) continue;
      }
      if (one) sources.push(one, ...more);
    } catch (reason) {
      // One file of many that cannot be read is a unit that has to send again.
      if (!isList || !(reason instanceof WorkbookError)) throw reason;
      failed.push({ file: name, outcome: { kind: "unread", code: reason.code, detail: reason.detail } });
    }
  }
  if (request.figures !== undefined) {
    const file = basename(request.figures);
    given.push({ workbook: await cli.read(request.figures, { name: file }), file });
  }
  const workbooks = given.map(({ workbook }) => workbook);
  forms = forms.map((form) => withGivenYears(form, workbooks));
  const hasUnits = sources.some(({ reading }) => reading.own.figures.size + reading.byUnit.size > 0);
  const consolidation = hasUnits
    ? consolidate(sources, forms, { list: list ?? listOf(names, sources.length), failed })
    : undefined;
  const ofReports = given.length > 0 ? givenFigures(given, forms) : undefined;
  const figures: GatheredOf = (...cell) => ofReports?.(...cell) ?? consolidation?.figures(...cell);
  return {
    tallies,
    figures: ofReports || consolidation ? figures : undefined,
    consolidation,
    given: given.length,
    forms,
  };
}

/** Where the list of members says which organizations there are, all of them should send. */
function listOf(names: readonly string[], files: number): UnitList | undefined {
  return names.length > 1 && files > 1 ? { from: "", names } : undefined;
}

async function changedAt(path: string): Promise<number | undefined> {
  return stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => undefined,
  );
}
