/**
 * Prints the nine local tables as they are filled from the sample lists and tallies, and from a workbook of the
 * figures that no list tells, drawn by `typed-report`.
 */
import { givenFigures } from "../../src/core/consolidate/given-figures";
import { withGivenYears } from "../../src/core/consolidate/given-years";
import { forms } from "../../src/core/forms";
import { toFillDocument } from "../../src/core/forms/fill-document";
import { fillFromRosters } from "../../src/core/forms/fill-rosters";
import { readPeriod } from "../../src/core/forms/period";
import { rosterOf, sample, sampleUnits } from "../support/recount/compare";
import { typedReport } from "../support/typed-report";

const [current, previous] = [
  rosterOf(await sample("dang-vien-2021.xlsx")),
  rosterOf(await sample("dang-vien-2020.xlsx")),
];
const units = await sampleUnits([...new Set(current.members.flatMap(({ unit }) => unit.slice(0, 1)))]);
const report = typedReport();
const local = forms.filter(({ series }) => series === "local").map((form) => withGivenYears(form, [report]));
const gathered = givenFigures([{ workbook: report, file: "so-lieu.xlsx" }], local);

function filled(year: string) {
  const period = readPeriod(year);
  if (!period) throw new Error("a year is a period");
  const is2021 = year === "2021";
  const plan = fillFromRosters({
    forms: local,
    current: { roster: is2021 ? current : previous },
    ...(is2021 && { previous: { roster: previous } }),
    units,
    period,
    ageBy: "completed-years",
    gathered,
  });
  return toFillDocument(plan, "vi").forms.map(({ id, cells, proof }) => ({
    id,
    cells: Object.fromEntries(cells.map(({ row, column, value }) => [`${row}/${column}`, value])),
    broken: proof.broken.map(({ reported, computed, message }) => ({ reported, computed, message })),
  }));
}
console.log(JSON.stringify({ 2020: filled("2020"), 2021: filled("2021") }));
