/**
 * Fills every form from lists of random people, blanks among them, writes the workbook, reads it and checks it; prints
 * what is not as it should be. Relations of filled forms hold, within a form and between forms, and a check finds
 * nothing; where a list is silent of some people, it finds no more than the cells that are shown as provisional.
 *
 * @param args how many lists, and the seed
 */
import fc from "fast-check";
import { makeCommittee } from "../../samples/generator/committee/make-committee";
import { checkWorkbook } from "../../src/core";
import { forms } from "../../src/core/forms";
import { fillFromRosters } from "../../src/core/forms/fill-rosters";
import { readPeriod } from "../../src/core/forms/period";
import { provisionalOf } from "../../src/core/forms/plan-form";
import { newWorkbook } from "../../src/node";
import { inflateZlib } from "../../src/node/inflate-zlib";
import { readXlsx } from "../../src/xlsx/read-xlsx";
import { compareWith, drawn, sampleUnits } from "../support/recount/compare";
import { fullLists } from "../support/recount/full-lists";
import type { Lists, Person } from "../support/recount/person";
import { sampleLists } from "../support/recount/sample-lists";

const [runs = 10, seed = 1] = process.argv.slice(2).map(Number);
const known = sampleLists(makeCommittee()).units;
const units = await sampleUnits(known.map(({ name }) => name));
const pool = fullLists(known, 500);
const period = readPeriod("2021");
if (!period) throw new Error("a year is a period");

/** What a list may leave blank of somebody; who somebody is it does say. */
const BLANK: readonly (keyof Person)[] = [
  "gender",
  "birth",
  "ethnicity",
  "religion",
  "admitted",
  "general",
  "education",
  "theory",
  "occupation",
];

const indexes = (list: readonly Person[], least: number) =>
  fc.uniqueArray(fc.integer({ min: 0, max: list.length - 1 }), { minLength: least, maxLength: 40 });
const blanks = fc.array(fc.tuple(fc.integer({ min: 0, max: 39 }), fc.constantFrom(...BLANK)), {
  maxLength: 4,
});

function listsOf(people: readonly number[], gone: readonly number[]): Lists {
  const now = people.flatMap((i) => pool.now[i] ?? []);
  const left = gone.flatMap((i) => pool.gone[i] ?? []);
  const ids = new Set([...now, ...left].map(({ id }) => id));
  return { ...pool, now, gone: left, before: pool.before.filter(({ id }) => ids.has(id)) };
}

function blanked(lists: Lists, which: readonly (readonly [number, keyof Person])[]): Lists {
  const now = lists.now.map((person, i) => {
    const fields = which.filter(([k]) => k === i).map(([, field]) => [field, ""] as const);
    return { ...person, ...Object.fromEntries(fields) };
  });
  return { ...lists, now };
}

let findings = 0;
let relations = 0;
let checked = 0;

function faultsOf(lists: Lists, isComplete: boolean): unknown[] {
  if (!period) return ["no period"];
  const rosters = drawn(lists, units);
  const plan = fillFromRosters({
    forms,
    current: { roster: rosters.current },
    previous: { roster: rosters.previous },
    units,
    period,
    ageBy: "completed-years",
  });
  relations += plan.proofs.filter(({ verdict }) => verdict === "consistent").length;
  const broken = plan.proofs
    .filter(({ verdict }) => verdict === "inconsistent")
    .map(({ form, total, reported, computed }) => ({
      form,
      row: total.row,
      column: total.column,
      reported,
      computed,
    }));
  const provisional = new Set(
    plan.sheets.flatMap(({ name, plan: one, placeOf }) =>
      one.cells
        .filter(({ row, column }) => provisionalOf(one, row.code, column.id).length > 0)
        .map(({ row, column }) => `'${name}'!${placeOf(row.code, column.id) ?? ""}`),
    ),
  );
  const report = checkWorkbook(readXlsx(newWorkbook(plan.edits), "a.xlsx", inflateZlib));
  checked += Object.values(report.tested).reduce((sum, { consistent }) => sum + consistent, 0);
  findings += report.findings.length;
  const found = report.findings
    .filter(({ at, related }) => isComplete || ![at, ...related].some((cell) => provisional.has(cell)))
    .map(({ check, at, related, reported, computed }) => ({ check, at, related, reported, computed }));
  const different = isComplete ? compareWith(lists, rosters, () => true).differ : [];
  return [...broken, ...found, ...different];
}

const faults: unknown[] = [];
const look = (name: string, lists: Lists, isComplete: boolean): void => {
  const found = faultsOf(lists, isComplete);
  if (found.length > 0) faults.push({ name, people: lists.now.length, found: found.slice(0, 10) });
};
fc.assert(
  fc.property(indexes(pool.now, 1), indexes(pool.gone, 0), blanks, (people, gone, which) => {
    const lists = listsOf(people, gone);
    if (which.length === 0) look("complete", lists, true);
    else look("blanks", blanked(lists, which), false);
    return faults.length === 0;
  }),
  { numRuns: runs, seed, reporter: () => undefined },
);
console.log(JSON.stringify({ faults, runs, forms: forms.length, relations, checked, findings }));
