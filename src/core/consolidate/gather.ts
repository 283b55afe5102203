import { forms as FORMS } from "../forms";
import type { Form } from "../forms/form";
import type { GatheredOf } from "../forms/gathered";
import { readUnits, type UnitsReading } from "../forms/read-units";
import type { CheckReport } from "../report";
import { viewWorkbook } from "../tables/sheet-view";
import type { SentFile } from "../units-sent/sent-file";
import type { UnitAlias } from "../units-sent/unit-alias";
import type { UnitList } from "../units-sent/unit-table";
import type { Workbook } from "../workbook/workbook";
import { type Consolidation, consolidate } from "./consolidate";
import { givenFigures } from "./given-figures";
import { withGivenYears } from "./given-years";
import { type UnitSource, unitSources } from "./unit-source";

/** What workbooks beside lists of members tell. */
export interface Gathering {
  /** Of what type and kind organizations are. */
  readonly tallies: readonly UnitsReading[];
  readonly figures: GatheredOf | undefined;
  /** Undefined where none of the workbooks is of a unit. */
  readonly consolidation: Consolidation | undefined;
  /** Workbooks that give figures as they are. */
  readonly given: number;
  /** The forms that were asked for; one of years has the rows that are given. */
  readonly forms: readonly Form[];
}

export interface GatherWish {
  readonly forms: readonly Form[];
  /** The organizations of the members. */
  readonly names: readonly string[];
  /** Those that should send; where nobody says who should, the organizations of the members. */
  readonly list: UnitList | undefined;
  readonly aliases?: readonly UnitAlias[] | undefined;
  /** Several workbooks were given, or a folder: addresses name theirs. */
  readonly isList: boolean;
  /** `checkWorkbook`, or one that remembers what it said. */
  readonly check: (workbook: Workbook, options: { readonly ownForms: readonly Form[] }) => CheckReport;
}

/** Takes workbooks one after the other; none of them is kept. */
export interface Gatherer {
  /** A workbook of a unit, a tally of units, or one that holds both; `modified` in milliseconds. */
  readonly add: (workbook: Workbook, modified?: number) => void;
  /** A file that could not be read: a unit that has to send again. */
  readonly fail: (failed: SentFile) => void;
  /** A workbook that gives figures as they are. */
  readonly give: (workbook: Workbook) => void;
  readonly end: () => Gathering;
}

/**
 * Gathers what units sent, tallies of them, and what is given. A workbook that lists organizations is no unit's: what
 * it holds beside them is given as it is.
 */
export function gatherer({ forms, names, list, aliases = [], isList, check }: GatherWish): Gatherer {
  const given: { workbook: Workbook; file: string }[] = [];
  const tallies: UnitsReading[] = [];
  const sources: UnitSource[] = [];
  const failed: SentFile[] = [];
  // What a unit sent is held to the user's own forms too.
  const ownForms = forms.filter(({ series }) => series === "own");
  const give = (workbook: Workbook): void => {
    given.push({ workbook, file: workbook.name });
  };
  return {
    give,
    fail: (one) => failed.push(one),
    add: (workbook, modified) => {
      const tally = readUnits(viewWorkbook(workbook), names, isList ? workbook.name : undefined);
      tallies.push(tally);
      const [one, ...more] = unitSources(workbook, {
        forms,
        known: [...new Set([...forms, ...FORMS])],
        names: list?.names ?? names,
        aliases,
        check: (one) => check(one, { ownForms }),
        modified,
      });
      if (one && more.length === 0 && tally.units.length > 1) {
        give(workbook);
        if (one.reading.byUnit.size === 0) return;
      }
      if (one) sources.push(one, ...more);
    },
    end: () => {
      const hasUnits = sources.some(({ reading }) => reading.own.figures.size + reading.byUnit.size > 0);
      const known = list ?? listOf(names, sources.length);
      const workbooks = given.map(({ workbook }) => workbook);
      const wanted = forms.map((form) => withGivenYears(form, workbooks));
      const consolidation = hasUnits
        ? consolidate(sources, wanted, { list: known, aliases, failed })
        : undefined;
      const ofReports = given.length > 0 ? givenFigures(given, wanted) : undefined;
      const figures: GatheredOf = (...cell) => ofReports?.(...cell) ?? consolidation?.figures(...cell);
      return {
        tallies,
        figures: ofReports || consolidation ? figures : undefined,
        consolidation,
        given: given.length,
        forms: wanted,
      };
    },
  };
}

/** Where the list of members says which organizations there are, all of them should send. */
function listOf(names: readonly string[], files: number): UnitList | undefined {
  return names.length > 1 && files > 1 ? { from: "", names } : undefined;
}
