import type { Detection } from "../../src/core/relations/detection";
import type { TallyTable } from "../../src/core/tables/tally-table";

/** A row with three numbers under Persons, Males, Females, and what was said of it. */
export interface SexRow {
  readonly row: number;
  readonly column: number;
  readonly verdict: string;
}

/** Every row of every table that has numbers under neighbouring captions Persons, Males, Females; sheet-wide places. */
export function sexRows({ tables, patterns }: Pick<Detection, "tables" | "patterns">): SexRow[] {
  return tables.flatMap((table) =>
    triplesOf(table).flatMap((persons) => {
      const { grid, frame } = table;
      const rule = patterns.find(
        ({ table: of, kind, direction, total, parts }) =>
          of === table &&
          kind === "sum" &&
          direction === "across" &&
          total === persons &&
          parts.join() === [persons + 1, persons + 2].join(),
      );
      const judged = new Map(
        rule ? Array.from(rule.lines, (line, k) => [line, rule.verdicts[k] ?? "empty"]) : [],
      );
      const rows: SexRow[] = [];
      for (let row = 0; row < grid.rowCount; row++) {
        const first = row * grid.columnCount + persons;
        if ([0, 1, 2].some((k) => Number.isNaN(grid.value[first + k] ?? NaN))) continue;
        rows.push({
          row: frame.bodyTop + row,
          column: frame.left + persons,
          verdict: judged.get(row) ?? "no relation",
        });
      }
      return rows;
    }),
  );
}

function triplesOf({ paths }: TallyTable): number[] {
  const heads = (column: number, word: string): boolean =>
    paths[column]?.at(-1)?.toLowerCase().startsWith(word) ?? false;
  return paths.flatMap((_, column) =>
    heads(column, "persons") && heads(column + 1, "males") && heads(column + 2, "females") ? [column] : [],
  );
}
