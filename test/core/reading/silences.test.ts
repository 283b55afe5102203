import { CHANCE_KINDS, chanceTable } from "../../support/chance-tables";
import { gridWorkbook } from "../../support/grid";
import { findingsOf } from "../../support/reading-cases";

const SEEDS = [1, 20, 300, 4000];

/** Where figures stand by chance, nobody is accused. */
it.each(CHANCE_KINDS)("says nothing of %s", (kind) => {
  for (const seed of SEEDS) {
    const grid = chanceTable(kind, seed);
    expect({ seed, at: findingsOf(gridWorkbook(grid)).map(({ at }) => at) }).toEqual({ seed, at: [] });
  }
});
