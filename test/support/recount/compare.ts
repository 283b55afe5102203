import { join } from "node:path";
import { forms } from "../../../src/core/forms";
import type { FillPlan } from "../../../src/core/forms/fill-plan";
import { fillFromRosters } from "../../../src/core/forms/fill-rosters";
import type { Form } from "../../../src/core/forms/form";
import type { PlannedCell } from "../../../src/core/forms/plan-form";
import { readPeriod } from "../../../src/core/forms/period";
import { readUnits } from "../../../src/core/forms/read-units";
import { unfilledText } from "../../../src/core/forms/unfilled-text";
import type { UnitFacts } from "../../../src/core/forms/unit-facts";
import { readRoster } from "../../../src/core/roster/read-roster";
import type { Roster } from "../../../src/core/roster/roster";
import { viewWorkbook } from "../../../src/core/tables/sheet-view";
import type { Workbook } from "../../../src/core/workbook/workbook";
import { readWorkbook } from "../../../src/node";
import { workbookOf } from "../workbook-of-sheets";
import { LOCAL_RECOUNTS, RECOUNTED, RECOUNTS } from ".";
import { listSheet } from "./full-lists";
import type { Lists, Need, Person, Recount } from "./person";

/** The program's way from the same lists to filled forms, and how these compare with the second count. */

export const sample = (name: string): Promise<Workbook> => readWorkbook(join(process.cwd(), "samples", name));

export function rosterOf(workbook: Workbook): Roster {
  const roster = readRoster(viewWorkbook(workbook));
  if (!roster) throw new Error("no list");
  return roster;
}

/** The forms that lists fill, and the local tables. */
export const FILLED: readonly Form[] = forms.filter(
  ({ id, series }) => RECOUNTED.includes(id) || series === "local",
);

/** What the sample's tally says of the organizations. */
export async function sampleUnits(names: readonly string[]): Promise<readonly UnitFacts[]> {
  return readUnits(viewWorkbook(await sample("tong-hop.xlsx")), names).units;
}

export interface TwoRosters {
  readonly current: Roster;
  readonly previous: Roster;
  readonly units: readonly UnitFacts[];
}

export function fillOf({ current, previous, units }: TwoRosters, chosen = FILLED): FillPlan {
  const period = readPeriod("2021");
  if (!period) throw new Error("a year is a period");
  return fillFromRosters({
    forms: chosen,
    current: { roster: current, workbook: "nay.xlsx" },
    previous: { roster: previous, workbook: "truoc.xlsx" },
    units,
    period,
    ageBy: "completed-years",
  });
}

/** Lists drawn on sheets as a unit would send them, and read. */
export function drawn(lists: Lists, units: readonly UnitFacts[]): TwoRosters {
  const previous = earlier.get(lists.before) ?? listed(lists.before);
  earlier.set(lists.before, previous);
  return { current: listed([...lists.now, ...lists.gone]), previous, units };
}

const earlier = new WeakMap<readonly Person[], Roster>();
const listed = (people: readonly Person[]): Roster => rosterOf(workbookOf([listSheet("Danh sách", people)]));

export const ALL_RECOUNTS: readonly Recount[] = [...RECOUNTS, ...LOCAL_RECOUNTS];
export const keyOf = ({ form, row, column }: Pick<Recount, "form" | "row" | "column">): string =>
  `${form} ${row} ${column}`;
const RECOUNTED_CELLS = new Set(ALL_RECOUNTS.map(keyOf));

/** The cells of a plan by form, row and column. */
export function cellsOf({ sheets }: FillPlan): ReadonlyMap<string, PlannedCell> {
  return new Map(
    sheets.flatMap(({ form, plan }) =>
      plan.cells.map(({ row, column, cell }) => [`${form.id} ${row.code} ${column.id}`, cell] as const),
    ),
  );
}

export function valueOf(cell: PlannedCell | undefined): number | null | undefined {
  return cell === undefined || cell.kind === "unfilled" ? undefined : cell.value;
}

/** Forms that no list of members determines anything of. */
const OTHERS: readonly Form[] = forms.filter((form) => !FILLED.includes(form));

/** @param has whether the lists have a column */
export function compareWith(lists: Lists, rosters: TwoRosters, has: (need: Need) => boolean) {
  const cells = cellsOf(fillOf(rosters));
  const results = ALL_RECOUNTS.map(({ needs, value, ...place }) => {
    const cell = cells.get(keyOf(place));
    const reason = cell?.kind === "unfilled" ? cell.reason : undefined;
    return {
      at: keyOf(place),
      form: place.form,
      lacks: needs.filter((need) => !has(need)),
      ours: value(lists),
      theirs: valueOf(cell),
      text: reason && unfilledText(reason, "vi"),
      fields: reason && "fields" in reason ? reason.fields : [],
    };
  });
  const determined = results.filter(({ lacks }) => lacks.length === 0);
  const isFilled = ({ theirs }: { theirs?: number | null | undefined }): boolean => theirs !== undefined;
  return {
    forms: [...new Set(ALL_RECOUNTS.map(({ form }) => form))].map((form) => {
      const own = determined.filter((one) => one.form === form);
      const all = [...cells.keys()].filter((at) => at.startsWith(`${form} `)).length;
      return { form, cells: all, determined: own.length, filled: own.filter(isFilled).length };
    }),
    determined: determined.length,
    filled: determined.filter(isFilled).length,
    /** A difference is a mistake in one of the two counts. */
    differ: determined.filter(({ ours, theirs }) =>
      Number.isNaN(ours) ? theirs !== undefined : ours !== theirs,
    ),
    /** Cells that a column would determine which is not there: filled nevertheless, or it is not named. */
    unnamed: results.filter(({ lacks, theirs, fields, text = "" }) => {
      if (lacks.length === 0) return false;
      const isNamed = fields.some((field) => lacks.some((need) => NAMES[need]?.includes(field)));
      return theirs !== undefined || !isNamed || /\b[a-z]{3,}\.[a-z]{3,}/i.test(text);
    }),
    /** Cells that are filled though nothing was found to determine them. */
    unexpected: [...cells]
      .filter(([at, cell]) => cell.kind !== "unfilled" && !RECOUNTED_CELLS.has(at))
      .map(([at, cell]) => ({ at, value: valueOf(cell) })),
    /** Cells of the other forms that are filled. */
    others: [...cellsOf(fillOf(rosters, OTHERS))]
      .filter(([, cell]) => cell.kind !== "unfilled")
      .map(([at]) => at),
    /** Empty cells of which nothing is said. */
    mute: [...cells]
      .filter(([, cell]) => cell.kind === "unfilled" && unfilledText(cell.reason, "vi").trim() === "")
      .map(([at]) => at),
  };
}

/** By which fields the program may name a column that is not there. */
const NAMES: Readonly<Partial<Record<Need, readonly string[]>>> = {
  "work.occupation": ["work.occupation"],
  "union.date": ["union.date"],
  "edu.title": ["edu.title"],
  status: ["status"],
  badge: ["badge.new"],
};
