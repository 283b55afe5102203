import { type Case, judgeCases, supportOf } from "../between/judge-link";
import type { Concept } from "../labels/lexicon";
import { figureColumns } from "./line-view";
import type { TallyTable } from "../tables/tally-table";
import { type Identifier, pathOf } from "./identify";
import type { LinkPattern } from "./link";

/** A row of a table. */
interface Line {
  readonly table: TallyTable;
  readonly row: number;
}

/**
 * What a page brings forward from the page before: the row "Mang sang" shows the figures of the row "Cộng chuyển
 * trang" above it, in the same table, below in the next one, or on the next sheet.
 * @param tables in the order of sheets, from top to bottom
 */
export function findBrought(tables: readonly TallyTable[], identifier: Identifier): LinkPattern[] {
  const found: LinkPattern[] = [];
  let carried: Line | undefined;
  for (const table of tables) {
    if (table.kind === "roster") continue;
    for (let row = 0; row < table.grid.rowCount; row++) {
      if (carried && says(table, row, "brought-forward")) {
        const cases = casesOf(carried, { table, row });
        if (cases.length > 0) found.push(patternOf(cases, { table, row }, identifier));
        carried = undefined;
      }
      if (says(table, row, "carried-forward")) carried = { table, row };
    }
  }
  return found;
}

function says(table: TallyTable, row: number, concept: Concept): boolean {
  const { whole } = table.labelOf(row).says;
  return whole.size > 0 && whole.has(concept);
}

/** Column by column, where both tables have as many and both rows hold a figure. */
function casesOf(from: Line, to: Line): Case[] {
  const [sources, targets] = [figureColumns(from.table), figureColumns(to.table)];
  if (sources.length !== targets.length) return [];
  return targets.flatMap((column, k): Case[] => {
    const part = { from, row: from.row, column: sources[k] ?? column };
    const words = pathOf(to.table, "column", column);
    return [{ shown: { from: to, row: to.row, column }, parts: [part], signs: [1], words }];
  });
}

function patternOf(cases: readonly Case[], { table, row }: Line, identifier: Identifier): LinkPattern {
  const id = identifier.idOf("equal", "brought", table.sheet.name, pathOf(table, "row", row));
  const { bits } = supportOf(cases);
  return judgeCases(
    { id, kind: "equal", why: "continued", evidence: ["header"], declared: true, bits },
    cases,
  );
}
