/**
 * Prints how the forms that the program fills compare with the second count, on the sample lists and on lists that
 * have every column.
 */
import { makeCommittee } from "../../samples/generator/committee/make-committee";
import { compareWith, drawn, rosterOf, sample, sampleUnits } from "../support/recount/compare";
import { fullLists } from "../support/recount/full-lists";
import { SAMPLE_HAS, sampleLists } from "../support/recount/sample-lists";

const lists = sampleLists(makeCommittee());
const units = await sampleUnits(lists.units.map(({ name }) => name));
const rosters = {
  current: rosterOf(await sample("dang-vien-2021.xlsx")),
  previous: rosterOf(await sample("dang-vien-2020.xlsx")),
  units,
};
const full = fullLists(lists.units);
console.log(
  JSON.stringify({
    sample: compareWith(lists, rosters, (need) => SAMPLE_HAS.has(need)),
    full: compareWith(full, drawn(full, units), () => true),
  }),
);
