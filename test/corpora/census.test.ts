import { detect } from "../../src/core/relations/detection";
import type { TallyTable } from "../../src/core/tables/tally-table";
import { readWorkbook } from "../../src/node/read-workbook";
import { describeWithCorpus } from "../support/corpora";
import { corpusFiles } from "../support/corpus-files";

/** Columns headed Persons whose right neighbours are headed Males and Females. */
function sexTriples({ paths }: TallyTable): number[] {
  const heads = (column: number, word: string): boolean => paths[column]?.at(-1)?.toLowerCase().startsWith(word) ?? false;
  return paths.flatMap((_, column) =>
    heads(column, "persons") && heads(column + 1, "males") && heads(column + 2, "females") ? [column] : [],
  );
}

describeWithCorpus("bench/workbooks", "census workbooks", (folder) => {
  const files = corpusFiles(folder, [".xlsx"]).filter(({ name }) => name.includes("census"));

  it.each(files.map(({ name, bytes }) => [name, bytes] as const))(
    "%s: Persons = Males + Females on every row that has the three numbers",
    async (name, bytes) => {
      const detection = detect(await readWorkbook(bytes, { name }));
      for (const table of detection.tables) {
        const { grid } = table;
        const isNumber = (row: number, column: number): boolean => !Number.isNaN(grid.value[row * grid.columnCount + column] ?? NaN);
        for (const persons of sexTriples(table)) {
          const rule = detection.patterns.find(
            ({ table: of, direction, total, parts }) =>
              of === table && direction === "across" && total === persons && parts.join() === [persons + 1, persons + 2].join(),
          );
          const rows = Array.from({ length: grid.rowCount }, (_, row) => row).filter((row) =>
            [0, 1, 2].every((k) => isNumber(row, persons + k)),
          );
          const judged = new Map(rule ? Array.from(rule.lines, (line, k) => [line, rule.verdicts[k]]) : []);
          // Rows that are not such a relation, by what was said of them instead.
          const others = rows.filter((row) => judged.get(row) !== "consistent").map((row) => [row, judged.get(row) ?? "no relation"]);
          expect(others).toEqual([]);
          expect(rows.length).toBeGreaterThan(0);
        }
      }
    },
  );

  it("has such columns: 13 in one workbook, three in each of the others but one", async () => {
    const counts: number[] = [];
    for (const { name, bytes } of files) {
      const { tables } = detect(await readWorkbook(bytes, { name }));
      counts.push(tables.reduce((sum, table) => sum + sexTriples(table).length, 0));
    }
    expect(counts.filter((count) => count === 3)).toHaveLength(files.length - 2);
    expect(Math.max(...counts)).toBeGreaterThanOrEqual(13);
  });
});
