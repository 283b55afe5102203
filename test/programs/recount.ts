/**
 * Prints how the forms that the program fills compare with the second count, on the sample lists and on lists that
 * have every column.
 */
import { join } from "node:path";
import { makeCommittee } from "../../samples/generator/committee/make-committee";
import { forms } from "../../src/core/forms";
import { fillFromRosters } from "../../src/core/forms/fill-rosters";
import { readPeriod } from "../../src/core/forms/period";
import { readUnits } from "../../src/core/forms/read-units";
import { unfilledText } from "../../src/core/forms/unfilled-text";
import { readRoster } from "../../src/core/roster/read-roster";
import type { Roster } from "../../src/core/roster/roster";
import { viewWorkbook } from "../../src/core/tables/sheet-view";
import type { Workbook } from "../../src/core/workbook/workbook";
import { readWorkbook } from "../../src/node";
import { RECOUNTED, RECOUNTS } from "../support/recount";
import { fullLists, listSheet } from "../support/recount/full-lists";
import type { Lists, Need } from "../support/recount/person";
import { SAMPLE_HAS, sampleLists } from "../support/recount/sample-lists";
import { workbookOf } from "../support/workbook-of-sheets";

const SAMPLES = join(process.cwd(), "samples");
const sample = (name: string): Promise<Workbook> => readWorkbook(join(SAMPLES, name));
const rosterOf = (workbook: Workbook): Roster => {
  const roster = readRoster(viewWorkbook(workbook));
  if (!roster) throw new Error("no list");
  return roster;
};

const tally = viewWorkbook(await sample("tong-hop.xlsx"));
const chosen = forms.filter(({ id }) => RECOUNTED.includes(id));
const period = readPeriod("2021");
if (!period) throw new Error("a year is a period");

function compare(lists: Lists, current: Roster, previous: Roster, isThere: (need: Need) => boolean) {
  if (!period) throw new Error("a year is a period");
  const names = [...new Set(current.members.flatMap(({ unit }) => unit.slice(0, 1)))];
  const { sheets } = fillFromRosters({
    forms: chosen,
    current: { roster: current },
    previous: { roster: previous },
    units: readUnits(tally, names).units,
    period,
    ageBy: "completed-years",
  });
  const plans = new Map(sheets.map(({ form, plan }) => [form.id, plan]));
  const recounted = new Set(RECOUNTS.map(({ form, row, column }) => `${form} ${row} ${column}`));
  const results = RECOUNTS.map(({ form, row, column, needs, value }) => {
    const at = `${form} ${row} ${column}`;
    const cell = plans.get(form)?.cell(row, column);
    const lacks = needs.filter((need) => !isThere(need));
    const reason = cell?.kind === "unfilled" ? cell.reason : undefined;
    const text = reason && unfilledText(reason, "vi");
    const theirs = cell === undefined || cell.kind === "unfilled" ? undefined : cell.value;
    const fields = reason && "fields" in reason ? reason.fields : [];
    return { at, form, lacks, ours: value(lists), theirs, isThere: cell !== undefined, reason, text, fields };
  });
  const determined = results.filter(({ lacks }) => lacks.length === 0);
  const perForm = RECOUNTED.map((form) => {
    const own = determined.filter((one) => one.form === form);
    return [form, own.length, own.filter(({ theirs }) => theirs !== undefined).length] as const;
  });
  return {
    perForm,
    cells: results.length,
    determined: determined.length,
    filled: determined.filter(({ theirs }) => theirs !== undefined).length,
    differ: determined.flatMap(({ at, ours, theirs, text }) =>
      theirs === ours ? [] : [{ at, ours, theirs, text }],
    ),
    /** Cells that lists could determine, empty for want of a column that is not named. */
    unnamed: results.flatMap(({ at, lacks, theirs, fields, text }) => {
      if (lacks.length === 0) return [];
      const isNamed = lacks.some((need) => fields.some((field) => field === need || (need === "badge" && field === "badge.new")));
      return theirs === undefined && isNamed ? [] : [{ at, lacks, theirs, text }];
    }),
    /** Cells that are filled though nothing determines them. */
    unexpected: sheets.flatMap(({ form, plan }) =>
      plan.cells.flatMap(({ row, column, cell }) =>
        cell.kind === "unfilled" || recounted.has(`${form.id} ${row.code} ${column.id}`)
          ? []
          : [`${form.id} ${row.code} ${column.id} ${cell.kind}`],
      ),
    ),
    mute: sheets.flatMap(({ form, plan }) =>
      plan.cells.flatMap(({ row, column, cell }) =>
        cell.kind === "unfilled" && unfilledText(cell.reason, "vi") === "" ? [`${form.id} ${row.code} ${column.id}`] : [],
      ),
    ),
  };
}

const committee = makeCommittee();
const known = sampleLists(committee);
const sampled = compare(
  known,
  rosterOf(await sample("dang-vien-2021.xlsx")),
  rosterOf(await sample("dang-vien-2020.xlsx")),
  (need) => SAMPLE_HAS.has(need),
);
const full = fullLists(known.units);
const filled = compare(
  full,
  rosterOf(workbookOf([listSheet("Danh sách", [...full.now, ...full.gone])])),
  rosterOf(workbookOf([listSheet("Danh sách", full.before)])),
  () => true,
);
console.log(JSON.stringify({ sampled, full: filled }));
